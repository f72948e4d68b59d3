import { seededRandom } from '../bench/random.ts'
import { type TargetModel, prepare, type Trust } from '../src/ground/infer/infer-target.ts'
import type { Target } from '../src/ground/infer/targets.ts'
import { labelsOf } from '../src/ground/infer/labels.ts'
import { TrainingSetBuilder, type TrainingSet } from '../src/ground/infer/training-set.ts'
import type { RegionFeatures } from '../src/ground/infer/region-features.ts'
import { learn, softmax, sparseRows, type FeatureWeights } from '../src/ground/infer/feature-model.ts'
import { ANY_WAY } from '../src/ground/infer/features.ts'
import { NEIGHBOUR_KINDS } from '../src/ground/infer/neighbour-evidence.ts'

/** A features and what its tags tell of one target: code of each way's class, 0 where they tell nothing. */
export interface Taught {
  readonly name: string
  readonly features: RegionFeatures
  readonly known: Uint8Array
}

export function taught(name: string, features: RegionFeatures, target: Target): Taught {
  return { name, features, known: labelsOf(features, target) }
}

/** A feature that fewer ways show is left out: what it says is hearsay. */
const FEWEST_WAYS = 10

/** Beyond so many ways a region's word grows only with their square root, lest one city speak for all. */
const A_FULL_REGION = 1500

const ROUNDS = 12
const STEP = 0.1
/** How strongly weights are held to zero, in ways: features at large, the classes of way, what holds of any way. */
const HOLD = 6
const HOLD_CLASS_OF_WAY = 2
const HOLD_ANY_WAY = 0.01

/** Learns from regions what a way's features make likely. */
export function learnTraits(regions: readonly Taught[], target: Target): FeatureWeights {
  const classes = target.classes.length - 1
  const features = traitsWorthKnowing(regions, target)
  const weight = new Float32Array(features.length * classes)
  const hold = Float32Array.from(features, (feature) =>
    feature === ANY_WAY ? HOLD_ANY_WAY : feature.startsWith('is ') ? HOLD_CLASS_OF_WAY : HOLD,
  )
  const blank = { classes, features, weight }
  const learned = learn(blank, lessonsOf(regions, target, blank), { rounds: ROUNDS, step: STEP, hold })
  return { classes, features, weight: learned }
}

function traitsWorthKnowing(regions: readonly Taught[], target: Target): string[] {
  const shown = new Map<string, number>()
  for (const { features, known } of regions) {
    const { seen, ways } = features
    const count = (feature: number) => {
      const name = seen.names[feature] ?? ''
      shown.set(name, (shown.get(name) ?? 0) + 1)
    }
    for (let way = 0; way < known.length; way++) {
      if (known[way] === 0) continue
      for (let i = seen.start[way]; i < seen.start[way + 1]; i++) count(seen.feature[i])
      for (const feature of seen.ofTags[target.name].silent[ways.tags[way]] ?? []) count(feature)
    }
  }
  return [...shown].flatMap(([name, ways]) => (ways >= FEWEST_WAYS ? [name] : [])).sort()
}

function lessonsOf(regions: readonly Taught[], target: Target, model: FeatureWeights): TrainingSet {
  const book = new TrainingSetBuilder()
  for (const { features, known } of regions) {
    const [hidden, silent] = (['hidden', 'silent'] as const).map((view) =>
      sparseRows(features.ways, features.seen, target.name, view, model),
    )
    const count = known.reduce((sum, code) => sum + (code > 0 ? 1 : 0), 0)
    book.add(known, hidden, silent, Math.min(1, Math.sqrt(A_FULL_REGION / count)))
  }
  return book.examples()
}

/** Chances that a tag is kept when trust is learned: from a region with few tags to one with most. */
export const KEPT = [0.25, 0.5, 0.75]
/** Hidden ways looked at for each region and chance. */
const LOOKED_AT = 1200

/** A hidden way, and all that was to be had on it. */
interface Example {
  readonly code: number
  readonly weight: number
  /** Scores by features, then surprises by each kind of neighbour. */
  readonly says: Float64Array
}

/**
 * Learns how far to trust features and neighbours: on regions that the weights by features have not seen, with a share
 * of the tags hidden at random.
 *
 * @param without weights by features, learned without the region of that name
 */
