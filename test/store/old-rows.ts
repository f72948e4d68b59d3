import { rowLine } from '../../src/store/backup/row-line.ts'
import type { AnyRow } from '../../src/store/table-pages.ts'

/** Versions before this program's, and what a history of each held: tables in an order that keys allow. */
export const OLD_VERSIONS = [1, 2] as const
export type OldVersion = (typeof OLD_VERSIONS)[number]

const SHA256 = 'ab'.repeat(32)
const BYTES = Uint8Array.from({ length: 40 }, (_, i) => i)

const FIGURES = {
  athlete: 'ann',
  lead_sha256: SHA256,
  sport: 'running',
  name: null,
  start_s: 1_700_000_000.125,
  distance_m: 10_000,
  moving_s: 3600,
  elapsed_s: 4000,
  energy_kj: 3000,
  model_version: '1',
}

const UNKNOWN = {
  ascent_m: null,
  descent_m: null,
  technical_s: null,
  technical_known_s: null,
  yielding_m: null,
  yielding_known_m: null,
  impact: null,
  quads: null,
}

const KNOWN = {
  ascent_m: 250.5,
  descent_m: 240.25,
  technical_s: 60,
  technical_known_s: 3000,
  yielding_m: 10,
  yielding_known_m: 2500,
  impact: 9000.5,
  quads: 70.25,
}

/** A run of which much is known, a walk of which little is, and a ride. */
const ACTIVITIES: readonly AnyRow[] = [
  { ...FIGURES, ...KNOWN, activity: 'known', lead_ordinal: 1, on_foot: 'run' },
  { ...FIGURES, ...UNKNOWN, activity: 'silent', lead_ordinal: 2, on_foot: 'walk', start_s: null },
  { ...FIGURES, ...KNOWN, activity: 'ride', lead_ordinal: 3, on_foot: null, sport: 'cycling' },
]

const PLACE = { latitude: 42.5, longitude: 1.5, ground: 'andorra 0123456789abcdef' }

/** Every row of an old history of one person, table by table. */
export function oldRows(version: OldVersion): Readonly<Record<string, readonly AnyRow[]>> {
  const athlete = 'ann'
  const ofFile = { athlete, sha256: SHA256 }
  return {
    athlete: [
      {
        athlete,
        name: 'Ännchen',
        created_s: 1.25,
        mass_kg: 61.5,
        birth_year: 1955,
        sex: 'female',
        background: 'nothing',
      },
    ],
    account: [{ athlete, login: 'ann@home', password_hash: '$argon2id$', created_s: 1 }],
    token: [
      {
        athlete,
        token: 't',
        name: 'watch',
        token_hash: 'h',
        scopes: 'read',
        created_s: 1,
        used_s: null,
        expires_s: 9,
      },
    ],
    original: [{ ...ofFile, size_bytes: 6, added_s: 1 }],
    arrival: [
      { ...ofFile, import: 'i', path: 'a/b.fit', outcome: 'imported', reason: null, arrived_s: 1 },
      {
        athlete,
        import: 'i',
        path: 'c.fit',
        outcome: 'setAside',
        reason: 'It is empty.',
        sha256: null,
        arrived_s: 2,
      },
    ],
    activity: ACTIVITIES.map((row) => (version < 2 ? row : { ...row, ...PLACE })),
    recording: ACTIVITIES.map(({ activity, lead_ordinal }) => ({
      ...ofFile,
      ordinal: lead_ordinal,
      activity,
      reason: null,
      format: 'fit',
      sport: 'running',
      name: null,
      device: 'watch',
      start_s: 1_700_000_000.125,
      end_s: 1_700_004_000,
      distance_m: 10_000,
      samples: 3600,
      trace: BYTES,
      model_version: '1',
    })),
    ...(version < 2
      ? {}
      : { remark: [{ ...ofFile, ordinal: 1, name: 'Round the lake', removed_as: null, removed_s: null }] }),
    analysis: ACTIVITIES.map(({ activity }) => ({
      athlete,
      activity,
      model_version: '1',
      analysis: '{"é":1}',
      columns: BYTES,
      run: null,
    })),
    calibration: [{ athlete, model_version: '1', fitted: '{}', made_s: 1 }],
    privacy_zone: [
      { athlete, zone: 'z', name: 'home', latitude: 42.5, longitude: 1.5, radius_m: 200, created_s: 1 },
    ],
    privacy_secret: [{ athlete, secret: 'ff'.repeat(32) }],
    share: [{ athlete, share: 's', activity: 'known', token_hash: 'hs', created_s: 1, expires_s: null }],
  }
}

/** The same rows as this program keeps them, before anything is recomputed. */
export function asKeptNow(version: OldVersion): Readonly<Record<string, readonly AnyRow[]>> {
  const { arrival = [], remark = [], calibration: _, activity, recording, ...same } = oldRows(version)
  const nowhere = { latitude: null, longitude: null, ground: null }
  return {
    ...same,
    import_item: arrival,
    activity_edit: remark.map((row) => ({ ...row, sport: null })),
    activity: (activity ?? []).map(({ lead_sha256, lead_ordinal, ...row }) => ({
      ...without(row, [
        'technical_s',
        'technical_known_s',
        'yielding_m',
        'yielding_known_m',
        'impact',
        'quads',
      ]),
      ...(version < 2 ? nowhere : {}),
      primary_sha256: lead_sha256,
      primary_ordinal: lead_ordinal,
      utc_offset_s: null,
    })),
    recording: (recording ?? []).map((row) => ({ ...row, utc_offset_s: null })),
    activity_demand: [
      ...demand('known', {
        ascent: [250.5, 250.5, 1],
        descent: [240.25, 240.25, 1],
        distance: [10_000, 10_000, 1],
        impact: [9000.5, 9000.5, 1],
        'moving-time': [3600, 3600, 1],
        'quads-eccentric': [70.25, 70.25, 1],
        technical: [60, 660, 3000 / 3600],
        yielding: [10, 7510, 0.25],
      }),
      ...demand('silent', {
        ascent: [0, null, 0],
        descent: [0, null, 0],
        distance: [10_000, 10_000, 1],
        impact: [0, null, 0],
        'moving-time': [3600, 3600, 1],
        'quads-eccentric': [0, null, 0],
        technical: [0, 3600, 0],
        yielding: [0, 10_000, 0],
      }),
    ],
  }
}

function demand(
  activity: string,
  amounts: Readonly<Record<string, readonly [number, number | null, number]>>,
): AnyRow[] {
  return Object.entries(amounts).map(([dimension, [least, most, known]]) => ({
    athlete: 'ann',
    activity,
    dimension,
    least,
    most,
    known,
  }))
}

function without(row: AnyRow, names: readonly string[]): AnyRow {
  return Object.fromEntries(Object.entries(row).filter(([name]) => !names.includes(name)))
}

/** A row as a line: columns come in the order the database likes, and here in that of their names. */
export function sortedLine(row: AnyRow): string {
  return rowLine(Object.fromEntries(Object.entries(row).sort(([a], [b]) => (a < b ? -1 : 1))))
}
