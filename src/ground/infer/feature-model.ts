import type { WayTraits, View } from './features.ts'
import type { IdeaName } from './targets.ts'
import type { Lessons } from './training-set.ts'
import type { Ways } from './ways.ts'

/**
 * What a way's traits make likely: a multinomial logistic regression, one weight for each trait and class. Class
 * `c` has column `c - 1`: unknown is not a class one could be.
 */
export interface TraitWeights {
  readonly classes: number
  readonly traits: readonly string[]
  /** Weight of class column c for trait t: `weight[t * classes + c]`. */
  readonly weight: Float32Array
}

/** The traits of each way that a model knows, as rows of its weights. */
export interface TraitRows {
  /** Rows for way `w` are entries `start[w]` to `start[w + 1]` of `row`. */
  readonly start: Uint32Array
  readonly row: Uint16Array
}

export function traitRows(
  ways: Ways,
  seen: WayTraits,
  idea: IdeaName,
  view: View,
  { traits }: Pick<TraitWeights, 'traits'>,
): TraitRows {
  const rowOfName = new Map(traits.map((name, row) => [name, row]))
  const rowOf = Int32Array.from(seen.names, (name) => rowOfName.get(name) ?? -1)
  const ofTags = seen.ofTags[idea][view]
  const longest = ofTags.reduce((most, { length }) => Math.max(most, length), 0)
  const start = new Uint32Array(ways.count + 1)
  const row = new Uint16Array(seen.trait.length + ways.count * longest)
  let end = 0
  for (let way = 0; way < ways.count; way++) {
    for (let i = seen.start[way]; i < seen.start[way + 1]; i++)
      if (rowOf[seen.trait[i]] >= 0) row[end++] = rowOf[seen.trait[i]]
    for (const trait of ofTags[ways.tags[way]] ?? []) if (rowOf[trait] >= 0) row[end++] = rowOf[trait]
    start[way + 1] = end
  }
  return { start, row: row.slice(0, end) }
}

/** Writes the score of every class for a way, the logarithm of its odds but for a constant, into `scores`. */
export function scoreWay(
  { classes }: Pick<TraitWeights, 'classes'>,
  weight: Float32Array,
  { start, row }: TraitRows,
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
   * How strongly each trait's weights are held to where they began: as if so many lessons had shown them right.
   * Every trait has its own, so that a trait seldom seen moves little.
   */
  readonly hold: Float32Array
}

/** Squared slopes that each weight is taken to have seen at first: keeps the first steps small. */
const FIRST_SLOPES = 0.5

/**
 * Moves weights towards what the lessons show, by stochastic descent with steps that shrink as each weight's
 * slopes add up (Duchi, Hazan & Singer 2011, "Adaptive subgradient methods"). The same lessons in the same
 * order give the same weights.
 */
export function learn(from: TraitWeights, lessons: Lessons, { rounds, step, hold }: Learning): Float32Array {
  const { classes, weight: home } = from
  const weight = home.slice()
  const slopes = new Float32Array(weight.length).fill(FIRST_SLOPES)
  const pull = pullOf(from, lessons, hold)
  const scores = new Float64Array(classes)
  const stride = strideOf(lessons.count)
  let lesson = 0
  for (let round = 0; round < rounds; round++) {
    const rate = step / (1 + round / 2)
    for (let n = 0; n < lessons.count; n++) {
      lesson = (lesson + stride) % lessons.count
      const rows = lessons.rows[lessons.in[lesson]]
      const way = lessons.way[lesson]
      scoreWay(from, weight, rows, way, scores)
      softmax(scores)
      scores[lessons.code[lesson] - 1] -= 1
      for (let i = rows.start[way]; i < rows.start[way + 1]; i++) {
        const row = rows.row[i]
        for (let c = 0, at = row * classes; c < classes; c++, at++) {
          const slope = lessons.worth[lesson] * (scores[c] + pull[row] * (weight[at] - home[at]))
          slopes[at] += slope * slope
          weight[at] -= (rate * slope) / Math.sqrt(slopes[at])
        }
      }
    }
  }
  return weight
}

/** What holds a trait back, shared out over the lessons that show it. */
function pullOf({ traits }: TraitWeights, lessons: Lessons, hold: Float32Array): Float32Array {
  const worth = new Float32Array(traits.length)
  for (let lesson = 0; lesson < lessons.count; lesson++) {
    const { start, row } = lessons.rows[lessons.in[lesson]]
    const way = lessons.way[lesson]
    for (let i = start[way]; i < start[way + 1]; i++) worth[row[i]] += lessons.worth[lesson]
  }
  return hold.map((strength, trait) => (worth[trait] > 0 ? strength / worth[trait] : 0))
}

/** A step through the lessons that visits each once and scatters neighbours: near the golden section, coprime. */
function strideOf(count: number): number {
  let stride = Math.max(1, Math.round(count * 0.618_034))
  while (greatestCommonDivisor(stride, count) > 1) stride++
  return stride
}

function greatestCommonDivisor(a: number, b: number): number {
  return b === 0 ? a : greatestCommonDivisor(b, a % b)
}
