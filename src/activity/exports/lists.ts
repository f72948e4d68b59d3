import type { AppleWorkout } from './apple-workouts.ts'
import type { ExportMetadata, Hints } from './metadata.ts'
import { sportWords } from '../xml/sport-words.ts'
import { ACTIVITIES_LIST, hintsFromList } from './strava-list.ts'

/** What an export's list says of the recordings beside it. */
export interface ExportList {
  /** By path from where the list and the recordings were found. */
  readonly hints: Hints
  /** What of it was not read, and why; null where all of it was of use. */
  readonly reason: string | null
}

/** The lists among files that lie together. */
export class ListsRead {
  readonly #hints = new Map<string, ExportMetadata>()
  readonly #lists = new Map<string, ExportList>()

  add(path: string, list: ExportList | null): void {
    if (list === null) return
    this.#lists.set(path, list)
    for (const [file, hint] of list.hints) this.#hints.set(file, hint)
  }

  get hints(): Hints {
    return this.#hints
  }

  /** What is said of a recording by a list or, where none speaks of it, by its own name. */
  hint(path: string): ExportMetadata | null {
    return this.#hints.get(path) ?? hintByName(path)
  }

  /** What a file told that turned out to be a list; undefined for all others. */
  list(path: string): ExportList | undefined {
    return this.#lists.get(path)
  }
}

/** Google Fit: `2019-05-04T09_01_02+02_00_PT30M_Running.tcx`, the sport in the person's language. */
const NAMED_BY_FIT = /^\d{4}-\d\d-\d\dT[\d_.+Z-]*_PT[\dHMS.]+_(.+)\.tcx$/i

/** What a recording's name says where services write into it what they leave out inside. */
export function hintByName(path: string): ExportMetadata | null {
  const { sport } = sportWords(NAMED_BY_FIT.exec(lastPart(path))?.[1] ?? '')
  return sport === 'unknown' ? null : { name: null, sport, start_s: null }
}

/** Whether a file may be a list, by its name: Strava's is called the same in every language, Apple's is not. */
export function mayBeList(path: string): boolean {
  return isActivitiesList(path) || /\.xml$/i.test(path)
}

export function isActivitiesList(path: string): boolean {
  return lastPart(path) === ACTIVITIES_LIST
}

/** Strava's list; null where it says nothing of any recording. */
export function stravaList(path: string, bytes: Uint8Array): ExportList | null {
  const below = hintsFromList(bytes)
  const hints = new Map([...below].map(([file, hint]) => [besides(path, file), hint]))
  return hints.size === 0 ? null : { hints, reason: null }
}

/**
 * Joins Apple Health's workouts to the routes that came with them.
 *
 * @param path where the list lies
 * @param resolve the file that is meant by a path; null where it is not there
 */
export function appleList(
  path: string,
  workouts: readonly AppleWorkout[],
  resolve: (path: string) => string | null,
): ExportList {
  const hints = new Map<string, ExportMetadata>()
  const without = new Map<string, number>()
  for (const { sport, start_s, routes } of workouts) {
    const files = routes.flatMap((route) => resolve(besides(path, route)) ?? [])
    for (const file of files) if (!hints.has(file)) hints.set(file, { name: null, sport, start_s })
    if (files.length === 0) without.set(sport, (without.get(sport) ?? 0) + 1)
  }
  return { hints, reason: without.size === 0 ? null : routeless(workouts.length, without) }
}

/** The file that a list means by a path, among names that lie together: under that path, or else called the same. */
export function resolverAmong(names: Iterable<string>): (path: string) => string | null {
  const all = new Set<string>()
  const byLastPart = new Map<string, string>()
  for (const name of names) {
    all.add(name)
    byLastPart.set(lastPart(name), name)
  }
  return (path) => (all.has(path) ? path : (byLastPart.get(lastPart(path)) ?? null))
}

/** Sports told of workouts without a route; of more, that there are others. */
const MAX_SPORTS = 4

function routeless(all: number, without: ReadonlyMap<string, number>): string {
  const count = [...without.values()].reduce((sum, one) => sum + one, 0)
  const sports = [...without]
    .sort((a, b) => b[1] - a[1])
    .map(([sport, n]) => `${n} ${sport.replaceAll('_', ' ')}`)
  const named = sports.slice(0, MAX_SPORTS).join(', ') + (sports.length > MAX_SPORTS ? ' and others' : '')
  const have = count === 1 ? 'one has' : `${count} have`
  const subject =
    all === 1
      ? 'The only workout in Apple Health’s list has'
      : `Of ${all} workouts in Apple Health’s list ${have}`
  const rest =
    count === 1
      ? 'where it went is not known, so it was not read.'
      : 'where they went is not known, so they were not read.'
  return `${subject} no route in this export (${named}): ${rest}`
}

/** A path told by a file, from where that file's own path begins. */
function besides(path: string, told: string): string {
  const folder = path.split('/').slice(0, -1)
  return [...folder, ...told.split('/').filter((part) => part !== '.' && part !== '')].join('/')
}

function lastPart(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1)
}
