import { type Background, BACKGROUNDS } from '../athlete/priors-shape.ts'
import { mergeProfile, NOTHING_SAID, type SourcedProfile, type SaidOfSelf } from '../athlete/profile.ts'
import type { Jobs } from '../jobs/jobs.ts'
import { countActivities } from '../store/activities.ts'
import { athleteOf, ensureAthlete, updateAthlete } from '../store/athletes.ts'
import type { AthleteTable } from '../store/schema.ts'
import { type Db, ME, type Store } from '../store/store.ts'

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

/** The athlete's row; on a machine without accounts it is made when first asked for. */
export async function knownAthlete(db: Db, athlete: string, now_s: number): Promise<AthleteTable> {
  const known = await athleteOf(db, athlete)
  if (known !== null) return known
  const created = { athlete, name: athlete === ME ? 'Me' : athlete, created_s: Math.floor(now_s) }
  await ensureAthlete(db, created)
  return (await athleteOf(db, athlete)) ?? { ...created, ...NOTHING_TOLD }
}

const NOTHING_TOLD = { mass_kg: null, birth_year: null, sex: null, background: null }

/** Keeps what somebody tells of themselves; the figures of everything done so far follow who did it. */
export async function changeProfile(
  { store, jobs }: { readonly store: Pick<Store, 'db'>; readonly jobs: Pick<Jobs, 'add'> },
  athlete: string,
  told: Parameters<typeof updateAthlete>[2],
  now_s: number,
): Promise<AthleteTable> {
  const before = await knownAthlete(store.db, athlete, now_s)
  await updateAthlete(store.db, athlete, told)
  const now = await knownAthlete(store.db, athlete, now_s)
  const isOther = now.mass_kg !== before.mass_kg || now.sex !== before.sex
  if (isOther && (await countActivities(store.db, athlete)) > 0)
    await jobs.add({ athlete, kind: 'recompute', payload: { all: true }, key: 'recompute all' })
  return now
}
