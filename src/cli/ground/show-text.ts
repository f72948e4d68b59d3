import {
  distanceNumber,
  formatDistance,
  groupThousands,
  metresPerSplit,
  type UnitSystem,
} from '../../units/units.ts'
import { listed } from '../../words/numbers.ts'
import { dayOf } from '../../words/when.ts'
import type { Style } from '../text/style.ts'
import { tableLines } from '../text/table.ts'
import { harmless, padEnd } from '../text/width.ts'
import { wrap, wrapHanging } from '../text/wrap.ts'
import { boundsInWords } from './bounds-text.ts'
import type { ClassLength, RegionSummary } from '../../regions/summary.ts'

interface ShowRenderOptions {
  readonly width: number
  readonly units: UnitSystem
  readonly style: Style
}

/** Classes of way that are told together; all others are roads. */
const TRAILS = ['path', 'track', 'footway', 'steps', 'bridleway', 'via ferrata', 'ladder']

/** A region as a page: what there is to walk on, by class and by how it is known; places; sources. */
export function showText(summary: RegionSummary, setting: ShowRenderOptions): string {
  const paragraphs = [
    [setting.style.title(summary.name), ...introduction(summary, setting)],
    classTable('surface', summary.surface, setting),
    classTable('softness', summary.softness, setting),
    classTable('technicality', summary.technicality, setting),
    facts(summary, setting),
    summary.attribution.flatMap((credit) =>
      wrapHanging(harmless(credit), setting.width, 2).map(setting.style.quiet),
    ),
  ]
  return `\n${paragraphs.map((lines) => lines.join('\n')).join('\n\n')}\n\n`
}

function introduction(summary: RegionSummary, { width, units }: ShowRenderOptions): string[] {
  const { osmDate, bounds, length_m, closed_m, scramble_m, highway_m, altitudeKnown_m } = summary
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
  const when = osmDate === null ? 'A map of unknown date' : `The map of ${dayOf(osmDate, null)}`
  return [...wrap(`${when}, ${boundsInWords(bounds)}.`, width), '', ...wrap(sentences.join(' '), width)]
}

function roadLength({ highway_m, length_m }: RegionSummary): number {
  return length_m - TRAILS.reduce((sum, name) => sum + (highway_m[name] ?? 0), 0)
}

/** A row for each class there is any of: how much, what share, and how it is known. */
function classTable(
  what: string,
  classes: readonly ClassLength[],
  { width, units, style }: ShowRenderOptions,
): string[] {
  const all = classes.reduce((sum, { length_m }) => sum + length_m, 0)
  const rows = classes.filter(({ length_m }) => length_m > 0)
  const share = (part: number, of: number) => (part === 0 ? '–' : percent(part / of))
  const sum = (of: (row: ClassLength) => number) => rows.reduce((total, row) => total + of(row), 0)
  const total: ClassLength = {
    class: 'all',
    length_m: all,
    tagged_m: sum(({ tagged_m }) => tagged_m),
    inferred_m: sum(({ inferred_m }) => inferred_m),
  }
  const told = [...rows, total]
  return tableLines(
    [
      { header: what, align: 'left', yields: 0, cells: told.map((row) => padEnd(row.class, NAME_WIDTH)) },
      {
        header: units,
        align: 'right',
        yields: 0,
        cells: told.map(({ length_m }) => numberOf(length_m, units)),
      },
      {
        header: 'share',
        align: 'right',
        yields: 1,
        cells: told.map(({ length_m }) => percent(length_m / all)),
      },
      {
        header: 'tagged',
        align: 'right',
        yields: 0,
        cells: told.map((row) => share(row.tagged_m, row.length_m)),
      },
      {
        header: 'inferred',
        align: 'right',
        yields: 0,
        cells: told.map((row) => share(row.inferred_m, row.length_m)),
      },
    ],
    width,
    style.structure,
  )
}

/** So that the three tables stand under one another. */
const NAME_WIDTH = 12
const LABEL = 9

function facts({ ways, points, sources }: RegionSummary, { width, style }: ShowRenderOptions): string[] {
  const count = (n: number) => groupThousands(n)
  const places = Object.entries(points)
    .sort(([, a], [, b]) => b - a)
    .map(([name, n]) => `${name} ${count(n)}`)
  const entries: readonly (readonly [string, string])[] = [
    [
      'ways',
      `${count(ways.all)} in the map; ${count(ways.foot)} path, track, footway or steps, of which ${count(ways.sacScale)} have a sac_scale and ${count(ways.trailVisibility)} a trail_visibility`,
    ],
    ['places', places.length === 0 ? 'none' : places.join(', ')],
    ['sources', sources.map(({ name, sha256 }) => `${name} (sha256 ${sha256.slice(0, 12)}…)`).join(', ')],
  ]
  return entries.flatMap(([label, text]) =>
    wrap(harmless(text), width - LABEL).map(
      (line, i) => style.quiet(padEnd(i === 0 ? label : '', LABEL)) + line,
    ),
  )
}

/** After adding: what has become of the map. */
export function addedText({ name, length_m, ways, sources }: RegionSummary, isReplaced: boolean): string {
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
