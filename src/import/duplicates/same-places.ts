import { distanceBetween } from '../../geo/distance.ts'
import type { Trace } from './trace.ts'

/** How two traces compare when one clock is set against the other. */
export interface Meeting {
  /** Instants at which both, the one, the other is known to be somewhere. */
  readonly common: number
  readonly ofA: number
  readonly ofB: number
  /** Instants of the common ones at which they were within the tolerance. */
  readonly near: number
  /** m over the common instants, of the one that went less far. */
  readonly travelled_m: number
}

/** Which of a trace's instants lie on a step: every how many, and from which. */
interface Grid {
  readonly stride: number
  readonly offset: number
  /** Number of the first instant on the step, in steps since 1970. */
  readonly first: number
  readonly count: number
}

/**
 * Two traces at the instants they share.
 *
 * @param later_s s that the second clock is ahead of the first; a whole number of the wider step
 * @param within_m how far apart still counts as the same place
 */
export function meet(a: Trace, b: Trace, later_s: number, within_m: number): Meeting {
  const step_s = Math.max(a.step_s, b.step_s)
  const shift = Math.round(later_s / step_s)
  const [ours, theirs] = [gridOf(a, step_s), gridOf(b, step_s)]
  let [common, near, before, otherBefore] = [0, 0, -1, -1]
  let [wentA_m, wentB_m] = [0, 0]
  for (let k = 0; k < ours.count; k++) {
    const j = ours.first + k + shift - theirs.first
    if (j < 0 || j >= theirs.count) continue
    const [i, other] = [ours.offset + k * ours.stride, theirs.offset + j * theirs.stride]
    if (Number.isNaN(a.latitude[i] + b.latitude[other])) continue
    common++
    if (metresBetween(a, i, b, other) <= within_m) near++
    if (before >= 0) {
      wentA_m += metresBetween(a, before, a, i)
      wentB_m += metresBetween(b, otherBefore, b, other)
    }
    before = i
    otherBefore = other
  }
  const travelled_m = Math.min(wentA_m, wentB_m)
  return { common, near, travelled_m, ofA: knownOn(a, ours), ofB: knownOn(b, theirs) }
}

/** m between the place of one trace at one instant and that of another, or the same, at another. */
function metresBetween(a: Trace, i: number, b: Trace, j: number): number {
  return distanceBetween(a.latitude[i], a.longitude[i], b.latitude[j], b.longitude[j])
}

/** Instants of a trace that are known, on its own step. */
export function knownPlaces({ latitude }: Trace): number {
  let known = 0
  for (const degrees of latitude) if (!Number.isNaN(degrees)) known++
  return known
}

function gridOf({ step_s: own_s, first, latitude }: Trace, step_s: number): Grid {
  const stride = Math.round(step_s / own_s)
  const firstOnStep = Math.ceil(first / stride)
  const offset = firstOnStep * stride - first
  const count = Math.floor((latitude.length - 1 - offset) / stride) + 1
  return { stride, offset, first: firstOnStep, count }
}

function knownOn({ latitude }: Trace, { stride, offset, count }: Grid): number {
  let known = 0
  for (let k = 0; k < count; k++) if (!Number.isNaN(latitude[offset + k * stride])) known++
  return known
}
