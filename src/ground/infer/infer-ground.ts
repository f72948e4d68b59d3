import { SCRAMBLE } from '../../stretch/classes.ts'
import { EDGE_FLAGS, type EdgeColumns, PROVENANCE, type Region } from '../region/region.ts'
import { tagSet } from '../region/tag-sets.ts'
import { claim } from './claim.ts'
import { contradicted } from './contradictions.ts'
import { type Target, type TargetName, TARGET_NAMES, TARGETS } from './targets.ts'
import { prepare, Posterior } from './infer-target.ts'
import { labelsOf } from './labels.ts'
import { type GroundModel, shippedModel } from './model.ts'
import { type RegionFeatures, regionFeatures } from './region-features.ts'

interface Columns {
  readonly code: Uint8Array
  readonly from: Uint8Array
  readonly probability: Uint8Array
}

const COLUMNS: Readonly<Record<TargetName, (edges: EdgeColumns) => Columns>> = {
  surface: (edges) => ({
    code: edges.surface,
    from: edges.surfaceFrom,
    probability: edges.surfaceProbability,
  }),
  softness: (edges) => ({
    code: edges.softness,
    from: edges.softnessFrom,
    probability: edges.softnessProbability,
  }),
  technicality: (edges) => ({
    code: edges.technicality,
    from: edges.technicalityFrom,
    probability: edges.technicalityProbability,
  }),
}

/**
 * The region with surface, softness and technicality also of the edges of which no tag tells, as *inferred* with a
 * probability, where one class is likely enough; all else is as it was. The region's own tagged ways take part:
 * they adjust the model and bear witness for their neighbours. All edges of a way get the same.
 *
 * @param region stays as it is; altitudes should be laid before, they are taken into account
 */
export function inferGround(region: Region, model: GroundModel = shippedModel()): Region {
  const inferred = { ...region, edges: withOwnClasses(region.edges) }
  const features = regionFeatures(inferred)
  for (const target of TARGET_NAMES) inferTarget(features, TARGETS[target], model)
  return inferred
}

/** The same edges, with columns of their own for what is inferred. */
function withOwnClasses(edges: EdgeColumns): EdgeColumns {
  return {
    ...edges,
    surface: edges.surface.slice(),
    surfaceFrom: edges.surfaceFrom.slice(),
    surfaceProbability: edges.surfaceProbability.slice(),
    softness: edges.softness.slice(),
    softnessFrom: edges.softnessFrom.slice(),
    softnessProbability: edges.softnessProbability.slice(),
    technicality: edges.technicality.slice(),
    technicalityFrom: edges.technicalityFrom.slice(),
    technicalityProbability: edges.technicalityProbability.slice(),
    flags: edges.flags.slice(),
  }
}

/** Writes what may be claimed into the columns of the features' region. */
function inferTarget(features: RegionFeatures, target: Target, models: GroundModel): void {
  const { region, ways } = features
  const { edges } = region
  const columns = COLUMNS[target.name](edges)
  const model = models[target.name]
  const verdicts = new Posterior(prepare(features, target, model, labelsOf(features, target)), model.trust)
  const ruledOut = contradictedBySet(region, target.name)
  const probabilities = new Float64Array(model.classes)
  for (let way = 0; way < ways.count; way++) {
    if (columns.from[ways.edge[ways.first[way]]] !== PROVENANCE.unknown) continue
    verdicts.of(way, probabilities)
    ruleOut(probabilities, ruledOut[ways.tags[way]] ?? [])
    const code = claim(probabilities, target.name)
    if (code === 0) continue
    for (let i = ways.first[way]; i < ways.first[way + 1]; i++) {
      const edge = ways.edge[i]
      columns.code[edge] = code
      columns.from[edge] = PROVENANCE.inferred
      columns.probability[edge] = Math.round(255 * probabilities[code - 1])
      if (target.name === 'technicality' && code >= SCRAMBLE) edges.flags[edge] |= EDGE_FLAGS.scramble
    }
  }
}

function contradictedBySet({ tagSets, strings }: Region, target: TargetName): (readonly number[])[] {
  return Array.from({ length: tagSets.count }, (_, set) =>
    contradicted(target, tagSet(tagSets, strings, set)),
  )
}

/** Takes classes out; what is left sums to 1 again. */
function ruleOut(probabilities: Float64Array, codes: readonly number[]): void {
  if (codes.length === 0) return
  for (const code of codes) probabilities[code - 1] = 0
  const left = probabilities.reduce((sum, probability) => sum + probability, 0)
  for (let c = 0; c < probabilities.length; c++) probabilities[c] = left > 0 ? probabilities[c] / left : 0
}
