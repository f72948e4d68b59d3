import { readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { expect, it } from 'vitest'

const source = resolve(import.meta.dirname, '../../src')

/**
 * Queries that name no athlete, each for a reason: who stands at the door is what is asked (by a hash or a login that
 * is unique over all), or the whole store is tended, and nothing of it is an answer to a person.
 */
const ALLOWED: Readonly<Record<string, string>> = {
  'store/accounts.ts account': 'sign-in by login; the list of logins for whoever runs the machine',
  'store/sessions.ts session': 'a cookie',
  'store/tokens.ts token': 'a token',
  'store/shares.ts share': 'a link',
  'store/job-rows.ts job': 'the next job that is due and the leases of dead workers, of everybody',
  'store/prune.ts job': 'what ended long ago, of everybody',
  'store/prune.ts table': 'sessions, tokens and links that have ended, of everybody',
  'store/athletes.ts athlete': 'everybody',
  'store/athletes.ts table': 'forgets everybody, before a backup takes their place',
  'store/backup/restore-backup.ts table': 'whether there is anything at all',
}

interface Query {
  readonly at: string
  readonly text: string
}

/** Every query written with the query builder: from the table's name to its execution. */
function queriesIn(file: string): Query[] {
  const text = readFileSync(join(source, file), 'utf8')
  return [...text.matchAll(/\b(?:selectFrom|updateTable|deleteFrom)\(\s*'?(\w+)/g)].map((match) => {
    const rest = text.slice(match.index)
    const end = /\.execute\w*\(|\n\n|\n\}/.exec(rest)
    return { at: `${file} ${match[1] ?? ''}`, text: rest.slice(0, end?.index ?? 400) }
  })
}

/** Queries that the builder does not write. */
function rawQueriesIn(file: string): Query[] {
  const text = readFileSync(join(source, file), 'utf8')
  return [...text.matchAll(/sql(?:<[^`]*>)?`([^`]*\b(?:from|update|into)\s+(\w+)[^`]*)`/gi)].map((match) => ({
    at: `${file} ${match[2] ?? ''}`,
    text: match[1] ?? '',
  }))
}

const TABLES =
  /^(?:account|session|token|original|import_item|recording|activity_edit|activity|activity_demand|analysis|share|job)$/

it('nothing is asked of the history without saying whose', () => {
  const files = readdirSync(source, { recursive: true, encoding: 'utf8' })
    .map((file) => file.replaceAll('\\', '/'))
    .filter((file) => file.endsWith('.ts'))
  const built = files.flatMap(queriesIn)
  const raw = files.flatMap(rawQueriesIn).filter(({ at }) => TABLES.test(at.split(' ')[1] ?? ''))
  expect(built.length).toBeGreaterThan(30)
  expect(
    [...built, ...raw].map(({ at }) => at).filter((at) => !at.startsWith('store/')),
    'queries stand in src/store',
  ).toEqual([])
  const anybodys = [...built, ...raw].filter(({ text }) => !/\bathlete'?\s*(?:,\s*'(?:=|in)'|=)/.test(text))
  const found = new Set(anybodys.map(({ at }) => at))
  expect([...found].filter((at) => !(at in ALLOWED))).toEqual([])
  expect(
    Object.keys(ALLOWED).filter((at) => !found.has(at)),
    'no longer needed',
  ).toEqual([])
})
