import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { turnedBack, headed } from '../../src/geo/headings.ts'
import { toLine } from '../../src/athlete/run-summary.ts'
import { blankStretches } from '../../src/stretch/blank.ts'
import { degrees } from './by-hand.ts'
import { normal, way } from './made-up.ts'

const RECORDS = { up: 0, down: 0 }
const trustOf = (stretches: ReturnType<typeof way>) => toLine(stretches, RECORDS).trust

/** m up the slope due north: a hill of so many m from foot to top, again and again. */
const hill = (wave_m: number) => (north_m: number) => 0.12 * Math.sin((Math.PI * north_m) / wave_m)

/** Due north and back over the same way, by the slope of the ground and what the device makes of it. */
function thereAndBack(length_m: number, ground: (north_m: number) => number, noise: () => number) {
  const stretches = blankStretches(Math.round(length_m / 20))
  for (let i = 0; i < stretches.count; i++) {
    const at = 20 * i + 10
    const back = at > length_m / 2
    const north = back ? length_m - at : at
    const { latitude, longitude } = degrees([north, 10])
    stretches.length[i] = 20
    stretches.grade[i] = (back ? -1 : 1) * ground(north) + noise()
    stretches.latitude[i] = latitude
    stretches.longitude[i] = longitude
  }
  return stretches
}

/** Slopes that wander by so much, as of an altitude from a few satellites, smoothed. */
function wandering(size: number): () => number {
  const next = normal(3)
  let slope = 0
  return () => (slope = 0.8 * slope + 0.6 * size * next())
}

describe('how far slopes are the ground’s', () => {
  it('in full where the way back goes down what the way out went up', () => {
    expect(trustOf(thereAndBack(10_000, hill(700), () => 0))).toBeGreaterThan(0.95)
    expect(trustOf(thereAndBack(10_000, hill(150), () => 0))).toBeGreaterThan(0.75)
  })

  it('not at all where the way back knows nothing of the way out', () => {
    expect(trustOf(thereAndBack(10_000, () => 0, wandering(0.06)))).toBeLessThan(0.25)
  })

  it('the less, the more noise lies on the same hills', () => {
    const trusts = [0, 0.02, 0.05, 0.1, 0.2].map((size) =>
      trustOf(thereAndBack(10_000, hill(700), wandering(size))),
    )
    expect(trusts).toEqual(trusts.toSorted((a, b) => b - a))
    expect(trusts[4]).toBeLessThan(0.4)
  })

  it('is told of laps too, gone round by one heading', () => {
    const laps = (noise: () => number) => {
      const stretches = thereAndBack(2000, hill(700), noise)
      const all = blankStretches(4 * stretches.count)
      for (let i = 0; i < all.count; i++)
        for (const column of ['length', 'latitude', 'longitude'] as const)
          all[column][i] = stretches[column][i % stretches.count]
      for (let i = 0; i < all.count; i++) all.grade[i] = stretches.grade[i % stretches.count] + noise()
      return trustOf(all)
    }
    expect(laps(() => 0)).toBeGreaterThan(0.9)
    expect(laps(wandering(0.2))).toBeLessThan(0.5)
  })

  it('passed once: slopes that go on are ground, slopes that break off are doubted', () => {
    const [mountain, flutter] = [hill(3000), hill(200)].map((grade) => trustOf(way(12_000, grade)))
    expect(mountain).toBeGreaterThan(0.95)
    expect(flutter).toBeLessThan(0.5)
  })

  it('does not take the next leg of a switchback, which climbs on, for a way back', () => {
    const legs = blankStretches(400)
    for (let i = 0; i < legs.count; i++) {
      const [leg, along] = [Math.floor(i / 10), i % 10]
      const east = 20 * (leg % 2 === 0 ? along : 9 - along) + 10
      const { latitude, longitude } = degrees([15 * leg, east])
      legs.length[i] = 20
      legs.grade[i] = 0.15
      legs.latitude[i] = latitude
      legs.longitude[i] = longitude
    }
    const climb = way(8000, (at) => (at < 6000 ? 0.15 : -0.05))
    for (let i = 0; i < 300; i++)
      for (const column of ['latitude', 'longitude'] as const) climb[column][i] = legs[column][i]
    expect(trustOf(climb)).toBeGreaterThan(0.95)
  })

  it('does not take the next few metres for a second passage', () => {
    const once = way(200, hill(700))
    expect(trustOf(once)).toBe(trustOf({ ...once, longitude: once.longitude.map(() => NaN) }))
  })

  it('lies between 0 and 1, whatever is unknown', () => {
    const grades = fc.array(fc.oneof(fc.double({ min: -0.45, max: 0.45 }), fc.constant(NaN)), {
      maxLength: 80,
    })
    fc.assert(
      fc.property(grades, fc.boolean(), (all, placed) => {
        const stretches = way(20 * all.length)
        all.forEach((grade, i) => {
          stretches.grade[i] = grade
          if (placed) stretches.latitude[i] = 46 + (i % 7) / 4000
          else stretches.latitude[i] = NaN
        })
        const trust = trustOf(stretches)
        expect(trust).toBeGreaterThanOrEqual(0)
        expect(trust).toBeLessThanOrEqual(1)
      }),
    )
  })
})

it('a cell gone through the other way, and that turned back again, is itself', () => {
  for (const heading of [0, 1, 2, 3])
    for (const cell of [-5, 0, 12]) {
      const key = headed(cell, heading)
      expect(turnedBack(key, heading)).toBe(headed(cell, (heading + 2) % 4))
      expect(turnedBack(turnedBack(key, heading), (heading + 2) % 4)).toBe(key)
    }
})
