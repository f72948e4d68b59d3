import { createRoute, z } from '@hono/zod-openapi'
import type { Context } from 'hono'
import { importSummary } from '../../../import/summary.ts'
import { importItemsOf } from '../../../store/import-items.ts'
import { fromCursor, toCursor } from '../cursor.ts'
import { saveUpload } from '../save-upload.ts'
import { notFound } from '../problem.ts'
import {
  type Api,
  cursorSchema,
  idSchema,
  json,
  limitSchema,
  nextSchema,
  orKnown,
  orProblem,
  sha256Schema,
} from '../route.ts'
import type { Services } from '../services.ts'
import { type ApiEnv, signedInAthlete } from '../auth.ts'
import { jobSchema, jobView } from './jobs.ts'

const importSchema = z
  .object({
    import: idSchema,
    imported: z.int(),
    alreadyHere: z.int(),
    setAside: z.int(),
    notRecordings: z.union([z.int(), z.null()]).meta({
      description:
        'Photos, lists and the like, which are not kept; null while they are counted, and 30 days later.',
    }),
    merged: z.int().meta({ description: 'Activities it brought that several recordings tell of.' }),
    job: z.union([jobSchema, z.null()]).meta({ description: 'null 30 days after its end.' }),
  })
  .openapi('Import')

const OUTCOMES = ['imported', 'alreadyHere', 'setAside'] as const

const importFileSchema = z
  .object({
    path: z
      .string()
      .meta({ description: 'Within the folder or archive; `a/b.zip/c.fit` where archives nest.' }),
    outcome: z.enum(OUTCOMES),
    reason: z.string().nullable(),
    original: sha256Schema.nullable(),
    arrived_s: z.number(),
  })
  .openapi('ImportFile')

const upload = createRoute({
  method: 'put',
  path: '/uploads/{name}',
  tags: ['Imports'],
  summary: 'Bring a recording, or an archive of them as a service exports it',
  description:
    'The body is the file itself: FIT, GPX, TCX, plain or gzipped, or a zip of them. Its name is only for telling.',
  request: {
    params: z.object({ name: z.string().min(1).max(255) }),
    body: {
      required: true,
      content: {
        'application/octet-stream': { schema: z.string().openapi({ type: 'string', format: 'binary' }) },
      },
    },
  },
  responses: { 202: json(importSchema, 'It is here; its import waits for its turn.'), ...orProblem },
})

const one = createRoute({
  method: 'get',
  path: '/imports/{import}',
  tags: ['Imports'],
  summary: 'How far an import is, and what its files came to',
  request: { params: z.object({ import: idSchema }) },
  responses: { 200: json(importSchema, 'The import.'), ...orKnown },
})

const files = createRoute({
  method: 'get',
  path: '/imports/{import}/files',
  tags: ['Imports'],
  summary: 'What became of each file',
  request: {
    params: z.object({ import: idSchema }),
    query: z.object({ limit: limitSchema, cursor: cursorSchema, outcome: z.enum(OUTCOMES).optional() }),
  },
  responses: {
    200: json(z.object({ files: z.array(importFileSchema), next: nextSchema }), 'One page.'),
    ...orKnown,
  },
})

/** Paths as archives name them: no length of theirs is a surprise. */
const pathSchema = z.string().max(10_000)

export function importRoutes(api: Api, services: Services): void {
  const { store, jobs } = services

  const importView = async (athlete: string, name: string): Promise<z.infer<typeof importSchema>> => {
    const [job, { reasons: _, merged, ...counts }] = await Promise.all([
      jobs.get(athlete, name),
      importSummary(store.db, athlete, name),
    ])
    const files = counts.imported + counts.alreadyHere + counts.setAside
    if (job?.kind !== 'import' && files === 0) throw notFound('import')
    return {
      import: name,
      ...counts,
      merged: merged.length,
      job: job?.kind === 'import' ? jobView(job) : null,
    }
  }

  api.openapi(upload, async (context) => {
    const athlete = signedInAthlete(context)
    const path = await saveUpload(bodyOf(context), context.req.valid('param').name, services)
    const job = await jobs.add({ athlete, kind: 'import', payload: { paths: [path], uploaded: true } })
    context.header('location', `/api/v1/imports/${job}`)
    return context.json(await importView(athlete, job), 202)
  })

  api.openapi(one, async (context) => {
    return context.json(await importView(signedInAthlete(context), context.req.valid('param').import), 200)
  })

  api.openapi(files, async (context) => {
    const athlete = signedInAthlete(context)
    const { import: name } = context.req.valid('param')
    const { limit, cursor, outcome } = context.req.valid('query')
    await importView(athlete, name)
    const rows = await importItemsOf(store.db, athlete, name, {
      limit: limit + 1,
      ...(cursor === undefined ? {} : { after: fromCursor(pathSchema, cursor) }),
      ...(outcome === undefined ? {} : { outcome }),
    })
    const shown = rows.slice(0, limit)
    const last = rows.length > limit ? shown.at(-1) : undefined
    return context.json(
      {
        files: shown.map(({ path, outcome: came, reason, sha256, arrived_s }) => ({
          path,
          outcome: came,
          reason,
          original: sha256,
          arrived_s,
        })),
        next: last === undefined ? null : toCursor(last.path),
      },
      200,
    )
  })
}

function bodyOf(context: Context<ApiEnv>) {
  return { stream: context.req.raw.body, declared: context.req.header('content-length') }
}
