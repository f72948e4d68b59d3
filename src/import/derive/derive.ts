import type { Activity, ReadWarning, FileReading } from '../../activity/activity.ts'
import { readActivityFile } from '../../activity/read.ts'
import { demandOf } from '../../exposure/demand.ts'
import { cleanedRun, onFootOf } from '../../athlete/recorded-run.ts'
import type { Person } from '../../body/figure.ts'
import { analyseCleaned } from '../../analysis/analyse.ts'
import type { Analysis } from '../../analysis/analysis.ts'
import { MODEL_VERSION } from '../../analysis/model-version.ts'
import { STORED_SPLIT_M } from '../../analysis/stored-analysis.ts'
import { type GroundedRecording, readRecording } from '../../analysis/read-recording.ts'
import type { Ground } from '../../ground/graph/regions-for.ts'
import { firstPlace } from '../../geo/first-place.ts'
import { packRun } from '../../store/run-columns.ts'
import { packStretches } from '../../stretch/packed-stretches.ts'
import { placedSamples, traceOf } from '../duplicates/trace.ts'
import { packTrace } from '../duplicates/trace-file.ts'
import type { SaidSport } from '../../store/edits.ts'
import { type ExportMetadata, type StoredMetadata, toldBy } from '../../activity/exports/metadata.ts'
import type { Derived, DerivedRecording, Figures } from './derived.ts'
import { likeOthers } from './like-others.ts'
import type { SaidOf } from './deriver.ts'
import { groundNames } from './ground-name.ts'
import { unpackIfSound } from './unpack.ts'

export interface DeriveOptions {
  readonly person: Person
  readonly hint: ExportMetadata | null
  readonly kept: readonly StoredMetadata[]
  readonly said: readonly SaidOf[]
  readonly kinds: readonly SaidSport[]
  /** What is known of the ground. */
  readonly ground: Ground
}

/**
 * Everything the store keeps of one original, made of its bytes alone and what was said of it.
 *
 * Never throws for what a file may hold: what cannot be used comes back set aside, with a sentence.
 *
 * @param name for wording; the contents decide what the file is
 */
export async function deriveFile(name: string, bytes: Uint8Array, options: DeriveOptions): Promise<Derived> {
  const { activities, ...reading } = readActivityFile(name, unpackIfSound(bytes))
  const hintFor = (activity: Activity) =>
    options.kept.find(({ ordinal }) => ordinal === activity.ordinal) ?? options.hint
  const told = activities.map((activity) => {
    const sport = options.said.find(({ ordinal }) => ordinal === activity.ordinal)?.sport
    const named = toldBy(hintFor(activity), activity)
    return sport === undefined ? likeOthers(named, options.kinds) : { ...named, sport }
  })
  const derive = (recording: GroundedRecording) =>
    deriveRecording(recording, hintFor(recording.activity), reading, options.person)
  const derived: DerivedRecording[] = []
  for await (const { activity, made } of readRecording(
    { ...reading, activities: told },
    options.ground,
    derive,
  ))
    derived.push('reason' in made ? setAside(activity, reading, made.reason) : made)
  return derived
}

/** A file nothing could be made of, kept as one recording that belongs to no activity. */
export function wholeFile({ format }: Pick<FileReading, 'format'>, reason: string): DerivedRecording {
  return {
    recording: {
      ordinal: 0,
      reason,
      format: format ?? 'unknown',
      sport: 'unknown',
      name: null,
      device: null,
      start_s: null,
      end_s: null,
      utc_offset_s: null,
      distance_m: null,
      samples: 0,
      trace: null,
      model_version: MODEL_VERSION,
    },
    figures: null,
  }
}

/** A recording nothing could be made of; one that is null stands for the whole file. */
function setAside(activity: Activity | null, reading: ReadFile, reason: string): DerivedRecording {
  if (activity === null) return wholeFile(reading, reason)
  return { recording: { ...aboutOf(activity, reading), ...UNDATED, reason }, figures: null }
}

const UNDATED = { start_s: null, end_s: null, utc_offset_s: null, distance_m: null, trace: null } as const

/** What was read of a file, but its activities. */
type ReadFile = Omit<FileReading, 'activities'>

function aboutOf(activity: Activity, { format }: ReadFile) {
  return {
    ordinal: activity.ordinal,
    format: format ?? 'unknown',
    sport: activity.sport,
    name: activity.name,
    device: activity.device,
    samples: placedSamples(activity.track),
    model_version: MODEL_VERSION,
  }
}

function deriveRecording(
  { activity, cleaned, regions }: GroundedRecording,
  hint: ExportMetadata | null,
  reading: ReadFile,
  person: Person,
): DerivedRecording {
  const dated = { ...cleaned, start_s: cleaned.start_s ?? hint?.start_s ?? null }
  const { start_s, distance_m } = dated
  const end_s = start_s === null ? null : start_s + dated.elapsedTime_s
  const figures = figuresOf({ activity, cleaned: dated, regions }, reading.faults, person)
  const trace = start_s === null || end_s === null ? null : traceOf(activity.track, start_s, end_s)
  return {
    recording: {
      ...aboutOf(activity, reading),
      reason: null,
      start_s,
      end_s,
      utc_offset_s: figures.activity.utc_offset_s,
      distance_m,
      trace: trace && packTrace(trace),
    },
    figures,
  }
}

function figuresOf(
  { activity, cleaned, regions }: GroundedRecording,
  faults: readonly ReadWarning[],
  person: Person,
): Figures {
  // Before the ground is known: calibration reads a history alike, whatever regions are here.
  const on_foot = onFootOf(activity, cleaned)
  const run = on_foot === null ? null : cleanedRun(activity, cleaned)
  const place = firstPlace(cleaned.stretches)
  const { analysis, stretches } = analyseCleaned(activity, cleaned, {
    person,
    splitLength_m: STORED_SPLIT_M,
    regions,
  })
  return {
    activity: {
      sport: activity.sport,
      on_foot,
      name: activity.name,
      start_s: cleaned.start_s,
      utc_offset_s: analysis.utcOffset_s,
      distance_m: cleaned.distance_m,
      moving_s: cleaned.movingTime_s,
      elapsed_s: cleaned.elapsedTime_s,
      ascent_m: analysis.ascent_m,
      descent_m: analysis.descent_m,
      energy_kj: analysis.energy_kJ?.value ?? null,
      latitude: place?.latitude ?? null,
      longitude: place?.longitude ?? null,
      ground: groundNames(regions),
      model_version: MODEL_VERSION,
    },
    demand: on_foot === null ? null : demandOf(stretches),
    analysis: {
      analysis: asJson({ ...analysis, faults: [...faults, ...analysis.faults] }),
      columns: packStretches(stretches),
      run: run === null || 'reason' in run ? null : packRun(run),
    },
  }
}

/** Seven figures say more than any of it is known by, and are the same on every machine. */
function asJson(analysis: Analysis): string {
  return JSON.stringify(analysis, (_key, value: unknown) =>
    typeof value === 'number' && !Number.isInteger(value) ? Number(value.toPrecision(7)) : value,
  )
}
