import type { EffortKind } from '../athlete/effort-kind.ts'
import { timeAt, type PredictedSplit } from '../athlete/predict.ts'
import type { PredictionJson } from '../athlete/prediction-json.ts'
import {
  formatDistance,
  formatDuration,
  formatHeight,
  formatMinutes,
  formatPace,
  metresPerSplit,
  type UnitSystem,
} from '../units/units.ts'
import { asksForHands } from './hands.ts'
import { setAsideSentence } from './set-aside.ts'
import { dayOf } from './when.ts'

/** True whether there is none, or none was asked for. */
const FROM_NOTHING = 'Without any run of yours: this is what runners in general would take.'
/** As `FROM_NOTHING`, where no time is told. */
const RANGE_FROM_NOTHING = 'Without any run of yours: the range is that of runners in general.'
const FROM_A_RESULT = 'From your one result, and from runners in general; your own runs will narrow it.'

/** As `FROM_A_RESULT`, of a race: the result speaks alone. */
const FROM_A_RACE = 'From the race you told of, and how other runners fare from one race to the next'

/** More rows than this are a list nobody reads: then every fifth unit, or tenth. */
const MAX_ROWS = 30
/** Less than this share of a unit at the end belongs to the row before. */
const SLIVER = 0.05

/** What is told of a course's altitude. */
type CourseClimb = Pick<
  PredictionJson,
  'distance_m' | 'ascent_m' | 'descent_m' | 'altitudeKnown_m' | 'altitudeOfGround_m'
>

/** Less of a course than this share without altitude is no news: its ends, a bridge. */
const SHARE_WORTH_TELLING = 0.01

/** `14.0 km, 640 m up, 640 m down`; of a course whose altitude is known in part, over how much. */
export function courseWords(course: CourseClimb, units: UnitSystem): string {
  const { distance_m, ascent_m, descent_m, altitudeKnown_m } = course
  const length = formatDistance(distance_m, units)
  if (ascent_m === null || descent_m === null) return `${length}, climb unknown`
  const climb = `${formatHeight(ascent_m, units)} up, ${formatHeight(descent_m, units)} down`
  const over = isPartlyKnown(course)
    ? ` over the ${formatDistance(altitudeKnown_m, units)} whose altitude is known`
    : ''
  return `${length}, ${climb}${over}`
}

/** Where the altitude of a course is not the file's, or not known; null where it is the file's throughout. */
export function altitudeSentence(course: CourseClimb, units: UnitSystem): string | null {
  const { distance_m, altitudeKnown_m, altitudeOfGround_m } = course
  const isAllGround = altitudeOfGround_m > (1 - SHARE_WORTH_TELLING) * altitudeKnown_m
  const ofGround = isAllGround
    ? 'The file has no altitude: the heights are those that your region knows along this way.'
    : `Over ${formatDistance(altitudeOfGround_m, units)} the file has no altitude: the heights there are your region’s.`
  const sentences = [
    altitudeOfGround_m > SHARE_WORTH_TELLING * distance_m ? ofGround : null,
    isPartlyKnown(course)
      ? `Over ${formatDistance(distance_m - altitudeKnown_m, units)} nobody knows the altitude: it is timed there as if it were level, and hills come on top.`
      : null,
  ].filter((sentence) => sentence !== null)
  return sentences.length === 0 ? null : sentences.join(' ')
}

/** Known somewhere, and not everywhere. */
function isPartlyKnown({ distance_m, altitudeKnown_m }: CourseClimb): boolean {
  return altitudeKnown_m > 0 && distance_m - altitudeKnown_m > SHARE_WORTH_TELLING * distance_m
}

/** A band as wide as this does not know its seconds. */
const COARSE_BAND_S = 300

/** Where what is told is no result: where a result is typed in one piece, and where in two. */
export const NO_RESULT =
  'Must be kilometres, 0.8 or more, and a time that somebody could have run, such as 10=48:30.'
