import type { ClassLength, RegionSummary } from '../ground/region/summary.ts'
import {
  distanceNumber,
  formatDistance,
  groupThousands,
  metresPerSplit,
  type UnitSystem,
} from '../units/units.ts'
import { WHOLE_BOX } from '../ground/region/gaps.ts'
import { boundsInWords } from './bounds-words.ts'
import type { Document, Section, TableColumn, Term } from './document/document.ts'
import { KNOWN_AS } from './ground-words.ts'
import { listed } from './numbers.ts'
import { dayWords } from './when.ts'

/** Classes of way that are told together; all others are roads. */
const TRAILS = ['path', 'track', 'footway', 'steps', 'bridleway', 'via ferrata', 'ladder']

/** What there is to say of a region: what there is to walk on, by class and by how it is known; places; sources. */
export function regionDocument(summary: RegionSummary, units: UnitSystem): Document {
  const { bounds, attribution } = summary
  return {
    title: summary.name,
    aside: `${mapDateWords(summary)}, ${summary.edges === 0 ? 'without a single way' : boundsInWords(bounds)}.`,
    sections: [
      { id: 'opening', title: null, blocks: [{ kind: 'sentence', text: introduction(summary, units) }] },
      ...(summary.edges === 0
        ? []
        : [
            classSection('surface', summary.surface, units),
            classSection('softness', summary.softness, units),
            classSection('technicality', summary.technicality, units),
          ]),
      { id: 'about', title: null, blocks: [{ kind: 'terms', terms: aboutTerms(summary) }] },
      { id: 'credit', title: null, blocks: [{ kind: 'note', text: `${attribution.join(', ')}.` }] },
    ],
  }
}

/** Whose map it is and of which day, without its full stop: `OpenStreetMap of 14 November 2026`. */
export function mapDateWords({ osmDate }: Pick<RegionSummary, 'osmDate'>): string {
  if (osmDate === null) return 'OpenStreetMap of an unknown day'
  return `OpenStreetMap of ${dayWords(Date.parse(osmDate) / 1000, null)}`
}

function introduction(summary: RegionSummary, units: UnitSystem): string {
  // None such is made any more; those of before are still kept.
  if (summary.edges === 0)
    return 'There is nothing to run on in it: the map held no ways, or none of their places. Make it anew of a whole one.'
  const { length_m, closed_m, scramble_m, highway_m, altitudeKnown_m } = summary
  const told = (metres: number) => lengthText(metres, units)
  const kinds = [
    ...TRAILS.map((name) => [name, highway_m[name] ?? 0] as const),
    ['roads and streets', roadLength(summary)] as const,
  ].filter(([, length]) => length >= 1)
  const sentences = [
    `${told(length_m)} one may walk${kinds.length === 0 ? '' : ': '}${listed(kinds.map(([kind, length]) => `${told(length)} of ${kind}`))}.`,
    ...(closed_m > 0 ? [`Another ${told(closed_m)} are closed to strangers on foot.`] : []),
    ...(scramble_m > 0
      ? [`${told(scramble_m)} need hands (T4 and above) and are never called runnable.`]
      : []),
    ...(altitudeKnown_m === 0 ? ['No heights are known.'] : []),
    ...partlyHigh(summary, units),
    ...gapSentences(summary),
  ]
  return sentences.join(' ')
}

/** Where heights are known along a part of the ways only: how much of them, and what share. */
function partlyHigh({ altitudeKnown_m, length_m }: RegionSummary, units: UnitSystem): string[] {
  if (!(altitudeKnown_m > 0 && altitudeKnown_m < 0.995 * length_m)) return []
  const share = percent(altitudeKnown_m / length_m)
  return [`Heights are known along ${lengthText(altitudeKnown_m, units)} of it (${share}).`]
}

/** What the map lacks that it should hold, a sentence each. */
function gapSentences({ gaps }: RegionSummary): string[] {
  if (gaps === undefined) return []
  const { remarks, incompleteWays, boxShare } = gaps
  return [
    ...remarks.map((remark) => `The map is not whole; it says of itself: “${remark}”.`),
    ...(boxShare !== null && boxShare < WHOLE_BOX
      ? [`The map reaches over ${percent(boxShare)} of the box that was asked for.`]
      : []),
    ...(incompleteWays > 0
      ? [
          incompleteWays === 1
            ? 'One way of the map leads to places that the file does not hold, and breaks off there.'
            : `${groupThousands(incompleteWays)} ways of the map lead to places that the file does not hold, and break off there.`,
        ]
      : []),
  ]
}

