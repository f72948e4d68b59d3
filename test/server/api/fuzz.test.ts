import * as fc from 'fast-check'
import { beforeAll, expect, it } from 'vitest'
import { ME } from '../../../src/store/store.ts'
import { hillRegion } from '../../support/made-hill.ts'
import { keptRegions } from '../../support/kept-regions.ts'
import { describeStores } from '../../support/postgres.ts'
import { type AskInit, importRuns, madeRun, serveStore, type Served } from './made-history.ts'
import {
  type JsonSchema,
  type NamedOperation,
  type OpenApi,
  operationsIn,
  type Parameter,
} from './operations.ts'

/** Requests of one route; a seed makes them the same at every run. */
const ASKED = 40
const SEED = 20_261_123

/** Words that have broken servers before. */
const NASTY = [
  '',
  ' ',
  '0',
  '-1',
  '1e309',
  'NaN',
  'null',
  'true',
  '\u0000',
  'a\u0000b',
  '%00',
  '\ud800',
  '😀'.repeat(30),
  '../../etc/passwd',
  '..%2f..%2fetc',
  "' or '1'='1",
  '"; drop table activity; --',
  '${7*7}',
  '__proto__',
  'constructor',
  'toString',
  'x'.repeat(5000),
  '9'.repeat(400),
  '\r\nset-cookie: a=b',
  '<script>',
  '٣',
  'İ',
]

describeStores('no request, however strange', (open) => {
  const regions = keptRegions()
  let served: Served
  let document: OpenApi
  /** Names of things that are there, by what they name, so that requests get past the door. */
  let known: Readonly<Record<string, readonly string[]>>

  beforeAll(async () => {
    regions.keep('hill', await hillRegion())
    served = serveStore(await open(), { streams: 1000 }, undefined, regions.catalogue)
    await importRuns(
      served.store,
      ME,
      [1, 2, 3, 4, 5, 6].map((seed) => madeRun(seed)),
    )
    // Our own answers.
    const told = async (method: string, path: string, json?: unknown) =>
      (await (await served.ask(`/api/v1${path}`, { method, json })).json()) as Record<string, never>
    document = (await told('GET', '/openapi.json')) as unknown as OpenApi
    const list = (await told('GET', '/activities'))['activities'] as { activity: string }[]
    const files = (await told('GET', '/originals'))['originals'] as { original: string }[]
    const [activities, removed] = [list.slice(0, 2), list.slice(2)].map((rows) =>
      rows.map(({ activity }) => activity),
    )
    for (const activity of removed) await served.ask(`/api/v1/activities/${activity}`, { method: 'DELETE' })
    const some = async (method: string, path: string, id: string, json: unknown) => {
      const made: string[] = []
      for (let i = 0; i < 5; i++) made.push((await told(method, path, json))[id])
      return made
    }
    known = {
      region: ['hill'],
      activity: activities,
      removed,
      original: files.map(({ original }) => original),
      zone: await some('POST', '/zones', 'zone', { name: 'z', latitude: 1, longitude: 1, radius_m: 200 }),
      token: await some('POST', '/tokens', 'token', { name: 't', scopes: ['read'] }),
      share: await some('POST', '/shares', 'share', { activity: activities[0] }),
      link: (await some('POST', '/shares', 'path', { activity: activities[0] })).map((path) =>
        path.slice(-43),
      ),
      job: await some('PUT', '/uploads/x.gpx', 'import', {}),
      import: [`import-of-${ME}`, ...(await some('PUT', '/uploads/y.gpx', 'import', {}))],
    }
  })

  it('makes the server fail: what it answers is foreseen, and in the manner of the document', async () => {
    const met = new Map<string, Set<number>>()
    for (const operation of deletingLast(operationsIn(document))) {
      const name = `${operation.method} ${operation.path}`
      await fc.assert(
        fc.asyncProperty(requestFor(operation, document, known), async ({ path, init }) => {
          const answer = await askOrRefuse(served, path, init)
          if (answer === null) return
          const type = answer.headers.get('content-type') ?? ''
          if (type.includes('event-stream')) await answer.body?.cancel()
          else await answer.arrayBuffer()
          met.set(name, (met.get(name) ?? new Set()).add(answer.status))
          expect(answer.status, `${name} ${path} ${JSON.stringify(init)}`).toBeLessThan(500)
          if (answer.status >= 400) expect(type, `${name} ${path}`).toBe('application/problem+json')
          else expect(Object.keys(operation.operation.responses), name).toContain(String(answer.status))
        }),
        { numRuns: ASKED, seed: SEED },
      )
    }
    expect(served.reported).toEqual([])
    // Most routes were not only refused at the door; there is no region here whose tiles could be asked for.
    const tried = [...met].filter(([name]) => !name.includes('/regions/'))
    const answered = tried.filter(([, statuses]) => [...statuses].some((status) => status < 300))
    expect(answered.length).toBeGreaterThan(0.8 * tried.length)
  })
})

