import type { Idea } from './targets.ts'
import { LessonBook } from './training-set.ts'
import type { Scene } from './region-features.ts'
import { learn, scoreWay, softmax, traitRows, type TraitWeights } from './feature-model.ts'
import { WITNESSES, Witnesses } from './neighbour-evidence.ts'

/** How much is made of what: learned from regions whose tags were hidden. */
export interface Trust {
  /** Of the scores by traits: below 1 makes them humbler. */
  readonly traits: number
  /** Of each kind of witness. */
  readonly witnesses: readonly number[]
}

export interface IdeaModel extends TraitWeights {
  readonly trust: Trust
}

/** A prospect of one idea over a region: what is known, and what traits and witnesses make of the rest. */
export interface Prospect {
  readonly classes: number
  /** Scores by traits, `classes` a way. */
  readonly scores: Float64Array
  readonly witnesses: Witnesses
}

/** A region's own tagged ways move the weights: as if each trait's had been shown right by so many ways. */
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
export function prospect(
  { region, ways, seen }: Scene,
  idea: Idea,
  model: TraitWeights,
  known: Uint8Array,
  isHidden = false,
): Prospect {
  const { classes } = model
  const hidden = traitRows(ways, seen, idea.name, 'hidden', model)
  const silent = traitRows(ways, seen, idea.name, 'silent', model)
  const hold = new Float32Array(model.traits.length).fill(HOLD)
  const book = new LessonBook()
  book.add(known, hidden, silent)
  const weight = learn(model, book.lessons(), { rounds: ROUNDS, step: STEP, hold })
  const scores = new Float64Array(ways.count * classes)
  const byTraits = new Float64Array(ways.count * classes)
  for (let way = 0; way < ways.count; way++) {
    const rows = isHidden && known[way] === 0 ? hidden : silent
    const score = scores.subarray(way * classes, (way + 1) * classes)
    scoreWay(model, weight, rows, way, score)
    byTraits.set(score, way * classes)
    softmax(byTraits.subarray(way * classes, (way + 1) * classes))
  }
  return { classes, scores, witnesses: new Witnesses(region, ways, classes, known, byTraits) }
}

/** Probabilities of the classes of ways, one way after another. */
export class Verdicts {
  readonly #prospect: Prospect
  readonly #trust: Trust
  readonly #surprises: Float64Array

  constructor(prospect: Prospect, trust: Trust) {
    this.#prospect = prospect
    this.#trust = trust
    this.#surprises = new Float64Array(WITNESSES.length * prospect.classes)
  }

  /** Writes the probability of each class of a way into `probabilities`. */
  of(way: number, probabilities: Float64Array): void {
    const { classes, scores, witnesses } = this.#prospect
    const { traits, witnesses: trusts } = this.#trust
    witnesses.hear(way, this.#surprises)
    for (let c = 0; c < classes; c++) probabilities[c] = traits * scores[way * classes + c]
    for (let i = 0, kind = 0; kind < trusts.length; kind++)
      for (let c = 0; c < classes; c++, i++) probabilities[c] += trusts[kind] * this.#surprises[i]
    softmax(probabilities)
  }
}
