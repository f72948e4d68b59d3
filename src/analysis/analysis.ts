import type { FigureId, FigureKind, Ranged } from '../body/figure.ts'
import type { DeviceTotals, ReadWarning } from '../activity/activity.ts'
import type { Grade } from '../evidence/evidence.ts'
import type { Stretches } from '../stretch/stretches.ts'

/** What became of one activity: figures, or a sentence that says why there are none. */
export type Outcome =
  | { readonly status: 'analysed'; readonly analysis: Analysis; readonly stretches: Stretches }
  | { readonly status: 'setAside'; readonly reason: string; readonly faults: readonly ReadWarning[] }

/** What one activity did to the body: the answer that the command line, the page and --json all print. */
export interface Analysis {
  readonly sport: string
  readonly name: string | null
  /** ISO 8601 UTC; null when the recording has no believable date. */
  readonly start: string | null
  /** s to be added to `start` for the clock on the wall there; null: neither file nor place tells. */
  readonly utcOffset_s: number | null
  readonly distance_m: number
  readonly movingTime_s: number
  readonly elapsedTime_s: number
  /** null: the recording has no altitude. */
  readonly ascent_m: number | null
  readonly descent_m: number | null
  /** The device's own sums, shown beside ours. */
  readonly device: DeviceTotals
  /** Mass used for absolute figures. `unknown`: absolute figures cover adults' masses (see evidence adult-mass). */
  readonly mass_kg: Ranged & { readonly from: 'given' | 'recording' | 'unknown' }
  /** What was said to be carried; null when nobody said, and then nothing is counted. */
  readonly load_kg: number | null
  /** null for sports that are neither running nor walking. */
  readonly energy_kJ: Ranged | null
  readonly energy_kJPerKg: Ranged | null
  /** s per km on flat road at the same effort; null when altitude is unknown or the sport is not on foot. */
  readonly equivalentFlatPace_sPerKm: Ranged | null
  /** s of moving time spent walking rather than running, as steps, or speed and grade, tell; null not on foot. */
  readonly walkingTime_s: number | null
  /** Empty for sports that are neither running nor walking. */
  readonly figures: readonly FigureResult[]
  readonly splits: readonly Split[]
  /** What lay underfoot, where a region knows the paths that were run; null otherwise. */
  readonly ground: GroundSummary | null
  /** What was mended or doubted on the way from recording to figures. */
  readonly faults: readonly ReadWarning[]
}

/** What figures of a body are told with, whether they were run or are predicted. */
export type BodyAccount = Pick<
  Analysis,
  'figures' | 'mass_kg' | 'load_kg' | 'ascent_m' | 'movingTime_s' | 'distance_m' | 'ground'
>

/** What a region knows of the paths an activity followed. */
export interface GroundSummary {
  readonly region: string
  /** As the map's licence asks. */
  readonly attribution: readonly string[]
  /** m of the way on mapped paths, off them, and (part of matched) where another path explains it nearly as well. */
  readonly matched_m: number
  readonly offMap_m: number
  readonly ambiguous_m: number
  readonly surface: readonly ClassShare[]
  readonly softness: readonly ClassShare[]
  readonly technicality: readonly ClassShare[]
  /** m climbed and descended by the map's heights along the matched paths; null where they are not known. */
  readonly ascent_m: number | null
  readonly descent_m: number | null
}

/** m of one class of ground, known in one way. */
export interface ClassShare {
  readonly name: string
  readonly provenance: 'unknown' | 'tagged' | 'inferred'
  readonly length_m: number
}

/** A figure's totals beside flat road. Totals are in `unit` (with mass multiplied in where it scales). */
export interface FigureResult {
  readonly id: FigureId
  readonly kind: FigureKind
  readonly label: string
  readonly unit: string
  readonly grade: Grade
  /** 0..1: share of the moving time over which the figure is known; totals speak for that part only. */
  readonly known: number
  /** null: unknown (no altitude, say). */
  readonly total: Ranged | null
  /** The same divided by body mass, for figures that scale with it. */
  readonly totalPerKg: Ranged | null
  readonly flatSameTime: Ranged | null
  readonly flatSameDistance: Ranged | null
  /** total ÷ flat for the same time; null where flat is zero. */
  readonly timesFlat: Ranged | null
  /** Coefficient ids of src/evidence. */
  readonly evidence: readonly string[]
  readonly meaning: string
}

export interface Split {
  /** m at the end of the split. */
  readonly distance_m: number
  readonly length_m: number
  readonly movingTime_s: number
  readonly ascent_m: number | null
  readonly descent_m: number | null
  readonly heartRate_bpm: number | null
  readonly energy_kJPerKg: Ranged | null
  readonly equivalentFlatPace_sPerKm: number | null
}
