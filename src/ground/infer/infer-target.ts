import type { Target } from './targets.ts'
import { TrainingSetBuilder } from './training-set.ts'
import type { RegionFeatures } from './region-features.ts'
import { learn, scoreWay, softmax, sparseRows, type FeatureWeights } from './feature-model.ts'
import { NEIGHBOUR_KINDS, NeighbourEvidence } from './neighbour-evidence.ts'

/** How much is made of what: learned from regions whose tags were hidden. */
export interface Trust {
  /** Of the scores by features: below 1 makes them humbler. */
  readonly features: number
  /** Of each kind of neighbour. */
  readonly neighbours: readonly number[]
}

export interface TargetModel extends FeatureWeights {
  readonly trust: Trust
}

/** A prospect of one target over a region: what is known, and what features and neighbours make of the rest. */
export interface Prepared {
  readonly classes: number
  /** Scores by features, `classes` a way. */
  readonly scores: Float64Array
  readonly neighbours: NeighbourEvidence
}

/** A region's own tagged ways move the weights: as if each feature's had been shown right by so many ways. */
const HOLD = 6
const ROUNDS = 8
const STEP = 0.3

/**
 * Looks at a region with a model, after the model has learned from the ways whose class is known there: regions
 * differ in what a track is made of, and mappers in what they call it.
 *
 * @param known code of each way's class; 0 where it is not known
 * @param isHidden whether the ways not known are looked at as in a test, with every telling key hidden
 */
export function prepare(
  { region, ways, seen }: RegionFeatures,
  target: Target,
  model: FeatureWeights,
  known: Uint8Array,
  isHidden = false,
): Prepared {
  const { classes } = model
  const hidden = sparseRows(ways, seen, target.name, 'hidden', model)
  const silent = sparseRows(ways, seen, target.name, 'silent', model)
  const hold = new Float32Array(model.features.length).fill(HOLD)
  const book = new TrainingSetBuilder()
  book.add(known, hidden, silent)
  const weight = learn(model, book.examples(), { rounds: ROUNDS, step: STEP, hold })
  const scores = new Float64Array(ways.count * classes)
  const byFeatures = new Float64Array(ways.count * classes)
  for (let way = 0; way < ways.count; way++) {
    const rows = isHidden && known[way] === 0 ? hidden : silent
    const score = scores.subarray(way * classes, (way + 1) * classes)
    scoreWay(model, weight, rows, way, score)
    byFeatures.set(score, way * classes)
    softmax(byFeatures.subarray(way * classes, (way + 1) * classes))
  }
  return { classes, scores, neighbours: new NeighbourEvidence(region, ways, classes, known, byFeatures) }
}

/** Probabilities of the classes of ways, one way after another. */
export class Posterior {
  readonly #prospect: Prepared
  readonly #trust: Trust
  readonly #surprises: Float64Array

  constructor(prospect: Prepared, trust: Trust) {
    this.#prospect = prospect
    this.#trust = trust
    this.#surprises = new Float64Array(NEIGHBOUR_KINDS.length * prospect.classes)
  }

  /** Writes the probability of each class of a way into `probabilities`. */
  of(way: number, probabilities: Float64Array): void {
    const { classes, scores, neighbours } = this.#prospect
    const { features, neighbours: trusts } = this.#trust
    neighbours.hear(way, this.#surprises)
    for (let c = 0; c < classes; c++) probabilities[c] = features * scores[way * classes + c]
    for (let i = 0, kind = 0; kind < trusts.length; kind++)
      for (let c = 0; c < classes; c++, i++) probabilities[c] += trusts[kind] * this.#surprises[i]
    softmax(probabilities)
  }
}
