import { type OpenAPIHono, z } from '@hono/zod-openapi'
import { PROBLEM_TYPE, problemSchema } from './problem.ts'
import type { ApiEnv } from './auth.ts'

/** A part of the API that routes are added to. */
export type Api = OpenAPIHono<ApiEnv>

/** An answer in JSON. */
export function json<S extends z.ZodType>(schema: S, description: string) {
  return { description, content: { 'application/json': { schema } } } as const
}

/** An answer in bytes of one of several kinds. */
export function bytes<T extends string>(description: string, ...types: readonly T[]) {
  const schema = z.string().openapi({ type: 'string', format: 'binary' })
  // Object.fromEntries forgets which keys there are.
  const content = Object.fromEntries(types.map((type) => [type, { schema }])) as Record<
    T,
    { schema: typeof schema }
  >
  return { description, content } as const
}

/** What any route may answer instead. */
export const orProblem = {
  '4XX': { description: 'What was wrong.', content: { [PROBLEM_TYPE]: { schema: problemSchema } } },
  '5XX': {
    description: 'Server error or temporarily unavailable.',
    content: { [PROBLEM_TYPE]: { schema: problemSchema } },
  },
} as const

/** The same for what carries an entity tag. */
export const orKnown = {
  304: { description: 'You have it already, as If-None-Match says.' },
  ...orProblem,
} as const

/** A body in JSON. */
export function body<S extends z.ZodType>(schema: S) {
  return { required: true, content: { 'application/json': { schema } } } as const
}

/** What a change may name, so that it is refused where something else changed it meanwhile. */
export const ifMatchHeader = z.object({
  'if-match': z
    .string()
    .max(1000)
    .optional()
    .meta({ description: 'The ETag that a GET answered; another state since then is refused (412).' }),
})

/** Names of rows: letters, figures, dashes. */
export const idSchema = z.string().regex(/^[A-Za-z0-9_-]{1,100}$/)

export const sha256Schema = z.string().regex(/^[0-9a-f]{64}$/)

/** A word a person writes, which both databases take and which is something to look at. */
export function words(most: number) {
  return z
    .string()
    .trim()
    .min(1)
    .max(most)
    .refine((text) => !/[\p{Cc}\p{Surrogate}]/u.test(text), 'Contains control characters.')
}

/** s since 1970 UTC, within what a calendar can show. */
export const momentSchema = z.coerce.number().min(-8.64e12).max(8.64e12)

/** With the fields that were told: what was left out is not there, rather than undefined (exactOptionalPropertyTypes). */
export function definedOf<T extends object>(told: T): { [K in keyof T]: Exclude<T[K], undefined> } {
  const kept = Object.entries(told).filter(([, value]) => value !== undefined)
  // The same keys, but for those without a value.
  return Object.fromEntries(kept) as { [K in keyof T]: Exclude<T[K], undefined> }
}
