import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { EFFORT_KINDS } from '../../src/athlete/effort-kind.ts'
import { timeAt } from '../../src/athlete/predict.ts'
import { METRES_PER_MILE } from '../../src/units/units.ts'
import { predictStretches } from '../../src/athlete/predict-course.ts'
import { type PredictionJson, toPredictionJson } from '../../src/athlete/prediction-json.ts'
import { mergeProfile, NOTHING_SAID, runnerOf } from '../../src/athlete/profile.ts'
import { courseDocument } from '../../src/words/course-document.ts'
import {
  aboutTheBand,
  basisWords,
  effortSentence,
  supposedTime,
  timeWords,
  whenRows,
} from '../../src/words/prediction.ts'
import { usedOf } from '../../src/words/used.ts'
import { run, way } from '../athlete/made-up.ts'
import { aheadOf } from './made-up-course.ts'

/** Splits every 50 m at 0.36 s/m, slower towards the end. */
function splits(length_m: number) {
  const ends = Array.from({ length: Math.ceil(length_m / 50) }, (_, k) => Math.min(length_m, (k + 1) * 50))
  return ends.map((distance_m) => ({ distance_m, movingTime_s: 0.36 * distance_m ** 1.02 }))
}

const plain = (words: string) => words.replaceAll('\u00a0', ' ')

describe('how long it takes', () => {
  it('is told to the second only where the band is narrow', () => {
    const told = { effort: 'ordinary', cannotTell: null } as const
    expect(timeWords({ ...told, movingTime_s: 1445, band80_s: [1390, 1502] })).toBe(
      '24:05 on an ordinary day, likely 23:10 to 25:02',
    )
    expect(plain(timeWords({ ...told, movingTime_s: 6704, band80_s: [5206, 8632] }))).toBe(
      '1 h 52 min on an ordinary day, likely 1 h 27 min to 2 h 24 min',
    )
  })

  it('says which of the two it is for, and names no time where there is none to tell', () => {
    const time = { movingTime_s: 1445, band80_s: [1390, 1502] } as const
    expect(timeWords({ ...time, effort: 'race', cannotTell: null })).toBe(
      '24:05 in a race, likely 23:10 to 25:02',
    )
    for (const effort of EFFORT_KINDS)
      expect(timeWords({ ...time, effort, cannotTell: 'too wide' })).toBe('Cannot tell from this')
  })
})

describe('an ordinary day', () => {
  /** Twelve level runs, each near 5:20 per km. */
  const runs = Array.from({ length: 12 }, (_, k) =>
    run(
      way(8000, () => 0, 0.2),
      3 * k,
      () => 0.32 + 0.01 * (k % 3),
    ),
  )

  it('is said to be slower than a race only where it is, whatever race is told beside which runs', () => {
    let [said, slower] = [0, 0]
    for (const history of [[], runs])
      for (const minutes of [null, 32, 45, 60, 75, 100])
        for (const km of [1, 10, 42]) {
          const result = minutes === null ? null : { distance_m: 10_000, time_s: 60 * minutes, ascent_m: 0 }
          const profile = mergeProfile(NOTHING_SAID, { ...NOTHING_SAID, result }, 0)
          const [day, race] = EFFORT_KINDS.map((effort) => {
            const { length } = history
            const prediction = predictStretches(way(1000 * km), history, runnerOf(profile), effort)
            return toPredictionJson(prediction, usedOf(profile, length))
          })
          const isQuicker = race.movingTime_s < day.movingTime_s
          if (/quicker/.test(effortSentence(day, 'km'))) {
            said++
            expect(isQuicker, `${minutes} min, ${history.length} runs, ${km} km`).toBe(true)
          }
          if (isQuicker) continue
          slower++
          expect(basisWords(race, 'km')).toContain('do not count in it, even where they are quicker')
        }
    expect(Math.min(said, slower)).toBeGreaterThan(5)
  })
})

