import { VectorTile, type VectorTileFeature } from '@mapbox/vector-tile'
import { PbfReader } from 'pbf'

/** A feature as another reader understands it. */
export interface Decoded {
  readonly id: number | undefined
  readonly type: number
  readonly properties: VectorTileFeature['properties']
  /** Lines or rings of x, y in the tile's units. */
  readonly geometry: readonly (readonly (readonly [number, number])[])[]
}

/** The layers of a vector tile, read by the library its specification's authors keep. */
export function decode(bytes: Uint8Array): Readonly<Record<string, readonly Decoded[]>> {
  const { layers } = new VectorTile(new PbfReader(bytes))
  return Object.fromEntries(
    Object.entries(layers).map(([name, layer]) => [
      name,
      Array.from({ length: layer.length }, (_, i) => {
        const feature = layer.feature(i)
        return {
          id: feature.id,
          type: feature.type,
          properties: feature.properties,
          geometry: feature.loadGeometry().map((part) => part.map(({ x, y }) => [x, y] as const)),
        }
      }),
    ]),
  )
}
