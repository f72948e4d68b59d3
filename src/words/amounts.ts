import type { FigureKind } from '../body/figure.ts'
import type { BodyAccount, FigureResult } from '../analysis/analysis.ts'
import type { AmountGroup, Figure, Section } from './document/document.ts'
import { formatFigure, formatRange, metresPerSplit, type UnitSystem } from '../units/units.ts'
import type { Subject } from './subject.ts'

/** Figures that are read beside flat road: what was asked of the body, and the load only where one was told. */
export function bodyFigures({
  figures,
  load_kg,
}: Pick<BodyAccount, 'figures' | 'load_kg'>): readonly FigureResult[] {
  return figures.filter(({ id, kind }) => kind === 'body' && (id !== 'carrying' || load_kg !== null))
}

const TITLES: readonly (readonly [FigureKind, string])[] = [
  ['sagittal', 'Up, down and ahead'],
  ['frontal', 'Side to side'],
  ['transverse', 'Turning'],
  ['ground', 'Into the ground'],
]

/** What the planes are called by those who study movement, for a reader who looks for it. */
export const PLANES: Readonly<Record<string, string | undefined>> = {
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

/** What the ground held, in the tense of what is told of. */
const MET_WITH: Readonly<Record<Subject, { readonly title: string; readonly note: string }>> = {
  run: {
    title: 'What the ground asked',
    note: 'Minutes and turns count what was met with, by plane of motion (sagittal, frontal, transverse); they say nothing of what came of it.',
  },
  course: {
    title: 'What the ground asks',
    note: 'Minutes and turns count what is to be met with, by plane of motion (sagittal, frontal, transverse); they say nothing of what will come of it.',
  },
}

const DAY_TITLE: Readonly<Record<Subject, string>> = {
  run: 'What the day took',
  course: 'What the day may take',
}

export const CONDITIONS_NOTE =
  'Minutes that such a day takes from people at large, as far as anyone knows. No other figure is changed by it, and it is not about you.'

/** What was met with, by plane, and what the ground took; null where no region knows the ground. */
export function metWithSection(account: BodyAccount, subject: Subject, units: UnitSystem): Section | null {
  if (account.ground === null) return null
  const groups = TITLES.map(([kind, title]) => {
    const told = account.figures.filter((figure) => figure.kind === kind && isWorthAWord(figure))
    return groupOf(kind, title, told, account, units)
  }).filter(({ figures }) => figures.length > 0)
  if (groups.length === 0) return null
  return {
    id: 'met-with',
    title: MET_WITH[subject].title,
    blocks: [
      { kind: 'amounts', groups },
      { kind: 'note', text: MET_WITH[subject].note },
    ],
  }
}

/** What the day may have taken of people at large, and time in the dark; null where it is next to nothing. */
export function daySection(account: BodyAccount, subject: Subject, units: UnitSystem): Section | null {
  const least = Math.max(1, (WORTH_OF_TIME * account.movingTime_s) / 60)
  const told = account.figures.filter(
    ({ kind, total }) => kind === 'conditions' && total !== null && total.value >= least,
  )
  if (told.length === 0) return null
  return {
    id: 'day',
    title: DAY_TITLE[subject],
    blocks: [
      { kind: 'amounts', groups: [groupOf('conditions', 'The day', told, account, units)] },
      { kind: 'note', text: CONDITIONS_NOTE },
    ],
  }
}

function groupOf(
  kind: FigureKind,
  title: string,
  figures: readonly FigureResult[],
  account: BodyAccount,
  units: UnitSystem,
): AmountGroup {
  const known = Math.min(1, ...figures.map((figure) => figure.known))
  return {
    of: kind,
    title,
    beside: known < KNOWN_THROUGHOUT ? `known over ${Math.round(known * 100)} % of the time` : '',
    figures: figures.map((figure) => figureOf(figure, account, units)),
  }
}

function isWorthAWord({ total, unit }: FigureResult): boolean {
  return total !== null && total.value >= (WORTH_A_WORD[unit] ?? 0)
}

function figureOf(result: FigureResult, account: BodyAccount, units: UnitSystem): Figure {
  const { id, label, kind, grade, evidence } = result
  const isPerKg = result.totalPerKg !== null && account.mass_kg.from === 'unknown'
  const total = (isPerKg ? result.totalPerKg : result.total) ?? { value: NaN, low: NaN, high: NaN }
  const unit = isPerKg ? `${result.unit}/kg` : result.unit
  const value = result.unit === 'kJ' ? formatFigure(total.value) : String(Math.round(total.value))
  const range =
    result.unit === 'kJ'
      ? formatRange(total.low, total.high)
      : wholeRange(Math.round(total.low), Math.round(total.high))
  return {
    id,
    label,
    amount: `${value} ${unit}`,
    range: range === value ? '' : range,
    beside: kind === 'transverse' ? perSplit(total.value, account.distance_m, units) : '',
    grade,
    evidence,
    share: result.unit === 'min' ? shareOf(60 * total.value, account.movingTime_s) : null,
  }
}

/** Minutes as a share of the moving time. */
function shareOf(seconds: number, whole_s: number): number | null {
  return whole_s > 0 ? Math.min(1, seconds / whole_s) : null
}

function wholeRange(low: number, high: number): string {
  return low === high ? String(low) : `${low}–${high}`
}

function perSplit(turns: number, distance_m: number, units: UnitSystem): string {
  return `${((turns * metresPerSplit(units)) / distance_m).toFixed(1)} per ${units}`
}