describe('a course without altitude', () => {
  it('is said to be timed as level, and one with altitude is not', () => {
    const told = { effort: 'ordinary', fromResult: false } as const
    expect(aboutTheBand({ ...told, altitudeKnown_m: 0 })).toMatch(
      /timed as if it were level: hills come on top\.$/,
    )
    expect(aboutTheBand({ ...told, altitudeKnown_m: 10 })).not.toContain('level')
    const [flat, bare] = [way(10_000), way(10_000, () => Number.NaN)].map(
      (course) => predictStretches(course, []).movingTime_s,
    )
    expect(bare).toBe(flat)
  })
})

describe('a course whose time cannot be told', () => {
  const made = {
    name: 'Ridge',
    points: 1000,
    hasGround: false,
    sex: null,
    background: null,
    mass_kg: null,
    load_kg: null,
    setAside: [],
  }
  const textOf = (result: PredictionJson['used']['result']['value']) => {
    const { course } = aheadOf({ ...made, effort: 'race', result })
    return { ...course, text: plain(JSON.stringify(courseDocument(course, null, 'km'))) }
  }

  it('has the time its figures are for beside them, as what they suppose', () => {
    const { prediction, text } = textOf(null)
    expect(prediction.cannotTell).toBe('nothing known')
    const supposed = supposedTime(prediction)
    expect(plain(supposed?.sentence ?? '')).toMatch(/this is what it asks if it takes \d+ min\.$/)
    expect(text).toContain(plain(supposed?.sentence ?? 'no sentence'))
    expect(text).toContain('the range is that of runners in general')
  })

  it('promises no narrower range of a scramble, which no result and no run tells of', () => {
    const { prediction } = textOf({ distance_m: 10_000, time_s: 2700, ascent_m: 0 })
    const wide = { ...prediction, cannotTell: 'too wide', scramble_m: 0 } as const
    expect(effortSentence(wide, 'km')).toMatch(/would narrow it\.$/)
    expect(effortSentence({ ...wide, scramble_m: 400 }, 'km')).toMatch(
      /would narrow it, all but the scramble\.$/,
    )
  })

  it('alone has such words: a time that is told is supposed by nobody', () => {
    const { prediction, text } = textOf({ distance_m: 10_000, time_s: 2700, ascent_m: 0 })
    expect(prediction.cannotTell).toBeNull()
    expect(supposedTime(prediction)).toBeNull()
    expect(text).not.toContain('if it takes')
  })
})

describe('when one is where', () => {
  it('ends at the finish, rises from row to row, and is no longer than anybody reads', () => {
    fc.assert(
      fc.property(fc.double({ min: 30, max: 1_000_000, noNaN: true }), fc.boolean(), (length_m, isKm) => {
        const all = splits(length_m)
        const rows = whenRows(all, isKm ? 'km' : 'mi')
        expect(rows[rows.length - 1].to_m).toBe(length_m)
        expect(rows[rows.length - 1].at_s).toBe(all[all.length - 1].movingTime_s)
        rows.forEach((row, k) => {
          expect(row.from_m).toBe(k === 0 ? 0 : rows[k - 1].to_m)
          expect(row.pace).toBeGreaterThan(0)
        })
        expect(rows.length).toBeLessThanOrEqual(Math.max(31, length_m / (20 * 1000) + 1))
      }),
      { numRuns: 60 },
    )
  })

  it('has no row of a few steps after the last whole unit', () => {
    expect(whenRows(splits(14_003), 'km').map(({ place }) => place)).toEqual(
      [...Array(13).keys()].map((k) => String(k + 1)).concat('14.0'),
    )
    expect(whenRows(splits(3.4 * METRES_PER_MILE), 'mi').map(({ place }) => place)).toEqual([
      '1',
      '2',
      '3',
      '3.4',
    ])
  })

  it('lies straight between splits, and at the ends beyond the ends', () => {
    const two = [
      { distance_m: 50, movingTime_s: 20 },
      { distance_m: 100, movingTime_s: 60 },
    ]
    expect([-10, 0, 25, 50, 75, 100, 500].map((at) => timeAt(two, at).movingTime_s)).toEqual([
      0, 0, 10, 20, 40, 60, 60,
    ])
  })
})
