import { HIGHWAYS } from '../osm/tags/highway.ts'
import { LANDS } from '../osm/tags/land.ts'
import type { Tags } from '../osm/tags/tags.ts'
import type { Region } from '../region/region.ts'
import { listTagSet } from '../region/tag-sets.ts'
import { type Target, type TargetName, TARGETS } from './targets.ts'
import { landUnder } from './land-under.ts'
import { classesMet, crowding, steepness, straightness } from './surroundings.ts'
import type { Ways } from './ways.ts'

/** What may be said of a way without knowing the ground: `bicycle=designated`, `under forest`, `meets track`. */
export type Feature = string

/** The feature every way has: it carries how common each class is. */
export const ANY_WAY: Feature = 'any way'

/** Keys whose values matter one by one. */
const VALUED: ReadonlySet<string> = new Set([
  'surface',
  'footway:surface',
  'tracktype',
  'sac_scale',
  'mtb:scale',
  'mtb:scale:imba',
  'smoothness',
  'trail_visibility',
  'bicycle',
  'foot',
  'horse',
  'dog',
  'motor_vehicle',
  'vehicle',
  'access',
  'service',
  'footway',
  'lit',
  'bridge',
  'tunnel',
  'oneway',
  'informal',
  'area',
  'ford',
  'covered',
  'crossing',
  'handrail',
  'indoor',
])

/** Keys of which it matters that somebody wrote them. */
const SAID: ReadonlySet<string> = new Set([
  'ref',
  'maxspeed',
  'operator',
  'incline',
  'layer',
  'cycleway',
  'junction',
  'mtb:scale:uphill',
  'trailblazed',
  'obstacle',
  'piste:type',
  'sidewalk',
])

const WIDTH_KEYS: ReadonlySet<string> = new Set(['width', 'est_width'])

type Bands = readonly (readonly [below: number, name: string])[]

const WIDTHS: Bands = [
  [1, 'narrower than 1 m'],
  [1.6, '1 to 1.6 m wide'],
  [2.6, '1.6 to 2.6 m wide'],
  [3.6, '2.6 to 3.6 m wide'],
  [Infinity, 'wider than 3.6 m'],
]
const LENGTHS: Bands = [
  [15, 'shorter than 15 m'],
  [50, '15 to 50 m long'],
  [150, '50 to 150 m long'],
  [500, '150 to 500 m long'],
  [1500, '500 to 1500 m long'],
  [Infinity, 'longer than 1500 m'],
]
const STRAIGHTNESSES: Bands = [
  [0.7, 'very winding'],
  [0.9, 'winding'],
  [0.98, 'a little winding'],
  [Infinity, 'straight'],
]
const CROWDS: Bands = [
  [3, 'alone in the land'],
  [12, 'in the country'],
  [40, 'near houses'],
  [100, 'in a village'],
  [Infinity, 'in a town'],
]
const STEEPNESSES: Bands = [
  [0.03, 'level'],
  [0.07, 'gentle'],
  [0.12, 'sloping'],
  [0.2, 'steep'],
  [Infinity, 'very steep'],
]

const bandOf = (bands: Bands, value: number): string =>
  bands.find(([below]) => value < below)?.[1] ?? 'immeasurable'

/**
 * What tags say of a way, less those that tell the target. With `withSilent`, values of such keys that tell nothing
 * (`surface=ground` of technicality, `surface=unpaved` of surface) are seen as well.
 */
function featuresOfTags(
  tags: readonly (readonly [key: string, value: string])[],
  target: Target,
  withSilent: boolean,
): Feature[] {
  const features: Feature[] = []
  for (const [key, value] of tags) {
    if (target.keys.has(key) && !(withSilent && tellsNothing(target, key, value))) continue
    if (VALUED.has(key)) features.push(`${key}=${plainValue(value)}`)
    else if (SAID.has(key)) features.push(`has ${key}`)
    else if (WIDTH_KEYS.has(key) && Number.parseFloat(value) > 0)
      features.push(bandOf(WIDTHS, Number.parseFloat(value)))
  }
  return features
}

function tellsNothing(target: Target, key: string, value: string): boolean {
  const alone: Tags = { get: (wanted) => (wanted === key ? value : undefined) }
  return target.read(alone) === 0
}

/** The first of a list, without the shades `mtb:scale` allows. */
const plainValue = (value: string): string => (value.split(';')[0] ?? '').trim().replace(/[+-]$/, '')

