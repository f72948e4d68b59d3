import { NORMAL_80 } from './band.ts'
import { compareRuns, type ComparedRuns } from './compared-runs.ts'
import { covariance as kinshipOf, type RunFeatures } from './kernel.ts'
import type { BandPrior, Kernel, LevelPrior } from './priors-shape.ts'
import { fitPaceModel, priorLogPace } from './pace-model.ts'

/** One person's runs in order of time, for learning what people have in common. */
export interface PersonRuns {
  readonly features: readonly RunFeatures[]
  readonly logPaces: Float64Array
}

export interface Learned {
  readonly level: LevelPrior
  readonly kinship: Kernel
  readonly band: BandPrior
}

/** Variances that data may move; the reaches beside them are round numbers and stay. */
const MOVED = ['form', 'season', 'alike', 'length', 'hills', 'ground', 'day'] as const

/** Runs in one block: enough to see a season, few enough to try many kinships. */
const BLOCK = 150
const MAX_BLOCKS = 2
const MIN_RUNS = 8

/** Each person counts as so many runs, however many they recorded. */
const RUNS_A_PERSON = 40
/** A variance twice or half its round number is one deviation off. */
const DOUBLING = Math.LN2
const STEPS = [1.5, 1 / 1.5]
const ROUNDS = 2

/** Tail of the errors by which a kinship is judged. */
const TAIL = 5

/** Nobody is so much like everybody that their own level says nothing. */
const MIN_SPREAD = 0.01

/** Between-person variance cannot be told from fewer people. */
const MIN_PEOPLE = 5

/**
 * What people have in common, from their own runs: level, spread between people, and how much each kind of
 * kinship between runs is worth, by how well each run is foretold from the person's runs before it. Every person counts
 * alike, and round numbers hold where data say little.
 */
export function learnPriors(people: readonly PersonRuns[], start: Learned): Learned {
  const level = learnLevel(people, start.level)
  const spread = learnSpread(people, level, start.kinship)
  const blocks = people.filter(({ features }) => features.length >= MIN_RUNS).map(blocksOf)
  let kinship: Kernel = { ...start.kinship, person: spread }
  let best = worth(blocks, kinship, level, start.kinship)
  for (let round = 0; round < ROUNDS; round++) {
    let moved = false
    for (const name of MOVED)
      for (const step of STEPS)
        for (;;) {
          const tried = { ...kinship, [name]: kinship[name] * step }
          const found = worth(blocks, tried, level, start.kinship)
          if (found <= best) break
          best = found
          kinship = tried
          moved = true
        }
    if (!moved) break
  }
  const band = { ...learnBand(blocks, kinship, level), newcomer: learnNewcomer(people, level, kinship) }
  return { level, kinship, band }
}

/**
 * Only what newcomers are told by, anew: level, spread between people and the newcomer's band. For leaving out
 * somebody whose few runs taught nothing else.
 *
 * @param start the round numbers that `learned` was learned from
 */
export function learnNewcomers(people: readonly PersonRuns[], learned: Learned, start: Learned): Learned {
  const level = learnLevel(people, learned.level)
  const kinship = { ...learned.kinship, person: learnSpread(people, level, start.kinship) }
  return { level, kinship, band: { ...learned.band, newcomer: learnNewcomer(people, level, kinship) } }
}

interface Block extends PersonRuns {
  readonly compared: ComparedRuns
}

function blocksOf({ features, logPaces }: PersonRuns): Block[] {
  const blocks: Block[] = []
  for (let from = 0; from + MIN_RUNS <= features.length && blocks.length < MAX_BLOCKS; from += BLOCK) {
    const some = features.slice(from, from + BLOCK)
    blocks.push({ features: some, logPaces: logPaces.slice(from, from + BLOCK), compared: compareRuns(some) })
  }
  return blocks
}

