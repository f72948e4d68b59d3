import { describe, expect, it } from 'vitest'
import { NOTHING_CARRIED } from '../../src/body/carried.ts'
import { movingOf } from '../../src/body/figures.ts'
import { motionOf } from '../../src/body/motion.ts'
import { equivalentFlatPace, flatWayOf, paceFactor } from '../../src/body/pace.ts'
import type { Stretches } from '../../src/stretch/stretches.ts'
import { runPower } from '../../src/body/cost.ts'
import { madeStretches } from './made-stretches.ts'

describe('equal-effort pace by grade, beyond the published rows', () => {
  it('is held beyond ±45 % and unknown where the grade is', () => {
    expect(paceFactor(0.7)).toBe(paceFactor(0.45))
    expect(paceFactor(-0.7)).toBe(paceFactor(-0.45))
    expect(paceFactor(Number.NaN)).toBeNaN()
  })
})

function flatPaceOf(stretches: Stretches) {
  const motion = motionOf(stretches)
  return equivalentFlatPace(
    stretches,
    flatWayOf(stretches, motion, movingOf(stretches, motion, NOTHING_CARRIED)),
  )
}

describe('equivalent flat pace', () => {
  it('of a flat run is its own pace, without a range', () => {
    const road = { surface: 'paved', technicality: 'smooth' } as const
    const pace = flatPaceOf(madeStretches([{ length: 5000, speed: 2.5, grade: 0, ...road }]))
    expect(pace.value).toBeCloseTo(400, 6)
    expect(pace.high - pace.low).toBeLessThan(0.05 * pace.value)
  })

  it('of a hill is faster than its pace up, slower than its pace down a gentle slope, with a range about it', () => {
    const up = flatPaceOf(madeStretches([{ length: 1000, speed: 2, grade: 0.1 }]))
    expect(up.value).toBeCloseTo(500 / 1.516, 0)
    expect(up.low).toBeLessThan(up.value)
    expect(up.high).toBeGreaterThan(up.value)
    const down = flatPaceOf(madeStretches([{ length: 1000, speed: 3, grade: -0.04 }]))
    expect(down.value).toBeCloseTo(1000 / 3 / 0.898, 0)
  })

  it('of a long descent is no effort the body did not make: flat road would take at most a quarter more power', () => {
    const down = flatPaceOf(madeStretches([{ length: 5000, speed: 3, grade: -0.15 }]))
    const spent = runPower(3 * Math.hypot(1, 0.15), -0.15, 1.1)
    expect(runPower(1000 / down.value, 0, 1.1)).toBeLessThan(1.26 * spent)
  })

  it('W1: takes ground out: the same climb over very rough ground, slower by what the ground costs, was the same effort', () => {
    const climb = { length: 5000, speed: 2, grade: 0.05 }
    const smooth = { ...climb, surface: 'paved', technicality: 'smooth' } as const
    const rough = {
      ...climb,
      speed: 2 / 1.38,
      surface: 'rock',
      technicality: 'very rough',
      cadence: 170,
    } as const
    const [one, other] = [smooth, rough].map((made) => flatPaceOf(madeStretches([made])).value)
    expect(Math.abs(other / one - 1)).toBeLessThan(0.02)
  })

  it('W5: ground that nobody knows leaves room for a faster road', () => {
    const known = flatPaceOf(
      madeStretches([{ length: 5000, speed: 2.2, grade: 0, surface: 'paved', technicality: 'smooth' }]),
    )
    const unknown = flatPaceOf(madeStretches([{ length: 5000, speed: 2.2, grade: 0 }]))
    expect(unknown.value).toBeCloseTo(known.value, 6)
    expect(unknown.low).toBeLessThan(0.95 * known.low)
  })

  it('is integrated, not taken at the mean grade: a hill and its mirror cost time', () => {
    const hills = [0.1, -0.1].map((grade) => ({ length: 1000, speed: 2.5, grade }))
    expect(flatPaceOf(madeStretches(hills)).value).toBeLessThan(400)
  })

  it('leaves unknown ground out, and says nothing when most is unknown', () => {
    const known = { length: 1000, speed: 2.5, grade: 0 }
    const unknown = { length: 900, speed: 2.5 }
    expect(flatPaceOf(madeStretches([known, unknown])).value).toBeCloseTo(400, 6)
    expect(flatPaceOf(madeStretches([known, unknown, unknown])).value).toBeNaN()
    expect(flatPaceOf(madeStretches([])).value).toBeNaN()
  })
})
