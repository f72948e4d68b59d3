import { describe, expect, it } from 'vitest'
import { mergeProfile, NOTHING_SAID, type SaidOfSelf } from '../../src/athlete/profile.ts'
import { usedLine, usedOf } from '../../src/words/used.ts'

/** s since 1970 of a day in 2026. */
const NOW_S = Date.UTC(2026, 10, 14) / 1000

const words = (runs: number, said: Partial<SaidOfSelf>) =>
  usedOf(mergeProfile({ ...NOTHING_SAID, ...said }, NOTHING_SAID, NOW_S), runs).sentence

describe('what an answer was made from', () => {
  it('is a few words, what is unknown among them', () => {
    expect(words(405, { sex: 'female', birthYear: 1955 })).toBe('405 runs; female, 71; no result')
    expect(words(0, {})).toBe('no run; sex and age unknown; no result')
    expect(words(1, { sex: 'male' })).toBe('1 run; male, age unknown; no result')
    expect(words(2, { age_y: 40.5, background: 'none' })).toBe(
      '2 runs; sex unknown, 40.5, no sport so far; no result',
    )
    const result = { distance_m: 21_100, time_s: 6720, ascent_m: 350 }
    expect(words(0, { result, mass_kg: 61.04, load_kg: 6.5 })).toBe(
      'no run; sex and age unknown, 61 kg, carrying 6.5 kg; a result of 21.1 km in 1:52:00 with 350 m up',
    )
  })

  it('says of each field whether it was stored or typed, and what is typed stands first', () => {
    const stored = { ...NOTHING_SAID, sex: 'female', birthYear: 1955, mass_kg: 60 } as const
    const used = usedOf(mergeProfile(stored, { ...NOTHING_SAID, age_y: 30, mass_kg: 58 }, NOW_S), 3)
    expect(used).toMatchObject({
      runs: 3,
      sex: { value: 'female', from: 'stored' },
      age_y: { value: 30, from: 'typed' },
      mass_kg: { value: 58, from: 'typed' },
      background: { value: null, from: 'unknown' },
    })
    expect(usedLine(used)).toBe('Made from: 3 runs; female, 30, 58 kg; no result.')
  })

  it('has the age of the day that is asked about, and none before the year of birth', () => {
    const born = { ...NOTHING_SAID, birthYear: 2000 }
    const ageOf = (year: number) => mergeProfile(born, NOTHING_SAID, Date.UTC(year, 0, 1) / 1000).age_y
    expect(ageOf(2026)).toEqual({ value: 26, from: 'stored' })
    expect(ageOf(1999)).toEqual({ value: null, from: 'unknown' })
  })
})
