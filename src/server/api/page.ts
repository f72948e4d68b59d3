import { z } from '@hono/zod-openapi'
import { Problem } from './problem.ts'

export const limitSchema = z.coerce.number().int().min(1).max(200).default(50)

/** What a list is asked a page at a time with. */
export const pageQuery = z.object({
  limit: limitSchema,
  cursor: z
    .string()
    .max(1000)
    .optional()
    .meta({ description: '`next` of the page before; without it the list begins.' }),
})

export const nextSchema = z
  .string()
  .nullable()
  .meta({ description: 'For `cursor`, to go on after this page; null at the end.' })

/**
 * A page of a list, and the cursor of the next.
 *
 * @param place where a row stands in the list, which is all that a cursor holds
 * @param rowsOf the rows after a place, or from the beginning: one more than is shown tells whether there is a next page
 * @throws Problem 400 when the cursor is not one of this list
 */
export async function pageOf<Row, Place>(
  { limit, cursor }: z.infer<typeof pageQuery>,
  place: { readonly schema: z.ZodType<Place>; readonly of: (row: Row) => Place },
  rowsOf: (page: { readonly limit: number; readonly after?: Place }) => Promise<readonly Row[]>,
): Promise<{ readonly rows: readonly Row[]; readonly next: string | null }> {
  const after = cursor === undefined ? {} : { after: fromCursor(place.schema, cursor) }
  const rows = await rowsOf({ limit: limit + 1, ...after })
  const shown = rows.slice(0, limit)
  const last = rows.length > limit ? shown.at(-1) : undefined
  return { rows: shown, next: last === undefined ? null : toCursor(place.of(last)) }
}

/** Where a page of a list ended, as letters that say nothing to whoever carries them. */
function toCursor(place: unknown): string {
  return Buffer.from(JSON.stringify(place)).toString('base64url')
}

function fromCursor<T>(schema: z.ZodType<T>, cursor: string): T {
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