/** What is gone cannot be asked for by the routes that follow. */
function deletingLast(operations: readonly NamedOperation[]): NamedOperation[] {
  const isDeleting = ({ method }: NamedOperation) => method === 'delete'
  return [...operations.filter((one) => !isDeleting(one)), ...operations.filter(isDeleting)]
}

/** Some requests cannot even be written down; those never reach a server. */
async function askOrRefuse(
  served: Served,
  path: string,
  { method = 'GET', headers = {}, body }: AskInit,
): Promise<Response | null> {
  let request: Request
  try {
    request = new Request(`http://localhost/api/v1${path}`, {
      method,
      headers: { host: 'localhost', ...headers },
      ...(body === undefined ? {} : { body }),
    })
  } catch {
    return null
  }
  return served.app.request(request)
}

interface Made {
  readonly path: string
  readonly init: AskInit
}

function requestFor(
  { path, method, operation }: NamedOperation,
  document: OpenApi,
  known: Readonly<Record<string, readonly string[]>>,
): fc.Arbitrary<Made> {
  const word = fc.oneof(fc.constantFrom(...NASTY), fc.string({ maxLength: 60, unit: 'binary' }))
  const parameters = operation.parameters ?? []
  const inPath = parameters.filter((one) => one.in === 'path')
  const inQuery = parameters.filter((one) => one.in === 'query')
  const part = ({ name, schema }: Parameter) =>
    fc.oneof(
      { weight: 3, arbitrary: fc.constantFrom(...(known[name] ?? ['a'])) },
      { weight: 1, arbitrary: word },
      {
        weight: 2,
        arbitrary: valueFor(schema, document).map(String),
      },
    )
  const query = fc.tuple(
    ...inQuery.map(({ schema }) =>
      fc.oneof(
        { weight: 4, arbitrary: fc.constant(null) },
        { weight: 2, arbitrary: valueFor(schema, document).map(String) },
        { weight: 1, arbitrary: word },
      ),
    ),
  )
  return fc
    .record({
      parts: fc.tuple(...inPath.map(part)),
      query,
      extra: fc.option(fc.tuple(word, word), { nil: null, freq: 5 }),
      body: bodyFor(operation, document),
      accept: fc.option(fc.constantFrom('*/*', 'application/gpx+xml', 'text/html;q=0', 'x', ', ;q='), {
        nil: null,
      }),
      etag: fc.option(fc.constantFrom('*', '"', 'W/"x"', ',,,', '"a", "b"'), { nil: null }),
    })
    .map(({ parts, query: values, extra, body, accept, etag }) => {
      let filled = path
      for (const [i, { name }] of inPath.entries())
        filled = filled.replace(`{${name}}`, () => encoded(parts[i]))
      const pairs = values.flatMap((value, i) => (value === null ? [] : [[inQuery[i].name, value]]))
      const text = [...pairs, ...(extra === null ? [] : [extra])]
        .map(([name, value]) => `${encoded(name)}=${encoded(value)}`)
        .join('&')
      return {
        path: text === '' ? filled : `${filled}?${text}`,
        init: {
          method: method.toUpperCase(),
          headers: {
            ...(accept === null ? {} : { accept }),
            ...(etag === null ? {} : { 'if-none-match': etag, 'if-match': etag }),
            ...(body.type === null ? {} : { 'content-type': body.type }),
          },
          ...(method === 'get' || body.text === null ? {} : { body: body.text }),
        },
      }
    })
}

