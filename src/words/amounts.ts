import type { FigureKind } from '../body/figure.ts'
import type { BodyAccount, FigureResult } from '../analysis/analysis.ts'
import { formatFigure, formatRange, metresPerSplit, type UnitSystem } from '../units/units.ts'

/** Figures that are read beside flat road: what was asked of the body, and the load only where one was told. */
export function bodyFigures({
  figures,
  load_kg,
}: Pick<BodyAccount, 'figures' | 'load_kg'>): readonly FigureResult[] {
  return figures.filter(({ id, kind }) => kind === 'body' && (id !== 'carrying' || load_kg !== null))
}

/** Figures of one kind that are told as plain amounts, under one heading. */
export interface Tally {
  readonly kind: FigureKind
  readonly title: string
  readonly rows: readonly TallyRow[]
  /** `known over 89 % of the time`; empty where it is known throughout. */
  readonly known: string
}

export interface TallyRow {
  readonly figure: FigureResult
  /** `22 min`, `41 quarter turns`. */
  readonly amount: string
  /** `18–30`; empty where it reads the same as the amount. */
  readonly range: string
  /** `3.2 per km`; empty but for what is told by the way. */
  readonly each: string
}

const TITLES: readonly (readonly [FigureKind, string])[] = [
  ['sagittal', 'Up, down and ahead'],
  ['frontal', 'Side to side'],
  ['transverse', 'Turning'],
  ['ground', 'Into the ground'],
]

/** What the planes are called by those who study movement, for a reader who looks for it. */
export const PLANES: Partial<Record<FigureKind, string>> = {
  sagittal: 'sagittal plane',
  frontal: 'frontal plane',
  transverse: 'transverse plane',
}

/** Of the amounts it counts, less than this is not worth a word. */
const WORTH_A_WORD: Readonly<Record<string, number>> = { min: 0.5, 'quarter turns': 0.5, kJ: 1 }

/** Share of the moving time beyond which the little that is not known is not worth a word. */
const KNOWN_THROUGHOUT = 0.995

/** Share of the moving time from which time lost to the day's conditions is worth a word. */
const WORTH_OF_TIME = 0.01

export const EXPOSURE_NOTE =
  'Minutes and turns count what was met with, by plane of motion (sagittal, frontal, transverse); they say nothing of what came of it.'

/** What was met with, by plane, and what the ground took; nothing where no region knows the ground. */
export function talliesOf(account: BodyAccount, units: UnitSystem): readonly Tally[] {
  if (account.ground === null) return []
  return TITLES.map(([kind, title]) => {
    const told = account.figures.filter((figure) => figure.kind === kind && isWorthAWord(figure))
    return tallyOf(kind, title, told, account, units)
  }).filter(({ rows }) => rows.length > 0)
}

/** What the day may have taken of people at large, and time in the dark; null where it is next to nothing. */
export function conditionsOf(account: BodyAccount, units: UnitSystem): Tally | null {
  const least = Math.max(1, (WORTH_OF_TIME * account.movingTime_s) / 60)
  const told = account.figures.filter(
    ({ kind, total }) => kind === 'conditions' && total !== null && total.value >= least,
  )
  return told.length > 0 ? tallyOf('conditions', 'The day', told, account, units) : null
}

function tallyOf(
  kind: FigureKind,
  title: string,
  figures: readonly FigureResult[],
  account: BodyAccount,
  units: UnitSystem,
): Tally {
  const known = Math.min(1, ...figures.map((figure) => figure.known))
  return {
    kind,
    title,
    rows: figures.map((figure) => rowOf(figure, account, units)),
    known: known < KNOWN_THROUGHOUT ? `known over ${Math.round(known * 100)} % of the time` : '',
  }
}

export const CONDITIONS_NOTE =
  'Minutes that such a day takes from people at large, as far as anyone knows. No other figure is changed by it, and it is not about you.'

function isWorthAWord({ total, unit }: FigureResult): boolean {
  return total !== null && total.value >= (WORTH_A_WORD[unit] ?? 0)
}

function rowOf(figure: FigureResult, account: BodyAccount, units: UnitSystem): TallyRow {
  const isPerKg = figure.totalPerKg !== null && account.mass_kg.from === 'unknown'
  const total = (isPerKg ? figure.totalPerKg : figure.total) ?? { value: NaN, low: NaN, high: NaN }
  const unit = isPerKg ? `${figure.unit}/kg` : figure.unit
  const value = figure.unit === 'kJ' ? formatFigure(total.value) : String(Math.round(total.value))
  const range =
    figure.unit === 'kJ'
      ? formatRange(total.low, total.high)
      : wholeRange(Math.round(total.low), Math.round(total.high))
  const each = figure.kind === 'transverse' ? perSplit(total.value, account.distance_m, units) : ''
  return { figure, amount: `${value} ${unit}`, range: range === value ? '' : range, each }
}

function wholeRange(low: number, high: number): string {
  return low === high ? String(low) : `${low}–${high}`
}

function perSplit(turns: number, distance_m: number, units: UnitSystem): string {
  return `${((turns * metresPerSplit(units)) / distance_m).toFixed(1)} per ${units}`
}
