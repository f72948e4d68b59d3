import type { TargetModel, Trust } from './infer-target.ts'
import { type TargetName, TARGETS } from './targets.ts'
import { WEIGHTS } from './weights.ts'

export type GroundModel = Readonly<Record<TargetName, TargetModel>>

/** An target's model as written down: a line for each feature, its name and its weight for each class in hundredths. */
export interface WrittenModel {
  readonly trust: Trust
  readonly weights: string
}

const HUNDREDTHS = 100

export function writeModel({ classes, features, weight, trust }: TargetModel): WrittenModel {
  const lines = features.map((feature, row) => {
    const ofFeature = weight.subarray(row * classes, (row + 1) * classes)
    return `${feature}: ${[...ofFeature].map((value) => Math.round(HUNDREDTHS * value) || 0).join(' ')}`
  })
  return { trust, weights: lines.join('\n') }
}

/** @throws RangeError when a feature has not one weight for each class */
export function readModel(target: TargetName, { trust, weights }: WrittenModel): TargetModel {
  const classes = TARGETS[target].classes.length - 1
  const features: string[] = []
  const weight: number[] = []
  for (const line of weights.trim().split('\n')) {
    const colon = line.lastIndexOf(':')
    const values = line
      .slice(colon + 1)
      .trim()
      .split(' ')
      .map((value) => Number(value) / HUNDREDTHS)
    if (values.length !== classes || values.some(Number.isNaN))
      throw new RangeError(`The ${target} model has not ${classes} weights in the line "${line}".`)
    features.push(line.slice(0, colon))
    weight.push(...values)
  }
  return { classes, features, weight: Float32Array.from(weight), trust }
}

let opened: GroundModel | null = null

/** The model that Underfoot ships, learned by `scripts/train-ground.ts`; docs/ground-inference.md is its record. */
export function shippedModel(): GroundModel {
  opened ??= {
    surface: readModel('surface', WEIGHTS.surface),
    softness: readModel('softness', WEIGHTS.softness),
    technicality: readModel('technicality', WEIGHTS.technicality),
  }
  return opened
}
