import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { toBoundaries } from '../../src/line/boundaries.ts'
import { cutIntoStretches } from '../../src/line/cut-into-stretches.ts'
import type { GroundLine } from '../../src/line/ground-line.ts'
import { bendAt, roughnessOf, smoothingFor } from '../../src/line/roughness.ts'
import { spacing, toSegments } from '../../src/line/segments.ts'
import { runningMean } from '../../src/line/smooth.ts'
import { turnsOf } from '../../src/line/turns.ts'
import { wobble } from '../activity/made-activity.ts'

/** Points every so many m due east along the equator, one a second, level. */
function line(length_m: number, every_m: number, changes: Partial<GroundLine> = {}): GroundLine {
  const count = Math.round(length_m / every_m) + 1
  const distance = Float64Array.from({ length: count }, (_, i) => i * every_m)
  const seconds = Float64Array.from({ length: count }, (_, i) => i)
  return {
    from: 0,
    to: count,
    distance,
    latitude: new Float64Array(count),
    longitude: distance.map((metres) => metres / 111_195),
    sound: new Uint8Array(count).fill(1),
    altitude: null,
    times: { moving: seconds, elapsed: seconds },
    breaks: [],
    borders: [],
    spacing_m: null,
    lifted: null,
    smoothingOf: () => ({ climbReach: 0, slopeReach_m: 15, threshold_m: 3 }),
    ...changes,
  }
}

const firstsOf = (breaks: readonly number[]): number[] =>
  toSegments(line(1000, 1, { breaks })).map(({ first }) => first)

describe('a line with breaks', () => {
  it.each([
    ['far apart', [300, 600], [0, 300, 600]],
    ['9 m apart: what lies between is too short to stand alone', [300, 309, 600], [0, 300, 600]],
    ['10 m apart', [300, 310, 600], [0, 300, 310, 600]],
    ['at every metre of 30', Array.from({ length: 30 }, (_, i) => 300 + i), [0, 300, 310, 320]],
    ['9 m from its start', [9], [0]],
    ['10 m from its start', [10], [0, 10]],
    ['9 m from its end', [991], [0]],
    ['10 m from its end', [990], [0, 990]],
  ])('%s', (_, breaks, firsts) => {
    expect(firstsOf(breaks)).toEqual(firsts)
  })

  it('has no stretch across a break, and every metre but those of the leap', () => {
    const { start, length, count } = cutIntoStretches(line(1000, 1, { breaks: [333] }))
    expect(count).toBe(50)
    const ends = Array.from(start, (from, i) => from + length[i])
    expect(ends.some((end) => Math.abs(end - 332) < 1e-9)).toBe(true)
    expect([...start].some((from) => Math.abs(from - 333) < 1e-9)).toBe(true)
  })
})

describe('how a line is cut', () => {
  const cutsOf = (changes: Partial<GroundLine>, length_m = 1000, every_m = 1): number[] =>
    toSegments(line(length_m, every_m, changes)).flatMap(({ cuts }) =>
      Array.from(cuts, (m) => Math.round(m * 10) / 10),
    )

  it.each([
    ['100 m', 100, 1, null, [0, 20, 40, 60, 80, 100]],
    ['89 m, rounded down to four', 89, 1, null, [0, 22.3, 44.5, 66.8, 89]],
    ['91 m, rounded up to five', 91, 1, null, [0, 18.2, 36.4, 54.6, 72.8, 91]],
    ['5 m, one all the same', 5, 1, null, [0, 5]],
    ['sparse points, no finer than they lie', 120, 40, null, [0, 40, 80, 120]],
    ['very sparse points, up to 50 m', 200, 100, null, [0, 50, 100, 150, 200]],
    ['points said to lie 30 m apart', 90, 1, 30, [0, 30, 60, 90]],
  ])('%s', (_, length_m, every_m, spacing_m, cuts) => {
    expect(cutsOf({ spacing_m }, length_m, every_m)).toEqual(cuts)
  })

  it.each([
    ['at a border, each part for itself', [30], [0, 15, 30, 47.5, 65, 82.5, 100]],
    ['at two borders', [20, 80], [0, 20, 40, 60, 80, 100]],
    ['no border at its ends', [0, 100], [0, 20, 40, 60, 80, 100]],
    ['a border told twice makes no stretch without length', [50, 50], [0, 16.7, 33.3, 50, 66.7, 83.3, 100]],
  ])('%s', (_, borders, cuts) => {
    expect(cutsOf({ borders }, 100)).toEqual(cuts)
  })

  it('counts only points that go on when it asks how far they lie apart', () => {
    const standing = line(400, 40)
    const distance = Float64Array.from(standing.distance, (_, i) => 40 * Math.floor(i / 2))
    expect(spacing({ ...standing, distance })).toBe(40)
    expect(spacing({ ...standing, spacing_m: 7 })).toBe(7)
    expect(spacing({ ...standing, distance: new Float64Array(standing.to) })).toBe(20)
  })

  it('makes no more than a million stretches, however far it says it went', () => {
    const far = line(100, 10, { distance: Float64Array.from({ length: 11 }, (_, i) => i * 1e7) })
    expect(toSegments(far).map(({ cuts }) => cuts.length - 1)).toEqual([1_000_000])
  })

  it('is as fine as its length, whatever its borders', () => {
    expect(
      toSegments(line(100, 1, { borders: [3, 6, 9] })).map(({ usualStretches }) => usualStretches),
    ).toEqual([5])
  })
})

