import type { Grade } from '../evidence/evidence.ts'
import { EVIDENCE } from '../evidence/index.ts'
import type { Stretches } from '../stretch/stretches.ts'
import type { FigureMeaning } from './figure.ts'
import { believedCadence } from './gait.ts'
import type { Carried } from './carried.ts'
import type { Motion } from './motion.ts'

/** Which coefficients a run made use of, of those that are not always used. */
export type UsedCoefficients = ReadonlySet<string>

/** Share of the moving time below which a coefficient moves no figure anyone could read. */
const WORTH_COUNTING = 0.01

/** Coefficients that count only for walking, for a load, or where the steps were not recorded. */
const SOMETIMES: ReadonlySet<string> = new Set([
  'walking-load',
  'running-load',
  'walking-cadence',
  'running-cadence',
  'walking-tibia',
  'walking-ground-forces',
])

const REMEMBERED: ReadonlySet<string> = new Set(
  EVIDENCE.filter(({ provenance }) => provenance === 'remembered').map(({ id }) => id),
)

/** What of those this run rests on. */
export function usedBy(stretches: Stretches, motion: Motion, load: Carried): UsedCoefficients {
  let time = 0
  let walked = 0
  let walkedUncounted = 0
  let ranUncounted = 0
  for (let i = 0; i < stretches.count; i++) {
    const seconds = stretches.movingTime[i]
    const walking = motion.walking[i]
    if (!(seconds > 0) || Number.isNaN(walking)) continue
    time += seconds
    walked += seconds * walking
    if (!Number.isNaN(believedCadence(stretches.cadence[i], motion.speed[i]))) continue
    walkedUncounted += seconds * walking
    ranUncounted += seconds * (1 - walking)
  }
  const least = WORTH_COUNTING * time
  const isLoaded = load.value > 0
  return new Set([
    ...(walked >= least ? ['walking-tibia', 'walking-ground-forces'] : []),
    ...(walkedUncounted >= least ? ['walking-cadence'] : []),
    ...(ranUncounted >= least ? ['running-cadence'] : []),
    ...(isLoaded && walked >= least ? ['walking-load'] : []),
    ...(isLoaded && time - walked >= least ? ['running-load'] : []),
  ])
}

/**
 * What a figure of one run rests on, and how well it is known: its own grade, or P as soon as anything remembered
 * had a part in it.
 */
export function restsOn(
  meaning: FigureMeaning,
  used: UsedCoefficients,
): { readonly grade: Grade; readonly evidence: readonly string[] } {
  const evidence = meaning.evidence.filter((id) => !SOMETIMES.has(id) || used.has(id))
  const isRemembered = evidence.some((id) => REMEMBERED.has(id))
  return { grade: isRemembered ? 'P' : meaning.grade, evidence }
}
