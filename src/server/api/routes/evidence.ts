import { createRoute, z } from '@hono/zod-openapi'
import { evidenceJson } from '../../../words/evidence/evidence-json.ts'
import { type Api, json, orKnown } from '../route.ts'

const gradeSchema = z.enum(['A', 'B', 'C', 'P']).meta({
  description:
    'A: measured and replicated. B: one study. C: reasoned from mechanics. P: a working assumption.',
})

const provenanceSchema = z.enum(['read', 'secondary', 'derived', 'learned', 'remembered', 'judged']).meta({
  description: 'How the number came here: read in its source, in another text, reckoned, remembered, judged.',
})

const citationSchema = z
  .object({
    authors: z.string(),
    year: z.int(),
    title: z.string(),
    where: z.string(),
    doi: z.string().nullable(),
  })
  .openapi('Citation')

const findingsSchema = z
  .array(
    z
      .object({
        says: z.string(),
        provenance: provenanceSchema,
        citations: z.array(citationSchema).readonly(),
      })
      .openapi('Finding'),
  )
  .readonly()

const claimSchema = z
  .object({
    id: z.string(),
    about: z.string(),
    book: z.string().meta({ description: 'The book’s view, in our words.' }),
    verdict: z.enum(['holds', 'in part', 'not shown', 'advice']),
    supports: findingsSchema,
    against: findingsSchema,
    so: z.string().meta({ description: 'What Underfoot makes of it, and what it leaves unsaid.' }),
  })
  .openapi('Claim')

const evidenceSchema = z
  .object({
    figures: z.array(
      z.object({
        id: z.string(),
        label: z.string(),
        unit: z.string(),
        grade: gradeSchema,
        meaning: z.string(),
        evidence: z.array(z.string()),
      }),
    ),
    claims: z.array(claimSchema),
    backgrounds: z.array(
      z.object({ id: z.string(), about: z.string(), have: findingsSchema, gain: findingsSchema }),
    ),
    coefficients: z.array(
      z.object({
        id: z.string(),
        about: z.string().meta({ description: 'The group it stands in.' }),
        what: z.string(),
        value: z
          .unknown()
          .meta({ description: 'A number, a value with its ends, a table, or named parts of them.' }),
        valueWords: z.string(),
        unit: z.string(),
        validity: z.string(),
        grade: gradeSchema,
        uncertainty: z.string(),
        citations: z.array(citationSchema).readonly(),
        provenance: provenanceSchema,
        caveat: z.string().nullable(),
      }),
    ),
    published: z.array(
      z.object({
        id: z.string(),
        title: z.string(),
        rows: z.array(
          z.object({
            what: z.string(),
            standing: z.enum(['held', 'echo', 'missed', 'unclaimed']).meta({
              description:
                'held: ours lies within. echo: ours was made from this number. missed: ours lies outside. unclaimed: ours says nothing of it.',
            }),
            published: z.number(),
            ours: z.number().nullable().meta({ description: 'null where nothing is claimed.' }),
            low: z.number().nullable().meta({ description: 'null: no end.' }),
            high: z.number().nullable().meta({ description: 'null: no end.' }),
            unit: z.string(),
            source: citationSchema.nullable(),
            mark: provenanceSchema,
            why: z.string().nullable().meta({ description: 'Of what is missed or unclaimed.' }),
          }),
        ),
      }),
    ),
  })
  .openapi('Evidence', { description: 'As `underfoot evidence --json` prints it.' })

const all = createRoute({
  method: 'get',
  path: '/evidence',
  tags: ['Evidence'],
  summary:
    'The book’s claims and what was measured, every number with its source, and tables of published numbers',
  responses: { 200: json(evidenceSchema, 'All of it; `figures` is empty here.'), ...orKnown },
})

export function evidenceRoutes(api: Api): void {
  api.openapi(all, (context) => context.json(evidenceJson(), 200))
}
