import { LEARNING_ONE } from '../evidence/prediction.ts'
import type { Athlete, KnownPacing, Skills } from './athlete.ts'
import { bandEnds, errorsAhead, NORMAL_80 } from './band.ts'
import { walkedOnes } from './gait.ts'
import { expectPace } from './expect-pace.ts'
import { compareRuns } from './compared-runs.ts'
import { noCorrections, remember, type LocalCorrections } from './local-corrections.ts'
import { runFeatures, tiredEffort, type RunFeatures } from './kernel.ts'
import { errorsWithBaseline, fitBaseline } from './baseline.ts'
import { type RunnerProfile, levelOf, UNKNOWN_RUNNER } from './runner-profile.ts'
import type { Pacing, Priors } from './priors-shape.ts'
import { bandGrade, GRADE_BANDS } from '../analysis/passages.ts'
import type { RunSummary } from './run-summary.ts'
import { fitPaceModel } from './pace-model.ts'
import { shareOutside } from './share-outside.ts'
import { toldResult } from './told-result.ts'
import { fitPacing, pacingEvidence } from './fit-pacing.ts'
import { type PacingTerms, pacingTerms, timeShares } from './pacing.ts'

/** The latest runs are compared one with another; older ones have nothing to add that these do not say. */
const MAX_KIN = 300
/** Of many runs, the latest whose every piece is looked at. */
const MAX_LINES = 600

/** A run shorter than this, or slower than anybody walks, says nothing of how somebody runs. */
const SHORTEST_M = 500
const SLOWEST_S_PER_M = 3

/** A piece that took longer than so many times its share was a halt, and counts as no more than that. */
const HALT = LEARNING_ONE.value.halt

/** s of expected time by which the slope prior speaks in every band of grade. */
const GRADE_SHRINK_S = LEARNING_ONE.value.gradeShrink_s

const FIVE_HOURS_S = 5 * 3600

/** Variance between people from which on nothing is believed of anybody: whoever tells a result is who they tell. */
const ANYBODY = 100

/** Terms that can be left out, to see what each is worth (bench/predict.ts). */
export interface Without {
  readonly medians?: boolean
  readonly slopes?: boolean
  readonly gaits?: boolean
  readonly fatigue?: boolean
  readonly ending?: boolean
  readonly ground?: boolean
  readonly ownBand?: boolean
}

/**
 * Fits a person from their recordings. Every parameter leans on its prior, and lets go of it as runs come in.
 *
 * @param history in any order; what began after `now_s` is not looked at
 * @param now_s s since 1970 UTC: the day to predict for; how long ago each run was counts from here
 * @param about what the person says of themselves, which runs soon outweigh
 */
export function fitAthlete(
  history: readonly RunSummary[],
  priors: Priors,
  now_s: number,
  about: RunnerProfile = UNKNOWN_RUNNER,
  without: Without = {},
): Athlete {
  const runs = history
    .filter((run) => run.start_s <= now_s && isTelling(run))
    .sort((a, b) => a.start_s - b.start_s)
    .slice(-MAX_LINES)
  const tellings = runs.map((run) => tellingOf(run, priors))
  const kin = tellings.slice(-MAX_KIN)
  const latest = kin.map(({ run }) => run)
  const efforts = kin.map(({ run, terms }) => tiredEffort(run, priors.fatigue, terms.tired))
  const logPaces = Float64Array.from(latest, (run, i) => Math.log(run.movingTime_s / efforts[i]))
  const walked = without.gaits ? Array.from(logPaces, () => false) : walkedOnes(logPaces)
  const features = latest.map((run, i) => runFeatures(run, run.start_s, walked[i], efforts[i]))
  const level = levelOf(about, priors)
  const kinship = about.result === null ? priors.kinship : { ...priors.kinship, person: ANYBODY }
  const compared = compareRuns(features)
  const effort = fitPaceModel(features, logPaces, level, kinship, compared)
  const medians = fitBaseline(without.medians ? [] : features, logPaces)
  const together = without.medians
    ? effort.errors
    : errorsWithBaseline(medians, effort.errors, compared.alike)
  const errors = together
    .subarray(0, without.ownBand ? 0 : features.length)
    .map((error, i) => error / effort.deviations[i])
  const outside = shareOutside(compared.alike, errors, priors.band)
  const before = fitPaceModel([], new Float64Array(0), level, kinship)
  const told = about.result && toldResult(about.result, priors)

  const grades = fitGrades(tellings)
  const pacing = knownPacing(kin, priors, without)
  const ground = noCorrections()
  if (!without.ground)
    for (const { run, terms } of tellings) rememberRun(ground, run, timeShares(run, terms, pacing.usual))
  return {
    priors,
    runs: runs.length,
    now_s,
    outings: features,
    effort,
    medians,
    errors,
    outside,
    before,
    told,
    pacing,
    ground,
    skills: skillsOf(
      { outings: features, effort, medians, errors, outside, before, told, priors, now_s, pacing },
      grades,
    ),
  }
}

