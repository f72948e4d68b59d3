import { formatDistance, type UnitSystem } from '../units/units.ts'

const COMPASS = ['east', 'south-east', 'south', 'south-west', 'west', 'north-west', 'north', 'north-east']
/** m within which a finish is told as being where the start is. */
const SAME_PLACE_M = 100

/** A line on a plane: m east (`x`) and m south (`y`) of some place on it; NaN: unknown. */
export interface LineOnPlane {
  readonly x: Float64Array
  readonly y: Float64Array
}

/** Where a line leads: how far, which way, and whether it comes back. */
export function routeSentence(plan: LineOnPlane, units: UnitSystem): string {
  const known = [...plan.x.keys()].filter((i) => !Number.isNaN(plan.x[i] + plan.y[i]))
  const [start, finish] = [known[0], known[known.length - 1]]
  const away = (i: number) => Math.hypot(plan.x[i] - plan.x[start], plan.y[i] - plan.y[start])
  const farthest = known.reduce((far, i) => (away(i) > away(far) ? i : far), start)
  const way = (i: number) => {
    const turn = Math.atan2(plan.y[i] - plan.y[start], plan.x[i] - plan.x[start]) / (Math.PI / 4)
    return COMPASS[(Math.round(turn) + 8) % 8]
  }
  const back = away(finish) < SAME_PLACE_M
  const end = back
    ? 'finishes where it started'
    : `finishes ${formatDistance(away(finish), units)} ${way(finish)} of the start`
  return `It leads as far as ${formatDistance(away(farthest), units)} ${way(farthest)} of the start and ${end}.`
}