describe('times and places at the ends of stretches', () => {
  /** 60 m, a point every 5 m and 2 s, so many s of rest after 20 m. */
  function rested(rest_s: number, changes: Partial<GroundLine> = {}): GroundLine {
    const distance = Float64Array.of(0, 5, 10, 15, 20, 20, 25, 30, 35, 40, 45, 50, 55, 60)
    const moving = distance.map((metres) => metres / 2.5)
    const elapsed = moving.map((s, i) => (i > 4 ? s + rest_s : s))
    const count = distance.length
    return {
      ...line(60, 5),
      to: count,
      distance,
      latitude: distance.map((m) => 1 + m / 500),
      longitude: distance.map((m) => m / 1000),
      sound: new Uint8Array(count).fill(1),
      times: { moving, elapsed },
      ...changes,
    }
  }
  const boundaries = (of: GroundLine) => toSegments(of).map((segment) => toBoundaries(of, segment))

  it('are straight between points, and a rest belongs to the stretch that begins there', () => {
    const [{ distance, moving, elapsed, longitude }] = boundaries(rested(100))
    expect([...distance]).toEqual([0, 20, 40, 60])
    expect([...moving]).toEqual([0, 8, 16, 24])
    expect([...elapsed]).toEqual([0, 8, 116, 124])
    expect([...longitude].map((x) => x * 1000)).toEqual([0, 20, 40, 60])
    const [between] = boundaries(rested(100, { spacing_m: 30 }))
    expect([...between.distance]).toEqual([0, 30, 60])
    expect([...between.elapsed]).toEqual([0, 112, 124])
    const [odd] = boundaries(rested(0, { spacing_m: 25, to: 13 }))
    expect(odd.distance[1]).toBe(27.5)
    expect([odd.moving[1], odd.elapsed[1]]).toEqual([11, 11])
    expect(odd.longitude[1] * 1000).toBeCloseTo(27.5, 9)
    expect(odd.latitude[1]).toBeCloseTo(1.055, 9)
    expect(Array.from(cutIntoStretches(rested(0)).latitude, (x) => Math.round(x * 1000))).toEqual([
      1020, 1060, 1100,
    ])
  })

  it('give the wait before a segment to its first stretch', () => {
    const parts = boundaries(rested(100, { breaks: [5] }))
    expect(parts.map(({ elapsed }) => [...elapsed])).toEqual([
      [0, 8],
      [8, 116, 124],
    ])
  })

  it('are unknown where nobody has run it yet', () => {
    const [{ moving, elapsed, longitude }] = boundaries(rested(0, { times: null }))
    expect([...moving, ...elapsed].every(Number.isNaN)).toBe(true)
    expect(longitude.some(Number.isNaN)).toBe(false)
  })

  it.each([
    [280, false],
    [320, true],
  ])('are no place within %i m without a fix: unknown is %s', (hole_m, isUnknown) => {
    const whole = line(1000, 20)
    const at = (metres: number) => metres / 20
    const sound = whole.sound.map((_, i) => (i > at(200) && i < at(200 + hole_m) ? 0 : 1))
    const [{ distance, longitude, latitude }] = boundaries({ ...whole, sound })
    const inside = distance.findIndex((m) => m > 200 + hole_m / 2)
    expect([longitude[inside], latitude[inside]].map(Number.isNaN)).toEqual([isUnknown, isUnknown])
    expect(longitude[at(200)]).toBeCloseTo(whole.longitude[at(200)], 9)
    if (!isUnknown) expect(longitude[inside]).toBeCloseTo(whole.longitude[inside], 9)
  })

  it.each([
    ['before the first fix', (m: number) => m < 300, [300, 280, 20, 0], [true, true, true, true]],
    ['long before the first fix', (m: number) => m < 400, [400, 100, 80], [true, true, false]],
    ['after the last fix', (m: number) => m > 700, [700, 980, 1000], [true, true, true]],
    ['long after the last fix', (m: number) => m > 600, [600, 900, 920], [true, true, false]],
    ['without any fix', () => true, [0, 500, 1000], [false, false, false]],
  ])('are the nearest fix %s, for 300 m', (_, isLost, places, known) => {
    const whole = line(1000, 20)
    const sound = whole.distance.map((m) => (isLost(m) ? 0 : 1))
    const [{ longitude }] = boundaries({ ...whole, sound: Uint8Array.from(sound) })
    expect(places.map((m) => !Number.isNaN(longitude[m / 20]))).toEqual(known)
  })

  it('go the short way across the date line', () => {
    const of = line(40, 20, { longitude: Float64Array.of(179.9, -179.9, -179.7), spacing_m: 30 })
    const [{ longitude }] = boundaries({ ...of, to: 3 })
    expect([...longitude].map((x) => Math.round(x * 10) / 10)).toEqual([179.9, -179.7])
    const { longitude: middles } = cutIntoStretches({ ...of, spacing_m: 20 })
    expect([...middles].map((x) => Math.round(x * 10) / 10)).toEqual([180, -179.8])
  })
})

