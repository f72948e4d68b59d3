import { z } from '@hono/zod-openapi'
import { activityOf, type ActivityRow, analysisOf } from '../../store/activities.ts'
import type { Ranged } from '../../body/figure.ts'
import type { Db } from '../../store/store.ts'
import { rangeOrNull } from '../../store/stored-energy.ts'
import { idSchema, sha256Schema } from './route.ts'

export const utcOffsetSchema = z.int().nullable().meta({
  description: 'To be added to UTC for the clock on the wall where it began; null where that is unknown.',
})

const rangeSchema = z.object({ value: z.number(), low: z.number(), high: z.number() }).openapi('Range')

/** An activity as lists tell it. */
export const activitySchema = z
  .object({
    activity: idSchema,
    name: z.string().nullable().meta({ description: 'As you called it, or as a recording of it does.' }),
    sport: z.string().meta({ description: 'As FIT names it: running, walking, hiking, cycling …' }),
    onFoot: z.enum(['run', 'walk']).nullable(),
    start: z
      .string()
      .nullable()
      .meta({ description: 'ISO 8601, UTC; null where the recording has no date.' }),
    utcOffset_s: utcOffsetSchema,
    distance_m: z.number(),
    movingTime_s: z.number(),
    elapsedTime_s: z.number(),
    ascent_m: z.number().nullable(),
    descent_m: z.number().nullable(),
    energy_kJ: rangeSchema.nullable().meta({ description: 'null where it is unknown.' }),
    modelVersion: z.string(),
  })
  .openapi('Activity')

const recordingSchema = z
  .object({
    original: sha256Schema,
    ordinal: z.int(),
    format: z.string(),
    device: z.string().nullable(),
    isPrimary: z.boolean().meta({ description: 'Whether the figures were made from this one.' }),
  })
  .openapi('Recording')

/** An activity with all that is known of it. */
export const wholeSchema = activitySchema
  .extend({
    recordings: z.array(recordingSchema),
    analysis: z
      .record(z.string(), z.unknown())
      .nullable()
      .meta({ description: 'As `underfoot analyse --json` prints it (docs/analyse-json.md).' }),
  })
  .openapi('WholeActivity')

/** @param energy_kJ out of its analysis; null where that tells none */
export function activityView(row: ActivityRow, energy_kJ: Ranged | null): z.infer<typeof activitySchema> {
  return {
    activity: row.activity,
    name: row.name,
    sport: row.sport,
    onFoot: row.on_foot,
    start: row.start_s === null ? null : isoOf(row.start_s),
    utcOffset_s: row.utc_offset_s,
    distance_m: row.distance_m,
    movingTime_s: row.moving_s,
    elapsedTime_s: row.elapsed_s,
    ascent_m: row.ascent_m,
    descent_m: row.descent_m,
    energy_kJ,
    modelVersion: row.model_version,
  }
}

/** The whole of an activity; null where an athlete has none by that name. */
export async function wholeView(
  db: Db,
  athlete: string,
  activity: string,
): Promise<z.infer<typeof wholeSchema> | null> {
  const found = await activityOf(db, athlete, activity)
  if (found === null) return null
  const analysis = await analysisOf(db, athlete, activity)
  const { primary_sha256, primary_ordinal } = found.activity
  const recordings = found.recordings.map(({ sha256, ordinal, format, device }) => ({
    original: sha256,
    ordinal,
    format,
    device,
    isPrimary: sha256 === primary_sha256 && ordinal === primary_ordinal,
  }))
  const told = objectIn(analysis?.analysis)
  const energy_kJ = rangeOrNull(told?.['energy_kJ'])
  return { ...activityView(found.activity, energy_kJ), recordings, analysis: told }
}

export function isoOf(seconds: number): string {
  return new Date(Math.round(seconds * 1000)).toISOString()
}

function objectIn(text: string | undefined): Record<string, unknown> | null {
  if (text === undefined) return null
  const value: unknown = JSON.parse(text)
  return typeof value === 'object' && value !== null ? { ...value } : null
}
