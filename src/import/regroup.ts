import { nameActivity, putActivity, removeActivity } from '../store/activities.ts'
import { redirectShares } from '../store/shares.ts'
import {
  putRecording,
  type Recording,
  recordingsOfFiles,
  recordingsOfActivities,
  removeRecording,
} from '../store/recordings.ts'
import { editsOf } from '../store/edits.ts'
import type { Db } from '../store/store.ts'
import type { Figures } from './derive/derived.ts'
import { activityName, type Group, groupsOf } from './duplicates/groups.ts'
import { NearbyRecordings } from './duplicates/nearby-recordings.ts'
import { isSameActivity } from './duplicates/same-activity.ts'
import { keyOf, type Fingerprint, fingerprintOf } from './duplicates/fingerprint.ts'
import { type Edits, activityTitle } from './naming.ts'

/** A recording made sense of, about to be kept. */
export interface NewRecording {
  readonly recording: Omit<Recording, 'activity'>
  /** null where it was set aside. */
  readonly figures: Figures | null
}

/** Thrown out of the transaction when a recording is to be the primary one that was not made sense of in this go. */
export class NeedsReprocessing extends Error {
  readonly recordings: readonly Recording[]

  constructor(recordings: readonly Recording[]) {
    super('Another recording is to be the primary one of an activity, and its figures have to be made first.')
    this.recordings = recordings
  }
}

/**
 * Keeps recordings, always all that a file holds, and sorts them and all they touch into activities anew. The
 * activities that come of it depend on the recordings that are here, not on the order they came in. What the person
 * removed is of no activity. To be called within a transaction that is alone with the athlete's history.
 *
 * @throws NeedsReprocessing when a recording kept earlier becomes the primary one: give it as fresh, and try again
 */
export async function regroup(db: Db, athlete: string, fresh: readonly NewRecording[]): Promise<void> {
  const edits = new Map((await editsOf(db, athlete)).map((one) => [keyOf(one), one]))
  await new Regrouping(db, athlete, fresh, edits).run()
}

class Regrouping {
  readonly #db: Db
  readonly #athlete: string
  readonly #fresh: ReadonlyMap<string, NewRecording>
  readonly #edits: Edits
  readonly #around: NearbyRecordings
  /** Names of activities that what is settled belonged to, and belongs to now. */
  readonly #before = new Set<string>()
  readonly #after = new Set<string>()

  constructor(db: Db, athlete: string, fresh: readonly NewRecording[], edits: Edits) {
    this.#db = db
    this.#athlete = athlete
    this.#fresh = new Map(fresh.map((one) => [keyOf(one.recording), one]))
    this.#edits = edits
    this.#around = new NearbyRecordings(db, athlete)
  }

  async run(): Promise<void> {
    const left = await this.#formerMembers()
    const isRemoved = (recording: NewRecording['recording']) =>
      (this.#edits.get(keyOf(recording))?.removed_as ?? null) !== null
    const arriving = [...this.#fresh.values()]
      .map(({ recording }) => recording)
      .filter((recording) => !isRemoved(recording))
    await this.#around.look(arriving)
    for (const { recording, figures } of this.#fresh.values()) {
      if (figures === null || isRemoved(recording))
        await putRecording(this.#db, { ...recording, activity: null })
      else if (fingerprintOf(recording) === null) await this.#putAlone(recording, figures)
    }
    await this.#sort([...arriving, ...left])
    for (const name of this.#before)
      if (!this.#after.has(name)) await removeActivity(this.#db, this.#athlete, name)
  }

  /**
   * What was of one activity with what is made sense of anew: it may have to be sorted otherwise now. Nobody, for
   * recordings that arrive for the first time.
   */
  async #formerMembers(): Promise<Recording[]> {
    const hashes = [...new Set([...this.#fresh.values()].map(({ recording }) => recording.sha256))]
    const former = await recordingsOfFiles(this.#db, this.#athlete, hashes)
    for (const row of former) {
      if (row.activity !== null) this.#before.add(row.activity)
      // A file read anew may hold less than before.
      if (!this.#fresh.has(keyOf(row))) await removeRecording(this.#db, this.#athlete, row)
    }
    const company = await recordingsOfActivities(this.#db, this.#athlete, [...this.#before])
    return company.filter((row) => !this.#fresh.has(keyOf(row)))
  }

  /** A recording without a date is like no other. */
  async #putAlone(recording: NewRecording['recording'], figures: Figures): Promise<void> {
    const name = activityName(recording)
    this.#after.add(name)
    await this.#putPrimary(name, recording, figures, activityTitle([recording], this.#edits))
    await putRecording(this.#db, { ...recording, activity: name })
  }

  async #sort(recordings: readonly Omit<Recording, 'activity'>[]): Promise<void> {
    const sorted = new Set<string>()
    for (const recording of recordings) {
      const fingerprint = this.#around.fingerprint(recording)
      if (fingerprint === null || sorted.has(keyOf(fingerprint))) continue
      const connected = await this.#around.connected(fingerprint)
      for (const one of connected) sorted.add(keyOf(one))
      await this.#putGroups(groupsOf(connected, isSameActivity))
    }
  }

  async #putGroups(groups: readonly Group[]): Promise<void> {
    const row = (fingerprint: Fingerprint): Recording => this.#around.row(fingerprint)
    const missing = groups
      .map(([primary]) => primary)
      .filter(
        (primary) => !this.#fresh.has(keyOf(primary)) && row(primary).activity !== activityName(primary),
      )
    if (missing.length > 0) throw new NeedsReprocessing(missing.map(row))
    for (const group of groups) await this.#putGroup(group)
  }

  async #putGroup(group: Group): Promise<void> {
    const [primary] = group
    const name = activityName(primary)
    this.#after.add(name)
    const rows = group.map((fingerprint) => this.#around.row(fingerprint))
    const title = activityTitle(rows, this.#edits)
    const figures = this.#fresh.get(keyOf(primary))?.figures ?? null
    if (figures === null) await nameActivity(this.#db, this.#athlete, name, title)
    else await this.#putPrimary(name, rows[0], figures, title)
    for (const row of rows) {
      if (row.activity !== null) this.#before.add(row.activity)
      if (this.#fresh.has(keyOf(row)) || row.activity !== name)
        await putRecording(this.#db, { ...row, activity: name })
      if (row.activity !== name && activityName(row) !== name)
        await redirectShares(this.#db, this.#athlete, activityName(row), name)
    }
  }

  async #putPrimary(
    name: string,
    { athlete, sha256, ordinal }: NewRecording['recording'],
    { activity, analysis, demand }: Figures,
    title: string | null,
  ): Promise<void> {
    const primary = { athlete, activity: name, primary_sha256: sha256, primary_ordinal: ordinal }
    await putActivity(this.#db, {
      activity: { ...primary, ...activity, name: title },
      demand,
      analysis: { athlete, activity: name, model_version: activity.model_version, ...analysis },
      recordings: [],
    })
  }
}
