import { describe, expect, it } from 'vitest'
import { fitAthlete } from '../../src/athlete/fit-athlete.ts'
import { predict } from '../../src/athlete/predict.ts'
import { PRIORS } from '../../src/athlete/priors.ts'
import { PLAIN } from './by-hand.ts'
import { DAY_S, line, normal, run, way } from './made-up.ts'

const flat = () => way(8000)
const steep = () => way(8000, () => 0.15, 0.2)
const after = (days: number) => days * DAY_S

describe('what is expected of somebody who walks and runs', () => {
  it('is what they do on ways like it: hikes on steep ones, runs on flat ones', () => {
    const history = Array.from({ length: 30 }, (_, k) =>
      k % 2 === 0 ? run(flat(), k, () => 0.35) : run(steep(), k, () => 2),
    )
    const athlete = fitAthlete(history, PRIORS, after(30))
    expect(predict(line(flat()), athlete).movingTime_s / 8000).toBeCloseTo(0.35, 1)
    expect(predict(line(steep()), athlete).movingTime_s / 8000).toBeCloseTo(2, 0)
  })

  it('is one of both where both are likely, not what they never do, and the band holds both', () => {
    const history = Array.from({ length: 41 }, (_, k) => run(flat(), k, () => (k % 2 === 0 ? 0.35 : 0.8)))
    const { movingTime_s, band80_s } = predict(line(flat()), fitAthlete(history, PRIORS, after(40)))
    const pace = movingTime_s / 8000
    expect(Math.min(Math.abs(pace / 0.35 - 1), Math.abs(pace / 0.8 - 1))).toBeLessThan(0.1)
    expect(band80_s[0] / 8000).toBeLessThan(0.36)
    expect(band80_s[1] / 8000).toBeGreaterThan(0.78)
  })

  it('leaves a gait out of the band that is as good as never theirs', () => {
    const history = Array.from({ length: 60 }, (_, k) => run(flat(), k, () => 0.35 + 0.005 * (k % 3)))
    const { movingTime_s, band80_s } = predict(line(flat()), fitAthlete(history, PRIORS, after(60)))
    expect(band80_s[1] / movingTime_s).toBeLessThan(1.15)
  })
})

describe('the band of a course', () => {
  const next = normal(11)
  const history = Array.from({ length: 60 }, (_, k) => {
    const today = 0.4 * Math.exp(0.05 * next())
    return run(flat(), k, () => today)
  })
  const widthOf = (length_m: number, runs = history) => {
    const { band80_s } = predict(line(way(length_m)), fitAthlete(runs, PLAIN, after(60)))
    return Math.log(band80_s[1] / band80_s[0])
  }

  it('is wider the less it is like what was run before, where nothing else tells lengths apart', () => {
    const widths = [8000, 20_000, 80_000].map((length_m) => widthOf(length_m))
    expect(widths).toEqual(widths.toSorted((a, b) => a - b))
    expect(widths[2] / widths[0]).toBeGreaterThan(1.2)
  })

  it('is by late errors more than by those of long ago', () => {
    const moods = (early: number, late: number) => {
      const other = normal(13)
      return Array.from({ length: 60 }, (_, k) => {
        const today = 0.4 * Math.exp((k < 30 ? early : late) * other())
        return run(flat(), k, () => today)
      })
    }
    expect(widthOf(8000, moods(0.02, 0.12))).toBeGreaterThan(1.2 * widthOf(8000, moods(0.12, 0.02)))
  })

  it('is by errors of ways like it more than by those of other ways', () => {
    const other = normal(17)
    const mixed = Array.from({ length: 60 }, (_, k) => {
      const long = k % 2 === 1
      const today = 0.4 * Math.exp((long ? 0.12 : 0.02) * other())
      return run(way(long ? 30_000 : 8000), k, () => today)
    })
    expect(widthOf(30_000, mixed)).toBeGreaterThan(1.2 * widthOf(8000, mixed))
  })
})
