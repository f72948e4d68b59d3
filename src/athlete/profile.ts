/**
 * What is known of a person, field by field, and who said so: what their history keeps of them (`PATCH /me`), then
 * what was typed into a form, a flag or a query, which stands before it. Command line, API and page all ask with a
 * profile from `mergeProfile`, so the same words give the same answer everywhere.
 *
 * @module
 */
import type { Person } from '../body/figure.ts'
import { MAX_CARRIED_KG } from '../body/most-carried.ts'
import type { Background } from '../evidence/background-pace.ts'
import type { Result, RunnerProfile } from './runner-profile.ts'

/** What somebody says of themselves; null: not said. Whatever is typed may leave any of it out. */
export interface SaidOfSelf {
  readonly sex: 'female' | 'male' | null
  /** The calendar year. */
  readonly birthYear: number | null
  /** Said outright; stands before what follows from a year of birth. */
  readonly age_y: number | null
  readonly background: Background | null
  readonly result: Result | null
  readonly mass_kg: number | null
  /** Carried on the day. */
  readonly load_kg: number | null
}

export const NOTHING_SAID: SaidOfSelf = {
  sex: null,
  birthYear: null,
  age_y: null,
  background: null,
  result: null,
  mass_kg: null,
  load_kg: null,
}

/** What people are; a number outside is a slip of the finger, or another unit. */
export const PROFILE_RANGES = {
  mass_kg: { min: 25, max: 250 },
  load_kg: { min: 0, max: MAX_CARRIED_KG },
  age_y: { min: 5, max: 110 },
  birthYear: { min: 1900, max: 2100 },
} as const

/** `stored`: kept beside the history. `typed`: said with the question. */
export type ProfileSource = 'stored' | 'typed' | 'unknown'

export interface ProfileField<T> {
  /** null exactly where it is unknown. */
  readonly value: T | null
  readonly from: ProfileSource
}

export interface SourcedProfile {
  readonly sex: ProfileField<'female' | 'male'>
  /** Whole or part years, on the day that is asked about. */
  readonly age_y: ProfileField<number>
  readonly background: ProfileField<Background>
  readonly result: ProfileField<Result>
  readonly mass_kg: ProfileField<number>
  readonly load_kg: ProfileField<number>
}

/**
 * One profile of what is kept of somebody and what was said with the question, which stands first.
 *
 * @param at_s s since 1970 UTC of the day that is asked about: ages are of that day
 */
export function mergeProfile(stored: SaidOfSelf, typed: SaidOfSelf, at_s: number): SourcedProfile {
  const field = <T>(of: (said: SaidOfSelf) => T | null): ProfileField<T> => {
    const [told, kept] = [of(typed), of(stored)]
    if (told !== null) return { value: told, from: 'typed' }
    return kept === null ? UNKNOWN_FIELD : { value: kept, from: 'stored' }
  }
  return {
    sex: field(({ sex }) => sex),
    age_y: field(({ age_y, birthYear }) => age_y ?? ageOn(birthYear, at_s)),
    background: field(({ background }) => background),
    result: field(({ result }) => result),
    mass_kg: field(({ mass_kg }) => mass_kg),
    load_kg: field(({ load_kg }) => load_kg),
  }
}

const UNKNOWN_FIELD = { value: null, from: 'unknown' } as const

/** Years that somebody born in a year comes to in the year of a day; null: not known, or not born yet. */
export function ageOn(birthYear: number | null, at_s: number): number | null {
  if (birthYear === null) return null
  const age_y = new Date(at_s * 1000).getUTCFullYear() - birthYear
  return age_y < 0 ? null : age_y
}

/** What predictions lean on. */
export function runnerOf({ background, sex, age_y, result }: SourcedProfile): RunnerProfile {
  return { background: background.value, sex: sex.value, age_y: age_y.value, result: result.value }
}

/** What figures of the body are for. */
export function personOf({ mass_kg, sex, age_y }: SourcedProfile): Person {
  return { mass_kg: mass_kg.value, sex: sex.value, age_y: age_y.value }
}
