import type { IdeaModel, Trust } from './infer-target.ts'
import { type IdeaName, IDEAS } from './targets.ts'
import { WEIGHTS } from './weights.ts'

export type GroundModel = Readonly<Record<IdeaName, IdeaModel>>

/** An idea's model as written down: a line for each trait, its name and its weight for each class in hundredths. */
export interface WrittenModel {
  readonly trust: Trust
  readonly weights: string
}

const HUNDREDTHS = 100

export function writeModel({ classes, traits, weight, trust }: IdeaModel): WrittenModel {
  const lines = traits.map((trait, row) => {
    const ofTrait = weight.subarray(row * classes, (row + 1) * classes)
    return `${trait}: ${[...ofTrait].map((value) => Math.round(HUNDREDTHS * value) || 0).join(' ')}`
  })
  return { trust, weights: lines.join('\n') }
}

/** @throws RangeError when a trait has not one weight for each class */
export function readModel(idea: IdeaName, { trust, weights }: WrittenModel): IdeaModel {
  const classes = IDEAS[idea].classes.length - 1
  const traits: string[] = []
  const weight: number[] = []
  for (const line of weights.trim().split('\n')) {
    const colon = line.lastIndexOf(':')
    const values = line
      .slice(colon + 1)
      .trim()
      .split(' ')
      .map((value) => Number(value) / HUNDREDTHS)
    if (values.length !== classes || values.some(Number.isNaN))
      throw new RangeError(`The ${idea} model has not ${classes} weights in the line "${line}".`)
    traits.push(line.slice(0, colon))
    weight.push(...values)
  }
  return { classes, traits, weight: Float32Array.from(weight), trust }
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
