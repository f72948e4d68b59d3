/** Why there is no answer: no history is served here, somebody has to sign in, or a sentence says what is wrong. */
export interface ApiError {
  readonly kind: 'absent' | 'sign-in' | 'refused'
  readonly sentence: string
}

export type Asked<T> = { readonly value: T } | { readonly error: ApiError }

const ABSENT: ApiError = {
  kind: 'absent',
  sentence:
    'No history answers here. These pages may have come without Underfoot’s server, or it has stopped.',
}

/** An address of the API beside the pages, whatever folder they lie in. */
export function apiUrl(path: string): URL {
  return new URL(`api/v1/${path}`, document.baseURI)
}

/** Asks the history for JSON. Never rejects: whatever goes wrong is an error with a sentence. */
export async function ask<T>(path: string, init: RequestInit = {}): Promise<Asked<T>> {
  const answer = await answerOf(path, init)
  if ('error' in answer) return answer
  // Our own server's answer, of the type its document promises; none where it has nothing to say.
  const value = answer.value.status === 204 ? undefined : await answer.value.json()
  return { value: value as T }
}

/** The same for bytes. */
export async function askForBytes(path: string): Promise<Asked<Blob>> {
  const answer = await answerOf(path, {})
  return 'error' in answer ? answer : { value: await answer.value.blob() }
}

/** Asks with a body in JSON. */
export function send<T>(method: 'POST' | 'PATCH', path: string, body: unknown): Promise<Asked<T>> {
  return ask<T>(path, {
    method,
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  })
}

async function answerOf(path: string, init: RequestInit): Promise<Asked<Response>> {
  try {
    const answer = await fetch(apiUrl(path), init)
    return answer.ok && isOurs(answer) ? { value: answer } : { error: await apiErrorOf(answer) }
  } catch {
    return { error: ABSENT }
  }
}

/** A server of files alone may hand out a page for whatever it is asked. */
function isOurs(answer: Response): boolean {
  return !(answer.headers.get('content-type') ?? '').startsWith('text/')
}

async function apiErrorOf(answer: Response): Promise<ApiError> {
  const isProblem = answer.headers.get('content-type')?.startsWith('application/problem+json') === true
  return isProblem ? apiErrorFrom(answer.status, await answer.text()) : ABSENT
}

/** What a problem+json says. */
export function apiErrorFrom(status: number, problem: string): ApiError {
  return { kind: status === 401 ? 'sign-in' : 'refused', sentence: detailOf(problem) }
}

function detailOf(problem: string): string {
  try {
    const said: unknown = JSON.parse(problem)
    if (typeof said === 'object' && said !== null && 'detail' in said && typeof said.detail === 'string')
      return said.detail
  } catch {
    // Cut off on the way.
  }
  return 'The history could not answer this.'
}
