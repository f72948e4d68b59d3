import { type KyselyPlugin, type RootOperationNode, sql } from 'kysely'
import { beforeAll, describe, expect, it } from 'vitest'
import * as activities from '../../src/store/activities.ts'
import * as arrivals from '../../src/store/import-items.ts'
import * as athletes from '../../src/store/athletes.ts'
import { exposureBetween } from '../../src/store/activity-demand.ts'
import * as recordings from '../../src/store/recordings.ts'
import * as edits from '../../src/store/edits.ts'
import type { Db } from '../../src/store/store.ts'
import { tablePages } from '../../src/store/table-pages.ts'
import { zonesOf } from '../../src/store/zones.ts'
import { describeStores } from '../support/postgres.ts'
import { rowsOf, TABLE_NAMES } from './rows.ts'

/** What reads the history of one athlete. */
const QUERIES: Readonly<Record<string, (db: Db) => Promise<unknown>>> = {
  'the first page': (db) => activities.listActivities(db, 'ann', { limit: 5 }),
  'a later page': (db) =>
    activities.listActivities(db, 'ann', { limit: 5, after: { start_s: 9, activity: 'a' } }),
  'undated ones': (db) =>
    activities.listActivities(db, 'ann', { limit: 5, after: { start_s: null, activity: 'z' } }),
  'a span': (db) => activities.listActivities(db, 'ann', { limit: 5, from_s: 1, to_s: 2 }),
  'one activity': (db) => activities.activityOf(db, 'ann', 'a'),
  'its analysis': (db) => activities.analysisOf(db, 'ann', 'a'),
  'how many': (db) => activities.countActivities(db, 'ann'),
  'a year': (db) => exposureBetween(db, 'ann', 1, 2e9),
  'recordings nearby': (db) => recordings.recordingsBetween(db, 'ann', 1.6e9, 1.8e9),
  'recordings of an activity': (db) => recordings.recordingsOf(db, 'ann', 'a'),
  'recordings in a file': (db) => recordings.recordingsOfFile(db, 'ann', 'ab'),
  'an original': (db) => recordings.originalOf(db, 'ann', 'ab'),
  originals: (db) => recordings.originalsOf(db, 'ann', { limit: 5, after: 'a' }),
  arrivals: (db) => arrivals.importItemsOf(db, 'ann', 'i', { limit: 5, after: 'a' }),
  'an arrival': (db) => arrivals.importItemAt(db, 'ann', 'i', 'a'),
  'arrivals counted': (db) => arrivals.countImportItems(db, 'ann', 'i'),
  'arrivals of a file': (db) => arrivals.importItemsOfFile(db, 'ann', 'ab'),
  'arrivals set aside': (db) => arrivals.setAsideItems(db, 'ann', 'i'),
  'twins that nothing was said of': (db) => arrivals.untoldTwins(db, 'ann', 'i'),
  'where all are': (db) => activities.activityPlaces(db, 'ann'),
  'recordings in files': (db) => recordings.recordingsOfFiles(db, 'ann', ['ab', 'cd']),
  'recordings of activities': (db) => recordings.recordingsOfActivities(db, 'ann', ['a', 'b']),
  'files with recordings': (db) => recordings.recordedHashes(db, 'ann', 'm2'),
  'what was said': (db) => edits.editsOf(db, 'ann'),
  'what was said of a file': (db) => edits.editsOnFile(db, 'ann', 'ab'),
  'what was removed': (db) => edits.removedActivities(db, 'ann', { limit: 5 }),
  'a removed activity': (db) => edits.removedRecordings(db, 'ann', 'a'),
  'removed ones nearby': (db) => edits.removedBetween(db, 'ann', 1, 2e9),
  'an athlete': (db) => athletes.athleteOf(db, 'ann'),
  zones: (db) => zonesOf(db, 'ann'),
}

describeStores('what is asked of one athlete’s history', (open, dialect) => {
  let db: Db
  beforeAll(async () => {
    const store = await open()
    db = store.db
    for (const athlete of ['ann', 'bob'])
      for (const table of TABLE_NAMES) await db.insertInto(table).values(rowsOf(athlete)[table]).execute()
  })

  describe('is found by an index that begins with the athlete', () => {
    it.each(Object.entries(QUERIES))('%s', async (what, ask) => {
      const asked: RootOperationNode[] = []
      await ask(db.withPlugin(noting(asked)))
      expect(asked.length).toBeGreaterThan(0)
      for (const node of asked)
        for (const step of await planOf(node)) {
          expect(step).toMatch(WITH_ATHLETE[dialect])
          const isNarrowed = dialect === 'sqlite' && step.startsWith('SEARCH') && !WHOLE.has(what)
          if (isNarrowed) expect(step).toMatch(/\(athlete=\? AND \w+[=<>]/)
        }
    })
  })

  it('is given page by page in the order of the key, of everybody or of one', async () => {
    for (const table of TABLE_NAMES) {
      const pages: unknown[] = []
      for await (const page of tablePages(db, table)) pages.push(...page.map(({ athlete }) => athlete))
      expect(pages).toEqual(['ann', 'bob'])
      for await (const page of tablePages(db, table, 'bob')) expect(page).toEqual([rowsOf('bob')[table]])
    }
  })

  async function planOf(node: RootOperationNode): Promise<string[]> {
    const { sql: text, parameters } = db.getExecutor().compileQuery(node, { queryId: 'plan' })
    if (dialect === 'sqlite') {
      const told = await sql<{ detail: string }>`explain query plan ${filled(text, parameters)}`.execute(db)
      return told.rows.map(({ detail }) => detail)
    }
    return db.transaction().execute(async (db) => {
      // The tables are so small that reading them whole would be quicker.
      await sql`set local enable_seqscan = off`.execute(db)
      const told = await sql<{ 'QUERY PLAN': string }>`explain ${filled(text, parameters)}`.execute(db)
      const plan = told.rows.map((row) => row['QUERY PLAN'])
      expect(plan.join('\n')).not.toContain('Seq Scan')
      return plan.filter((line) => line.includes('Index Cond'))
    })
  }
})

/** Those that go through all an athlete has of something, which is little or is what they are asked for. */
const WHOLE = new Set([
  'where all are',
  'files with recordings',
  'how many',
  'an athlete',
  'what was said',
  'what was removed',
  'zones',
])

const WITH_ATHLETE = {
  sqlite: /^SEARCH \w+ USING (?:COVERING )?INDEX \w+ \(athlete=\?|^USE TEMP B-TREE FOR /,
  postgres: /Index Cond: .*\bathlete = 'ann'/,
}

/** The same query with its parameters in their places. */
function filled(text: string, parameters: readonly unknown[]): ReturnType<typeof sql> {
  const parts = text.split(/\?|\$\d+/)
  return sql.join(
    parts.flatMap((part, i) => [sql.raw(part), ...(i < parameters.length ? [sql.lit(parameters[i])] : [])]),
    sql.raw(''),
  )
}

function noting(asked: RootOperationNode[]): KyselyPlugin {
  return {
    transformQuery: ({ node }) => {
      asked.push(node)
      return node
    },
    transformResult: ({ result }) => Promise.resolve(result),
  }
}
