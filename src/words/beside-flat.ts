import type { Ranged } from '../body/figure.ts'
import type { BodyAccount, FigureResult } from '../analysis/analysis.ts'
import { formatRange } from '../units/units.ts'
import { bodyFigures } from './amounts.ts'
import type { Sentence, Section, TableColumn } from './document/document.ts'
import { energyWords } from './energy-words.ts'
import { capitalised } from './numbers.ts'
import type { Supposed } from './prediction.ts'
import { noAltitude, type Subject, untold } from './subject.ts'
import { timesNumber, timesRange, timesSentence } from './times-words.ts'

/** Figures of a body, and the time they are for where that is none that can be told: only a course has such. */
export interface AccountInWords extends BodyAccount {
  readonly supposed?: Supposed | null
}

/** Which flat road a run is held against: for as long, or for as far. */
export type RoadMeasure = 'time' | 'distance'

/** One figure beside the same effort on flat road, in words. */
export interface BesideFlat {
  readonly figure: FigureResult
  /** `known over 89 % of the time`; empty where it is known throughout. */
  readonly known: string
  /** `3.4 MJ`, `2.4 ×`, `unknown`. */
  readonly here: string
  /** Empty where the figure is unknown. */
  readonly range: string
  /** The same on flat road for the same time and for the same distance, in the unit of `here`. */
  readonly flat: Readonly<Record<RoadMeasure, string>>
  /** Times the same time on flat road; `–` where flat road has nothing of the kind. */
  readonly times: string
}

type Beside = Pick<BesideFlat, 'here' | 'range' | 'flat'>

/** Share of the moving time from which a figure counts as known throughout. */
const KNOWN_THROUGHOUT = 0.995

const UNKNOWN: Beside = { here: 'unknown', range: '', flat: { time: '–', distance: '–' } }

const COLUMNS: readonly TableColumn[] = [
  { header: '', means: '', align: 'left', weight: 'plain', yields: 0 },
  { header: 'here', means: '', align: 'right', weight: 'strong', yields: 0 },
  { header: 'range', means: '', align: 'right', weight: 'quiet', yields: 2 },
  {
    header: 'as long',
    means: 'the same effort on flat road for the same time',
    align: 'right',
    weight: 'plain',
    yields: 1,
  },
  { header: 'as far', means: 'for the same distance', align: 'right', weight: 'plain', yields: 4 },
  { header: '×', means: 'beside the same time there', align: 'right', weight: 'accent', yields: 3 },
  { header: '', means: '', align: 'left', weight: 'mark', yields: 0 },
]

/**
 * Every figure of the body beside the same effort on flat road; null for sports that are not modelled.
 *
 * @param subject what the figures are of
 */
export function besideFlatSection(account: BesideAccount, subject: Subject): Section | null {
  const rows = besideFlat(account)
  if (rows.length === 0) return null
  const columns = COLUMNS.map((column) =>
    column.header === '×' ? { ...column, means: `this ${subject} ${column.means}` } : column,
  )
  return {
    id: 'beside-flat',
    title: 'Beside flat road',
    blocks: [
      {
        kind: 'table',
        drawn: null,
        columns,
        rows: rows.map(({ figure, known, here, range, flat, times }) => ({
          cells: [
            known === '' ? figure.label : `${figure.label}, ${known}`,
            here,
            range,
            flat.time,
            flat.distance,
            times,
            figure.grade,
          ],
          figure: figure.id,
          bar: null,
        })),
      },
      ...besideFlatNotes(account, subject),
    ],
  }
}

/** What the table needs of an answer about a body. */
type BesideAccount = Pick<AccountInWords, 'figures' | 'load_kg' | 'mass_kg' | 'ascent_m' | 'supposed'>

/** What the rows say of each figure of the body. */
export function besideFlat(
  account: Pick<BesideAccount, 'figures' | 'load_kg' | 'mass_kg'>,
): readonly BesideFlat[] {
  const perKg = account.mass_kg.from === 'unknown'
  return bodyFigures(account).map((figure) => besideOf(figure, perKg))
}

/** What time figures are for where none can be told, why some are unknown, and of what they are where no mass is known. */
export function besideFlatNotes(account: BesideAccount, subject: Subject): readonly Sentence[] {
  const why = account.ascent_m === null ? noAltitude(subject) : untold(subject)
  const notes = [
    ...(account.supposed
      ? [`${account.supposed.sentence} The ranges hold quicker and slower days too.`]
      : []),
    ...(besideFlat(account).some((row) => row.here === UNKNOWN.here) ? [`Unknown: ${why}.`] : []),
    ...(account.mass_kg.from === 'unknown'
      ? ['Body mass is unknown, so amounts that grow with it are per kilogram.']
      : []),
  ]
  return notes.map((text) => ({ kind: 'note', text }))
}

