import { type Background, BACKGROUNDS } from '../evidence/background-pace.ts'
import { mergeProfile, NOTHING_SAID, type SourcedProfile, type SaidOfSelf } from '../athlete/profile.ts'
import { athleteOf } from './athletes.ts'
import type { AthleteTable } from './schema.ts'
import type { Db } from './store.ts'

/**
 * The one profile of an athlete: what their history keeps of them (`PATCH /me`), then what was said with the question.
 *
 * @param at_s s since 1970 UTC of the day that is asked about
 */
export async function profileOf(
  db: Db,
  athlete: string,
  typed: SaidOfSelf,
  at_s: number,
): Promise<SourcedProfile> {
  return mergeProfile(saidBy(await athleteOf(db, athlete)), typed, at_s)
}

function saidBy(row: AthleteTable | null): SaidOfSelf {
  if (row === null) return NOTHING_SAID
  const { sex, birth_year, mass_kg, background } = row
  return { ...NOTHING_SAID, sex, birthYear: birth_year, mass_kg, background: backgroundOf(background) }
}

/** A background as the model knows it; null: not told, or a word of some other version. */
export function backgroundOf(told: string | null): Background | null {
  return BACKGROUNDS.find((background) => background === told) ?? null
}
