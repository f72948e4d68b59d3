import { FaultLedger } from '../xml/fault-ledger.ts'
import { sportWords } from '../xml/sport-words.ts'
import { readTimeStamp } from '../xml/time-stamp.ts'
import { HaltError, XmlWalk, type XmlVisitor } from '../xml/walk-xml.ts'

/** One training as Apple Health lists it. */
export interface AppleWorkout {
  /** As FIT names sports. */
  readonly sport: string
  /** s since 1970 UTC; null where it does not say. */
  readonly start_s: number | null
  /** Where it went: files of the export, by their path from the list (`workout-routes/route_….gpx`). */
  readonly routes: readonly string[]
}

/** Whether a file begins as the list of Apple Health does: the list's name is another in each language. */
export function beginsLikeAppleHealth(text: string): boolean {
  return /<!DOCTYPE\s+HealthData\b|<HealthData\b/.test(text)
}

/** What was measured stands ahead of the workouts, all of it on one level with them. */
const MEASURED = /<(?:Record|Correlation)\b/
const FIRST_WORKOUT = '<Workout '

const [WORKOUT, FILE_REFERENCE] = [1, 2]
const CODES: ReadonlyMap<string, number> = new Map([
  ['Workout', WORKOUT],
  ['FileReference', FILE_REFERENCE],
])

/** More than anybody trains in a life; a list of more is made to fill a memory. */
const MAX_WORKOUTS = 200_000
const MAX_ROUTES = 200_000

/**
 * Reads the list of Apple Health as it comes, piece by piece: it may be larger than any memory, most of it heartbeats
 * and steps, of which nothing is kept.
 */
export class AppleWorkoutReader {
  readonly #walk = new XmlWalk(
    (rootName) => {
      if (rootName !== 'HealthData') throw new HaltError('It is not the list of Apple Health.')
      return this.#visitor
    },
    new FaultLedger(),
    // Apple declares its elements ahead of them.
    'passedOver',
  )
  readonly #visitor = new WorkoutVisitor()
  readonly #decoder = new TextDecoder()
  #stage: 'head' | 'measured' | 'workouts' = 'head'
  /** The end of what was passed over: the first workout may begin in it. */
  #carried = ''

  /** Whether it is of no use to push more. */
  get isOver(): boolean {
    return this.#walk.isOver
  }

  push(bytes: Uint8Array): void {
    this.#walk.read(this.#ofUse(this.#decoder.decode(bytes, { stream: true })))
  }

  /** All but what stands between the list's head and the first workout: gigabytes, ten times as fast passed over. */
  #ofUse(text: string): string {
    if (this.#stage === 'head') {
      const at = text.search(MEASURED)
      if (at < 0) return text
      this.#stage = 'measured'
      return text.slice(0, at) + this.#ofUse(text.slice(at))
    }
    if (this.#stage === 'workouts') return text
    const carried = this.#carried + text
    const at = carried.indexOf(FIRST_WORKOUT)
    this.#carried = at < 0 ? carried.slice(-FIRST_WORKOUT.length) : ''
    if (at < 0) return ''
    this.#stage = 'workouts'
    return carried.slice(at)
  }

  /** Everything that was complete. */
  end(): readonly AppleWorkout[] {
    this.#walk.end()
    return this.#visitor.workouts
  }
}

class WorkoutVisitor implements XmlVisitor {
  readonly workouts: { sport: string; start_s: number | null; routes: string[] }[] = []
  /** Elements heard: each is progress, as a point is in a recording. */
  points = 0
  #depth = 0
  #routes = 0

  codeOf(qualifiedName: string): number {
    return CODES.get(qualifiedName) ?? 0
  }

  open(code: number, depth: number, attributes: Readonly<Record<string, string>>): void {
    this.points += 1
    if (code === WORKOUT) this.#openWorkout(depth, attributes)
    else if (code === FILE_REFERENCE && this.#depth > 0) this.#addRoute(attributes['path'] ?? '')
  }

  close(_code: number, depth: number): void {
    if (depth === this.#depth) this.#depth = 0
  }

  #openWorkout(depth: number, attributes: Readonly<Record<string, string>>): void {
    if (this.workouts.length >= MAX_WORKOUTS) throw new HaltError('It lists more workouts than a life holds.')
    const start_s = readTimeStamp(attributes['startDate'] ?? '')
    this.workouts.push({
      sport: appleSport(attributes['workoutActivityType'] ?? ''),
      start_s: Number.isNaN(start_s) ? null : start_s,
      routes: [],
    })
    this.#depth = depth
  }

  #addRoute(path: string): void {
    if (++this.#routes > MAX_ROUTES) throw new HaltError('It lists more routes than a life holds.')
    if (path !== '') this.workouts.at(-1)?.routes.push(path.replace(/^\/+/, ''))
  }
}

/** Apple's names that are not FIT's with other capitals. */
const SPORTS: ReadonlyMap<string, string> = new Map([
  ['downhillskiing', 'alpine_skiing'],
  ['paddlesports', 'paddling'],
  ['climbing', 'rock_climbing'],
  ['skatingsports', 'inline_skating'],
  ['snowsports', 'winter_sport'],
  ['elliptical', 'fitness_equipment'],
  ['stairclimbing', 'fitness_equipment'],
  ['stairs', 'fitness_equipment'],
  ['steptraining', 'fitness_equipment'],
  ['traditionalstrengthtraining', 'training'],
  ['functionalstrengthtraining', 'training'],
  ['coretraining', 'training'],
  ['crosstraining', 'training'],
  ['mixedcardio', 'training'],
  ['highintensityintervaltraining', 'hiit'],
  ['swimbikerun', 'multisport'],
  ['wheelchairwalkpace', 'wheelchair_push_walk'],
  ['wheelchairrunpace', 'wheelchair_push_run'],
  ['handcycling', 'cycling'],
])

/** FIT's word for `HKWorkoutActivityTypeTrailRunning`; of a sport that FIT has no word for Apple's own, `tai_chi`. */
function appleSport(type: string): string {
  const own = type.replace(/^HKWorkoutActivityType/, '')
  const known = SPORTS.get(own.toLowerCase()) ?? sportWords(own).sport
  if (known !== 'unknown' || !/^[A-Za-z]{1,40}$/.test(own)) return known
  return own.replaceAll(/(?<=[a-z])(?=[A-Z])/g, '_').toLowerCase()
}