describe('heights of stretches', () => {
  const sloping = (z: (metres: number) => number, changes: Partial<GroundLine> = {}, length_m = 1000) => {
    const flat = line(length_m, 5)
    return { ...flat, altitude: Float32Array.from(flat.distance, z), ...changes }
  }

  it.each([0.1, -0.1, 0.3, 0])('on a slope of %f are that slope, its heights and its climb', (slope) => {
    const { grade, altitude, ascent, descent, count } = cutIntoStretches(sloping((m) => 500 + slope * m))
    // Half a step is missing from the means at either end.
    for (let i = 2; i < count - 2; i++) {
      expect(grade[i]).toBeCloseTo(slope, 4)
      expect(altitude[i]).toBeCloseTo(500 + slope * (20 * i + 10), 2)
      expect(ascent[i]).toBeCloseTo(Math.max(0, slope) * 20, 3)
      expect(descent[i]).toBeCloseTo(Math.max(0, -slope) * 20, 3)
    }
  })

  it.each([
    [0.44, 0.44],
    [0.6, 0.45],
    [-0.6, -0.45],
  ])('a slope of %f is believed as %f', (slope, believed) => {
    expect(cutIntoStretches(sloping((m) => 500 + slope * m)).grade[25]).toBeCloseTo(believed, 4)
  })

  it.each([
    ['a hole of 480 m is drawn straight', 480, false],
    ['a hole of 520 m is unknown', 520, true],
  ])('%s', (_, hole_m, isUnknown) => {
    const { altitude, ascent, grade, count } = cutIntoStretches(
      sloping((m) => (m > 300 && m < 300 + hole_m ? Number.NaN : 500 + 0.1 * m), {}, 1500),
    )
    const unknown = Array.from({ length: count }, (_, i) => Number.isNaN(altitude[i]))
    expect(unknown).toEqual(Array.from(ascent, (up) => Number.isNaN(up)))
    expect(unknown).toEqual(Array.from(grade, (up) => Number.isNaN(up)))
    expect(unknown.filter(Boolean).length).toBe(isUnknown ? Math.round(520 / 20) : 0)
    if (!isUnknown) expect(altitude[27]).toBeCloseTo(555, 1)
  })

  it.each([
    ['480 m before its first height', (m: number) => m < 480, 0],
    ['600 m before its first height', (m: number) => m < 600, 5],
    ['480 m after its last height', (m: number) => m > 1020, 0],
    ['600 m after its last height', (m: number) => m > 900, 5],
    ['no height at all', () => true, 75],
  ])('%s: so many stretches unknown', (_, isLost, count) => {
    const { altitude } = cutIntoStretches(sloping((m) => (isLost(m) ? Number.NaN : 500), {}, 1500))
    expect(altitude.filter(Number.isNaN).length).toBe(count)
    expect(altitude.every((z) => Number.isNaN(z) || Math.abs(z - 500) < 1e-3)).toBe(true)
  })

  it('count climb from each known part to the next, and none between', () => {
    const { ascent } = cutIntoStretches(
      sloping((m) => (m > 300 && m < 900 ? Number.NaN : 500 + 0.1 * m), {}, 1500),
    )
    const total = ascent.reduce((sum, up) => sum + (Number.isNaN(up) ? 0 : up), 0)
    expect(total).toBeGreaterThan(86)
    expect(total).toBeLessThan(91)
    for (let i = 50; i < 72; i++) expect(ascent[i]).toBeCloseTo(2, 3)
    for (let i = 20; i < 40; i++) expect(ascent[i]).toBeNaN()
  })

  it('are straight between the points of the profile, wherever borders cut, and begin anew after a break', () => {
    const { start, length, altitude, grade, count } = cutIntoStretches(
      sloping((m) => 500 + 0.1 * m, { borders: [7, 33, 90], breaks: [120] }),
    )
    for (let i = 2; i < count - 2; i++) {
      const middle = start[i] + length[i] / 2
      if (Math.abs(middle - 600) < 60) continue
      expect(altitude[i]).toBeCloseTo(500 + 0.1 * middle, 2)
      expect(grade[i]).toBeCloseTo(0.1, 4)
    }
  })

  it('weigh by distance, however long the sensor drifts while one stands', () => {
    const walk = sloping(() => 500)
    const distance = Float64Array.from(walk.distance, (_, i) => 5 * (i <= 50 ? i : i <= 150 ? 50 : i - 100))
    const altitude = Float32Array.from(distance, (_, i) => (i > 50 && i <= 150 ? 530 : 500))
    const stretches = cutIntoStretches({ ...walk, distance, altitude })
    for (const z of stretches.altitude) expect(Math.abs(z - 500)).toBeLessThan(8)
    expect(stretches.altitude.filter((z) => Math.abs(z - 500) > 0.1).length).toBeLessThanOrEqual(2)
  })
})

