import { sql } from 'kysely'
import { countActivities } from './activities.ts'
import { everyAthlete } from './athletes.ts'
import type { Store } from './store.ts'
import { StoreError } from './store-error.ts'
import { tablePages } from './table-pages.ts'

export interface Health {
  readonly activities: number
  readonly originals: number
  /** A sentence for each thing amiss. */
  readonly problems: readonly string[]
}

/** Sentences of one kind that are told one by one; of the rest only how many. */
const TOLD_ONE_BY_ONE = 10

/** Looks everything over: the database itself, every original against its hash, and what belongs together. */
export async function checkStore(
  store: Store,
  now_s: number,
  onProgress: (originals: number) => void = () => undefined,
): Promise<Health> {
  const problems = await damageOf(store)
  let [activities, originals] = [0, 0]
  for (const athlete of await everyAthlete(store.db)) {
    activities += await countActivities(store.db, athlete)
    const unsound: string[] = []
    for await (const sentence of unsoundOriginals(store, athlete, () => onProgress(++originals)))
      unsound.push(sentence)
    problems.push(...shortened(unsound), ...(await looseEnds(store, athlete, now_s)))
  }
  return { activities, originals, problems }
}

/** What the database says of itself. */
async function damageOf({ db, dialect }: Store): Promise<string[]> {
  if (dialect === 'postgres') return []
  const told = await sql<{ integrity_check: string }>`pragma integrity_check(5)`.execute(db)
  const damage = told.rows.map((row) => row.integrity_check).filter((line) => line !== 'ok')
  if (damage.length === 0) return []
  return [
    `The database is damaged (${damage.join('; ')}). Restore it from a backup, or begin a new one and import the originals.`,
  ]
}

async function* unsoundOriginals(
  { db, originals }: Store,
  athlete: string,
  onProgress: () => void,
): AsyncIterable<string> {
  for await (const page of tablePages(db, 'original', athlete))
    for (const row of page) {
      try {
        await originals.read(athlete, String(row['sha256']))
      } catch (error) {
        if (!(error instanceof StoreError)) throw error
        yield `${error.message} Import the file again, or restore a backup.`
      }
      onProgress()
    }
}

/** What belongs together and does not find each other. */
async function looseEnds({ db, originals }: Store, athlete: string, now_s: number): Promise<string[]> {
  const problems: string[] = []
  const count = async (query: ReturnType<typeof sql<{ found: number }>>) =>
    (await query.execute(db)).rows[0]?.found ?? 0
  const bare = await count(sql`select count(*) as found from activity a where a.athlete = ${athlete} and (
    not exists (select 1 from analysis n where n.athlete = a.athlete and n.activity = a.activity)
    or not exists (select 1 from recording r where r.athlete = a.athlete and r.activity = a.activity))`)
  if (bare > 0)
    problems.push(`${bare} activities have lost their analysis or recordings: import their files again.`)
  const unread = await count(sql`select count(*) as found from original o where o.athlete = ${athlete}
    and not exists (select 1 from recording r where r.athlete = o.athlete and r.sha256 = o.sha256)
    and not exists (select 1 from import_item v where v.athlete = o.athlete and v.sha256 = o.sha256)`)
  if (unread > 0)
    problems.push(`${unread} files are kept and were never read to the end: import them again to finish.`)
  const stopped = await count(sql`select count(*) as found from job where athlete = ${athlete}
    and kind = 'import' and state = 'running' and lease_until_s < ${now_s}`)
  if (stopped > 0)
    problems.push(
      `${stopped} imports were cut short; \`underfoot worker\` or \`underfoot serve\` takes them up again.`,
    )
  let strays = 0
  for await (const { sha256 } of originals.list(athlete)) {
    const known = sql<{ found: number }>`select count(*) as found from original
      where athlete = ${athlete} and sha256 = ${sha256}`
    if ((await count(known)) === 0) strays += 1
  }
  if (strays > 0)
    problems.push(
      `${strays} original files lie in the home folder unknown to the history: import them again.`,
    )
  return problems
}

function shortened(sentences: readonly string[]): string[] {
  const rest = sentences.length - TOLD_ONE_BY_ONE
  return [
    ...sentences.slice(0, TOLD_ONE_BY_ONE),
    ...(rest > 0 ? [`So it is with ${rest} more original files.`] : []),
  ]
}
