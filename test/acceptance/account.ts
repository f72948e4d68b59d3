import { ACCEPTANCE_TABLES } from '../../src/acceptance/index.ts'
import type { RowStanding } from '../../src/acceptance/table.ts'
import { EVIDENCE } from '../../src/evidence/index.ts'
import { type Bending, type BentRow, coefficientOf } from './bending.ts'

/** Held rows that leave their tolerance when some constant is bent. */
export function noticing({ rows }: Bending): readonly BentRow[] {
  return rows.filter(({ row, failsBy }) => row.standing === 'held' && failsBy.size > 0)
}

/** Of those, the rows that are more than one constant beside another laboratory's. */
export function throughTheModel(bending: Bending): readonly BentRow[] {
  return noticing(bending).filter(({ isOneConstant }) => !isOneConstant)
}

/** Of those, the rows from work that no coefficient by which they fail so much as cites. */
export function ofOtherWork(bending: Bending): readonly BentRow[] {
  const cited = new Map(EVIDENCE.map(({ id, citations }) => [id, citations]))
  return throughTheModel(bending).filter(({ row, failsBy }) =>
    [...failsBy].every(
      (name) => !cited.get(coefficientOf(name))?.some(({ title }) => title === row.source?.title),
    ),
  )
}

/** What bending every constant showed, as docs/acceptance.md. */
export function accountOf(bending: Bending): string {
  const { rows } = bending
  const held = rows.filter(({ row }) => row.standing === 'held')
  const echoes = rows.filter(({ row }) => row.standing === 'echo')
  const quiet = held.filter(({ failsBy }) => failsBy.size === 0)
  return [
    '# What the published numbers would notice',
    'Written by `npm run acceptance`; a test fails while it is out of date. Every constant of every coefficient that a model may use is made a fifth smaller and a fifth larger, one at a time (each number by itself, and a table’s values all together as well), and every row of the published tables ([evidence.md](evidence.md)) is worked out again. A row notices when ours then lies outside what is tolerated.',
    list([
      `${held.length} rows are held: ${noticing(bending).length} notice some constant, and ${throughTheModel(bending).length} of these are more than one constant beside another number; ${ofOtherWork(bending).length} are from work that no coefficient by which they fail so much as cites`,
      `${echoes.length} rows read back the number, or the equation, that ours was made from; they are not counted`,
      `${countOf('missed')} rows are missed and say so; of ${countOf('unclaimed')} nothing is claimed`,
    ]),
    '## Rows that no constant moves out',
    'What they say is true of ours, and would be so of many a wrong model.',
    list(quiet.map(quietWords)),
    '## Rows that read back',
    list(byTable(echoes)),
    '## Coefficients that rows notice',
    list(noticed(bending)),
    'All others that a model may use move no row at all: most were never measured beside anything that a figure tells.',
    '## Constants that no row notices, of coefficients that some row does',
    list(unnoticedWithin(bending)),
  ].join('\n\n')
}

const list = (items: readonly string[]): string => items.map((item) => `- ${item}`).join('\n')

function countOf(standing: RowStanding): number {
  return ACCEPTANCE_TABLES.flatMap(({ rows }) => rows).filter((row) => row.standing === standing).length
}

function quietWords({ table, row, movedBy }: BentRow): string {
  const by = movedBy.size === 0 ? 'nothing moves it' : `moved by ${[...movedBy].join(', ')}`
  return `${table} ${row.what}: ${by}`
}

function byTable(rows: readonly BentRow[]): string[] {
  return ACCEPTANCE_TABLES.flatMap(({ id }) => {
    const named = rows.filter(({ table }) => table === id).map(({ row }) => row.what)
    return named.length === 0 ? [] : [`${id} (${named.length}): ${named.join('; ')}`]
  })
}

function noticedBy(rows: readonly BentRow[]): ReadonlySet<string> {
  return new Set(rows.flatMap(({ failsBy }) => [...failsBy]))
}

/** New coefficients that no row knows of change none of these lines. */
function noticed(bending: Bending): string[] {
  const held = new Set([...noticedBy(noticing(bending))].map(coefficientOf))
  const echoed = new Set([...noticedBy(bending.rows)].map(coefficientOf))
  const moving = new Set(bending.rows.flatMap(({ movedBy }) => [...movedBy]))
  const those = (title: string, is: (id: string) => boolean) =>
    `${title}: ${[...moving].filter(is).sort().join(', ')}`
  return [
    those('by a row that is held', (id) => held.has(id)),
    those('by rows that read back and by no other', (id) => echoed.has(id) && !held.has(id)),
    those('that move some row, within what is tolerated', (id) => !echoed.has(id)),
  ]
}

function unnoticedWithin(bending: Bending): string[] {
  const noticed = noticedBy(noticing(bending))
  const ids = new Set([...noticed].map(coefficientOf))
  const quiet = bending.constants.filter((name) => !noticed.has(name) && ids.has(coefficientOf(name)))
  return [...ids].sort().flatMap((id) => {
    const places = quiet.filter((name) => coefficientOf(name) === id).map((name) => name.slice(id.length + 2))
    return places.length === 0 ? [] : [`${id}: ${places.join(', ')}`]
  })
}
