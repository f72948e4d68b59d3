import { LAND_LINES, type LandName, LANDS } from '../osm/tags/land.ts'
import { openBoxIndex, searchTurns } from '../region/box-index.ts'
import type { AreaColumns, Region } from '../region/region.ts'
import { UNIT_DEG } from './length.ts'

const TURN = 3_600_000_000
const HALF_TURN = TURN / 2

/** Areas of land cover that hold a place in degrees, as rows of `region.areas`. */
export function areasAt(region: Region, latitude: number, longitude: number): number[] {
  const index = openBoxIndex(region.areaIndex)
  if (!index) return []
  const lat = latitude / UNIT_DEG
  const lon = longitude / UNIT_DEG
  const found = new Set<number>()
  for (const turn of searchTurns(lon, lon))
    for (const area of index.search(lon + turn, lat, lon + turn, lat))
      if (holds(region.areas, area, lat, lon)) found.add(area)
  return [...found].sort((a, b) => a - b)
}

/** What covers the land there, each class once; often nothing is said, and sometimes several things. */
export function landAt(region: Region, latitude: number, longitude: number): LandName[] {
  const kinds = areasAt(region, latitude, longitude).map((area) => region.areas.kind[area])
  return [...new Set(kinds)].map((kind) => LANDS[kind] ?? 'unknown')
}

/**
 * By the even-odd rule over all rings: islands in lakes and clearings in woods are out. Counted along the meridian
 * towards the other hemisphere's pole, so that a ring around the near pole holds it.
 */
function holds(areas: AreaColumns, area: number, lat: number, lon: number): boolean {
  if (LAND_LINES.has(LANDS[areas.kind[area]] ?? 'unknown')) return false
  const away = lat < 0 ? 1 : -1
  let isInside = false
  for (let ring = areas.ringStart[area]; ring < areas.ringStart[area + 1]; ring++)
    for (let i = areas.pointStart[ring] + 1; i < areas.pointStart[ring + 1]; i++) {
      const x1 = shortWay(areas.lon[i - 1] - lon)
      const x2 = x1 + shortWay(areas.lon[i] - areas.lon[i - 1])
      if (x1 > 0 === x2 > 0) continue
      const crossing = areas.lat[i - 1] + ((areas.lat[i] - areas.lat[i - 1]) * x1) / (x1 - x2)
      if ((crossing - lat) * away > 0) isInside = !isInside
    }
  return isInside
}

function shortWay(east: number): number {
  if (east > HALF_TURN) return east - TURN
  return east < -HALF_TURN ? east + TURN : east
}
