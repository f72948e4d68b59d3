import type { paths } from './schema.ts'

/** Why there is no answer: no history is served here, somebody has to sign in, or a sentence says what is wrong. */
export interface ApiError {
  readonly kind: 'absent' | 'sign-in' | 'refused'
  readonly sentence: string
}

export type Asked<T> = { readonly value: T } | { readonly error: ApiError }

type Method = 'get' | 'post' | 'patch' | 'delete'

/** Paths of the API's document that answer a method. */
type PathOf<M extends Method> = {
  [P in keyof paths]: paths[P] extends Record<M, unknown> ? P : never
}[keyof paths]

type Operation<M extends Method, P extends keyof paths> = paths[P] extends Record<M, infer O> ? O : never

/** What an operation wants to be told, as its document says: parts of the path, a query, a body. */
type Input<O> = PathParts<O> & Query<O> & Body<O>
type PathParts<O> = O extends { parameters: { path: infer T } } ? { readonly path: T } : unknown
type Query<O> = O extends { parameters: { query?: infer T } } ? { readonly query?: T } : unknown
type Body<O> = O extends { requestBody: { content: infer C } }
  ? C extends { 'application/json': infer T }
    ? { readonly json: T }
    : { readonly file: Blob }
  : unknown

type InputOf<M extends Method, P extends keyof paths> =
  unknown extends Input<Operation<M, P>> ? [] : [Input<Operation<M, P>>]

/** The JSON of a success; undefined where there is nothing to say. */
type Answer<O> = O extends { responses: infer R }
  ? R extends { 200: infer S } | { 201: infer S } | { 202: infer S }
    ? S extends { content: { 'application/json': infer T } }
      ? T
      : undefined
    : undefined
  : undefined

const ABSENT: ApiError = {
  kind: 'absent',
  sentence:
    'No history answers here. These pages may have come without Underfoot’s server, or it has stopped.',
}

/**
 * Asks the API what its document offers (schema.ts, written from it): method, path, parts, query, body and answer are
 * checked against it. Never rejects: whatever goes wrong is an error with a sentence.
 */
export function ask<M extends Method, P extends PathOf<M>>(
  method: M,
  path: P,
  ...input: InputOf<M, P>
): Promise<Asked<Answer<Operation<M, P>>>> {
  return askFrom(new URL(document.baseURI), method, path, ...input)
}

/** The same from a worker, which knows no document: `pages` is where the pages lie. */
export async function askFrom<M extends Method, P extends PathOf<M>>(
  pages: URL,
  method: M,
  path: P,
  ...[input]: InputOf<M, P>
): Promise<Asked<Answer<Operation<M, P>>>> {
  const answer = await answerOf(pages, method, path, input ?? {})
  if ('error' in answer) return answer
  const value: unknown = answer.value.status === 204 ? undefined : await answer.value.json()
  // Our own server's answer, of the type that its own document promises.
  return { value: value as Answer<Operation<M, P>> }
}

/** The same for bytes. */
export async function askForBytes<P extends PathOf<'get'>>(
  path: P,
  ...[input]: InputOf<'get', P>
): Promise<Asked<Uint8Array<ArrayBuffer>>> {
  const answer = await answerOf(new URL(document.baseURI), 'get', path, input ?? {})
  return 'error' in answer ? answer : { value: new Uint8Array(await answer.value.arrayBuffer()) }
}

/** An address of the API beside the pages, whatever folder they lie in. */
export function apiUrl(path: string, pages: string | URL = document.baseURI): URL {
  return new URL(`api/v1${path}`, pages)
}

/** What any input may hold. */
interface AnyInput {
  readonly path?: Readonly<Record<string, string>>
  readonly query?: Readonly<Record<string, unknown>>
  readonly json?: unknown
  readonly file?: Blob
}

async function answerOf(pages: URL, method: Method, path: string, input: AnyInput): Promise<Asked<Response>> {
  const url = apiUrl(
    path.replace(/\{(\w+)\}/g, (_, part: string) => encodeURIComponent(input.path?.[part] ?? '')),
    pages,
  )
  for (const [name, value] of Object.entries(input.query ?? {}))
    if (typeof value === 'string' || typeof value === 'number') url.searchParams.set(name, `${value}`)
  try {
    const answer = await fetch(url, { method: method.toUpperCase(), ...bodyOf(input) })
    return answer.ok && isOurs(answer) ? { value: answer } : { error: await apiErrorOf(answer) }
  } catch {
    return { error: ABSENT }
  }
}

function bodyOf({ json, file }: AnyInput): RequestInit {
  if (file !== undefined) return { headers: { 'content-type': 'application/octet-stream' }, body: file }
  if (json === undefined) return {}
  return { headers: { 'content-type': 'application/json' }, body: JSON.stringify(json) }
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
