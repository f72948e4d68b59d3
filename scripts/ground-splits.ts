import type { Idea } from '../src/ground/infer/targets.ts'
import type { IdeaModel } from '../src/ground/infer/infer-target.ts'
import type { Scene } from '../src/ground/infer/region-features.ts'
import type { TraitWeights } from '../src/ground/infer/feature-model.ts'
import { judge, SETTINGS, type Verdict } from './ground-judge.ts'
import { learnIdea, learnTraits, type Taught, taught } from './ground-learn.ts'

export type NamedScene = readonly [name: string, scene: Scene]

/** Of every random choice: which tags are hidden, which hidden ways are looked at. */
export const SEED = 1

/** Fewer known ways than this are learned from and not tested on: chance alone would decide. */
const FEWEST_TO_TEST = 200

/** Learning from the regions of some scenes, remembering what was learned from which. */
export class School {
  readonly regions: readonly Taught[]
  readonly #idea: Idea
  readonly #learned = new Map<string, TraitWeights>()

  constructor(scenes: readonly NamedScene[], idea: Idea) {
    this.regions = scenes.map(([name, scene]) => taught(name, scene, idea))
    this.#idea = idea
  }

  /** A model of all regions but the one of that name. */
  without(name: string | null): IdeaModel {
    const others = this.regions.filter((region) => region.name !== name)
    return learnIdea(others, this.#idea, (regions) => this.#traits(regions), SEED)
  }

  /** A model tested on the one region it has not seen, in every setting. */
  test(region: Taught): Verdict[] {
    const others = this.regions.filter((other) => other !== region)
    const model = this.without(region.name)
    return SETTINGS.map((setting) => judge(region, others, this.#idea, model, setting, SEED))
  }

  /** Regions with enough known ways to be tested on. */
  get tested(): readonly Taught[] {
    return this.regions.filter(
      ({ known }) => known.reduce((sum, code) => sum + (code > 0 ? 1 : 0), 0) >= FEWEST_TO_TEST,
    )
  }

  #traits(regions: readonly Taught[]): TraitWeights {
    const key = regions.map(({ name }) => name).join('\n')
    const learned = this.#learned.get(key) ?? learnTraits(regions, this.#idea)
    this.#learned.set(key, learned)
    return learned
  }
}
