import type { Region } from './region.ts'
import { PackedStrings } from './strings.ts'

/** Everything of a region but its paths, with nothing in it. */
export const NO_SURROUNDINGS: Omit<Region, 'meta' | 'nodes' | 'edges' | 'shape' | 'adjacency' | 'edgeIndex'> =
  {
    points: {
      count: 0,
      lat: new Int32Array(0),
      lon: new Int32Array(0),
      kind: new Uint8Array(0),
      name: new Uint32Array(0),
      altitude: new Float32Array(0),
      osm: new Float64Array(0),
      isWay: new Uint8Array(0),
      tags: new Uint32Array(0),
    },
    areas: {
      count: 0,
      kind: new Uint8Array(0),
      name: new Uint32Array(0),
      ringStart: new Uint32Array(1),
      pointStart: new Uint32Array(1),
      lat: new Int32Array(0),
      lon: new Int32Array(0),
    },
    tagSets: { count: 0, start: new Uint32Array(1), key: new Uint32Array(0), value: new Uint32Array(0) },
    strings: new PackedStrings(new Int32Array(1), new Uint8Array(0)),
    pointIndex: new Uint8Array(0),
    areaIndex: new Uint8Array(0),
    terrain: null,
  }