export const NO_RESULT_IN_FIELDS =
  'Must be kilometres, 0.8 or more, and a time and climb that somebody could have run, such as 10 and 52:30.'

/** Says which of the two an answer is for, behind a time. */
const EFFORT_WORDS: Readonly<Record<EffortKind, string>> = {
  ordinary: 'on an ordinary day',
  race: 'in a race',
}

/** In place of a time that would say nothing. */
const CANNOT_TELL = 'Cannot tell from this'

/**
 * `1 h 31 min on an ordinary day, likely 1 h 20 min to 1 h 47 min`; where the band is narrow,
 * `24:05 in a race, likely 23:10 to 25:02`; and where there is no telling, that.
 */
export function timeWords(
  prediction: Pick<PredictionJson, 'movingTime_s' | 'band80_s' | 'effort' | 'cannotTell'>,
): string {
  if (prediction.cannotTell !== null) return CANNOT_TELL
  const [time, likely] = likelyWords(prediction.movingTime_s, prediction.band80_s)
  return `${time} ${EFFORT_WORDS[prediction.effort]}, ${likely}`
}

const A_RACE = 'This is a race, as hard as you can for as long as it takes.'
const QUICKER_RACED = 'This is an ordinary day of yours; a race would be quicker.'
/** Of a race told beside runs, which speaks alone: of runs quicker than it, a race is told slower than the day. */
const NO_RACE = 'This is an ordinary day of yours, not a race.'

/** What the time is of, or where there is none to tell, how far apart it may lie and what would bring that nearer. */
export function effortSentence(prediction: PredictionJson, units: UnitSystem): string {
  const { effort, cannotTell, band80_s, runs, fromResult } = prediction
  if (cannotTell === null)
    return effort === 'race' ? A_RACE : fromResult && runs > 0 ? NO_RACE : QUICKER_RACED
  const like = `a result of a race like this one (${courseWords(prediction, units)})`
  const recordings = runs === 0 ? 'recordings of your runs' : 'recordings of runs more like it'
  if (cannotTell === 'nothing known')
    return `Nothing tells yet how you race: ${like} would, and so would ${recordings}.`
  const wanted = effort === 'race' && fromResult ? like : `${recordings}, or ${like},`
  const [low, high] = bandWords(band80_s)
  return `Anything from ${low} to ${high} ${EFFORT_WORDS[effort]} is likely, which is no help: ${wanted} would narrow it${asksForHands(prediction) ? ', all but the scramble' : ''}.`
}

/** What figures are made from where nobody can tell how long a course takes. */
export interface Supposed {
  /** `if it takes 38 h 51 min` */
  readonly time: string
  /** The same as a sentence beside the figures. */
  readonly sentence: string
}

/** null where there is a time to tell, which the figures are for. */
export function supposedTime({
  movingTime_s,
  band80_s,
  cannotTell,
}: Pick<PredictionJson, 'movingTime_s' | 'band80_s' | 'cannotTell'>): Supposed | null {
  if (cannotTell === null) return null
  const time = `if it takes ${formatFor(band80_s)(movingTime_s)}`
  return { time, sentence: `How long it takes cannot be told: this is what it asks ${time}.` }
}

/** Under every prediction: what is in the time and what is not, and how many end within the range. */
export function aboutTheBand({
  effort,
  fromResult,
  altitudeKnown_m,
}: Pick<PredictionJson, 'effort' | 'fromResult' | 'altitudeKnown_m'>): string {
  const level = altitudeKnown_m === 0 ? ` ${TIMED_AS_LEVEL}` : ''
  if (effort === 'ordinary')
    return `Moving time; rests come on top. Four days in five end within the range.${level}`
  return fromResult
    ? `From start to finish, with the stops that racers make. Four races in five end within the range.${level}`
    : `Moving time; rests come on top. No recording says that it was a race, so the range is not tried on any.${level}`
}

const TIMED_AS_LEVEL = 'The course has no altitude, so it is timed as if it were level: hills come on top.'

