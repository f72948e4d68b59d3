import type { Grade } from '../evidence/evidence.ts'
import { EVIDENCE } from '../evidence/index.ts'
import type { Stretches } from '../stretch/stretches.ts'
import { carbohydrateLost } from './carbohydrate.ts'
import type { Effort } from './effort.ts'
import type { FigureMeaning } from './figure.ts'
import { believedCadence } from './gait.ts'
import type { Motion } from './motion.ts'
import type { MovingEnergy } from './moving-energy.ts'

/**
 * How large a part of what they bear on those coefficients had in a run that do not count in every run: 0..1 of its
 * time, its steps or its energy.
 */
export type CoefficientParts = ReadonlyMap<string, number>

/** Part below which a coefficient moves no figure anyone could read. */
const WORTH_NAMING = 0.01

/** Part from which a figure is known no better than the coefficient is. */
const WEIGHTY = 0.1

const GRADES: readonly Grade[] = ['A', 'B', 'C', 'P']

const GRADE_OF: ReadonlyMap<string, Grade> = new Map(EVIDENCE.map(({ id, grade }) => [id, grade]))

/** What walking, its uncounted steps, the ground, a load, hours and what tells the effort had a part in, of this run. */
export function partsOf(
  stretches: Stretches,
  motion: Motion,
  moving: MovingEnergy,
  effort: Effort,
): CoefficientParts {
  let [time, walked, walkedUncounted, ranUncounted] = [0, 0, 0, 0]
  let [energy, byGround, byLoad] = [0, 0, 0]
  const { running, walking, ground, load } = moving
  for (let i = 0; i < stretches.count; i++) {
    const seconds = stretches.movingTime[i]
    const walks = motion.walking[i]
    if (!(seconds > 0) || Number.isNaN(walks)) continue
    time += seconds
    walked += seconds * walks
    const [run, walk] = [running.value[i], walking.value[i]]
    energy += moving.rest[i] + run + walk
    byGround += run * (1 - 1 / ground.running.value[i]) + walk * (1 - 1 / ground.walking.value[i])
    byLoad += run * (1 - 1 / load.running.value) + walk * (1 - 1 / load.walking.value)
    if (!Number.isNaN(believedCadence(stretches.cadence[i], motion.speed[i]))) continue
    walkedUncounted += seconds * walks
    ranUncounted += seconds * (1 - walks)
  }
  if (!(time > 0)) return new Map()
  const [ran, grounded] = [time - walked, byGround / energy]
  return new Map([
    ...WALKERS.map((id) => [id, walked / time] as const),
    ['walking-cadence', walkedUncounted / time],
    ['running-cadence', ranUncounted / time],
    ['walking-load', (walked / time) * (byLoad / energy)],
    ['running-load', (ran / time) * (byLoad / energy)],
    ...GROUND_COSTS.map((id) => [id, grounded] as const),
    ['carbohydrate-share-by-hours', carbohydrateLost(time / 3600)],
    ...BY_SPEED.map((id) => [id, PART_OF_SPEED[effort.by]] as const),
    ...BY_HEART.map((id) => [id, effort.by === 'heart' ? 1 - PART_OF_SPEED.heart : 0] as const),
  ])
}

/** What an effort is guessed by from speed, and from the heart. */
const BY_SPEED = ['uptake-of-runners', 'usual-effort'] as const
const BY_HEART = ['heart-rate-and-uptake', 'highest-heart-rate'] as const

/** Part of the effort that was guessed from speed. */
const PART_OF_SPEED = { result: 0, heart: 0.5, nothing: 1 } as const

/** Coefficients of a walking step or minute beside a running one. */
const WALKERS = [
  'walking-tibia',
  'walking-ground-forces',
  'quads-braking-walking',
  'hips-walking',
  'calves-walking',
] as const

/** Costs of ground are looked up in every run, and may come to nothing: they are always named, and weigh by what they took. */
const GROUND_COSTS = [
  'run-cost-by-surface',
  'run-cost-by-technicality',
  'walk-cost-by-surface',
  'walk-cost-by-technicality',
] as const

const ALWAYS_NAMED: ReadonlySet<string> = new Set(GROUND_COSTS)

/**
 * What a figure of one run rests on, and how well it is known: its own grade, or the worst of what moved it by a tenth
 * and more.
 */
export function restsOn(
  meaning: FigureMeaning,
  parts: CoefficientParts,
): { readonly grade: Grade; readonly evidence: readonly string[] } {
  const partOf = (id: string) => parts.get(id) ?? null
  const evidence = meaning.evidence.filter((id) => ALWAYS_NAMED.has(id) || (partOf(id) ?? 1) >= WORTH_NAMING)
  const moved = evidence.filter((id) => (partOf(id) ?? 0) >= WEIGHTY)
  const grades = [meaning.grade, ...moved.map((id) => GRADE_OF.get(id) ?? meaning.grade)]
  const worst = Math.max(...grades.map((grade) => GRADES.indexOf(grade)))
  return { grade: GRADES[worst], evidence }
}