function roadLength({ highway_m, length_m }: RegionSummary): number {
  return length_m - TRAILS.reduce((sum, name) => sum + (highway_m[name] ?? 0), 0)
}

const COLUMN = { means: '', align: 'right', weight: 'plain', yields: 0 } as const

/** A row for each class there is any of: how much, what share, and how it is known. */
function classSection(what: string, classes: readonly ClassLength[], units: UnitSystem): Section {
  const rows = classes.filter(({ length_m }) => length_m > 0)
  const sum = (of: (row: ClassLength) => number) => rows.reduce((total, row) => total + of(row), 0)
  const all: ClassLength = {
    class: 'all',
    length_m: sum(({ length_m }) => length_m),
    tagged_m: sum(({ tagged_m }) => tagged_m),
    inferred_m: sum(({ inferred_m }) => inferred_m),
  }
  const columns: readonly TableColumn[] = [
    { ...COLUMN, header: what, align: 'left' },
    { ...COLUMN, header: units },
    { ...COLUMN, header: 'share', yields: 1 },
    { ...COLUMN, header: KNOWN_AS.tagged },
    { ...COLUMN, header: KNOWN_AS.inferred },
  ]
  return {
    id: what,
    title: null,
    blocks: [
      {
        kind: 'table',
        drawn: null,
        columns,
        rows: [...rows, all].map((row) => ({
          cells: [
            row.class,
            numberOf(row.length_m, units),
            percent(row.length_m / all.length_m),
            shareOf(row.tagged_m, row.length_m),
            shareOf(row.inferred_m, row.length_m),
          ],
          figure: null,
          bar: null,
        })),
      },
    ],
  }
}

function shareOf(part: number, whole: number): string {
  return part === 0 ? '–' : percent(part / whole)
}

function aboutTerms({ ways, points, sources }: RegionSummary): readonly Term[] {
  const count = (n: number) => groupThousands(n)
  const places = Object.entries(points)
    .sort(([, a], [, b]) => b - a)
    .map(([name, n]) => `${name} ${count(n)}`)
  return [
    {
      label: 'ways',
      words: `${count(ways.all)} in the map; ${count(ways.foot)} path, track, footway or steps, of which ${count(ways.sacScale)} have a sac_scale and ${count(ways.trailVisibility)} a trail_visibility`,
    },
    { label: 'places', words: places.length === 0 ? 'none' : places.join(', ') },
    {
      label: 'sources',
      words: sources.map(({ name, sha256 }) => `${name} (sha256 ${sha256.slice(0, 12)}…)`).join(', '),
    },
  ]
}

const TOO_LITTLE = 'It knows no heights: the files given cover too little of its ways.'

/** After adding: what has become of the map. */
export function addedWords(summary: RegionSummary, isReplaced: boolean): string {
  const { name, length_m, altitudeKnown_m, ways, sources } = summary
  const hasFiles = sources.some(({ kind }) => kind === 'elevation')
  const made = isReplaced ? 'Made anew' : 'Added'
  const told = [
    ...(altitudeKnown_m > 0 ? [] : [hasFiles ? TOO_LITTLE : 'It knows no heights.']),
    ...partlyHigh(summary, 'km'),
    ...gapSentences(summary),
  ]
  const count = `${groupThousands(ways.all)} ${ways.all === 1 ? 'way' : 'ways'}`
  const open =
    length_m > 0
      ? `${lengthText(length_m, 'km')} one may walk on ${count}`
      : `${count}, all closed to strangers on foot`
  return `${made}: ${name}, ${open}.${told.map((text) => ` ${text}`).join('')}\n\`underfoot ground show ${name}\` tells what is known of them.\n`
}

function lengthText(metres: number, units: UnitSystem): string {
  return metres < 10 * metresPerSplit(units)
    ? formatDistance(metres, units)
    : `${numberOf(metres, units)} ${units}`
}

/** Whole units from ten upward. */
function numberOf(metres: number, units: UnitSystem): string {
  const whole = metres / metresPerSplit(units)
  return whole < 9.95 ? distanceNumber(metres, units) : groupThousands(Math.round(whole))
}

/** Never 0 % of something, nor 100 % of what is not all; a dash for a share of nothing. */
function percent(share: number): string {
  if (Number.isNaN(share)) return '–'
  const whole = Math.round(share * 100)
  if (share > 0 && whole === 0) return '< 1 %'
  if (share < 1 && whole === 100) return '> 99 %'
  return `${whole} %`
}