/** The features of every way of a region, as numbers of `names`. */
export interface WayFeatures {
  readonly names: readonly Feature[]
  /** What is seen of the place of way `w`: entries `start[w]` to `start[w + 1]` of `feature`. */
  readonly start: Uint32Array
  readonly feature: Uint32Array
  /** What the tags of each tag set say, by target: with all keys hidden that can tell it, and with the silent ones. */
  readonly ofTags: Readonly<Record<TargetName, Readonly<Record<Visibility, readonly (readonly number[])[]>>>>
}

/**
 * How much of a way is looked at: `hidden` leaves out every key that can tell the target, which is how a model is
 * trained and tested; `silent` sees those whose values tell nothing, as on a way in need of inference.
 */
export type Visibility = 'hidden' | 'silent'

/** Looks at every way of a region, once for all targets. */
export function featuresOf(region: Region, ways: Ways): WayFeatures {
  const numbers = new Map<Feature, number>()
  const numberOf = (feature: Feature): number => {
    const known = numbers.get(feature)
    if (known !== undefined) return known
    numbers.set(feature, numbers.size)
    return numbers.size - 1
  }
  const sets = Array.from({ length: region.tagSets.count }, (_, set) =>
    listTagSet(region.tagSets, region.strings, set),
  )
  const ofTarget = (target: Target) => ({
    hidden: sets.map((tags) => featuresOfTags(tags, target, false).map(numberOf)),
    silent: sets.map((tags) => featuresOfTags(tags, target, true).map(numberOf)),
  })
  const ofTags = {
    surface: ofTarget(TARGETS.surface),
    softness: ofTarget(TARGETS.softness),
    technicality: ofTarget(TARGETS.technicality),
  }
  const places = featuresOfPlaces(region, ways, numberOf)
  return { names: [...numbers.keys()], ofTags, ...places }
}

function featuresOfPlaces(
  region: Region,
  ways: Ways,
  numberOf: (feature: Feature) => number,
): { start: Uint32Array; feature: Uint32Array } {
  const land = landUnder(region, ways)
  const crowd = crowding(region, ways)
  const met = classesMet(region, ways)
  const straight = straightness(region, ways)
  const steep = steepness(region, ways)
  const numbersOf = (names: readonly Feature[]) => Uint32Array.from(names, numberOf)
  const isHighway = numbersOf(HIGHWAYS.map((name) => `is ${name}`))
  const meetsHighway = numbersOf(HIGHWAYS.map((name) => `meets ${name}`))
  const underLand = numbersOf(LANDS.map((name) => `under ${name}`))
  const crowds = new BandNumbers(CROWDS, numberOf)
  const lengths = new BandNumbers(LENGTHS, numberOf)
  const straightnesses = new BandNumbers(STRAIGHTNESSES, numberOf)
  const steepnesses = new BandNumbers(STEEPNESSES, numberOf)
  const [anyWay, hasName, meetsNothing] = numbersOf([ANY_WAY, 'has name', 'meets nothing'])

  const start = new Uint32Array(ways.count + 1)
  const feature: number[] = []
  for (let way = 0; way < ways.count; way++) {
    feature.push(anyWay, isHighway[ways.highway[way]], underLand[land[way]])
    feature.push(crowds.of(crowd[way]), lengths.of(ways.length[way]), straightnesses.of(straight[way]))
    if (ways.name[way] > 0) feature.push(hasName)
    if (!Number.isNaN(steep[way])) feature.push(steepnesses.of(steep[way]))
    if (met[way] === 0) feature.push(meetsNothing)
    for (let left = met[way]; left !== 0; left &= left - 1)
      feature.push(meetsHighway[31 - Math.clz32(left & -left)])
    start[way + 1] = feature.length
  }
  return { start, feature: Uint32Array.from(feature) }
}

/** The bands of a measure, each as the number of its feature. */
class BandNumbers {
  readonly #belows: Float64Array
  readonly #numbers: Uint32Array

  constructor(bands: Bands, numberOf: (feature: Feature) => number) {
    this.#belows = Float64Array.from(bands, ([below]) => below)
    this.#numbers = Uint32Array.from(bands, ([, name]) => numberOf(name))
  }

  of(value: number): number {
    let band = 0
    while (band < this.#belows.length - 1 && !(value < this.#belows[band])) band++
    return this.#numbers[band]
  }
}
