import { DIMENSIONS } from '../../exposure/dimensions.ts'
import type { DimensionJson, ReadinessJson } from '../../exposure/readiness-json.ts'
import type { UnitSystem } from '../../units/units.ts'
import { courseWords, timeWords } from '../../words/prediction.ts'
import {
  ABOUT_THE_GUARD,
  amountWords,
  dimensionName,
  readinessLead,
  readinessSentence,
  spikeSentence,
} from '../../words/readiness.ts'
import { usedLine } from '../../words/used.ts'
import { type Column, tableLines } from '../text/table.ts'
import { harmless } from '../text/width.ts'
import { wrap } from '../text/wrap.ts'
import type { CourseTextOptions } from './prediction-text.ts'

const INDENT = '  '
const WIDEST_PROSE = 76

/** A course beside what was done lately, as one short page of text. */
export function readinessText(name: string | null, told: ReadinessJson, options: CourseTextOptions): string {
  const { units, style } = options
  const width = options.width - INDENT.length
  const about = `${courseWords(told.prediction, units)}, ${timeWords(told.prediction)}`
  const prose = (text: string) => wrap(text, Math.min(width, WIDEST_PROSE))
  const worthWords = told.dimensions.filter(({ verdict }) => verdict !== 'within')
  const spikes = told.dimensions.map(spikeSentence).filter((sentence) => sentence !== null)
  const parts: readonly (readonly string[])[] = [
    wrap([harmless(name ?? ''), about].filter((part) => part !== '').join(' · '), width).map(style.quiet),
    prose(readinessLead(told)).map(style.title),
    tableLines(columnsOf(told, units), width, style.structure),
    ...worthWords.map((one) => prose(readinessSentence(one, told.sessions_30d, units))),
    ...spikes.map(prose),
    [ABOUT_THE_GUARD, asideWords(told), usedLine(told.used)].flatMap(prose).map(style.quiet),
  ]
  const paragraphs = parts.filter((lines) => lines.length > 0)
  return `\n${paragraphs
    .map((lines) => lines.map((line) => (INDENT + line).trimEnd()).join('\n'))
    .join('\n\n')}\n\n`
}

function columnsOf({ dimensions }: ReadinessJson, units: UnitSystem): readonly Column[] {
  const weekly = (id: 'weekly_4w' | 'weekly_12w') =>
    dimensions.map((one) => atLeast(one, one[id].perWeek, one[id].known === 1, units))
  return [
    { header: '', align: 'left', cells: DIMENSIONS.map(({ id }) => dimensionName(id)), yields: 0 },
    { header: 'this asks', align: 'right', cells: dimensions.map((one) => askedCell(one, units)), yields: 0 },
    {
      header: 'most at once, 30 d',
      align: 'right',
      cells: dimensions.map((one) => mostCell(one, units)),
      yields: 0,
    },
    { header: 'a week, of late', align: 'right', cells: weekly('weekly_4w'), yields: 1 },
    { header: 'a week, of old', align: 'right', cells: weekly('weekly_12w'), yields: 2 },
  ]
}

function askedCell(one: DimensionJson, units: UnitSystem): string {
  return atLeast(one, one.demandKnown > 0 ? one.demand.least : null, one.demandKnown === 1, units)
}

function mostCell(one: DimensionJson, units: UnitSystem): string {
  if (one.longest_30d === null) return 'none'
  return atLeast(one, one.known_30d > 0 ? one.longest_30d.least : null, one.partlyUnknown_30d === 0, units)
}

/** What may come on top is marked, and told in words under the table. */
function atLeast(one: DimensionJson, amount: number | null, isAll: boolean, units: UnitSystem): string {
  if (amount === null) return 'unknown'
  return `${isAll ? '' : '≥ '}${amountWords(one.id, amount, units)}`
}

function asideWords({ setAside }: ReadinessJson): string {
  if (setAside.length === 0) return ''
  return `${setAside.length} ${setAside.length === 1 ? 'activity was' : 'activities were'} set aside.`
}