/** One figure as a sentence: whole, with the range that mass leaves, beside flat road, and per kilogram. */
export function figureSentence(figure: FigureResult, subject: Subject): string {
  const { here, range, flat } = besideOf(figure, false)
  const times = timesOf(figure, 'time')
  if (range === '') return `${capitalised(untold(subject))}.`
  if (isIndex(figure) && times !== null) return `For the same time, ${timesSentence(times)}.`
  const road = times === null ? '' : `; flat road for the same time ${flat.time}`
  const each = figure.totalPerKg === null ? null : besideOf(figure, true)
  const perKg = each === null ? '' : ` Per kilogram of body mass: ${each.here}, ${each.range}.`
  return `${here}, range ${range}${road}.${perKg}`
}

/** @param perKg nobody said what the runner weighs: amounts that scale with mass are told per kilogram */
export function besideOf(figure: FigureResult, perKg: boolean): BesideFlat {
  const times = timesOf(figure, 'time')
  const amounts = amountsOf(figure, times, perKg)
  const isKnown = amounts !== UNKNOWN
  const known = figure.known < KNOWN_THROUGHOUT ? `over ${Math.round(figure.known * 100)} % of the time` : ''
  return {
    figure,
    known: isKnown ? known : '',
    times: isKnown && times !== null ? timesNumber(times.value) : '–',
    ...amounts,
  }
}

function amountsOf(figure: FigureResult, times: Ranged | null, perKg: boolean): Beside {
  const { total, totalPerKg, unit } = figure
  if (total === null) return UNKNOWN
  if (isIndex(figure)) return times === null ? UNKNOWN : indexAmounts(figure, times)
  if (perKg && totalPerKg !== null && total.value > 0)
    return plainAmounts(figure, `${unit}/kg`, totalPerKg, totalPerKg.value / total.value)
  return unit === 'kJ' ? energyAmounts(figure, total) : plainAmounts(figure, unit, total, 1)
}

/**
 * This run ÷ flat road; null where either is unknown or flat road has none of it.
 *
 * Flat road is one level stretch, so the same distance is the same time stretched by one factor; the range of
 * the ratio, in which shared uncertainty has already cancelled, stretches with it.
 */
export function timesOf(figure: FigureResult, road: RoadMeasure): Ranged | null {
  const { timesFlat, flatSameTime, flatSameDistance } = figure
  if (timesFlat === null || !Number.isFinite(timesFlat.value)) return null
  if (road === 'time') return timesFlat
  if (flatSameTime === null || flatSameDistance === null || !(flatSameDistance.value > 0)) return null
  const factor = flatSameTime.value / flatSameDistance.value
  return { value: timesFlat.value * factor, low: timesFlat.low * factor, high: timesFlat.high * factor }
}

/** Figures counted in flat minutes or flat steps say nothing in absolute numbers: they are read as times. */
function isIndex(figure: FigureResult): boolean {
  return figure.unit.startsWith('flat ')
}

/** In flat road for the same time as one. */
function indexAmounts({ flatSameTime, flatSameDistance }: FigureResult, times: Ranged): Beside {
  const far = (flatSameDistance?.value ?? NaN) / (flatSameTime?.value ?? NaN)
  return {
    here: `${timesNumber(times.value)} ×`,
    range: timesRange(times),
    flat: { time: '1', distance: timesNumber(far) },
  }
}

/** Flat road in the run's own unit, kilojoules or mega, so that the two compare at a glance. */
function energyAmounts(figure: FigureResult, total: Ranged): Beside {
  const { value, range, unit } = energyWords(total)
  return { here: `${value} ${unit}`, range, flat: flatOf(figure, unit === 'MJ' ? 1 / 1000 : 1) }
}

function plainAmounts(figure: FigureResult, unit: string, total: Ranged, flatShare: number): Beside {
  return {
    here: `${single(total.value)} ${unit}`,
    range: formatRange(total.low, total.high),
    flat: flatOf(figure, flatShare),
  }
}

function flatOf({ flatSameTime, flatSameDistance }: FigureResult, share: number): Beside['flat'] {
  return {
    time: single((flatSameTime?.value ?? NaN) * share),
    distance: single((flatSameDistance?.value ?? NaN) * share),
  }
}

function single(value: number): string {
  return formatRange(value, value)
}