describe('how rough a line of heights is', () => {
  it.each([
    // [grain, bend, lag] → steps each side for climb, m for slope
    [0.8, 0.4, 2, 0, 15],
    [0.5, 0.7, 2, 0, 27.5],
    [1.6, 1, 2, 3, 40],
    [1.6, 2, 1, 2, 40],
    [2.4, 0.1, 2, 8, 15],
    [9, 0.4, 2, 8, 15],
  ])(
    'grain %f, bend %f, lag %i: climb over %i steps, slope over %f m',
    (grain, bend, lag, reach, slope_m) => {
      expect(smoothingFor({ grain, bend, lag })).toEqual({
        climbReach: reach,
        slopeReach_m: expect.closeTo(slope_m, 6) as number,
        threshold_m: 3,
      })
    },
  )

  it('is told from bends over two lags: error bends as much over little way as over much', () => {
    const noise = wobble(3)
    const profile = (z: (i: number) => number) => ({
      spacing_m: 5,
      altitude: Float64Array.from({ length: 3000 }, (_, i) => z(i)),
    })
    const noisy = roughnessOf([profile(() => 500 + 3 * noise())], 3)
    // A uniform error of ±3 m has a deviation of 1.73 m.
    expect(Math.abs(noisy.grain - 1.73)).toBeLessThan(0.25)
    expect(roughnessOf([profile((i) => 500 + 0.4 * i)], 3)).toEqual({
      grain: expect.closeTo(0, 6) as number,
      bend: expect.closeTo(0, 6) as number,
      lag: 2,
    })
    const hilly = roughnessOf([profile((i) => 500 + 40 * Math.sin(i / 12))], 3)
    expect(hilly.grain).toBeLessThan(0.2)
    expect(hilly.bend).toBeCloseTo(40 * (1 - Math.cos(2 / 12)) * Math.sin(0.4 * Math.PI), 2)
    expect([1, 12, 40, 900].map((m) => roughnessOf([profile(() => 0)], m).lag)).toEqual([2, 3, 8, 12])
    expect(roughnessOf([], 3)).toEqual({ grain: 0, bend: 0, lag: 3 })
  })

  it('leaves out what is unknown, and is the bend that four of five stay under', () => {
    const zigzag = Float64Array.from({ length: 101 }, (_, i) => (i % 2 === 0 ? 0 : i < 70 ? 1 : 4))
    expect(bendAt([{ spacing_m: 5, altitude: zigzag }], 1)).toBe(4)
    expect(bendAt([{ spacing_m: 5, altitude: zigzag.subarray(0, 80) }], 1)).toBe(1)
    expect(bendAt([{ spacing_m: 5, altitude: zigzag.map((z, i) => (i > 60 ? Number.NaN : z)) }], 1)).toBe(1)
    expect(bendAt([{ spacing_m: 5, altitude: Float64Array.of(0, 1) }], 1)).toBe(0)
    expect(bendAt([{ spacing_m: 5, altitude: Float64Array.of(0, 1, 0) }], 1)).toBe(1)
  })
})

