import type { DimensionJson, ReadinessJson } from '../exposure/readiness-json.ts'
import type { UnitSystem } from '../units/units.ts'
import { partsSection, usedSection } from './course-document.ts'
import type { Document, Section, Table, TableColumn } from './document/document.ts'
import { outOfDateSentence } from './out-of-date.ts'
import { courseWords, supposedTime, timeWords } from './prediction.ts'
import {
  ABOUT_THE_GUARD,
  amountWords,
  dimensionName,
  readinessLead,
  readinessSentence,
  spikeSentence,
} from './readiness.ts'
import { setAsideSection } from './set-aside.ts'

/**
 * What there is to say of a course beside what was done lately: no verdict on the person, a row for each demand.
 *
 * @param name what its file calls the course; null where it does not say
 */
export function readinessDocument(told: ReadinessJson, name: string | null, units: UnitSystem): Document {
  const aside = [name ?? '', courseWords(told.prediction, units), timeWords(told.prediction)]
  return {
    title: readinessLead(told),
    aside: aside.filter((part) => part !== '').join(' · '),
    sections: [
      demandsSection(told, units),
      studiedSection(told),
      setAsideSection(told.setAside),
      partsSection(told.prediction, units),
      usedSection(told.used),
    ].filter((section) => section !== null),
  }
}

function demandsSection(told: ReadinessJson, units: UnitSystem): Section {
  const { dimensions, sessions_30d, outOfDate } = told
  const supposed = supposedTime(told.prediction)
  return {
    id: 'demands',
    title: 'Beside what you have done',
    blocks: [
      demandsTable(dimensions, units),
      ...(supposed === null ? [] : [{ kind: 'note' as const, text: supposed.sentence }]),
      {
        kind: 'terms',
        terms: dimensions.map((one) => ({
          label: dimensionName(one.id),
          words: readinessSentence(one, sessions_30d, units),
        })),
      },
      { kind: 'key', of: 'guard' },
      { kind: 'note', text: ABOUT_THE_GUARD },
      ...(outOfDate === 0 ? [] : [{ kind: 'note' as const, text: outOfDateSentence(outOfDate) }]),
    ],
  }
}

/** What was found of sessions so much longer; null where nothing was studied of what this asks. */
function studiedSection({ dimensions }: ReadinessJson): Section | null {
  const found = dimensions.map(spikeSentence).filter((sentence) => sentence !== null)
  if (found.length === 0) return null
  return {
    id: 'studied',
    title: 'What the one study of it found',
    blocks: found.map((text) => ({ kind: 'sentence', text })),
  }
}

const COLUMN = { means: '', align: 'right', weight: 'plain', yields: 0 } as const

const COLUMNS: readonly TableColumn[] = [
  { ...COLUMN, header: 'demand', align: 'left' },
  { ...COLUMN, header: 'this asks', weight: 'strong' },
  { ...COLUMN, header: 'most at once, 30 d' },
  { ...COLUMN, header: 'a week, of late', weight: 'quiet', yields: 1 },
  { ...COLUMN, header: 'a week, of old', weight: 'quiet', yields: 2 },
]

function demandsTable(dimensions: readonly DimensionJson[], units: UnitSystem): Table {
  return {
    kind: 'table',
    drawn: null,
    columns: COLUMNS,
    rows: dimensions.map((one) => ({
      cells: [
        dimensionName(one.id),
        askedCell(one, units),
        mostCell(one, units),
        weeklyCell(one, 'weekly_4w', units),
        weeklyCell(one, 'weekly_12w', units),
      ],
      figure: null,
      bar: null,
    })),
  }
}

function askedCell(one: DimensionJson, units: UnitSystem): string {
  return atLeast(one, one.demandKnown > 0 ? one.demand.least : null, one.demandKnown === 1, units)
}

function mostCell(one: DimensionJson, units: UnitSystem): string {
  if (one.longest_30d === null) return 'none'
  return atLeast(one, one.known_30d > 0 ? one.longest_30d.least : null, one.partlyUnknown_30d === 0, units)
}

function weeklyCell(one: DimensionJson, of: 'weekly_4w' | 'weekly_12w', units: UnitSystem): string {
  return atLeast(one, one[of].perWeek, one[of].known === 1, units)
}

/** What may come on top is marked, and told in words under the table. */
function atLeast(one: DimensionJson, amount: number | null, isAll: boolean, units: UnitSystem): string {
  if (amount === null) return 'unknown'
  return `${isAll ? '' : '≥ '}${amountWords(one.id, amount, units)}`
}
