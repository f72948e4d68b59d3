import { sportWords } from '../xml/sport-words.ts'
import type { ExportMetadata, Hints } from './metadata.ts'
import { csvRows } from './csv.ts'
import { readDate } from './list-dates.ts'
import { bare } from '../xml/sports-abroad.ts'

/** The list in a Strava export: its name is the same in every language, its headers and dates are not. */
export const ACTIVITIES_LIST = 'activities.csv'

/** Where things stand when no header is known: the order is the same in every language. */
const USUAL = { date: 1, name: 2, sport: 3 } as const

/** What columns are called, in the languages Strava speaks. */
const HEADERS = {
  date: [
    'activitydate',
    'aktivitatsdatum',
    'datedelactivite',
    'fechadelaactividad',
    'datadellattivita',
    'datadaatividade',
    'datumvanactiviteit',
    'activiteitsdatum',
    'アクティビティ日',
  ],
  name: [
    'activityname',
    'namederaktivitat',
    'aktivitatsname',
    'nomdelactivite',
    'nombredelaactividad',
    'nomedellattivita',
    'nomeattivita',
    'nomedaatividade',
    'naamactiviteit',
    'naamvanactiviteit',
    'アクティビティ名',
  ],
  sport: [
    'activitytype',
    'aktivitatsart',
    'aktivitatstyp',
    'typedactivite',
    'tipodeactividad',
    'tipodiattivita',
    'tipodeatividade',
    'activiteittype',
    'typeactiviteit',
    'アクティビティのタイプ',
    'アクティビティの種類',
  ],
} as const

const FILE = /^[\w./\\ -]*\.(fit|gpx|tcx)(\.gz)?$/i

/**
 * What Strava's list says of the recordings beside it. The column with the files is known by what stands in it, the
 * others by their headers or, in a language not known here, by their place.
 */
export function hintsFromList(bytes: Uint8Array): Hints {
  const hints = new Map<string, ExportMetadata>()
  const [header, ...rows] = rowsOf(new TextDecoder().decode(bytes))
  if (header === undefined) return hints
  const fileColumn = columnOfFiles(rows)
  if (fileColumn === null) return hints
  const dateColumn = columnCalled(header, 'date')
  const nameColumn = columnCalled(header, 'name')
  const sportColumn = columnCalled(header, 'sport')
  for (const row of rows) {
    const file = row[fileColumn]?.trim().replaceAll('\\', '/') ?? ''
    if (!FILE.test(file)) continue
    const name = row[nameColumn]?.trim() ?? ''
    hints.set(file, {
      name: name === '' ? null : name,
      sport: sportWords(row[sportColumn] ?? '').sport,
      start_s: readDate(row[dateColumn] ?? ''),
    })
  }
  return hints
}

function rowsOf(text: string): string[][] {
  const firstLine = text.slice(0, text.search(/[\r\n]|$/))
  // Spreadsheets of some countries save with semicolons.
  const separator = firstLine.split(';').length > firstLine.split(',').length ? ';' : ','
  return [...csvRows(text, separator)]
}

/** The column most of whose cells name a recording. */
function columnOfFiles(rows: readonly string[][]): number | null {
  const counts = new Map<number, number>()
  for (const row of rows)
    for (const [i, cell] of row.entries()) if (FILE.test(cell.trim())) counts.set(i, (counts.get(i) ?? 0) + 1)
  const [best] = [...counts].sort((a, b) => b[1] - a[1] || a[0] - b[0])
  return best?.[0] ?? null
}

function columnCalled(header: readonly string[], what: keyof typeof HEADERS): number {
  const names = new Set(HEADERS[what].map(bare))
  const found = header.findIndex((cell) => names.has(bare(cell)))
  return found < 0 ? USUAL[what] : found
}
