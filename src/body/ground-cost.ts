import {
  RUN_COST_BY_SURFACE,
  RUN_COST_BY_TECHNICALITY,
  WALK_COST_BY_SURFACE,
  WALK_COST_BY_TECHNICALITY,
} from '../evidence/ground-cost.ts'
import { UNKNOWN_GROUND } from '../evidence/ceiling.ts'
import type { NumberTable, Spread } from '../evidence/table.ts'
import { SURFACES, surfaceCode, TECHNICALITIES } from '../stretch/classes.ts'
import { UNKNOWN, type Stretches } from '../stretch/stretches.ts'
import { alongTable } from './along-table.ts'
import { sureOf } from './class-share.ts'
import type { Motion } from './motion.ts'

/** Times the cost of a smooth path, per stretch; the energy above rest is multiplied with it. Never NaN. */
export interface GroundFactors {
  readonly value: Float64Array
  readonly low: Float64Array
  readonly high: Float64Array
}

/** The same ground costs walkers and runners differently, so each gait has its own factors. */
export interface GroundCost {
  readonly running: GroundFactors
  readonly walking: GroundFactors
}

/** Ends of the factors by class code; 0 is ground that nobody knows. */
interface ByCode {
  readonly value: Float64Array
  readonly low: Float64Array
  readonly high: Float64Array
}

interface Gait {
  readonly surface: ByCode
  readonly technicality: ByCode
  /** The most that a surface made by people costs where its technicality is not told. */
  readonly madeHigh: number
  /** The most that unknown ground costs by km/h: whoever is quick stands on something. */
  readonly mostAt: NumberTable
}

/** Unknown ground is told as a smooth path; the most it may be goes by speed. */
const SMOOTH: Spread = { value: 1, low: 1, high: 1 }

/** Built or rolled, and so at worst uneven. */
const MADE = new Set((['paved', 'compacted', 'fine gravel', 'wood', 'metal'] as const).map(surfaceCode))

const RUNNING = gaitOf(
  RUN_COST_BY_SURFACE.value,
  RUN_COST_BY_TECHNICALITY.value,
  UNKNOWN_GROUND.value.running,
)
const WALKING = gaitOf(
  WALK_COST_BY_SURFACE.value,
  WALK_COST_BY_TECHNICALITY.value,
  UNKNOWN_GROUND.value.walking,
)

/**
 * What the ground of each stretch costs. Surface and technicality were measured together, never one without the
 * other, so the dearer of the two counts and they are not multiplied. An inferred class is weighed with what
 * unknown ground may be, by its probability; ground that nobody knows costs what a smooth path does at best, and at
 * worst what the roughest ground does that is still run, or walked, at the speed seen.
 */
export function groundCostOf(stretches: Stretches, { speed }: Pick<Motion, 'speed'>): GroundCost {
  return { running: factorsOf(stretches, speed, RUNNING), walking: factorsOf(stretches, speed, WALKING) }
}

function factorsOf(
  stretches: Stretches,
  speed: Float64Array,
  { surface, technicality, madeHigh, mostAt }: Gait,
): GroundFactors {
  const { count } = stretches
  const value = new Float64Array(count)
  const low = new Float64Array(count)
  const high = new Float64Array(count)
  for (let i = 0; i < count; i++) {
    const s = stretches.surface[i]
    const t = stretches.technicality[i]
    const sure = sureOf(s, stretches.surfaceFrom[i], stretches.surfaceProbability[i])
    const sureOfT = sureOf(t, stretches.technicalityFrom[i], stretches.technicalityProbability[i])
    value[i] = Math.max(weighed(surface.value, s, sure, 1), weighed(technicality.value, t, sureOfT, 1))
    low[i] = Math.max(
      Math.min(surface.low[s], weighed(surface.low, s, sure, 1)),
      Math.min(technicality.low[t], weighed(technicality.low, t, sureOfT, 1)),
    )
    // Without a clock the ground may be anything.
    const most = Number.isNaN(speed[i]) ? mostAt[0][1] : alongTable(mostAt, 3.6 * speed[i])
    const made = MADE.has(s) ? sure : 0
    const roughest =
      t === UNKNOWN
        ? made * Math.min(madeHigh, most) + (1 - made) * most
        : Math.max(technicality.high[t], weighed(technicality.high, t, sureOfT, most))
    high[i] = Math.max(surface.high[s], weighed(surface.high, s, sure, most), roughest)
  }
  return { value, low, high }
}

/** The class by how sure it is, and `otherwise` for what is left; that alone where the class is unknown. */
function weighed(ends: Float64Array, code: number, sure: number, otherwise: number): number {
  return code === UNKNOWN ? otherwise : sure * ends[code] + (1 - sure) * otherwise
}

function gaitOf(
  surfaces: Readonly<Record<string, Spread>>,
  technicalities: Readonly<Record<string, Spread>>,
  mostAt: NumberTable,
): Gait {
  return {
    surface: byCode(SURFACES, surfaces),
    technicality: byCode(TECHNICALITIES, technicalities),
    madeHigh: technicalities['uneven'].high,
    mostAt,
  }
}

function byCode(names: readonly string[], costs: Readonly<Record<string, Spread>>): ByCode {
  const known = names.map((name, code) => (code === UNKNOWN ? SMOOTH : costs[name]))
  return {
    value: Float64Array.from(known, ({ value }) => value),
    low: Float64Array.from(known, ({ low }) => low),
    high: Float64Array.from(known, ({ high }) => high),
  }
}
