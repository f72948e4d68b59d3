import { createRoute, z } from '@hono/zod-openapi'
import { PROVENANCES, SOFTNESSES, SURFACES, TECHNICALITIES } from '../../../stretch/classes.ts'
import { analysisOf } from '../../../store/activities.ts'
import { unpackStretches } from '../../../stretch/packed-stretches.ts'
import { type Stretches, UNKNOWN } from '../../../stretch/stretches.ts'
import { notFound } from '../problem.ts'
import { rangeTriples } from '../range-triples.ts'
import { type Api, idSchema, json, orKnown } from '../route.ts'
import type { Services } from '../services.ts'
import { signedInAthlete } from '../auth.ts'

/** Columns of numbers, each with the decimals it is told to. */
const NUMBERS = {
  movingTime: 1,
  elapsedTime: 1,
  grade: 3,
  altitude: 1,
  ascent: 2,
  descent: 2,
  heartRate: 0,
  cadence: 0,
  power: 0,
  temperature: 1,
  turn: 0,
  sideSlope: 3,
} as const

/** Columns of classes, with their names. */
const CLASSES = {
  surface: SURFACES,
  softness: SOFTNESSES,
  technicality: TECHNICALITIES,
  surfaceFrom: PROVENANCES,
  softnessFrom: PROVENANCES,
  technicalityFrom: PROVENANCES,
} as const

type NumberColumn = keyof typeof NUMBERS
type ClassColumn = keyof typeof CLASSES
type ColumnName = NumberColumn | ClassColumn

// Object.keys forgets which keys there are.
const COLUMNS = [...Object.keys(NUMBERS), ...Object.keys(CLASSES)] as readonly ColumnName[]

const tripleSchema = z
  .tuple([z.number(), z.number(), z.union([z.number(), z.string()])])
  .meta({ description: '[from, to, value]: from and to in m along the way.' })

const along = createRoute({
  method: 'get',
  path: '/activities/{activity}/stretches',
  tags: ['Activities'],
  summary: 'What held along the way, as ranges',
  description:
    'Each column is a list of ranges [from, to, value] in m along the way; neighbours of one value are joined, and ' +
    'what is unknown has no range. movingTime, elapsedTime, ascent and descent are per stretch, and not joined.',
  request: {
    params: z.object({ activity: idSchema }),
    query: z.object({
      columns: z
        .string()
        .max(400)
        .transform((text) => text.split(','))
        .pipe(z.array(z.enum(COLUMNS)).max(COLUMNS.length))
        .optional()
        .openapi({ type: 'string', description: `Some of ${COLUMNS.join(', ')}; all when left out.` }),
    }),
  },
  responses: {
    200: json(
      z.object({
        activity: idSchema,
        length_m: z.number(),
        columns: z.partialRecord(z.enum(COLUMNS), z.array(tripleSchema)),
      }),
      'The ranges.',
    ),
    ...orKnown,
  },
})

export function alongRoutes(api: Api, { store }: Services): void {
  api.openapi(along, async (context) => {
    const { activity } = context.req.valid('param')
    const analysis = await analysisOf(store.db, signedInAthlete(context), activity)
    if (analysis === null) throw notFound('activity')
    const stretches = unpackStretches(analysis.columns)
    const { columns = COLUMNS } = context.req.valid('query')
    const told: Partial<Record<ColumnName, [number, number, number | string][]>> = {}
    for (const column of new Set(columns)) {
      const ranges = rangesOf(stretches, column)
      if (ranges.length > 0) told[column] = ranges
    }
    const last = stretches.count - 1
    const length_m = last < 0 ? 0 : stretches.start[last] + stretches.length[last]
    return context.json({ activity, length_m, columns: told }, 200)
  })
}

/** Sums over a stretch: two neighbours of the same value are not one of that value. */
const SUMS: ReadonlySet<ColumnName> = new Set(['movingTime', 'elapsedTime', 'ascent', 'descent'])

function rangesOf(stretches: Stretches, column: ColumnName): [number, number, number | string][] {
  const triples = rangeTriples(
    stretches.start,
    stretches.length,
    isClass(column) ? classAt(stretches, column) : numberAt(stretches, column),
    !SUMS.has(column),
  )
  return triples.map(([from, to, value]) => [from, to, value])
}

function isClass(column: ColumnName): column is ClassColumn {
  return column in CLASSES
}

function classAt(stretches: Stretches, column: ClassColumn): (i: number) => string | null {
  const codes = stretches[column]
  const names: readonly string[] = CLASSES[column]
  return (i) => (codes[i] === UNKNOWN ? null : names[codes[i]])
}

function numberAt(stretches: Stretches, column: NumberColumn): (i: number) => number | null {
  const values = stretches[column]
  const scale = 10 ** NUMBERS[column]
  return (i) => (Number.isNaN(values[i]) ? null : Math.round(values[i] * scale) / scale)
}
