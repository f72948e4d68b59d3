import { sql } from 'kysely'
import { z } from 'zod'
import type { Ranged } from '../body/figure.ts'
import type { Store } from './store.ts'

/**
 * What each of these activities cost, with its range (kJ), out of their analyses; those that tell none are missing.
 */
export async function storedEnergy(
  { db, dialect }: Store,
  athlete: string,
  activities: readonly string[],
): Promise<ReadonlyMap<string, Ranged>> {
  if (activities.length === 0) return new Map()
  // PostgreSQL reads no JSON that holds letters it does not take, so it looks for the one object; within a name its
  // quotation marks would be escaped.
  const energy =
    dialect === 'postgres'
      ? sql<string | null>`substring(analysis from '"energy_kJ":({[^}]*})')`
      : sql<string | null>`json_extract(analysis, '$.energy_kJ')`
  const rows = await db
    .selectFrom('analysis')
    .select(['activity', energy.as('energy')])
    .where('athlete', '=', athlete)
    .where('activity', 'in', activities)
    .execute()
  return new Map(
    rows.flatMap(({ activity, energy }) => {
      const range = rangeOrNull(JSON.parse(energy ?? 'null'))
      return range === null ? [] : [[activity, range]]
    }),
  )
}

/** A range as analyses keep it; null where it is none, or its ends are unknown. */
export function rangeOrNull(stored: unknown): Ranged | null {
  return rangeSchema.safeParse(stored).data ?? null
}

const rangeSchema = z.object({ value: z.number(), low: z.number(), high: z.number() })