function worth(
  people: readonly (readonly Block[])[],
  kinship: Kernel,
  level: LevelPrior,
  round: Kernel,
): number {
  let sum = 0
  for (const blocks of people) {
    let [density, runs] = [0, 0]
    for (const block of blocks) {
      const { errors, deviations } = fitPaceModel(
        block.features,
        block.logPaces,
        level,
        kinship,
        block.compared,
      )
      errors.forEach((error, i) => {
        const off = error / deviations[i]
        density -= Math.log(deviations[i]) + ((TAIL + 1) / 2) * Math.log(1 + (off * off) / TAIL)
      })
      runs += errors.length
    }
    sum += (RUNS_A_PERSON * density) / runs
  }
  for (const name of MOVED) sum -= (Math.log(kinship[name] / round[name]) / DOUBLING) ** 2 / 2
  return sum
}

/** Deviations within which four of five people's first runs lie. */
function learnNewcomer(people: readonly PersonRuns[], level: LevelPrior, is: Kernel): number {
  if (people.length < MIN_PEOPLE) return NORMAL_80
  const off = people.map(({ features: [first], logPaces }) => {
    const ownGround = first.squares.length > 0 ? 1 : 0
    const deviation = Math.sqrt(kinshipOf(first, first, ownGround, is) + is.day)
    return Math.abs(logPaces[0] - priorLogPace(level, { ...first, walks: false })) / deviation
  })
  off.sort((a, b) => a - b)
  return off[Math.min(off.length - 1, Math.floor(0.8 * off.length))]
}

function meanOf({ features, logPaces }: PersonRuns, level: LevelPrior): number {
  let sum = 0
  features.forEach((one, i) => (sum += logPaces[i] - priorLogPace(level, one)))
  return sum / features.length
}

function learnLevel(people: readonly PersonRuns[], round: LevelPrior): LevelPrior {
  const start = { ...round, walked: learnWalked(people, round) }
  const off = people.map((one) => meanOf(one, start)).sort((a, b) => a - b)
  return off.length < MIN_PEOPLE
    ? start
    : { ...start, logPace: start.logPace + off[Math.floor(off.length / 2)] }
}

/** How much slower people walk than they run, each person's mean; from those who did both more than once or twice. */
function learnWalked(people: readonly PersonRuns[], start: LevelPrior): number {
  const off = people.flatMap(({ features, logPaces }) => {
    const [ran, walked] = [false, true].map((walks) => {
      const some = features.flatMap((one, i) =>
        one.walks === walks ? logPaces[i] - priorLogPace(start, { ...one, walks: false }) : [],
      )
      return some.length < MIN_OUTINGS ? NaN : some.reduce((sum, one) => sum + one, 0) / some.length
    })
    return Number.isNaN(ran + walked) ? [] : walked - ran
  })
  off.sort((a, b) => a - b)
  return off.length < MIN_PEOPLE ? start.walked : off[Math.floor(off.length / 2)]
}

/** Fewer outings of one gait tell nothing of its level. */
const MIN_OUTINGS = 3

/**
 * Variance of people's own levels, less what the other terms give any two runs of one person. From the middle four
 * fifths of people: recordings of a walk with a child are not levels.
 */
function learnSpread(people: readonly PersonRuns[], level: LevelPrior, start: Kernel): number {
  if (people.length < MIN_PEOPLE) return start.person
  const off = people.map((one) => meanOf(one, level)).sort((a, b) => a - b)
  const at = (share: number) => off[Math.round(share * (off.length - 1))]
  const spread = ((at(0.9) - at(0.1)) / (2 * NORMAL_80)) ** 2
  const others = start.gait + start.season + start.form + start.alike
  return Math.max(MIN_SPREAD, spread - others)
}

/** Where the middle 80 % of errors ends, every person counting alike. */
function learnBand(
  people: readonly (readonly Block[])[],
  kinship: Kernel,
  level: LevelPrior,
): Omit<BandPrior, 'newcomer'> {
  const weighed = people.flatMap((blocks) => {
    const errors = blocks.flatMap((block) => {
      const known = fitPaceModel(block.features, block.logPaces, level, kinship, block.compared)
      return Array.from(known.errors, (error, i) => error / known.deviations[i])
    })
    return errors.map((error) => ({ error, weight: 1 / errors.length / people.length }))
  })
  weighed.sort((a, b) => a.error - b.error)
  const upTo = (share: number): number => {
    let sum = 0
    return weighed.find(({ weight }) => (sum += weight) >= share)?.error ?? NaN
  }
  return { low: upTo(0.1), high: upTo(0.9) }
}
