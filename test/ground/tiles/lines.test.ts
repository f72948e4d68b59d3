import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { clipLine, clipRing, type TileLine, turnedRound, twiceArea } from '../../../src/ground/tiles/clip.ts'
import { simplify } from '../../../src/ground/tiles/simplify.ts'
import { BUFFER, EXTENT } from '../../../src/ground/tiles/tile.ts'

const LOW = -BUFFER
const HIGH = EXTENT + BUFFER

/** Far outside, near the sides and inside, in equal parts. */
const coordinate = fc.oneof(
  fc.double({ min: -20_000, max: 20_000, noNaN: true }),
  fc.integer({ min: LOW - 2, max: LOW + 2 }),
  fc.integer({ min: HIGH - 2, max: HIGH + 2 }),
  fc.integer({ min: 0, max: EXTENT }),
)
const line = fc
  .array(fc.tuple(coordinate, coordinate), { minLength: 2, maxLength: 12 })
  .map((points) => Float64Array.from(points.flat()))

/** Distance from a point to a line of x, y pairs. */
function distanceTo(x: number, y: number, xy: ArrayLike<number>): number {
  let least = Infinity
  for (let i = 2; i < xy.length; i += 2) {
    const dx = xy[i] - xy[i - 2]
    const dy = xy[i + 1] - xy[i - 1]
    const square = dx * dx + dy * dy
    const share =
      square > 0 ? Math.max(0, Math.min(1, ((x - xy[i - 2]) * dx + (y - xy[i - 1]) * dy) / square)) : 0
    least = Math.min(least, Math.hypot(x - xy[i - 2] - share * dx, y - xy[i - 1] - share * dy))
  }
  return least
}

const points = function* (xy: ArrayLike<number>): Generator<readonly [number, number]> {
  for (let i = 0; i < xy.length; i += 2) yield [xy[i], xy[i + 1]]
}

/** Rounding to whole units moves a point by less than this. */
const ROUNDED = 0.75

describe('a line cut to a tile', () => {
  it('stays within the tile and its buffer, on the line it was', () => {
    fc.assert(
      fc.property(line, (xy) => {
        for (const piece of clipLine(xy, xy.length))
          for (const [x, y] of points(piece)) {
            expect(Math.min(x, y)).toBeGreaterThanOrEqual(LOW)
            expect(Math.max(x, y)).toBeLessThanOrEqual(HIGH)
            expect(distanceTo(x, y, xy)).toBeLessThan(ROUNDED)
          }
      }),
      { numRuns: 300 },
    )
  })

  it('loses nothing of what lies inside', () => {
    fc.assert(
      fc.property(line, fc.double({ min: 0, max: 1, noNaN: true }), (xy, share) => {
        const pieces = clipLine(xy, xy.length)
        for (let i = 2; i < xy.length; i += 2) {
          const x = xy[i - 2] + share * (xy[i] - xy[i - 2])
          const y = xy[i - 1] + share * (xy[i + 1] - xy[i - 1])
          const isWellInside = Math.min(x, y) > LOW + 2 && Math.max(x, y) < HIGH - 2
          const isLong = Math.hypot(xy[i] - xy[i - 2], xy[i + 1] - xy[i - 1]) > 3
          if (!isWellInside || !isLong) continue
          expect(Math.min(...pieces.map((piece) => distanceTo(x, y, piece)))).toBeLessThan(1.5)
        }
      }),
      { numRuns: 300 },
    )
  })

  it('leaves in pieces where it leaves and comes back', () => {
    const xy = Float64Array.from([100, 100, 9000, 100, 9000, 200, 100, 200])
    expect(clipLine(xy, xy.length)).toEqual([
      [100, 100, HIGH, 100],
      [HIGH, 200, 100, 200],
    ])
  })
})

/** By the even-odd rule. */
function isInside(x: number, y: number, ring: ArrayLike<number>): boolean {
  let isIn = false
  for (let i = 2; i < ring.length; i += 2) {
    const [x1, y1, x2, y2] = [ring[i - 2], ring[i - 1], ring[i], ring[i + 1]]
    if (y1 > y !== y2 > y && x1 + ((x2 - x1) * (y - y1)) / (y2 - y1) > x) isIn = !isIn
  }
  return isIn
}

/** A star round some place: it may be dented, and never crosses itself. */
const ring = fc
  .record({
    x: coordinate,
    y: coordinate,
    radii: fc.array(fc.double({ min: 50, max: 9000, noNaN: true }), { minLength: 3, maxLength: 14 }),
  })
  .map(({ x, y, radii }) => {
    const star = radii.flatMap((radius, i) => {
      const turn = (2 * Math.PI * i) / radii.length
      return [x + radius * Math.cos(turn), y + radius * Math.sin(turn)]
    })
    return Float64Array.from([...star, star[0] ?? 0, star[1] ?? 0])
  })

describe('an area cut to a tile', () => {
  it('holds inside the tile what it held, and nothing else', () => {
    fc.assert(
      fc.property(
        ring,
        fc.integer({ min: LOW + 1, max: HIGH - 2 }),
        fc.integer({ min: LOW + 1, max: HIGH - 2 }),
        (xy, x, y) => {
          // Beside an outline rounding decides.
          fc.pre(distanceTo(x + 0.5, y + 0.5, xy) > 2)
          const clipped = clipRing(xy, xy.length)
          expect(isInside(x + 0.5, y + 0.5, clipped)).toBe(isInside(x + 0.5, y + 0.5, xy))
        },
      ),
      { numRuns: 1000 },
    )
  })

  it('closes, stays within the buffer, and goes round the way it went', () => {
    fc.assert(
      fc.property(ring, (xy) => {
        const clipped = clipRing(xy, xy.length)
        if (clipped.length === 0) return
        // Cutting may leave a zero of either sign: one and the same place.
        const [x, y] = clipped
        expect([x === clipped.at(-2), y === clipped.at(-1)]).toEqual([true, true])
        for (const value of clipped) expect(value >= LOW && value <= HIGH).toBe(true)
        if (Math.abs(twiceArea(clipped)) < 100) return
        expect(Math.sign(twiceArea(clipped))).toBe(Math.sign(twiceArea([...xy] as TileLine)))
        expect(twiceArea(turnedRound(clipped))).toBe(-twiceArea(clipped))
      }),
      { numRuns: 300 },
    )
  })
})

describe('a simpler line', () => {
  it('keeps its ends and some of its points, and leaves none farther off than allowed', () => {
    fc.assert(
      fc.property(line, fc.double({ min: 0, max: 4000, noNaN: true }), (xy, tolerance) => {
        const before = Float64Array.from(xy)
        const kept = xy.subarray(0, simplify(xy, xy.length, tolerance))
        expect([...kept.subarray(0, 2), ...kept.subarray(-2)]).toEqual([
          ...before.subarray(0, 2),
          ...before.subarray(-2),
        ])
        const known = new Set([...points(before)].map(String))
        for (const point of points(kept)) expect(known.has(String(point))).toBe(true)
        for (const [x, y] of points(before))
          expect(distanceTo(x, y, kept)).toBeLessThanOrEqual(tolerance + 1e-6)
      }),
      { numRuns: 300 },
    )
  })
})
