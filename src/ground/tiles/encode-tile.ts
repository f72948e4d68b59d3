import { PbfWriter } from 'pbf'
import type { TileLine } from './clip.ts'
import { EXTENT } from './tile.ts'

export const GEOMETRY = { point: 1, line: 2, polygon: 3 } as const

/** Something to draw: its properties, and its points in units of the tile. */
export interface TileFeature {
  /** Row of the region's table it comes from. */
  readonly id?: number
  readonly type: (typeof GEOMETRY)[keyof typeof GEOMETRY]
  /** Texts, and whole numbers of zero and more or below. */
  readonly properties: Readonly<Record<string, string | number>>
  /** One point; pieces of lines; or closed rings, each outline followed by its holes, which run the other way. */
  readonly geometry: readonly TileLine[]
}

/** Layers by name, each drawn in the order of its features. */
export type TileLayers = Readonly<Record<string, readonly TileFeature[]>>

/** Field numbers of the Mapbox Vector Tile specification, version 2.1. */
const LAYER = 3
const LAYER_FIELDS = { name: 1, feature: 2, key: 3, value: 4, extent: 5, version: 15 } as const
const FEATURE_FIELDS = { id: 1, tags: 2, type: 3, geometry: 4 } as const
const VALUE_FIELDS = { text: 1, whole: 5, belowZero: 6 } as const
const MOVE_TO = 1
const LINE_TO = 2
const CLOSE_PATH = 15

/** The layers as a Mapbox vector tile; empty layers are left out. */
export function encodeTile(layers: TileLayers): Uint8Array {
  const tile = new PbfWriter()
  for (const [name, features] of Object.entries(layers))
    if (features.length > 0) tile.writeMessage(LAYER, writeLayer, { name, features })
  return tile.finish()
}

function writeLayer(layer: { name: string; features: readonly TileFeature[] }, pbf: PbfWriter): void {
  const keys = new Map<string, number>()
  const values = new Map<string | number, number>()
  pbf.writeVarintField(LAYER_FIELDS.version, 2)
  pbf.writeStringField(LAYER_FIELDS.name, layer.name)
  pbf.writeVarintField(LAYER_FIELDS.extent, EXTENT)
  for (const feature of layer.features)
    pbf.writeMessage(LAYER_FIELDS.feature, writeFeature, { feature, keys, values })
  for (const key of keys.keys()) pbf.writeStringField(LAYER_FIELDS.key, key)
  for (const value of values.keys()) pbf.writeMessage(LAYER_FIELDS.value, writeValue, value)
}

interface Written {
  readonly feature: TileFeature
  readonly keys: Map<string, number>
  readonly values: Map<string | number, number>
}

function writeFeature({ feature, keys, values }: Written, pbf: PbfWriter): void {
  if (feature.id !== undefined) pbf.writeVarintField(FEATURE_FIELDS.id, feature.id)
  const tags: number[] = []
  for (const key in feature.properties)
    tags.push(numberOf(keys, key), numberOf(values, feature.properties[key] ?? ''))
  pbf.writePackedVarint(FEATURE_FIELDS.tags, tags)
  pbf.writeVarintField(FEATURE_FIELDS.type, feature.type)
  pbf.writePackedVarint(FEATURE_FIELDS.geometry, commandsOf(feature))
}

/** The number of a word in its table, where it is put the first time. */
function numberOf<T>(table: Map<T, number>, word: T): number {
  const known = table.get(word)
  if (known !== undefined) return known
  table.set(word, table.size)
  return table.size - 1
}

function commandsOf({ type, geometry }: TileFeature): number[] {
  const commands: number[] = []
  let x = 0
  let y = 0
  for (const line of geometry) {
    // A ring's last point is its first; the command that closes it says so.
    const end = type === GEOMETRY.polygon ? line.length - 2 : line.length
    commands.push((1 << 3) | MOVE_TO)
    for (let i = 0; i < end; i += 2) {
      if (i === 2) commands.push(((end / 2 - 1) << 3) | LINE_TO)
      commands.push(zigzag(line[i] - x), zigzag(line[i + 1] - y))
      x = line[i]
      y = line[i + 1]
    }
    if (type === GEOMETRY.polygon) commands.push(CLOSE_PATH)
  }
  return commands
}

function zigzag(step: number): number {
  return (step << 1) ^ (step >> 31)
}

function writeValue(value: string | number, pbf: PbfWriter): void {
  if (typeof value === 'string') pbf.writeStringField(VALUE_FIELDS.text, value)
  else if (value < 0) pbf.writeSVarintField(VALUE_FIELDS.belowZero, value)
  else pbf.writeVarintField(VALUE_FIELDS.whole, value)
}
