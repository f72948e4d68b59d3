import type { ActivityTable, AnalysisTable, RecordingTable } from '../../store/schema.ts'

/** What one original holds: at least one recording, the whole file as one where nothing could be made of it. */
export type Derived = readonly DerivedRecording[]

export interface DerivedRecording {
  /** As the store keeps it, but for whose it is. `ordinal` 0: the file as a whole. */
  readonly recording: Omit<RecordingTable, 'athlete' | 'sha256' | 'activity'>
  /** null where the recording was set aside, for the reason it names. */
  readonly figures: Figures | null
}

/** What is kept of an activity when this recording leads it. */
export interface Figures {
  readonly activity: Omit<ActivityTable, 'athlete' | 'activity' | 'lead_sha256' | 'lead_ordinal'>
  readonly analysis: Omit<AnalysisTable, 'athlete' | 'activity' | 'model_version'>
}