describe('a running mean', () => {
  it('is the mean of as many points either side, fewer towards the ends', () => {
    fc.assert(
      fc.property(
        fc.array(fc.double({ min: -100, max: 9000, noNaN: true }), { maxLength: 40 }),
        fc.nat({ max: 12 }),
        (values, reach) => {
          const mean = runningMean(Float64Array.from(values), reach)
          expect(mean.length).toBe(values.length)
          values.forEach((_, i) => {
            const half = Math.min(reach, i, values.length - 1 - i)
            const around = values.slice(i - half, i + half + 1)
            expect(mean[i]).toBeCloseTo(around.reduce((sum, z) => sum + z, 0) / around.length, 6)
          })
        },
      ),
    )
    const copied = Float64Array.of(0.1, 0.7, 0.3)
    expect(runningMean(copied, 0)).toEqual(copied)
    expect(runningMean(copied, 0)).not.toBe(copied)
  })
})

describe('turns', () => {
  const turned = (latitude: number[], longitude: number[]) => {
    const none = new Float64Array(latitude.length)
    const places = { latitude: Float64Array.from(latitude), longitude: Float64Array.from(longitude) }
    return Array.from(
      turnsOf({ distance: none, moving: none, elapsed: none, lifted: none, ...places }),
      Math.round,
    )
  }

  it.each([
    ['straight on', [0, 0, 0, 0], [0, 0.001, 0.002, 0.003], [0, 0, 0]],
    [
      'a right angle, half of it on either side',
      [0, 0, 0, 0.001, 0.002],
      [0, 0.001, 0.002, 0.002, 0.002],
      [0, 45, 45, 0],
    ],
    ['there and back', [0, 0, 0.0001, 0], [0, 0.001, 0.001, 0], [6, 174, 6]],
    ['one stretch', [0, 0], [0, 0.001], [0]],
    [
      'a place that is missing',
      [0, 0, Number.NaN, 0, 0, 0],
      [0, 0.001, Number.NaN, 0.003, 0.004, 0.005],
      [Number.NaN, Number.NaN, Number.NaN, Number.NaN, 0],
    ],
  ])('%s', (_, latitude, longitude, turns) => {
    expect(turned(latitude, longitude)).toEqual(turns)
  })
})