export function learnTrust(
  regions: readonly Taught[],
  target: Target,
  without: (name: string) => FeatureWeights,
  seed: number,
): Trust {
  const examples = regions.flatMap((region, i) =>
    KEPT.flatMap((share, j) => examplesOf(region, target, without(region.name), share, seed + 10 * i + j)),
  )
  return fitTrust(examples, target.classes.length - 1)
}

function examplesOf(
  { features, known }: Taught,
  target: Target,
  model: FeatureWeights,
  share: number,
  seed: number,
): Example[] {
  const { classes } = model
  const kept = keepSome(known, share, seed)
  const view = prepare(features, target, model, kept, true)
  const hidden = Array.from(known.keys()).filter((way) => known[way] > 0 && kept[way] === 0)
  const looked = scattered(hidden, LOOKED_AT, seed)
  return looked.map((way) => {
    const says = new Float64Array((1 + NEIGHBOUR_KINDS.length) * classes)
    says.set(view.scores.subarray(way * classes, (way + 1) * classes))
    view.neighbours.hear(way, says.subarray(classes))
    return { code: known[way], weight: 1 / Math.sqrt(looked.length), says }
  })
}

/** What is known when each tag is kept with a chance of `share`. */
export function keepSome(known: Uint8Array, share: number, seed: number): Uint8Array {
  const random = seededRandom(seed)
  return known.map((code) => (random() < share ? code : 0))
}

function scattered(ways: readonly number[], most: number, seed: number): number[] {
  const random = seededRandom(seed)
  return ways
    .map((way) => ({ way, lot: random() }))
    .sort((a, b) => a.lot - b.lot)
    .slice(0, most)
    .map(({ way }) => way)
}

const TURNS = 150
const TURN = 0.05

/**
 * Fits trust to examples by descent with Adam (Kingma & Ba 2015). Nobody is trusted less than not at all: what
 * neighbours say never counts against itself.
 */
function fitTrust(examples: readonly Example[], classes: number): Trust {
  const values = Float64Array.from({ length: 1 + NEIGHBOUR_KINDS.length }, (_, i) => (i === 0 ? 1 : 0.5))
  const mean = new Float64Array(values.length)
  const square = new Float64Array(values.length)
  for (let turn = 1; turn <= TURNS; turn++) {
    const slope = slopeOf(examples, classes, values)
    for (let i = 0; i < values.length; i++) {
      mean[i] = 0.9 * mean[i] + 0.1 * slope[i]
      square[i] = 0.99 * square[i] + 0.01 * slope[i] * slope[i]
      const step = mean[i] / (1 - 0.9 ** turn) / (Math.sqrt(square[i] / (1 - 0.99 ** turn)) + 1e-9)
      values[i] = Math.max(0, values[i] - TURN * (1 - turn / (TURNS + 1)) * step)
    }
  }
  return { features: values[0], neighbours: Array.from(values.subarray(1)) }
}

/** Slope of the mean log-loss over the trusts. */
function slopeOf(examples: readonly Example[], classes: number, trusts: Float64Array): Float64Array {
  const slope = new Float64Array(trusts.length)
  const probabilities = new Float64Array(classes)
  let worths = 0
  for (const { code, weight, says } of examples) {
    probabilities.fill(0)
    for (let i = 0; i < says.length; i++)
      probabilities[i % classes] += trusts[Math.floor(i / classes)] * says[i]
    softmax(probabilities)
    probabilities[code - 1] -= 1
    worths += weight
    for (let i = 0; i < says.length; i++)
      slope[Math.floor(i / classes)] += weight * probabilities[i % classes] * says[i]
  }
  return slope.map((sum) => sum / worths)
}

/** A model of one target from regions, each with weights learned on all the others at hand. */
export function learnIdea(
  regions: readonly Taught[],
  target: Target,
  weightsOf: (regions: readonly Taught[]) => FeatureWeights,
  seed: number,
): TargetModel {
  const trust = learnTrust(
    regions,
    target,
    (name) => weightsOf(regions.filter((region) => region.name !== name)),
    seed,
  )
  return { ...weightsOf(regions), trust }
}