interface MadeBody {
  readonly type: string | null
  readonly text: string | null
}

function bodyFor(operation: NamedOperation['operation'], document: OpenApi): fc.Arbitrary<MadeBody> {
  const schema = operation.requestBody?.content['application/json']?.schema
  const raw = fc.record({
    type: fc.constantFrom(
      null,
      'application/json',
      'text/plain',
      'multipart/form-data',
      'application/octet-stream',
    ),
    text: fc.oneof(
      fc.constantFrom(null, '', '{', '[]', 'null', '"x"', '{"__proto__":{"a":1}}', '['.repeat(5000)),
      fc.json(),
      fc.string({ maxLength: 300, unit: 'binary' }),
    ),
  })
  if (schema === undefined) return raw
  const sound = valueFor(schema, document).map((value) => ({
    type: 'application/json',
    text: JSON.stringify(value),
  }))
  return fc.oneof({ weight: 4, arbitrary: sound }, { weight: 1, arbitrary: raw })
}

/** Values of a schema, mostly; sometimes others. */
function valueFor(schema: JsonSchema, document: OpenApi): fc.Arbitrary<unknown> {
  if (schema.$ref !== undefined)
    return valueFor(document.components.schemas[schema.$ref.split('/')[3]], document)
  const sound = soundValueFor(schema, document)
  const other = fc.oneof(fc.jsonValue(), fc.constantFrom<unknown>(...NASTY, 1e308, -0, 2 ** 53, null, [], {}))
  return fc.oneof({ weight: 6, arbitrary: sound }, { weight: 1, arbitrary: other })
}

function soundValueFor(schema: JsonSchema, document: OpenApi): fc.Arbitrary<unknown> {
  if (schema.enum !== undefined) return fc.constantFrom(...schema.enum)
  if (schema.const !== undefined) return fc.constant(schema.const)
  if (schema.anyOf !== undefined) return fc.oneof(...schema.anyOf.map((one) => valueFor(one, document)))
  const types = typeof schema.type === 'string' ? [schema.type] : (schema.type ?? [])
  const { minimum: min = -1e9, maximum: max = 1e9 } = schema
  const byType: Readonly<Record<string, fc.Arbitrary<unknown>>> = {
    null: fc.constant(null),
    boolean: fc.boolean(),
    number: fc.oneof(fc.double({ min, max }), fc.constantFrom(min, max)),
    integer: fc.oneof(
      fc.integer({ min: Math.max(min, -(2 ** 31)), max: Math.min(max, 2 ** 31 - 1) }),
      fc.constantFrom(min, max),
    ),
    string: fc.oneof(stringLike(schema.pattern), fc.string({ maxLength: 90, unit: 'binary' })),
    array: fc.array(schema.items === undefined ? fc.jsonValue() : valueFor(schema.items, document), {
      maxLength: 4,
    }),
    object: fc.record(
      Object.fromEntries(
        Object.entries(schema.properties ?? {}).map(([name, one]) => [name, valueFor(one, document)]),
      ),
      { requiredKeys: [...(schema.required ?? [])] },
    ),
  }
  return types.length === 0
    ? fc.jsonValue()
    : fc.oneof(...types.map((type) => byType[type] ?? fc.jsonValue()))
}

function stringLike(pattern: string | undefined): fc.Arbitrary<string> {
  return pattern === undefined ? fc.string({ maxLength: 30 }) : fc.stringMatching(new RegExp(pattern))
}

function encoded(text: string): string {
  try {
    return encodeURIComponent(text)
  } catch {
    return '%ff'
  }
}
