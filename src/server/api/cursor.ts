import type { z } from '@hono/zod-openapi'
import { Problem } from './problem.ts'

/** Where a page of a list ended, as letters that say nothing to whoever carries them. */
export function toCursor(place: unknown): string {
  return Buffer.from(JSON.stringify(place)).toString('base64url')
}

/** @throws Problem 400 when it is not a cursor of this list */
export function fromCursor<T>(schema: z.ZodType<T>, cursor: string): T {
  const parsed = schema.safeParse(parsedOrNull(Buffer.from(cursor, 'base64url').toString()))
  if (parsed.success) return parsed.data
  throw new Problem(400, 'This cursor is not one of this list; begin again without one.', {
    errors: [{ where: 'query cursor', what: 'Not a cursor that this list gave.' }],
  })
}

function parsedOrNull(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}
