import {
  RUN_COST_BY_SURFACE,
  RUN_COST_BY_TECHNICALITY,
  WALK_COST_BY_SURFACE,
  WALK_COST_BY_TECHNICALITY,
} from '../evidence/ground-cost.ts'
import type { Spread } from '../evidence/table.ts'
import { SURFACES, surfaceCode, TECHNICALITIES } from '../stretch/classes.ts'
import { UNKNOWN, type Stretches } from '../stretch/stretches.ts'
import { sureOf } from './class-share.ts'

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
}

/** What people do not run on unless the map says so: it is not among the things that unknown ground may be. */
const NOT_EXPECTED: ReadonlySet<string> = new Set(['sand', 'mud', 'snow', 'scramble'])

/** Built or rolled, and so at worst uneven. */
const MADE = new Set((['paved', 'compacted', 'fine gravel', 'wood', 'metal'] as const).map(surfaceCode))

const RUNNING = gaitOf(RUN_COST_BY_SURFACE.value, RUN_COST_BY_TECHNICALITY.value)
const WALKING = gaitOf(WALK_COST_BY_SURFACE.value, WALK_COST_BY_TECHNICALITY.value)

/**
 * What the ground of each stretch costs. Surface and technicality were measured together, never one without the
 * other, so the dearer of the two counts and they are not multiplied. An inferred class is weighed with what
 * unknown ground may be, by its probability; ground that nobody knows costs what a smooth path does at best and
 * what the roughest ground that is still run does at worst.
 */
export function groundCostOf(stretches: Stretches): GroundCost {
  return { running: factorsOf(stretches, RUNNING), walking: factorsOf(stretches, WALKING) }
}

function factorsOf(stretches: Stretches, { surface, technicality, madeHigh }: Gait): GroundFactors {
  const { count } = stretches
  const value = new Float64Array(count)
  const low = new Float64Array(count)
  const high = new Float64Array(count)
  for (let i = 0; i < count; i++) {
    const s = stretches.surface[i]
    const t = stretches.technicality[i]
    const sure = sureOf(s, stretches.surfaceFrom[i], stretches.surfaceProbability[i])
    const sureOfT = sureOf(t, stretches.technicalityFrom[i], stretches.technicalityProbability[i])
    value[i] = Math.max(weighed(surface.value, s, sure), weighed(technicality.value, t, sureOfT))
    low[i] = Math.max(
      Math.min(surface.low[s], weighed(surface.low, s, sure)),
      Math.min(technicality.low[t], weighed(technicality.low, t, sureOfT)),
    )
    const made = MADE.has(s) ? sure : 0
    const roughest =
      t === UNKNOWN
        ? made * madeHigh + (1 - made) * technicality.high[UNKNOWN]
        : Math.max(technicality.high[t], weighed(technicality.high, t, sureOfT))
    high[i] = Math.max(surface.high[s], weighed(surface.high, s, sure), roughest)
  }
  return { value, low, high }
}

function weighed(ends: Float64Array, code: number, sure: number): number {
  return sure * ends[code] + (1 - sure) * ends[UNKNOWN]
}

function gaitOf(
  surfaces: Readonly<Record<string, Spread>>,
  technicalities: Readonly<Record<string, Spread>>,
): Gait {
  return {
    surface: byCode(SURFACES, surfaces),
    technicality: byCode(TECHNICALITIES, technicalities),
    madeHigh: technicalities['uneven'].high,
  }
}

function byCode(names: readonly string[], costs: Readonly<Record<string, Spread>>): ByCode {
  const known = names.map((name, code) => (code === UNKNOWN ? unknownOf(costs) : costs[name]))
  return {
    value: Float64Array.from(known, ({ value }) => value),
    low: Float64Array.from(known, ({ low }) => low),
    high: Float64Array.from(known, ({ high }) => high),
  }
}

/** A smooth path, or up to the dearest ground one may expect. */
function unknownOf(costs: Readonly<Record<string, Spread>>): Spread {
  const expected = Object.entries(costs).filter(([name]) => !NOT_EXPECTED.has(name))
  return { value: 1, low: 1, high: Math.max(...expected.map(([, { high }]) => high)) }
}
