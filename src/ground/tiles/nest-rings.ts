import type { AreaColumns } from '../region/region.ts'

/** A ring of an area and, unless it is one of its outlines, the hole it makes. */
export interface NestedRing {
  readonly ring: number
  readonly isHole: boolean
}

/**
 * The rings of an area, each outline followed by its holes. Which is which OpenStreetMap's files say unreliably;
 * how they lie within one another tells: what lies in an odd number of others is a hole.
 */
export function nestRings(areas: AreaColumns, area: number): NestedRing[] {
  const from = areas.ringStart[area]
  const to = areas.ringStart[area + 1]
  if (to - from === 1) return [{ ring: from, isHole: false }]
  const around = new Map<number, number[]>()
  for (let ring = from; ring < to; ring++) {
    const holders: number[] = []
    for (let other = from; other < to; other++)
      if (other !== ring && isInside(areas, ring, other)) holders.push(other)
    around.set(ring, holders)
  }
  const depth = (ring: number) => around.get(ring)?.length ?? 0
  const nested: NestedRing[] = []
  for (let outline = from; outline < to; outline++) {
    if (depth(outline) % 2 === 1) continue
    nested.push({ ring: outline, isHole: false })
    for (const [ring, holders] of around)
      if (holders.length === depth(outline) + 1 && holders.includes(outline))
        nested.push({ ring, isHole: true })
  }
  return nested
}

/**
 * Whether a ring lies within another, judged by a point of it that is no point of the other: rings of one area
 * may touch but not cross.
 */
function isInside(areas: AreaColumns, ring: number, other: number): boolean {
  for (let i = areas.pointStart[ring]; i < areas.pointStart[ring + 1]; i++) {
    const side = sideOf(areas, areas.lat[i], areas.lon[i], other)
    if (side !== 'on') return side === 'in'
  }
  return false
}

const HALF_TURN = 1_800_000_000

function sideOf(areas: AreaColumns, lat: number, lon: number, ring: number): 'in' | 'out' | 'on' {
  let isIn = false
  for (let i = areas.pointStart[ring] + 1; i < areas.pointStart[ring + 1]; i++) {
    const y1 = areas.lat[i - 1] - lat
    const y2 = areas.lat[i] - lat
    const x1 = shortWay(areas.lon[i - 1] - lon)
    if (x1 === 0 && y1 === 0) return 'on'
    if (y1 > 0 === y2 > 0) continue
    const x2 = x1 + shortWay(areas.lon[i] - areas.lon[i - 1])
    if (x1 + ((x2 - x1) * y1) / (y1 - y2) > 0) isIn = !isIn
  }
  return isIn ? 'in' : 'out'
}

function shortWay(east: number): number {
  if (east > HALF_TURN) return east - 2 * HALF_TURN
  return east < -HALF_TURN ? east + 2 * HALF_TURN : east
}
