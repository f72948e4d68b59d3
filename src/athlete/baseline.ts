import { PLAIN_MEDIAN } from '../evidence/prediction.ts'
import { type Likened, similarity, type RunFeatures } from './kernel.ts'

/**
 * The plainest prediction: the median pace of one's latest runs, over the way alone and over its length in flat road.
 * Whoever runs much the same every time is hard to foretell better, and a median does not mind the odd day out.
 */
export interface Baseline {
  readonly features: readonly RunFeatures[]
  /** By `RunFeatures.plain`: log pace (s per m of that way) of the latest run, and of the latest walked; NaN where too few. */
  readonly logPaces: readonly { readonly ran: number; readonly walked: number }[]
  /** … and how far off it was of each run from those before it, in log time; NaN where too few were. */
  readonly errors: readonly Float64Array[]
}

/** The latest runs a median is taken over, and from how many on it speaks. */
const { latest: LATEST, least: LEAST } = PLAIN_MEDIAN.value

/** Log time. Foretelling a run just like this one so far off costs a rule a factor e of its say. */
const COSTLY = PLAIN_MEDIAN.value.costly
/** … and no day costs more than if it had been so far off. */
const WORST = PLAIN_MEDIAN.value.worst
/** Runs like the course before a median is heard half as much as the model would be. */
const HEARD_AFTER = PLAIN_MEDIAN.value.heardAfter

/** @param logPaces s/m of tired effort, as the runs' kinship has them; latest last */
export function fitBaseline(features: readonly RunFeatures[], logPaces: Float64Array): Baseline {
  const rules = (features[0]?.plain ?? []).map((_, rule) => {
    const errors = new Float64Array(features.length)
    const paces: { ran: number[]; walked: number[] } = { ran: [], walked: [] }
    features.forEach(({ plain, walks }, i) => {
      const alike = walks ? paces.walked : paces.ran
      const pace = logPaces[i] - plain[rule]
      errors[i] = pace - latestMedian(alike)
      alike.push(pace)
    })
    return { errors, logPace: { ran: latestMedian(paces.ran), walked: latestMedian(paces.walked) } }
  })
  return {
    features,
    logPaces: rules.map(({ logPace }) => logPace),
    errors: rules.map(({ errors }) => errors),
  }
}

/**
 * Model and medians together, each heard as far as it foretold the runs that were like this one; where no run was,
 * the model alone speaks.
 *
 * @param modelErrors of the model, run by run from those before it, in log time
 * @param model what it expects: log pace, s/m of tired effort
 * @param alike 0 … 1, how far each of the runs is like this one (`similarity`), for whoever has it already
 * @returns the same, with the medians heard
 */
export function blendWithBaseline(
  medians: Baseline,
  modelErrors: Float64Array,
  of: RunFeatures,
  model: number,
  alike: Float64Array = likeEach(medians.features, of),
): number {
  const said = medians.logPaces.map(({ ran, walked }) => (of.walks ? walked : ran))
  return blended(medians, modelErrors, of, model, said, alike, medians.features.length)
}

/**
 * What model and medians together were off of each run, from those before it.
 *
 * @param alike row by row as `ComparedRuns` has it, for whoever has it already
 */
export function errorsWithBaseline(
  medians: Baseline,
  modelErrors: Float64Array,
  alike?: readonly Float64Array[],
): Float64Array {
  // Beside what happened (0), the model had expected the opposite of its error, and so had each median.
  return modelErrors.map((error, i) => {
    if (medians.errors.length === 0 || Number.isNaN(medians.errors[0][i])) return error
    const { features } = medians
    const said = medians.errors.map((errors, rule) => -errors[i] - features[i].plain[rule])
    const like = alike?.[i] ?? likeEach(features, features[i])
    return -blended(medians, modelErrors, features[i], -error, said, like, i)
  })
}

function likeEach(features: readonly RunFeatures[], of: Likened): Float64Array {
  return Float64Array.from(features, (one) => similarity(of, one))
}

function blended(
  { features, errors }: Baseline,
  modelErrors: Float64Array,
  of: RunFeatures,
  model: number,
  logPaces: readonly number[],
  like: Float64Array,
  upTo: number,
): number {
  if (errors.length === 0) return model
  // Where one median is silent, so are all: too few of this gait lay before.
  const [known] = errors
  const costs = errors.map(() => 0)
  let alike = 0
  for (let i = LEAST; i < upTo; i++) {
    if (of.walks !== features[i].walks || Number.isNaN(known[i])) continue
    alike += like[i]
    const cost = Math.min(WORST, Math.abs(modelErrors[i]))
    // Beside the model's own, so that whoever foretells as it does is heard as much.
    errors.forEach((own, rule) => (costs[rule] += like[i] * (Math.min(WORST, Math.abs(own[i])) - cost)))
  }
  if (alike === 0) return model
  const heard = alike / (alike + HEARD_AFTER)
  let [sum, weights] = [model, 1]
  costs.forEach((cost, rule) => {
    const weight = heard * Math.exp(Math.min(MAX_SAY, -cost / COSTLY))
    sum += weight * (logPaces[rule] + of.plain[rule])
    weights += weight
  })
  return sum / weights
}

/** Keeps a sum over hundreds of runs a number; more than this is all there is to say. */
const MAX_SAY = 50

function latestMedian(values: readonly number[]): number {
  if (values.length < LEAST) return NaN
  const some = values.slice(-LATEST).sort((a, b) => a - b)
  const middle = some.length >> 1
  return some.length % 2 === 1 ? some[middle] : (some[middle - 1] + some[middle]) / 2
}
