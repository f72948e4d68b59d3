import { describe, expect, it } from 'vitest'
import {
  ageOn,
  mergeProfile,
  NOTHING_SAID,
  personOf,
  PROFILE_RANGES,
  runnerOf,
} from '../../src/athlete/profile.ts'
import type { SaidOfSelf } from '../../src/athlete/profile.ts'
import { backgroundOf } from '../../src/store/stored-profile.ts'

const IN_2026 = Date.UTC(2026, 6, 1) / 1000
const result = { distance_m: 10_000, time_s: 3000, ascent_m: 0 }
const KEPT: SaidOfSelf = {
  sex: 'female',
  birthYear: 1980,
  age_y: null,
  background: 'cycling',
  result,
  mass_kg: 60,
  load_kg: 2,
}
const TYPED: SaidOfSelf = {
  sex: 'male',
  birthYear: null,
  age_y: 33.5,
  background: 'swimming',
  result: { ...result, time_s: 2400 },
  mass_kg: 72,
  load_kg: 0,
}

describe('what is known of a person', () => {
  it('is nothing where nobody said anything', () => {
    const unknown = { value: null, from: 'unknown' }
    expect(mergeProfile(NOTHING_SAID, NOTHING_SAID, IN_2026)).toEqual({
      sex: unknown,
      age_y: unknown,
      background: unknown,
      result: unknown,
      mass_kg: unknown,
      load_kg: unknown,
    })
  })

  it('is what is kept, where nothing is said with the question', () => {
    expect(mergeProfile(KEPT, NOTHING_SAID, IN_2026)).toEqual({
      sex: { value: 'female', from: 'stored' },
      age_y: { value: 46, from: 'stored' },
      background: { value: 'cycling', from: 'stored' },
      result: { value: result, from: 'stored' },
      mass_kg: { value: 60, from: 'stored' },
      load_kg: { value: 2, from: 'stored' },
    })
  })

  it.each(['trail', 'road'])(
    'is no background where an earlier version kept that somebody runs already: %s',
    (kept) => {
      expect(backgroundOf('cycling')).toBe('cycling')
      expect(backgroundOf(kept)).toBeNull()
    },
  )

  it('is what was typed before what is kept, a pack of nothing too', () => {
    for (const kept of [KEPT, NOTHING_SAID])
      expect(mergeProfile(kept, TYPED, IN_2026)).toEqual({
        sex: { value: 'male', from: 'typed' },
        age_y: { value: 33.5, from: 'typed' },
        background: { value: 'swimming', from: 'typed' },
        result: { value: { ...result, time_s: 2400 }, from: 'typed' },
        mass_kg: { value: 72, from: 'typed' },
        load_kg: { value: 0, from: 'typed' },
      })
  })

  it.each(Object.keys(NOTHING_SAID) as (keyof SaidOfSelf)[])('takes %s alone from what was typed', (name) => {
    const merged = mergeProfile(KEPT, { ...NOTHING_SAID, [name]: TYPED[name] }, IN_2026)
    const typed = Object.entries(merged).filter(([, { from }]) => from === 'typed')
    expect(typed.map(([field]) => field)).toEqual(TYPED[name] === null ? [] : [name])
  })

  it('takes an age said outright before a year of birth, from the same mouth', () => {
    const both = { ...NOTHING_SAID, age_y: 40, birthYear: 1950 }
    expect(mergeProfile(NOTHING_SAID, both, IN_2026).age_y).toEqual({ value: 40, from: 'typed' })
    expect(mergeProfile(both, { ...NOTHING_SAID, birthYear: 2000 }, IN_2026).age_y).toEqual({
      value: 26,
      from: 'typed',
    })
  })

  it.each([
    [null, IN_2026, null],
    [1980, IN_2026, 46],
    [2026, IN_2026, 0],
    [2027, IN_2026, null],
    [1980, Date.UTC(2019, 11, 31, 23) / 1000, 39],
    [1980, Date.UTC(2020, 0, 1) / 1000, 40],
  ])('born in %s, on the day %s: %s years', (birthYear, at_s, age) =>
    expect(ageOn(birthYear, at_s)).toBe(age),
  )

  it('goes to predictions and to figures of the body field by field', () => {
    const merged = mergeProfile(KEPT, NOTHING_SAID, IN_2026)
    expect(runnerOf(merged)).toEqual({ background: 'cycling', sex: 'female', age_y: 46, result })
    expect(personOf(merged)).toEqual({ mass_kg: 60, sex: 'female', age_y: 46 })
  })

  it('may be anything people are', () => {
    for (const { min, max } of Object.values(PROFILE_RANGES)) expect(min).toBeLessThan(max)
    for (const name of ['mass_kg', 'load_kg', 'birthYear'] as const) {
      expect(KEPT[name]).toBeGreaterThanOrEqual(PROFILE_RANGES[name].min)
      expect(KEPT[name]).toBeLessThanOrEqual(PROFILE_RANGES[name].max)
    }
  })
})
