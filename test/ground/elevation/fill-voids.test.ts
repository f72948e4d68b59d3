import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fillVoids } from '../../../src/ground/elevation/fill-voids.ts'
import { VOID } from '../../../src/ground/elevation/tiled-dem.ts'

const SIDE = 40

/** A raster of a function with some posts void. */
function raster(
  height: (row: number, column: number) => number,
  isVoid: (row: number, column: number) => boolean,
) {
  return Float32Array.from({ length: SIDE * SIDE }, (_, i) => {
    const row = Math.floor(i / SIDE)
    return isVoid(row, i % SIDE) ? VOID : height(row, i % SIDE)
  })
}

describe('filling voids', () => {
  it('restores an even slope, whatever its direction and the shape of the hole', () => {
    fc.assert(
      fc.property(
        fc.double({ min: -30, max: 30, noNaN: true }),
        fc.double({ min: -30, max: 30, noNaN: true }),
        fc.integer({ min: 2, max: 25 }),
        fc.integer({ min: 1, max: 9 }),
        fc.integer({ min: 1, max: 9 }),
        (south, east, corner, high, wide) => {
          const slope = (r: number, c: number) => 1000 + r * south + c * east
          const heights = raster(
            slope,
            (r, c) => r >= corner && r < corner + high && c >= corner && c < corner + wide + (r % 2),
          )
          const filled = fillVoids(heights, SIDE, 90)
          for (const [i, height] of heights.entries())
            expect(Math.abs(height - slope(Math.floor(i / SIDE), i % SIDE))).toBeLessThan(1)
          expect(filled?.reduce((sum, each) => sum + each, 0)).toBeGreaterThanOrEqual(high * wide)
        },
      ),
      { numRuns: 40 },
    )
  })

  it('stays within the heights of the rim, and touches nothing else', () => {
    fc.assert(
      fc.property(fc.array(fc.boolean(), { minLength: SIDE * SIDE, maxLength: SIDE * SIDE }), (holes) => {
        const rough = (r: number, c: number) => ((r * 7919 + c * 104_729) % 997) + 300
        const before = raster(rough, (r, c) => holes[r * SIDE + c])
        const after = before.slice()
        const filled = fillVoids(after, SIDE, 10)
        for (const [i, height] of after.entries()) {
          expect(filled?.[i] ?? 0).toBe(before[i] === VOID && height !== VOID ? 1 : 0)
          if (before[i] !== VOID) expect(height).toBe(before[i])
          else if (height !== VOID) {
            expect(height).toBeGreaterThanOrEqual(299)
            expect(height).toBeLessThanOrEqual(1298)
          }
        }
      }),
      { numRuns: 20 },
    )
  })

  it('leaves a void whose middle lies more than 1 km from its rim', () => {
    const hole = (r: number, c: number) => r >= 5 && r < 35 && c >= 5 && c < 35
    const far = raster(() => 100, hole)
    expect(fillVoids(far, SIDE, 90)).toBeNull()
    expect(far[20 * SIDE + 20]).toBe(VOID)
    const near = raster(() => 100, hole)
    expect(fillVoids(near, SIDE, 30)).not.toBeNull()
    expect(near[20 * SIDE + 20]).toBeCloseTo(100, 3)
  })

  it('leaves a raster that is void throughout, and has nothing to say of one without voids', () => {
    expect(
      fillVoids(
        raster(
          () => 0,
          () => true,
        ),
        SIDE,
        90,
      ),
    ).toBeNull()
    expect(
      fillVoids(
        raster(
          () => 5,
          () => false,
        ),
        SIDE,
        90,
      ),
    ).toBeNull()
  })

  it('fills along the edge of the file, where the rim is on one side only', () => {
    const heights = raster(
      (r) => 10 * r,
      (r, c) => r < 3 && c > 10 && c < 14,
    )
    expect(fillVoids(heights, SIDE, 90)).not.toBeNull()
    expect(heights[12]).toBeGreaterThan(0)
    expect(heights[12]).toBeLessThan(30)
  })
})
