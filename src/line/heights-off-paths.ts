import { eastward } from '../geo/distance.ts'
import { profileAlong } from '../ground/elevation/along-edge.ts'
import type { TrackSpan } from '../ground/match/clip-route.ts'
import type { Region } from '../ground/region/region.ts'
import type { TerrainGrid } from '../ground/region/terrain.ts'
import { TerrainSurface } from '../ground/tiles/terrain-surface.ts'
import type { GroundLine } from './ground-line.ts'
import type { HeightAt } from './heights-on-paths.ts'

/** m between the places that are asked about. */
const SPACING_M = 10

const UNITS_PER_DEGREE = 1e7
const M_PER_DEGREE = 111_195

/**
 * The land's heights under parts of a line that follow no path, from the first region that knows them throughout,
 * smoothed as along paths. Such parts go straight from point to point.
 *
 * @param spans m along the line
 */
export function heightsOffPaths(
  line: GroundLine,
  spans: readonly TrackSpan[],
  regions: readonly Region[],
): HeightAt[] {
  return spans.flatMap((span) => {
    const places = placesAlong(line, span)
    for (const { terrain } of regions) {
      const heights = terrain ? heightsOver(terrain, places) : []
      if (heights.length > 0) return heights
    }
    return []
  })
}

interface Places {
  readonly at_m: number[]
  readonly latitude: number[]
  readonly longitude: number[]
}

/** Believed points within a span, and places between them. */
function placesAlong(line: GroundLine, { start, end }: TrackSpan): Places {
  const { distance, latitude, longitude, sound } = line
  const places: Places = { at_m: [], latitude: [], longitude: [] }
  const breaks = new Set(line.breaks)
  let before = -1
  for (let i = line.from; i < line.to; i++) {
    if (sound[i] === 0) continue
    const from = before < 0 || breaks.has(i) ? i : before
    const steps = Math.max(1, Math.ceil((distance[i] - distance[from]) / SPACING_M))
    for (let step = from === i ? steps : 1; step <= steps; step++) {
      const share = step / steps
      const at_m = distance[from] + share * (distance[i] - distance[from])
      if (at_m < start || at_m > end) continue
      places.at_m.push(at_m)
      places.latitude.push(latitude[from] + share * (latitude[i] - latitude[from]))
      places.longitude.push(longitude[from] + share * eastward(longitude[from], longitude[i]))
    }
    before = i
  }
  return places
}

function heightsOver(terrain: TerrainGrid, { at_m, latitude, longitude }: Places): HeightAt[] {
  const surface = new TerrainSurface(terrain)
  const model = {
    at: (lat: number, lon: number) => surface.at(lat, lon),
    isFilled: () => false,
    resolution_m: terrain.latStep * M_PER_DEGREE,
  }
  const units = (degrees: readonly number[]) =>
    Int32Array.from(degrees, (one) => Math.round(one * UNITS_PER_DEGREE))
  const { altitude } = profileAlong(units(latitude), units(longitude), 0, at_m.length, model)
  const heights = at_m.map((metres, i) => ({ at_m: metres, height: altitude[i] }))
  return heights.filter(({ height }) => !Number.isNaN(height))
}