function isTelling(run: RunSummary): boolean {
  const pace = run.movingTime_s / run.effort_m
  return run.length_m >= SHORTEST_M && run.movingTime_s > 0 && pace < SLOWEST_S_PER_M
}

/** A run beside what people expect of it, worked out once for all who ask. */
interface Telling {
  readonly run: RunSummary
  readonly terms: PacingTerms
  /** Share of the time expected of each piece from one who runs as people do. */
  readonly usual: Float64Array
}

function tellingOf(run: RunSummary, { fatigue, pacing }: Priors): Telling {
  const terms = pacingTerms(run, fatigue)
  return { run, terms, usual: timeShares(run, terms, pacing) }
}

function knownPacing(tellings: readonly Telling[], { pacing }: Priors, without: Without): KnownPacing {
  const held: (keyof Pacing)[] = []
  if (without.slopes) held.push('ground', 'noise')
  if (without.fatigue) held.push('rise')
  if (without.ending) held.push('ending')
  const evidence = tellings.map(({ run, terms, usual }) => pacingEvidence(run, terms, usual))
  const alike = new Float64Array(evidence.length).fill(1)
  return { usual: fitPacing(evidence, alike, pacing, held), evidence, held }
}

/**
 * Told to the person, and not used to predict: on runs unseen the prior's slope foretells splits better than one's
 * own bands of grade do (docs/prediction.md).
 */
function fitGrades(tellings: readonly Telling[]): Float64Array {
  const taken = new Float64Array(GRADE_BANDS).fill(GRADE_SHRINK_S)
  const expected = new Float64Array(GRADE_BANDS).fill(GRADE_SHRINK_S)
  for (const { run, usual } of tellings) {
    for (let k = 0; k < run.count; k++) {
      const usual_s = usual[k] * run.movingTime_s
      taken[run.band[k]] += Math.min(run.time[k], HALT * usual_s)
      expected[run.band[k]] += usual_s
    }
  }
  return taken.map((seconds, band) => seconds / expected[band])
}

/** @param shares of its moving time, expected of each piece */
function rememberRun(ground: LocalCorrections, run: RunSummary, shares: Float64Array): void {
  for (let k = 0; k < run.count; k++) {
    const expected_s = shares[k] * run.movingTime_s
    remember(ground, run, k, Math.min(run.time[k], HALT * expected_s), expected_s)
  }
}

function skillsOf(athlete: Omit<Athlete, 'runs' | 'ground' | 'skills'>, grades: Float64Array): Skills {
  const { priors, now_s, pacing, errors } = athlete
  const flat: Omit<RunFeatures, 'walks'> = {
    day: now_s / 86_400,
    logLength: 0,
    climb: 0,
    plain: [0, 0],
    squares: new Float64Array(0),
    shares: new Float32Array(0),
  }
  const { mean, low, high } = expectPace(athlete, flat)
  const perKm = (logPace: number) => 1000 * Math.exp(logPace)
  const usual = bandEnds(
    errorsAhead(
      errors,
      errors.map(() => 1),
      priors.band,
      Infinity,
    ),
  )
  return {
    flatPace_sPerKm: { value: perKm(mean), low: perKm(low), high: perKm(high) },
    uphill: meanBetween(grades, 0.05, 0.2),
    downhill: meanBetween(grades, -0.2, -0.05),
    slowingIn5h:
      Math.exp(pacing.usual.rise * (1 - Math.exp(-FIVE_HOURS_S / 3600 / priors.fatigue.reach_h))) - 1,
    dayToDay: Math.sqrt(priors.kinship.day) * ((usual.high - usual.low) / 2 / NORMAL_80),
  }
}

function meanBetween(grades: Float64Array, from: number, to: number): number {
  let [sum, count] = [0, 0]
  for (let band = 0; band < GRADE_BANDS; band++) {
    if (bandGrade(band) < from || bandGrade(band) > to) continue
    sum += grades[band]
    count += 1
  }
  return sum / count
}
