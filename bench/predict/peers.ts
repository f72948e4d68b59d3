import { paceFactor } from '../../src/body/pace.ts'

/** A published rule for time on a slope: seconds per metre beside the flat. */
export interface Peer {
  readonly name: string
  readonly factor: (grade: number) => number
}

const STEEPEST = 0.45

/** Factors read off Strava's published curve (Robb 2017), percent → factor. */
const STRAVA: readonly (readonly [number, number])[] = [
  [-45, 2.096],
  [-30, 1.495],
  [-25, 1.273],
  [-20, 1.081],
  [-15, 0.941],
  [-10, 0.876],
  [-8, 0.876],
  [-6, 0.891],
  [-4, 0.918],
  [-2, 0.96],
  [0, 1],
  [2, 1.055],
  [4, 1.135],
  [6, 1.228],
  [8, 1.337],
  [10, 1.459],
  [15, 1.846],
  [20, 2.297],
  [25, 2.727],
  [30, 3.158],
  [45, 4.286],
]

/** The peer that takes every metre alike. */
export const EVEN_PACE = 'distance only'

const RULES: readonly Peer[] = [
  { name: EVEN_PACE, factor: () => 1 },
  { name: 'Naismith (7.92 m per m)', factor: (grade) => 1 + 7.92 * Math.max(0, grade) },
  { name: 'km-effort (10 m)', factor: (grade) => 1 + 10 * Math.max(0, grade) },
  { name: 'Tobler', factor: (grade) => Math.exp(3.5 * (Math.abs(grade + 0.05) - 0.05)) },
  { name: 'Minetti 2002', factor: (grade) => minetti(clamped(grade)) / minetti(0) },
  { name: 'Kay 2012', factor: paceFactor },
  { name: "Strava's curve", factor: (grade) => strava(100 * clamped(grade)) },
]

/** The rules beside which predictions are judged; an unknown grade is level for all of them. */
export const PEERS: readonly Peer[] = RULES.map(({ name, factor }) => ({
  name,
  factor: (grade) => factor(Number.isNaN(grade) ? 0 : grade),
}))

function clamped(grade: number): number {
  return Math.max(-STEEPEST, Math.min(STEEPEST, grade))
}

/** J/kg per m (Minetti 2002, running). */
function minetti(i: number): number {
  return ((((155.4 * i - 30.4) * i - 43.3) * i + 46.3) * i + 19.5) * i + 3.6
}

function strava(percent: number): number {
  let k = 1
  while (STRAVA[k][0] < percent) k += 1
  const [from, low] = STRAVA[k - 1]
  const [to, high] = STRAVA[k]
  return low + ((high - low) * (percent - from)) / (to - from)
}
