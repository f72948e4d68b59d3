import { meet, knownPlaces, type Meeting } from './same-places.ts'
import { sharedWay } from './same-way.ts'
import { mayBeOneSport } from './sport-kind.ts'
import type { Trace } from './trace.ts'
import { keyOf, type Fingerprint } from './fingerprint.ts'

/**
 * s. Starts further apart are never of one activity: time zones differ by 14 hours at most from UTC, and a
 * recording that began an hour late is cut, not another.
 */
export const FURTHEST_STARTS_S = 15 * 3600

/** s by which clocks of two devices on one arm may differ: satellite time without leap seconds is 18 s off. */
const CLOCKS_APART_S = 60

/** s. Offsets between time zones are multiples of this. */
const ZONE_STEP_S = 900

/** m between two receivers of one runner, in a wood, a street or a valley, with clocks some seconds apart. */
const ONE_RUNNER_M = 60
/** m between a recording and its copy written by another program. */
const ONE_RECORDING_M = 15

/** Share of the common instants that must agree. */
const AGREEING = 0.8
const AGREEING_COPY = 0.95

/** Share of the shorter, and of the longer recording that the common instants must cover. */
const OF_SHORTER = 0.8
const OF_LONGER = 0.5

/** Instants below which a trace says too little to stand alone. */
const FEW_INSTANTS = 12

/** m gone below which the same places at another hour say nothing: a treadmill stands still every day. */
const TRAVELLED_M = 500

/**
 * Share of the common instants that agree before one clock leaves out a rest that the other counts, and of the places
 * that lie on one way nonetheless.
 */
const AGREEING_BEFORE_REST = 0.4
const ON_ONE_WAY = 0.95

/** s, and share of the duration or distance, by which two records of one activity without places may differ. */
const SAME_START_S = 10
const SAME_SHARE = 0.03

/** bpm, and share of the common instants, within which two heart rates are one heart's. */
const SAME_BEATS = 5

/**
 * Whether two recordings are of one activity: kept by two devices, or exported by two services. Symmetric.
 *
 * With places on both sides they decide: nobody is in two places at once, and two recordings that are in the same
 * places at the same times, over most of the shorter and half of the longer, are one. Starts and ends may be
 * trimmed, sampling may differ, clocks may be a minute apart. Only a copy that agrees to a few metres all along may
 * also lie whole quarters of an hour away, as services do that take local time for UTC. Two halves of a run do not
 * share any time and stay two; so do laps of one route on different days. Where one clock leaves rests out, the two
 * must set out together, agree until then, and go the same way after.
 *
 * Where places are missing, start, duration, distance and heart rate must all agree.
 */
export function isSameActivity(one: Fingerprint, other: Fingerprint): boolean {
  // Always the same way round, so that the answer is too.
  const [a, b] = keyOf(one) < keyOf(other) ? [one, other] : [other, one]
  if (Math.abs(a.start_s - b.start_s) > FURTHEST_STARTS_S) return false
  const [placesA, placesB] = [knownPlaces(a.trace), knownPlaces(b.trace)]
  if (placesA === 0 || placesB === 0) return agreesWithoutPlaces(a, b)
  if (Math.min(placesA, placesB) < FEW_INSTANTS)
    return isTogether(a, b) && offsets(a.trace, b.trace).some((s) => isCopy(a.trace, b.trace, s))
  const isOneSport = mayBeOneSport(a.sport, b.sport)
  return (
    offsets(a.trace, b.trace).some(
      (s) => (isOneSport && isOneRunner(a.trace, b.trace, s)) || isCopy(a.trace, b.trace, s),
    ) ||
    (isOneSport && isOneRunnerWithRests(a, b)) ||
    zones(a, b).some((s) => isCopy(a.trace, b.trace, s) && isUnderWay(a.trace, b.trace, s))
  )
}

function isOneRunner(a: Trace, b: Trace, later_s: number): boolean {
  return agrees(meet(a, b, later_s, ONE_RUNNER_M), AGREEING)
}

