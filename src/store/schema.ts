/**
 * What is known, by table. One schema for SQLite and PostgreSQL: text, whole numbers, doubles and bytes alone.
 *
 * Every table begins with the athlete, so that it can be distributed by that key. Times are s since 1970 UTC;
 * truth is 0 or 1; JSON is text. Original files are not here: they lie byte for byte under their hash
 * (`originals.ts`), and everything derived from them can be made again.
 */
export interface Schema {
  athlete: AthleteTable
  account: AccountTable
  session: SessionTable
  token: TokenTable
  original: OriginalTable
  import_item: ImportItemTable
  recording: RecordingTable
  activity_edit: ActivityEditTable
  activity: ActivityTable
  activity_demand: ActivityDemandTable
  analysis: AnalysisTable
  privacy_zone: PrivacyZoneTable
  privacy_secret: PrivacySecretTable
  share: ShareTable
  job: JobTable
}

/** The person whose history it is. On one machine there is one, `me`. */
export interface AthleteTable {
  athlete: string
  name: string
  created_s: number
  mass_kg: number | null
  birth_year: number | null
  sex: 'female' | 'male' | null
  /** road running, cycling, mountain biking, swimming, walking, nothing; null: not told. */
  background: string | null
}

/** How an athlete signs in. */
export interface AccountTable {
  athlete: string
  /** Lower-case, as typed at sign-in; unique over all athletes. */
  login: string
  /** argon2id, PHC string. */
  password_hash: string
  created_s: number
}

export interface SessionTable {
  athlete: string
  /** SHA-256 of the cookie's value, hex: only the hash is stored. */
  session_hash: string
  created_s: number
  seen_s: number
  expires_s: number
}

export interface TokenTable {
  athlete: string
  token: string
  name: string
  token_hash: string
  /** Space-separated: `read`, `write`, … */
  scopes: string
  created_s: number
  used_s: number | null
  expires_s: number | null
}

/** A file as it came, kept under its hash. */
export interface OriginalTable {
  athlete: string
  /** hex. */
  sha256: string
  size_bytes: number
  added_s: number
}

/** One file met by one import, and what became of it: nothing that was given is forgotten. */
export interface ImportItemTable {
  athlete: string
  /** The job or command that brought it. */
  import: string
  /** Path within the folder or archive, `a/b.zip/c.fit` where archives nest. */
  path: string
  outcome: 'imported' | 'alreadyHere' | 'setAside'
  /** A sentence; null where imported without a word. */
  reason: string | null
  /** null where the file could not even be read to its end. */
  sha256: string | null
  arrived_s: number
}

/** One activity as one original holds it. */
export interface RecordingTable {
  athlete: string
  sha256: string
  /** 1 for the first activity of the file. */
  ordinal: number
  /** The activity this records; null where set aside. */
  activity: string | null
  reason: string | null
  format: string
  sport: string
  name: string | null
  device: string | null
  start_s: number | null
  end_s: number | null
  /** s to be added to UTC for the clock on the wall where it began; null: unknown. */
  utc_offset_s: number | null
  distance_m: number | null
  /** Samples with time and place: the fuller recording is the primary one. */
  samples: number
  /**
   * Where it was when, thinned (`import/duplicates/trace.ts`): by it two recordings are known for one activity. null
   * where the recording has no date.
   */
  trace: Uint8Array | null
  /** Of the model that read it: what another set aside may be understood by the next. */
  model_version: string
}

/**
 * What a person said of an activity, held against each recording of it: figures are made again and recordings sorted
 * anew, and what was said stays. Key: athlete, sha256, ordinal.
 */
export interface ActivityEditTable {
  athlete: string
  sha256: string
  ordinal: number
  /** What they call it; null where they said nothing, and the recording's own name holds. */
  name: string | null
  /** The activity it was of when they removed it from their history, and when that was; null: it is not removed. */
  removed_as: string | null
  removed_s: number | null
  /** What they say it was, as FIT names sports; null where they said nothing. */
  sport: string | null
}

