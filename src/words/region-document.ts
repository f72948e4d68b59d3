import type { ClassLength, RegionSummary } from '../ground/region/summary.ts'
import {
  distanceNumber,
  formatDistance,
  groupThousands,
  metresPerSplit,
  type UnitSystem,
} from '../units/units.ts'
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
    aside: `${mapDateWords(summary)}, ${boundsInWords(bounds)}.`,
    sections: [
      { id: 'opening', title: null, blocks: [{ kind: 'sentence', text: introduction(summary, units) }] },
      classSection('surface', summary.surface, units),
      classSection('softness', summary.softness, units),
      classSection('technicality', summary.technicality, units),
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
  const { length_m, closed_m, scramble_m, highway_m, altitudeKnown_m } = summary
  const told = (metres: number) => lengthText(metres, units)
  const trails = TRAILS.filter((name) => (highway_m[name] ?? 0) > 0).map(
    (name) => `${told(highway_m[name])} of ${name}`,
  )
  const sentences = [
    `${told(length_m)} one may walk: ${listed([...trails, `${told(roadLength(summary))} of roads and streets`])}.`,
    ...(closed_m > 0 ? [`Another ${told(closed_m)} are closed to strangers on foot.`] : []),
    ...(scramble_m > 0
      ? [`${told(scramble_m)} need hands (T4 and above) and are never called runnable.`]
      : []),
    ...(altitudeKnown_m === 0 ? ['No heights are known.'] : []),
    ...(altitudeKnown_m > 0 && altitudeKnown_m < 0.995 * length_m
      ? [`Heights are known along ${told(altitudeKnown_m)}.`]
      : []),
  ]
  return sentences.join(' ')
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

/** After adding: what has become of the map. */
export function addedWords({ name, length_m, ways, sources }: RegionSummary, isReplaced: boolean): string {
  const heights = sources.filter(({ kind }) => kind === 'elevation').length
  const made = isReplaced ? 'Made anew' : 'Added'
  const without = heights > 0 ? '' : ' It knows no heights.'
  return `${made}: ${name}, ${lengthText(length_m, 'km')} one may walk on ${groupThousands(ways.all)} ways.${without}\n\`underfoot ground show ${name}\` tells what is known of them.\n`
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

/** Never 0 % of something, nor 100 % of what is not all. */
function percent(share: number): string {
  const whole = Math.round(share * 100)
  if (share > 0 && whole === 0) return '< 1 %'
  if (share < 1 && whole === 100) return '> 99 %'
  return `${whole} %`
}
