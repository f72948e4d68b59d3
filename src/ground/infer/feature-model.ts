import type { WayFeatures, Visibility } from './features.ts'
import type { TargetName } from './targets.ts'
import type { TrainingSet } from './training-set.ts'
import type { Ways } from './ways.ts'

/**
 * What a way's features make likely: a multinomial logistic regression, one weight for each feature and class. Class
 * `c` has column `c - 1`: unknown is not a class one could be.
 */
export interface FeatureWeights {
  readonly classes: number
  readonly features: readonly string[]
  /** Weight of class column c for feature t: `weight[t * classes + c]`. */
  readonly weight: Float32Array
}

/** The features of each way that a model knows, as rows of its weights. */
export interface SparseRows {
  /** Rows for way `w` are entries `start[w]` to `start[w + 1]` of `row`. */
  readonly start: Uint32Array
  readonly row: Uint16Array
}

export function sparseRows(
  ways: Ways,
  seen: WayFeatures,
  target: TargetName,
  view: Visibility,
  { features }: Pick<FeatureWeights, 'features'>,
): SparseRows {
  const rowOfName = new Map(features.map((name, row) => [name, row]))
  const rowOf = Int32Array.from(seen.names, (name) => rowOfName.get(name) ?? -1)
  const ofTags = seen.ofTags[target][view]
  const longest = ofTags.reduce((most, { length }) => Math.max(most, length), 0)
  const start = new Uint32Array(ways.count + 1)
  const row = new Uint16Array(seen.feature.length + ways.count * longest)
  let end = 0
  for (let way = 0; way < ways.count; way++) {
    for (let i = seen.start[way]; i < seen.start[way + 1]; i++)
      if (rowOf[seen.feature[i]] >= 0) row[end++] = rowOf[seen.feature[i]]
    for (const feature of ofTags[ways.tags[way]] ?? []) if (rowOf[feature] >= 0) row[end++] = rowOf[feature]
    start[way + 1] = end
  }
  return { start, row: row.slice(0, end) }
}

/** Writes the score of every class for a way, the logarithm of its odds but for a constant, into `scores`. */
export function scoreWay(
  { classes }: Pick<FeatureWeights, 'classes'>,
  weight: Float32Array,
  { start, row }: SparseRows,
  way: number,
  scores: Float64Array,
): void {
  scores.fill(0)
  for (let i = start[way]; i < start[way + 1]; i++) {
    const at = row[i] * classes
    for (let c = 0; c < classes; c++) scores[c] += weight[at + c]
  }
}

/** Turns scores into probabilities that sum to 1, in place. */
export function softmax(scores: Float64Array): void {
  let most = Number.NEGATIVE_INFINITY
  for (const score of scores) most = Math.max(most, score)
  let sum = 0
  for (let c = 0; c < scores.length; c++) sum += scores[c] = Math.exp(scores[c] - most)
  for (let c = 0; c < scores.length; c++) scores[c] /= sum
}

export interface Learning {
  /** Goings-through, and the first step's size. */
  readonly rounds: number
  readonly step: number
  /**
   * How strongly each feature's weights are held to where they began: as if so many examples had shown them right.
   * Every feature has its own, so that a feature seldom seen moves little.
   */
  readonly hold: Float32Array
}

/** Squared slopes that each weight is taken to have seen at first: keeps the first steps small. */
const FIRST_SLOPES = 0.5

/**
 * Moves weights towards what the examples show, by stochastic descent with steps that shrink as each weight's
 * slopes add up (Duchi, Hazan & Singer 2011, "Adaptive subgradient methods"). The same examples in the same
 * order give the same weights.
 */
export function learn(
  from: FeatureWeights,
  examples: TrainingSet,
  { rounds, step, hold }: Learning,
): Float32Array {
  const { classes, weight: home } = from
  const weight = home.slice()
  const slopes = new Float32Array(weight.length).fill(FIRST_SLOPES)
  const pull = pullOf(from, examples, hold)
  const scores = new Float64Array(classes)
  const stride = strideOf(examples.count)
  let example = 0
  for (let round = 0; round < rounds; round++) {
    const rate = step / (1 + round / 2)
    for (let n = 0; n < examples.count; n++) {
      example = (example + stride) % examples.count
      const rows = examples.rows[examples.in[example]]
      const way = examples.way[example]
      scoreWay(from, weight, rows, way, scores)
      softmax(scores)
      scores[examples.code[example] - 1] -= 1
      for (let i = rows.start[way]; i < rows.start[way + 1]; i++) {
        const row = rows.row[i]
        for (let c = 0, at = row * classes; c < classes; c++, at++) {
          const slope = examples.weight[example] * (scores[c] + pull[row] * (weight[at] - home[at]))
          slopes[at] += slope * slope
          weight[at] -= (rate * slope) / Math.sqrt(slopes[at])
        }
      }
    }
  }
  return weight
}

/** What holds a feature back, shared out over the examples that show it. */
function pullOf({ features }: FeatureWeights, examples: TrainingSet, hold: Float32Array): Float32Array {
  const weight = new Float32Array(features.length)
  for (let example = 0; example < examples.count; example++) {
    const { start, row } = examples.rows[examples.in[example]]
    const way = examples.way[example]
    for (let i = start[way]; i < start[way + 1]; i++) weight[row[i]] += examples.weight[example]
  }
  return hold.map((strength, feature) => (weight[feature] > 0 ? strength / weight[feature] : 0))
}

/** A step through the examples that visits each once and scatters neighbours: near the golden section, coprime. */
function strideOf(count: number): number {
  let stride = Math.max(1, Math.round(count * 0.618_034))
  while (greatestCommonDivisor(stride, count) > 1) stride++
  return stride
}

function greatestCommonDivisor(a: number, b: number): number {
  return b === 0 ? a : greatestCommonDivisor(b, a % b)
}
