import type { Pose } from './contour.ts'

/** Share of the sway and tilt at heights of the body, read between by smooth steps. */
type Keys = ReadonlyArray<readonly [y: number, amount: number]>

/** Weight over the viewer's left leg: the pelvis moves over it, shoulders and head answer the other way. */
const SWAY: Keys = [
  [0, 5],
  [95, 3],
  [190, -1],
  [335, -9],
  [390, -9],
]
/** Fall of y per unit of x: shoulders drop over the standing leg, the free hip drops. */
const TILT: Keys = [
  [0, 0.05],
  [90, 0.02],
  [130, -0.05],
  [190, -0.05],
  [330, 0.06],
  [400, 0.06],
  [560, 0.03],
  [720, 0],
]
const STANDING_LEG: Keys = [
  [390, -9],
  [560, -3],
  [752, 9],
]
const FREE_LEG: Keys = [
  [390, -9],
  [552, 0],
  [752, 4],
]

/** The line between flank and arm: beyond it a point hangs from the shoulder. */
const ARM_EDGE: Keys = [
  [200, 63],
  [260, 64],
  [330, 70],
  [390, 79],
  [470, 80],
]
const ARMPIT_Y = 200
const SHOULDER_X = 80

/** A light contrapposto, as a runner stands after a run. */
export const contrapposto: Pose = (x, y) => {
  if (y > ARMPIT_Y && Math.abs(x) > between(ARM_EDGE, y)) return hanging(x, y)
  return [x + sway(x, y), y + x * between(TILT, y)]
}

/** The same stance seen from behind. */
export const contrappostoFromBehind: Pose = (x, y) => {
  const [px, py] = contrapposto(-x, y)
  return [-px, py]
}

function sway(x: number, y: number): number {
  if (y <= 390) return between(SWAY, y)
  return between(x < 0 ? STANDING_LEG : FREE_LEG, y)
}

function hanging(x: number, y: number): readonly [number, number] {
  const side = Math.sign(x)
  const drop = side * SHOULDER_X * between(TILT, ARMPIT_Y)
  const lean = (y - ARMPIT_Y) * (side < 0 ? -0.035 : -0.02)
  return [x + between(SWAY, ARMPIT_Y) + lean, y + drop + (x - side * SHOULDER_X) * between(TILT, ARMPIT_Y)]
}

function between(keys: Keys, y: number): number {
  const next = keys.findIndex(([at]) => at >= y)
  if (next === 0) return keys[0][1]
  if (next < 0) return keys[keys.length - 1][1]
  const [y0, a] = keys[next - 1]
  const [y1, b] = keys[next]
  const t = (y - y0) / (y1 - y0)
  return a + (b - a) * t * t * (3 - 2 * t)
}
