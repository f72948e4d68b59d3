import { describe, expect, it } from 'vitest'
import { personOf, profileChange } from '../../web/runner-profile/profile-person.ts'

const KEPT = { mass_kg: 70, sex: 'male', age_y: 50 } as const
const SILENT = { mass_kg: null, sex: null, birthYear: null }

describe('who the profile says somebody is', () => {
  it('counts, and what it does not say is as this browser remembers', () => {
    expect(personOf(SILENT, KEPT, 2026)).toEqual(KEPT)
    expect(personOf({ mass_kg: 61, sex: null, birthYear: 1986 }, KEPT, 2026)).toEqual({
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