/** Some services leave rests out of the clock: from the first one on, the two are apart in time, not in place. */
function isOneRunnerWithRests(a: Fingerprint, b: Fingerprint): boolean {
  if (Math.abs(a.start_s - b.start_s) > CLOCKS_APART_S) return false
  const agreesAtFirst = offsets(a.trace, b.trace).some((s) => {
    const meeting = meet(a.trace, b.trace, s, ONE_RUNNER_M)
    return meeting.travelled_m >= TRAVELLED_M && agrees(meeting, AGREEING_BEFORE_REST)
  })
  return agreesAtFirst && sharedWay(a.trace, b.trace, ONE_RUNNER_M) >= ON_ONE_WAY
}

function isCopy(a: Trace, b: Trace, later_s: number): boolean {
  return agrees(meet(a, b, later_s, ONE_RECORDING_M), AGREEING_COPY)
}

function isUnderWay(a: Trace, b: Trace, later_s: number): boolean {
  return meet(a, b, later_s, ONE_RECORDING_M).travelled_m >= TRAVELLED_M
}

function agrees({ common, near, ofA, ofB }: Meeting, share: number): boolean {
  if (common === 0 || near < share * common) return false
  return common >= OF_SHORTER * Math.min(ofA, ofB) && common >= OF_LONGER * Math.max(ofA, ofB)
}

/** s by which the clocks may be apart, nearest first, in whole steps. */
function offsets(a: Trace, b: Trace): number[] {
  const step_s = Math.max(a.step_s, b.step_s)
  const found = [0]
  for (let s = step_s; s <= CLOCKS_APART_S; s += step_s) found.push(s, -s)
  return found
}

/** s, whole quarters of an hour that bring the starts or the ends together. */
function zones(a: Fingerprint, b: Fingerprint): number[] {
  const step_s = Math.max(a.trace.step_s, b.trace.step_s)
  const around = [b.start_s - a.start_s, b.end_s - a.end_s].map(
    (s) => Math.round(s / ZONE_STEP_S) * ZONE_STEP_S,
  )
  return [...new Set(around)].filter((s) => s !== 0 && s % step_s === 0)
}

function isTogether(a: Fingerprint, b: Fingerprint): boolean {
  return Math.abs(a.start_s - b.start_s) <= SAME_START_S && Math.abs(a.end_s - b.end_s) <= SAME_START_S
}

function agreesWithoutPlaces(a: Fingerprint, b: Fingerprint): boolean {
  if (!mayBeOneSport(a.sport, b.sport) || Math.abs(a.start_s - b.start_s) > SAME_START_S) return false
  const [lastsA, lastsB] = [a.end_s - a.start_s, b.end_s - b.start_s]
  if (!isWithinShare(lastsA, lastsB, SAME_START_S)) return false
  const bothFar = (a.distance_m ?? 0) > 0 && (b.distance_m ?? 0) > 0
  if (bothFar && !isWithinShare(a.distance_m ?? 0, b.distance_m ?? 0, 0)) return false
  const beats = sameBeats(a.trace, b.trace)
  return beats ?? bothFar
}

function isWithinShare(a: number, b: number, slack: number): boolean {
  return Math.abs(a - b) <= Math.max(slack, SAME_SHARE * Math.max(a, b))
}

/** Whether two heart rates are one heart's; null where they share too little to tell. */
function sameBeats(a: Trace, b: Trace): boolean | null {
  const step_s = Math.max(a.step_s, b.step_s)
  let [common, near] = [0, 0]
  for (let k = 0; k < a.heartRate.length; k++) {
    const time_s = (a.first + k) * a.step_s
    if (time_s % step_s !== 0) continue
    const other = b.heartRate[time_s / b.step_s - b.first]
    if (!(a.heartRate[k] > 0) || !(other > 0)) continue
    common++
    if (Math.abs(a.heartRate[k] - other) <= SAME_BEATS) near++
  }
  return common < FEW_INSTANTS ? null : near >= AGREEING * common
}
