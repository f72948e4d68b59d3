import { z } from '@hono/zod-openapi'
import { StoreError } from '../../store/store-error.ts'

/** One thing that was wrong with what was asked, and where. */
export interface Wrong {
  /** `query`, `path`, `header` or `body`, and the way to the value. */
  readonly where: string
  readonly what: string
}

/** An answer that is none, as RFC 9457 has it. Thrown by handlers, told by the API. */
export class Problem extends Error {
  readonly status: ProblemStatus
  readonly headers: Readonly<Record<string, string>>
  readonly errors: readonly Wrong[]

  constructor(
    status: ProblemStatus,
    detail: string,
    more: { headers?: Readonly<Record<string, string>>; errors?: readonly Wrong[]; cause?: unknown } = {},
  ) {
    super(detail, { cause: more.cause })
    this.name = 'Problem'
    this.status = status
    this.headers = more.headers ?? {}
    this.errors = more.errors ?? []
  }
}

const TITLES = {
  400: 'Not understood',
  401: 'Sign in first',
  403: 'Not allowed',
  404: 'Not found',
  405: 'Not this method',
  406: 'Not in this form',
  408: 'Too slow',
  409: 'Not as things are',
  410: 'No longer here',
  412: 'No longer as you saw it',
  413: 'Too large',
  415: 'Unsupported media type',
  416: 'Range not satisfiable',
  422: 'Cannot be used',
  429: 'Too many requests',
  500: 'Server error',
  503: 'Temporarily unavailable',
  507: 'Insufficient storage',
} as const

export type ProblemStatus = keyof typeof TITLES

export const problemSchema = z
  .object({
    type: z.literal('about:blank'),
    title: z.string(),
    status: z.int(),
    detail: z.string().meta({ description: 'A sentence for a person.' }),
    errors: z.array(z.object({ where: z.string(), what: z.string() })).optional(),
  })
  .openapi('Problem', { description: 'What was wrong, as RFC 9457 has it.' })

export const PROBLEM_TYPE = 'application/problem+json'

export function problemAnswer({ status, message, headers, errors }: Problem): Response {
  const body = {
    type: 'about:blank',
    title: TITLES[status],
    status,
    detail: message,
    ...(errors.length > 0 ? { errors } : {}),
  }
  return new Response(JSON.stringify(body), {
    status,
    headers: { 'content-type': PROBLEM_TYPE, 'cache-control': 'no-store', ...headers },
  })
}

/** Whatever a handler threw, as a problem. What nobody foresaw is not told to whoever asked. */
export function problemFrom(error: unknown): Problem {
  if (error instanceof Problem) return error
  if (error instanceof StoreError) {
    const status = error.trouble === 'full' ? 507 : 503
    return new Problem(status, error.message, { headers: { 'retry-after': '5' }, cause: error })
  }
  return new Problem(500, 'Something went wrong on this side.', { cause: error })
}

export function notFound(what: string): Problem {
  return new Problem(404, `There is no such ${what}.`)
}
