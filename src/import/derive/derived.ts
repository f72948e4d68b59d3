import type { Demand } from '../../exposure/demand.ts'
import type { ActivityTable, AnalysisTable, RecordingTable } from '../../store/schema.ts'

/** What one original holds: at least one recording, the whole file as one where nothing could be made of it. */
export type Derived = readonly DerivedRecording[]

export interface DerivedRecording {
  /** As the store keeps it, but for whose it is. `ordinal` 0: the file as a whole. */
  readonly recording: Omit<RecordingTable, 'athlete' | 'sha256' | 'activity'>
  /** null where the recording was set aside, for the reason it names. */
  readonly figures: Figures | null
}

/** What is kept of an activity when this recording is its primary one. */
export interface Figures {
  readonly activity: Omit<ActivityTable, 'athlete' | 'activity' | 'primary_sha256' | 'primary_ordinal'>
  /** null where it was not on foot. */
  readonly demand: Demand | null
  readonly analysis: Omit<AnalysisTable, 'athlete' | 'activity' | 'model_version'>
}
