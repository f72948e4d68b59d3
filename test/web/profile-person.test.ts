import { describe, expect, it } from 'vitest'
import { mergeProfile, personOf } from '../../src/athlete/profile.ts'
import { keptBeside, profileChange, storedBy } from '../../web/runner-profile/profile-person.ts'

const KEPT = { mass_kg: 70, sex: 'male', age_y: 50 } as const
const SILENT = { mass_kg: null, sex: null, birthYear: null, background: null }
/** s since 1970 of a day in 2026. */
const NOW_S = Date.UTC(2026, 10, 14) / 1000

function whoIs(profile: Parameters<typeof storedBy>[0]) {
  const stored = storedBy(profile)
  return personOf(mergeProfile(stored, keptBeside(KEPT, stored), NOW_S))
}

describe('who the profile says somebody is', () => {
  it('counts, and what it does not say is as this browser remembers', () => {
    expect(whoIs(SILENT)).toEqual(KEPT)
    expect(whoIs({ ...SILENT, mass_kg: 61, birthYear: 1986 })).toEqual({
      mass_kg: 61,
      sex: 'male',
      age_y: 40,
    })
  })

  it('is written as told, taken back where nothing is said, and keeps a year of birth that nobody touched', () => {
    expect(profileChange({ ...KEPT, mass_kg: null }, KEPT, 2026)).toEqual({ mass_kg: null, sex: 'male' })
    expect(profileChange({ ...KEPT, age_y: 41 }, KEPT, 2026)).toMatchObject({ birthYear: 1985 })
    expect(profileChange({ ...KEPT, age_y: null }, KEPT, 2026)).toMatchObject({ birthYear: null })
  })
})
