import * as fc from 'fast-check'
import type { ElevationModel } from '../../../src/ground/elevation/elevation.ts'
import { readExtract } from '../../../src/ground/osm/extract.ts'
import { openOsm } from '../../../src/ground/osm/open-osm.ts'
import type { OsmExtract } from '../../../src/ground/osm/osm-extract.ts'
import { bytesSource } from '../../../src/ground/osm/source.ts'
import { buildRegion } from '../../../src/ground/region/build-region.ts'
import type { Region } from '../../../src/ground/region/region.ts'
import type { MadeMap } from '../osm/made-map.ts'
import { writeXml } from '../osm/write-xml.ts'

/** A map as the tests write it, relations only where wanted. */
export type Drawn = Pick<MadeMap, 'nodes' | 'ways'> & Partial<Pick<MadeMap, 'relations'>>

export async function extractOf(map: Drawn): Promise<OsmExtract> {
  return readExtract(await openOsm(bytesSource(writeXml({ relations: [], ...map }))))
}

export const ORIGIN = { name: 'made', sources: [], attribution: ['nobody'] } as const

export async function regionOf(map: Drawn, elevation: ElevationModel | null = null): Promise<Region> {
  return buildRegion(await extractOf(map), elevation, ORIGIN)
}

/** Nodes 1, 2, 3 … at places in degrees. */
export function nodesAt(...places: readonly (readonly [latitude: number, longitude: number])[]) {
  return places.map(([latitude, longitude], i) => ({
    id: i + 1,
    at: [Math.round(latitude * 1e7), Math.round(longitude * 1e7)] as const,
    tags: {},
  }))
}

/** Paths 1, 2, 3 … through nodes. */
export function pathsOver(...lines: readonly (readonly number[])[]) {
  return lines.map((refs, i) => ({ id: i + 1, refs, tags: { highway: 'path' } }))
}

/** Ground of one shape everywhere. */
export function madeElevation(at: ElevationModel['at']): ElevationModel {
  return {
    at,
    isFilled: () => false,
    resolution_m: 30,
    provenance: { name: 'made', files: [], attribution: 'nobody', isSurfaceModel: false },
  }
}

/** A village in the hills: paths that meet, a bridge, a loop, a peak, a spring, a lake with an island. */
export const VILLAGE: Drawn = {
  nodes: [
    ...nodesAt(
      [42.5, 1.5],
      [42.5, 1.501],
      [42.501, 1.502],
      [42.502, 1.5],
      [42.503, 1.501],
      [42.504, 1.503],
      [42.505, 1.5],
      [42.505, 1.505],
      [42.5052, 1.502],
      [42.5052, 1.504],
      [42.5054, 1.502],
      [42.5054, 1.504],
      [42.507, 1.5025],
    ),
    { id: 20, at: [425_060_000, 15_000_000], tags: { natural: 'peak', name: 'Pic Alt', ele: '2100' } },
    { id: 21, at: [425_010_000, 15_001_000], tags: { natural: 'spring', drinking_water: 'yes' } },
  ],
  ways: [
    { id: 1, refs: [1, 2, 3, 6], tags: { highway: 'track', surface: 'gravel', name: 'Camí de l’Obac' } },
    { id: 2, refs: [4, 3, 5, 4], tags: { highway: 'path', sac_scale: 'alpine_hiking' } },
    { id: 3, refs: [6, 7], tags: { highway: 'path', bridge: 'yes' } },
    { id: 4, refs: [1, 2, 5], tags: { highway: 'residential', access: 'private' } },
    { id: 5, refs: [7, 8, 13, 7], tags: {} },
    { id: 6, refs: [9, 10, 12, 11, 9], tags: {} },
    { id: 7, refs: [2, 5, 9], tags: { waterway: 'stream', name: 'Riu' } },
  ],
  relations: [
    {
      id: 1,
      members: [
        { type: 1, id: 5, role: 'outer' },
        { type: 1, id: 6, role: 'inner' },
      ],
      tags: { type: 'multipolygon', natural: 'water', name: 'Estany' },
    },
  ],
}

const tags = fc.record(
  {
    highway: fc.constantFrom('path', 'track', 'footway', 'steps', 'residential', 'motorway'),
    access: fc.constantFrom('yes', 'private', 'no', 'permissive'),
    surface: fc.constantFrom('asphalt', 'gravel', 'rock', 'unheard of'),
    name: fc.constantFrom('Camí de l’Obac', 'Прямая', '道'),
    'oneway:foot': fc.constantFrom('yes', '-1', 'no'),
    sac_scale: fc.constantFrom('hiking', 'alpine_hiking'),
  },
  { requiredKeys: ['highway'] },
)

/** Tangled paths within some km of a place, which may be a pole or on the date line. */
export function tangle(
  latitude: number,
  longitude: number,
  { nodes = 24, ways = 14, spread = 0.02 } = {},
): fc.Arbitrary<Drawn> {
  const aside = spread / Math.max(1e-4, Math.cos((latitude * Math.PI) / 180))
  const within = (middle: number, reach: number) =>
    fc.double({ min: -reach, max: reach, noNaN: true }).map((off) => Math.round((middle + off) * 1e7))
  const place = fc.tuple(
    within(latitude, spread).map((lat) => Math.max(-9e8, Math.min(9e8, lat))),
    within(longitude, Math.min(180, aside)).map(turned),
  )
  return fc.record({
    nodes: fc
      .array(place, { minLength: 4, maxLength: nodes })
      .map((places) => places.map((at, i) => ({ id: i + 1, at, tags: {} }))),
    ways: fc
      .array(
        fc.record({
          refs: fc.array(fc.integer({ min: 1, max: nodes }), { minLength: 2, maxLength: 7 }),
          tags,
        }),
        { minLength: 3, maxLength: ways },
      )
      .map((drawn) => drawn.map((way, i) => ({ id: i + 1, refs: way.refs, tags: defined(way.tags) }))),
  })
}

function defined(all: Readonly<Record<string, string | undefined>>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(all).filter((entry): entry is [string, string] => entry[1] !== undefined),
  )
}

function turned(longitude: number): number {
  if (longitude > 1.8e9) return longitude - 3.6e9
  return longitude < -1.8e9 ? longitude + 3.6e9 : longitude
}
