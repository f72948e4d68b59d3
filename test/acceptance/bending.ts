import { resolve } from 'node:path'
import { compileFunction } from 'node:vm'
import { build } from 'vite'
import type { AcceptanceRow, AcceptanceTable } from '../../src/acceptance/table.ts'
import type { Coefficient } from '../../src/evidence/evidence.ts'
import { ADVICE_GROUPS, EVIDENCE } from '../../src/evidence/index.ts'
import { constantsOf } from './constants.ts'

/** What each constant is multiplied with in turn, one constant at a time. */
const BENT = [0.8, 1.2] as const

/** A row that ours is held to or that is read back, and what became of it on every bent house. */
export interface BentRow {
  readonly table: string
  readonly row: AcceptanceRow
  /** Coefficients that move ours at all. */
  readonly movedBy: ReadonlySet<string>
  /** Constants with which ours leaves what is tolerated. */
  readonly failsBy: ReadonlySet<string>
  /** Whether ours goes with one constant in proportion and with no other coefficient at all. */
  readonly isOneConstant: boolean
}

export interface Bending {
  /** Every constant that a model may use, by name: `coefficient: where in it`. */
  readonly constants: readonly string[]
  readonly rows: readonly BentRow[]
}

/** The house as one function of what bends its evidence; every call makes it anew. */
type House = (bend: (evidence: readonly Coefficient<unknown>[]) => void) => {
  readonly ACCEPTANCE_TABLES: readonly AcceptanceTable[]
}

/**
 * Every row on houses of which one constant at a time is a fifth less or more. Models read their evidence while they
 * are loaded, so the whole house is loaded anew for each: as one bundle, which takes milliseconds.
 */
export async function bendEach(): Promise<Bending> {
  const house = await bundledHouse()
  const straight = heldRows(house(() => {}).ACCEPTANCE_TABLES)
  const ours = straight.map(({ row }) => valueOf(row))
  const seen = straight.map(() => ({ ratios: new Map<string, number[]>(), failsBy: new Set<string>() }))
  const isAdvice = new Set(ADVICE_GROUPS.flatMap(({ coefficients }) => coefficients.map(({ id }) => id)))
  const constants: string[] = []
  for (const [k, { id, at }] of constantsOf(EVIDENCE).entries()) {
    // No model reads what plans and briefings will rest on.
    if (isAdvice.has(id)) continue
    const name = at === '' ? id : `${id}: ${at}`
    constants.push(name)
    for (const times of BENT) {
      const { ACCEPTANCE_TABLES } = house((evidence) => constantsOf(evidence)[k].bend(times))
      for (const [r, { row }] of heldRows(ACCEPTANCE_TABLES).entries()) {
        const value = valueOf(row)
        if (Number.isNaN(value) || Math.abs(value - ours[r]) > 1e-9 * Math.abs(ours[r]))
          seen[r].ratios.set(name, [...(seen[r].ratios.get(name) ?? []), value / ours[r] / times])
        if (!isWithin(row, value)) seen[r].failsBy.add(name)
      }
    }
  }
  const rows = straight.map(({ table, row }, r) => {
    const movedBy = new Set([...seen[r].ratios.keys()].map(coefficientOf))
    const isProportional = [...seen[r].ratios.values()].some((ratios) =>
      ratios.every((ratio) => Math.abs(ratio - 1) < 1e-9),
    )
    return {
      table,
      row,
      movedBy,
      failsBy: seen[r].failsBy,
      isOneConstant: movedBy.size === 1 && isProportional,
    }
  })
  return { constants, rows }
}

export function coefficientOf(constant: string): string {
  return constant.split(': ')[0]
}

async function bundledHouse(): Promise<House> {
  const entry = resolve(import.meta.dirname, 'bent-house.ts')
  const built = await build({
    configFile: false,
    logLevel: 'silent',
    build: { write: false, minify: false, lib: { entry, formats: ['iife'], name: 'house' } },
  })
  const [output] = Array.isArray(built) ? built : [built]
  if (!('output' in output)) throw new Error('The bundler watches where it was asked to build.')
  return compileFunction(`${output.output[0].code}\nreturn house`, ['bend']) as House
}

function heldRows(
  tables: readonly AcceptanceTable[],
): { readonly table: string; readonly row: AcceptanceRow }[] {
  return tables.flatMap(({ id, rows }) =>
    rows
      .filter(({ standing }) => standing === 'held' || standing === 'echo')
      .map((row) => ({ table: id, row })),
  )
}

/** NaN where the bent house cannot answer at all. */
function valueOf({ ours }: AcceptanceRow): number {
  try {
    return ours === null ? Number.NaN : ours()
  } catch {
    return Number.NaN
  }
}

function isWithin({ tolerance }: AcceptanceRow, value: number): boolean {
  return value >= tolerance.low && value <= tolerance.high
}
