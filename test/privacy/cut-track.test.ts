import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { distanceBetween } from '../../src/geo/distance.ts'
import { visiblePieces } from '../../src/privacy/cut-track.ts'
import { distanceToHiddenArea, homeWithin, offsetFrom, hiddenAreaOf } from '../../src/privacy/mask.ts'
import { ZONE_RADII_M, type Zone } from '../../src/privacy/zone.ts'
import { chanceFrom, onEarth, type Point, recorded, wayOf } from './made-runs.ts'

const share = fc.double({ min: 0, max: 1, noNaN: true })
const shifts = fc.record({ east: share, north: share })
const zones: fc.Arbitrary<Zone> = fc.record({
  latitude: fc.double({ min: -84, max: 84, noNaN: true }),
  longitude: fc.double({ min: -179.9, max: 179.9, noNaN: true }),
  radius_m: fc.constantFrom(...ZONE_RADII_M),
})

/** Corners within 3 km of the middle of town, and a run along them. */
const runs = fc
  .tuple(
    fc.array(
      fc.record({ x: fc.integer({ min: -3000, max: 3000 }), y: fc.integer({ min: -3000, max: 3000 }) }),
      {
        minLength: 2,
        maxLength: 12,
      },
    ),
    fc.integer(),
  )
  .map(([corners, seed]) => recorded(corners, chanceFrom(seed)))

const HOME = { x: 40, y: -70 }
const zone = (radius_m: Zone['radius_m'], home: Point = HOME): Zone => ({ ...onEarth(home), radius_m })

describe('an area', () => {
  it('covers the whole zone, wherever the net lies', () => {
    fc.assert(
      fc.property(zones, shifts, share, (one, shift, angle) => {
        const area = hiddenAreaOf(one, shift)
        const home = offsetFrom(area, one.latitude, one.longitude)
        expect(Math.hypot(home.x, home.y)).toBeLessThanOrEqual(homeWithin(area) * 1.01)
        const rim = {
          x: home.x + 0.98 * one.radius_m * Math.cos(2 * Math.PI * angle),
          y: home.y + 0.98 * one.radius_m * Math.sin(2 * Math.PI * angle),
        }
        expect(distanceToHiddenArea(area, rim)).toBeLessThanOrEqual(0)
      }),
    )
  })

  it('is the same for every home in its square, so its outline tells no more than the square', () => {
    fc.assert(
      fc.property(shifts, share, share, fc.constantFrom(...ZONE_RADII_M), (shift, a, b, radius_m) => {
        const area = hiddenAreaOf(zone(radius_m), shift)
        const { north, east } = { north: 111_170, east: 75_900 }
        const elsewhere = {
          latitude: area.latitude + ((a - 0.5) * 1.98 * area.half_m) / north,
          longitude: area.longitude + ((b - 0.5) * 1.98 * area.half_m) / east,
          radius_m,
        }
        expect(hiddenAreaOf(elsewhere, shift)).toEqual(area)
      }),
    )
  })

  it('of a small zone lies within that of a larger one around the same home: two tell no more than one', () => {
    fc.assert(
      fc.property(zones, shifts, share, share, (one, shift, a, b) => {
        const [small, wide] = [
          hiddenAreaOf({ ...one, radius_m: 200 }, shift),
          hiddenAreaOf({ ...one, radius_m: 800 }, shift),
        ]
        const corner = { x: (a < 0.5 ? -1 : 1) * small.half_m, y: (b < 0.5 ? -1 : 1) * small.half_m }
        const middle = offsetFrom(wide, small.latitude, small.longitude)
        // The net reckons with one length of a degree everywhere, which is off by half a percent at equator and poles.
        expect(Math.abs(middle.x) + Math.abs(corner.x)).toBeLessThanOrEqual(wide.half_m * 1.006)
        expect(Math.abs(middle.y) + Math.abs(corner.y)).toBeLessThanOrEqual(wide.half_m * 1.006)
      }),
    )
  })
})

describe('what others see of a run', () => {
  it('is nowhere within the zone, not between two positions either, however often the run passes', () => {
    fc.assert(
      fc.property(
        runs,
        shifts,
        fc.constantFrom(200, 400),
        fc.integer({ min: 1, max: 40 }),
        (run, shift, radius_m, nth) => {
          const sparse = run.filter((_, i) => i % nth === 0)
          const way = wayOf(sparse)
          const home = onEarth(HOME)
          for (const { from, to } of visiblePieces(way, [hiddenAreaOf(zone(radius_m), shift)]))
            for (let i = from; i < to; i++)
              for (let part = 0; part <= 1; part += 0.1) {
                const latitude = way.latitude[i] + part * (way.latitude[i + 1] - way.latitude[i])
                const longitude = way.longitude[i] + part * (way.longitude[i + 1] - way.longitude[i])
                expect(distanceBetween(latitude, longitude, home.latitude, home.longitude)).toBeGreaterThan(
                  radius_m * 0.99,
                )
              }
        },
      ),
      { numRuns: 60 },
    )
  })

  it('does not depend on anything that happened under the area, nor on which house in the square is home', () => {
    fc.assert(
      fc.property(runs, runs, shifts, (run, other, shift) => {
        const area = hiddenAreaOf(zone(400), shift)
        const under = (point: Point) => {
          const { latitude, longitude } = onEarth(point)
          return distanceToHiddenArea(area, offsetFrom(area, latitude, longitude)) <= 0
        }
        const hidden = other.filter(under)
        const door = run.findIndex(under)
        if (door < 0 || hidden.length === 0) return
        // The same run, with a stay somewhere else under the area in its midst.
        const changed = [...run.slice(0, door + 1), ...hidden, ...run.slice(door)]
        const seen = (points: readonly Point[]) =>
          visiblePieces(wayOf(points), [area]).map(({ from, to }) => points.slice(from, to + 1))
        expect(seen(changed)).toEqual(seen(run))
      }),
    )
  })

  it('begins only where the run no longer comes straight from where the home may be', () => {
    const straight = recorded([HOME, { x: 5000, y: 0 }], chanceFrom(3))
    expect(visiblePieces(wayOf(straight), [hiddenAreaOf(zone(400), { east: 0.3, north: 0.8 })])).toEqual([])
    const turning = recorded([HOME, { x: 1500, y: 0 }, { x: 1500, y: 4000 }], chanceFrom(4))
    const [piece, ...more] = visiblePieces(wayOf(turning), [
      hiddenAreaOf(zone(400), { east: 0.3, north: 0.8 }),
    ])
    expect(more).toEqual([])
    expect(turning[piece.from].x).toBeGreaterThan(1450)
  })

  it('is all of it where no zone is near, and without zones', () => {
    const run = recorded(
      [
        { x: 0, y: 0 },
        { x: 900, y: 400 },
      ],
      chanceFrom(5),
    )
    const whole = [{ from: 0, to: run.length - 1 }]
    expect(visiblePieces(wayOf(run), [])).toEqual(whole)
    expect(
      visiblePieces(wayOf(run), [hiddenAreaOf(zone(400, { x: 9000, y: 9000 }), { east: 0, north: 0 })]),
    ).toEqual(whole)
    expect(visiblePieces(wayOf([]), [])).toEqual([])
  })
})
