import { describe, expect, it } from 'vitest'
import { fromCheckpoint } from '../../src/athlete/race.ts'

const efforts = [0, 10_000, 30_000, 60_000, 120_000]

describe('a race from a checkpoint on', () => {
  it('is an even effort when nobody tires', () => {
    const times = fromCheckpoint(efforts, 1, 4000, { rise: 0, reach_h: 12 })
    times.forEach((time, k) => expect(time).toBeCloseTo(0.4 * efforts[k], 6))
  })

  it('passes through the checkpoint it is told, and slows after it', () => {
    const times = fromCheckpoint(efforts, 2, 14_000, { rise: 0.6, reach_h: 12 })
    expect(times[0]).toBe(0)
    expect(times[2]).toBeCloseTo(14_000, 6)
    const paces = times.slice(1).map((time, k) => (time - times[k]) / (efforts[k + 1] - efforts[k]))
    expect(paces).toEqual(paces.toSorted((a, b) => a - b))
  })

  it('slows whoever passed later by more, since fatigue comes with the hours', () => {
    const slowing = (passedAt_s: number) => {
      const times = fromCheckpoint(efforts, 1, passedAt_s, { rise: 0.6, reach_h: 12 })
      return times[4] / passedAt_s
    }
    expect(slowing(6000)).toBeGreaterThan(1.01 * slowing(4000))
  })

  it('is the integral of slowing over the way, wherever checkpoints lie', () => {
    const fatigue = { rise: 0.6, reach_h: 12 }
    const passedAt_s = 6000
    const pace = passedAt_s / efforts[1]
    const slowed: number[] = []
    let [sum, at] = [0, 0]
    for (const effort of efforts) {
      for (; at < effort; at += 10)
        sum += 10 * Math.exp(fatigue.rise * (1 - Math.exp((-pace * (at + 5)) / (3600 * fatigue.reach_h))))
      slowed.push(sum)
    }
    const times = fromCheckpoint(efforts, 1, passedAt_s, fatigue)
    times.forEach((time, k) => expect(time).toBeCloseTo((passedAt_s * slowed[k]) / slowed[1], 0))
    const between = fromCheckpoint(
      [0, 10_000, 10_300, 30_000, 47_000, 60_000, 120_000],
      1,
      passedAt_s,
      fatigue,
    )
    ;[0, 1, 3, 5, 6].forEach((place, k) => expect(between[place]).toBeCloseTo(times[k], 0))
  })
})
