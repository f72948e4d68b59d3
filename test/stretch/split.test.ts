import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { blankStretches } from '../../src/stretch/blank.ts'
import { mean, sum, sumKnown } from '../../src/stretch/columns.ts'
import { sliceStretches, splitStretches } from '../../src/stretch/split.ts'
import type { Stretches } from '../../src/stretch/stretches.ts'

const positive = fc.double({ min: 0.5, max: 60, noNaN: true })
const part = fc.record({
  length: positive,
  movingTime: positive,
  ascent: fc.double({ min: 0, max: 20, noNaN: true }),
  turn: fc.double({ min: 0, max: 180, noNaN: true }),
  grade: fc.double({ min: -0.45, max: 0.45, noNaN: true }),
})

/** Stretches end to end, of which some columns are known. */
const someStretches = fc.array(part, { minLength: 1, maxLength: 30 }).map((parts): Stretches => {
  const stretches = blankStretches(parts.length)
  let start = 0
  parts.forEach((one, i) => {
    stretches.start[i] = start
    stretches.length[i] = one.length
    stretches.movingTime[i] = one.movingTime
    stretches.elapsedTime[i] = one.movingTime + 5
    stretches.ascent[i] = one.ascent
    stretches.turn[i] = one.turn
    stretches.grade[i] = one.grade
    stretches.surface[i] = i % 4
    start += one.length
  })
  return stretches
})

const EXTENSIVE = ['length', 'movingTime', 'elapsedTime', 'ascent', 'turn'] as const
const cutsAnywhere = fc.array(fc.double({ min: -50, max: 2000, noNaN: true }), { maxLength: 20 })

function expectJoined(stretches: Stretches): void {
  for (let i = 1; i < stretches.count; i++)
    expect(stretches.start[i]).toBeCloseTo(stretches.start[i - 1] + stretches.length[i - 1], 6)
  for (const length of stretches.length) expect(length).toBeGreaterThan(0)
}

describe('cutting stretches', () => {
  it('anywhere changes no total, and leaves no gap', () => {
    fc.assert(
      fc.property(someStretches, cutsAnywhere, (stretches, cuts) => {
        const split = splitStretches(stretches, cuts)
        for (const name of EXTENSIVE) {
          const total = sum(stretches[name])
          expect(Math.abs(sum(split[name]) - total)).toBeLessThanOrEqual(1e-5 * (1 + total))
        }
        expectJoined(split)
      }),
    )
  })

  it('puts a border at every cut inside, and keeps those there were', () => {
    fc.assert(
      fc.property(someStretches, cutsAnywhere, (stretches, cuts) => {
        const split = splitStretches(stretches, cuts)
        const end = stretches.start[stretches.count - 1] + stretches.length[stretches.count - 1]
        const starts = Array.from(split.start)
        const nearest = (at: number): number =>
          Math.min(...starts.map((s) => Math.abs(s - at)), Math.abs(end - at))
        for (const cut of cuts) if (cut > 0 && cut < end) expect(nearest(cut)).toBeLessThan(1e-6)
        for (const start of stretches.start) expect(nearest(start)).toBeLessThan(1e-6)
      }),
    )
  })

  it('copies what holds for the whole stretch, the unknown included', () => {
    fc.assert(
      fc.property(someStretches, cutsAnywhere, (stretches, cuts) => {
        const split = splitStretches(stretches, cuts)
        let of = 0
        for (let j = 0; j < split.count; j++) {
          const middle = split.start[j] + split.length[j] / 2
          while (middle > stretches.start[of] + stretches.length[of]) of += 1
          expect(split.grade[j]).toBe(stretches.grade[of])
          expect(split.surface[j]).toBe(stretches.surface[of])
          expect(split.heartRate[j]).toBeNaN()
          expect(split.descent[j]).toBeNaN()
        }
      }),
    )
  })

  it('at no place gives the same columns', () => {
    fc.assert(
      fc.property(someStretches, (stretches) => {
        expect(splitStretches(stretches, [])).toEqual(stretches)
      }),
    )
  })
})

describe('slicing stretches', () => {
  it('cut once, the two parts are the whole', () => {
    fc.assert(
      fc.property(someStretches, fc.double({ min: 0, max: 1, noNaN: true }), (stretches, share) => {
        const total = sum(stretches.length)
        const before = sliceStretches(stretches, 0, total * share)
        const after = sliceStretches(stretches, total * share, total)
        for (const name of EXTENSIVE) {
          const whole = sum(stretches[name])
          const parts = sum(before[name]) + sum(after[name])
          expect(Math.abs(parts - whole)).toBeLessThanOrEqual(1e-5 * (1 + whole))
        }
      }),
    )
  })

  it('is as long as asked, and empty beyond the end', () => {
    fc.assert(
      fc.property(someStretches, fc.double({ min: 0, max: 1, noNaN: true }), (stretches, share) => {
        const total = sum(stretches.length)
        expect(sum(sliceStretches(stretches, total * share * 0.5, total * share).length)).toBeCloseTo(
          total * share * 0.5,
          5,
        )
        expect(sliceStretches(stretches, total + 1, total + 100).count).toBe(0)
      }),
    )
  })
})

describe('sums', () => {
  it('an unknown part makes the sum unknown, unless only the known is asked for', () => {
    const column = Float64Array.of(1, NaN, 2)
    expect(sum(column)).toBeNaN()
    expect(sumKnown(column)).toBe(3)
    expect(sumKnown(Float64Array.of(NaN))).toBeNaN()
  })

  it('a mean is over what is known and weighs anything', () => {
    expect(mean(Float64Array.of(100, NaN, 200, 5000), Float64Array.of(3, 10, 1, 0))).toBe(125)
    expect(mean(Float64Array.of(NaN), Float64Array.of(1))).toBeNaN()
  })
})
