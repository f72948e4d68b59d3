import { createRoute, z } from '@hono/zod-openapi'
import { PASSED_KINDS } from '../../../activity/passed-over.ts'
import { importState } from '../../../service/import-state.ts'
import { type ImportItem, importItemsOf } from '../../../store/import-items.ts'
import { nextSchema, pageOf, pageQuery } from '../page.ts'
import { saveUpload } from '../save-upload.ts'
import { notFound } from '../problem.ts'
import { type Api, definedOf, idSchema, json, orKnown, orProblem, sha256Schema } from '../route.ts'
import type { Services } from '../services.ts'
import { signedInAthlete } from '../auth.ts'
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
    passedOver: z
      .union([z.array(z.object({ kind: z.enum(PASSED_KINDS), count: z.int() })).readonly(), z.null()])
      .meta({ description: 'The same by kind, the commonest first.' }),
    files: z.union([z.int(), z.null()]).meta({
      description: 'All that were seen: imported, already here, set aside and passed over.',
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
    'The body is the file itself: FIT, GPX, TCX, JSON of Polar, Suunto or Huawei, plain or gzipped, or an archive as a service exports it. Its name is only for telling.',
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
    query: pageQuery.extend({ outcome: z.enum(OUTCOMES).optional() }),
  },
  responses: {
    200: json(z.object({ files: z.array(importFileSchema), next: nextSchema }), 'One page.'),
    ...orKnown,
  },
})

/** Paths as archives name them: no length of theirs is a surprise. */
const place = { schema: z.string().max(10_000), of: ({ path }: ImportItem) => path }

export function importRoutes(api: Api, services: Services): void {
  const { store, jobs } = services

  const importView = async (athlete: string, name: string): Promise<z.infer<typeof importSchema>> => {
    const state = await importState(services, athlete, name)
    if (state === null) throw notFound('import')
    return { import: name, ...state, job: state.job && jobView(state.job) }
  }

  api.openapi(upload, async (context) => {
    const athlete = signedInAthlete(context)
    const path = await saveUpload(context.req.raw, context.req.valid('param').name, services)
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
    const { outcome, ...page } = context.req.valid('query')
    await importView(athlete, name)
    const { rows, next } = await pageOf(page, place, (asked) =>
      importItemsOf(store.db, athlete, name, { ...asked, ...definedOf({ outcome }) }),
    )
    return context.json({ files: rows.map(fileView), next }, 200)
  })
}

function fileView({
  path,
  outcome,
  reason,
  sha256,
  arrived_s,
}: ImportItem): z.infer<typeof importFileSchema> {
  return { path, outcome, reason, original: sha256, arrived_s }
}
