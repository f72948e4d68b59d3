import { z } from '@hono/zod-openapi'

const DAY_S = 86_400

/** For how long what opens something to others is to do so. */
export const daysSchema = z
  .int()
  .min(1)
  .max(3650)
  .optional()
  .meta({ description: 'After which it ends; never when left out.' })

/** s since 1970 UTC when that is over; null: never. */
export function endAfter(days: z.infer<typeof daysSchema>, now_s: number): number | null {
  return days === undefined ? null : Math.floor(now_s) + days * DAY_S
}
