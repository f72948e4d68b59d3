import type { Target } from '../src/ground/infer/targets.ts'
import type { TargetModel } from '../src/ground/infer/infer-target.ts'
import type { RegionFeatures } from '../src/ground/infer/region-features.ts'
import type { FeatureWeights } from '../src/ground/infer/feature-model.ts'
import { judge, SETTINGS, type Verdict } from './ground-judge.ts'
import { learnIdea, learnTraits, type Taught, taught } from './ground-learn.ts'

export type NamedScene = readonly [name: string, features: RegionFeatures]

/** Of every random choice: which tags are hidden, which hidden ways are looked at. */
export const SEED = 1

/** Fewer known ways than this are learned from and not tested on: chance alone would decide. */
const FEWEST_TO_TEST = 200

/** Learning from the regions of some scenes, remembering what was learned from which. */
export class School {
  readonly regions: readonly Taught[]
  readonly #target: Target
  readonly #learned = new Map<string, FeatureWeights>()

  constructor(scenes: readonly NamedScene[], target: Target) {
    this.regions = scenes.map(([name, features]) => taught(name, features, target))
    this.#target = target
  }

  /** A model of all regions but the one of that name. */
  without(name: string | null): TargetModel {
    const others = this.regions.filter((region) => region.name !== name)
    return learnIdea(others, this.#target, (regions) => this.#features(regions), SEED)
  }

  /** A model tested on the one region it has not seen, in every setting. */
  test(region: Taught): Verdict[] {
    const others = this.regions.filter((other) => other !== region)
    const model = this.without(region.name)
    return SETTINGS.map((setting) => judge(region, others, this.#target, model, setting, SEED))
  }

  /** Regions with enough known ways to be tested on. */
  get tested(): readonly Taught[] {
    return this.regions.filter(
      ({ known }) => known.reduce((sum, code) => sum + (code > 0 ? 1 : 0), 0) >= FEWEST_TO_TEST,
    )
  }

  #features(regions: readonly Taught[]): FeatureWeights {
    const key = regions.map(({ name }) => name).join('\n')
    const learned = this.#learned.get(key) ?? learnTraits(regions, this.#target)
    this.#learned.set(key, learned)
    return learned
  }
}
