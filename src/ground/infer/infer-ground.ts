import { SCRAMBLE } from '../../stretch/classes.ts'
import { EDGE_FLAGS, type EdgeColumns, PROVENANCE, type Region } from '../region/region.ts'
import { tagSet } from '../region/tag-sets.ts'
import { contradicted } from './contradictions.ts'
import { type Idea, type IdeaName, IDEA_NAMES, IDEAS } from './targets.ts'
import { prospect, Verdicts } from './infer-target.ts'
import { knownClasses } from './labels.ts'
import { type GroundModel, shippedModel } from './model.ts'
import { type Scene, sceneOf } from './region-features.ts'

/** A class is claimed when it is likelier than all others together; below that the ground stays unknown. */
export const LEAST_PROBABILITY = 0.5

/** Where a scramble is as likely as this, nothing easier is claimed, however likely. */
export const SCRAMBLE_IN_SIGHT = 0.25

interface Columns {
  readonly code: Uint8Array
  readonly from: Uint8Array
  readonly probability: Uint8Array
}

const COLUMNS: Readonly<Record<IdeaName, (edges: EdgeColumns) => Columns>> = {
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
 * Fills in surface, softness and technicality of the edges of which no tag tells, as *inferred* with a
 * probability, where one class is likely enough; all else stays as it is. The region's own tagged ways take part:
 * they adjust the model and bear witness for their neighbours. All edges of a way get the same.
 *
 * @param region its edge columns are written to; altitudes should be laid before, they are taken into account
 */
export function inferGround(region: Region, model: GroundModel = shippedModel()): void {
  const scene = sceneOf(region)
  for (const idea of IDEA_NAMES) inferIdea(scene, IDEAS[idea], model)
}

function inferIdea(scene: Scene, idea: Idea, models: GroundModel): void {
  const { region, ways } = scene
  const { edges } = region
  const columns = COLUMNS[idea.name](edges)
  const model = models[idea.name]
  const verdicts = new Verdicts(prospect(scene, idea, model, knownClasses(scene, idea)), model.trust)
  const ruledOut = contradictedBySet(region, idea.name)
  const probabilities = new Float64Array(model.classes)
  for (let way = 0; way < ways.count; way++) {
    if (columns.from[ways.edge[ways.first[way]]] !== PROVENANCE.unknown) continue
    verdicts.of(way, probabilities)
    ruleOut(probabilities, ruledOut[ways.tags[way]] ?? [])
    const code = claim(probabilities, idea.name)
    if (code === 0) continue
    for (let i = ways.first[way]; i < ways.first[way + 1]; i++) {
      const edge = ways.edge[i]
      columns.code[edge] = code
      columns.from[edge] = PROVENANCE.inferred
      columns.probability[edge] = Math.round(255 * probabilities[code - 1])
      if (idea.name === 'technicality' && code >= SCRAMBLE) edges.flags[edge] |= EDGE_FLAGS.scramble
    }
  }
}

function contradictedBySet({ tagSets, strings }: Region, idea: IdeaName): (readonly number[])[] {
  return Array.from({ length: tagSets.count }, (_, set) => contradicted(idea, tagSet(tagSets, strings, set)))
}

/** Takes classes out; what is left sums to 1 again. */
function ruleOut(probabilities: Float64Array, codes: readonly number[]): void {
  if (codes.length === 0) return
  for (const code of codes) probabilities[code - 1] = 0
  const left = probabilities.reduce((sum, probability) => sum + probability, 0)
  for (let c = 0; c < probabilities.length; c++) probabilities[c] = left > 0 ? probabilities[c] / left : 0
}

/** The code of the class one may claim; 0 for none. */
function claim(probabilities: Float64Array, idea: IdeaName): number {
  let likeliest = 0
  for (let c = 1; c < probabilities.length; c++)
    if (probabilities[c] > probabilities[likeliest]) likeliest = c
  const code = likeliest + 1
  if (!(probabilities[likeliest] >= LEAST_PROBABILITY)) return 0
  const isEasier = idea === 'technicality' && code < SCRAMBLE
  return isEasier && probabilities[SCRAMBLE - 1] >= SCRAMBLE_IN_SIGHT ? 0 : code
}