/** What a person did once, however many recordings of it arrived: with the figures that lists and exposure need. */
export interface ActivityTable {
  athlete: string
  activity: string
  /** The recording that the figures were made from. */
  primary_sha256: string
  primary_ordinal: number
  sport: string
  /** run, walk, or null where not on foot. */
  on_foot: 'run' | 'walk' | null
  name: string | null
  /** null: the recording has no believable date. */
  start_s: number | null
  /** s to be added to UTC for the clock on the wall where it began; null: unknown. */
  utc_offset_s: number | null
  distance_m: number
  moving_s: number
  elapsed_s: number
  ascent_m: number | null
  descent_m: number | null
  energy_kj: number | null
  /** Degrees, where it is looked for on the ground; null where no place is known. */
  latitude: number | null
  longitude: number | null
  /**
   * The ground it was laid on (`import/derive/ground-name.ts`), empty where none was known there; null: made before
   * that was noted. Where other ground is known by now, it is recomputed in the background.
   */
  ground: string | null
  /** Of the model that made these figures; another is recomputed in the background. */
  model_version: string
}

/**
 * What an activity on foot asked in one dimension (`exposure/dimensions.ts`), in that dimension's unit. A dimension
 * without a row is unknown: the activity was kept before there was such a dimension.
 */
export interface ActivityDemandTable {
  athlete: string
  activity: string
  dimension: string
  least: number
  /** null: there is no telling how much. */
  most: number | null
  /** 0..1: how much of it is known. */
  known: number
}

/** The whole analysis as JSON, and what calibration keeps of the run (`recordedRun`) as packed columns. */
export interface AnalysisTable {
  athlete: string
  activity: string
  model_version: string
  analysis: string
  /** Columns along the way for page, API and map (`src/stretch/packed-columns.ts`). */
  columns: Uint8Array
  /** null: not a run or walk with enough known to calibrate from. */
  run: Uint8Array | null
}

/** A circle around a home, say, within which nothing of a track is shown to anyone else. */
export interface PrivacyZoneTable {
  athlete: string
  zone: string
  name: string
  latitude: number
  longitude: number
  radius_m: number
  created_s: number
}

/** Where an athlete's zones are hidden is drawn from this; made with their first zone, and never shown. */
export interface PrivacySecretTable {
  athlete: string
  /** 32 bytes, hex. Key: athlete. */
  secret: string
}

/** A link by which anybody may see one activity, cut by the athlete's zones. Key: athlete, share. */
export interface ShareTable {
  athlete: string
  share: string
  activity: string
  /** SHA-256 of what the link holds, hex; unique over all athletes, looked up by itself. */
  token_hash: string
  created_s: number
  expires_s: number | null
}

/**
 * Long work. On SQLite workers take these rows themselves; on PostgreSQL the queue library says whose turn it is,
 * and the row tells of it. Looked up by (athlete, created_s), by (state) and by (athlete, part_of).
 */
export interface JobTable {
  athlete: string
  job: string
  kind: string
  payload: string
  /** Work of one kind and key that still waits is not handed in twice; null: no key. */
  key: string | null
  /** The job this is a part of; null for a whole one. Parts are never shown by themselves. */
  part_of: string | null
  /** Into how many parts it was cut; 0 for a job done in one piece. */
  parts: number
  state: 'waiting' | 'running' | 'done' | 'failed' | 'cancelled'
  done: number
  total: number | null
  /** A sentence for a person: what it is at, or why it failed. */
  message: string | null
  /** What its handler returned, as JSON; null: nothing yet. */
  result: string | null
  attempts: number
  most_attempts: number
  created_s: number
  /** After a failure: not to be tried again sooner. */
  not_before_s: number
  started_s: number | null
  ended_s: number | null
  /** Renewed by whoever works it; where it no longer changes, the worker has died and the job is taken up again. */
  lease_until_s: number | null
  worker: string | null
  cancel_asked: number
}