/** When one would be at a place, and how far that may be off: the band there is the whole's in proportion. */
export function hereSentence(
  { splits, movingTime_s, band80_s: [low, high], cannotTell }: PredictionJson,
  place_m: number,
  units: UnitSystem,
): string {
  const place = formatDistance(place_m, units)
  if (cannotTell !== null) return `At ${place} there is no telling when you would be.`
  const at_s = timeAt(splits, place_m).movingTime_s
  const share = at_s / movingTime_s
  const [time, likely] = likelyWords(at_s, [share * low, share * high])
  return `At ${place} you would be ${time} under way, ${likely}.`
}

/** The two ends of a band, in minutes where it is wide, else to the second. */
export function bandWords(band_s: readonly [number, number]): readonly [low: string, high: string] {
  const format = formatFor(band_s)
  return [format(band_s[0]), format(band_s[1])]
}

function likelyWords(time_s: number, band_s: readonly [number, number]): readonly [string, string] {
  return [formatFor(band_s)(time_s), `likely ${bandWords(band_s).join(' to ')}`]
}

function formatFor([low, high]: readonly [number, number]): (seconds: number) => string {
  return high - low < COARSE_BAND_S ? formatDuration : formatMinutes
}

/** What a prediction stands on. */
export function basisWords(prediction: PredictionJson, units: UnitSystem): string {
  const { effort, cannotTell, runs, latestRun_s, fromResult, skills, setAside } = prediction
  const aside = setAside.length === 0 ? '' : ` ${setAsideSentence(setAside.length)}`
  if (effort === 'race' && fromResult)
    return `${FROM_A_RACE}${runs === 0 ? '' : '; your runs, of which most are no race, do not count in it, even where they are quicker'}.${aside}`
  const fromNothing = cannotTell === null ? FROM_NOTHING : RANGE_FROM_NOTHING
  if (latestRun_s === null) return (fromResult ? FROM_A_RESULT : fromNothing) + aside
  const latest = dayOf(new Date(latestRun_s * 1000).toISOString(), null)
  const from =
    runs === 1
      ? `From one run of yours, on ${latest}.`
      : `From ${runs} runs of yours, the latest on ${latest}.`
  if (effort === 'race') return `${from} ${QUICKER_IN_A_RACE}${aside}`
  const flat = formatPace(skills.flatPace_sPerKm.value / 1000, units)
  return `${from} On the flat that is about ${flat} over ten kilometres.${aside}`
}

/** How a race follows from runs, where no race was told of. */
const QUICKER_IN_A_RACE =
  'A race counts as quicker by what people’s quickest runs are quicker than their usual ones; a result of yours would tell more.'

/** One row of when one is where. */
export interface WhenRow {
  /** `7`, or where the course ends: `14.0`. */
  readonly place: string
  readonly from_m: number
  readonly to_m: number
  /** s from the start. */
  readonly at_s: number
  /** s per m since the row before. */
  readonly pace: number
}

/** Kilometre by kilometre, or mile by mile; every fifth or tenth of a long course. */
export function whenRows(splits: readonly PredictedSplit[], units: UnitSystem): WhenRow[] {
  const unit = metresPerSplit(units)
  const length = splits[splits.length - 1].distance_m
  const step = unit * ([1, 5, 10].find((many) => length / (unit * many) <= MAX_ROWS) ?? 20)
  const rows: WhenRow[] = []
  let before = { distance_m: 0, movingTime_s: 0 }
  for (let end = step, isLast = false; !isLast; end += step) {
    isLast = end > length - SLIVER * unit
    const here = isLast ? splits[splits.length - 1] : timeAt(splits, end)
    rows.push({
      place: isLast ? (length / unit).toFixed(1) : String(Math.round(end / unit)),
      from_m: before.distance_m,
      to_m: here.distance_m,
      at_s: here.movingTime_s,
      pace: (here.movingTime_s - before.movingTime_s) / (here.distance_m - before.distance_m),
    })
    before = here
  }
  return rows
}
