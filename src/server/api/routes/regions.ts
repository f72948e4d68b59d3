import { createRoute, z } from '@hono/zod-openapi'
import { PROVENANCES, SOFTNESSES, SURFACES, TECHNICALITIES } from '../../../stretch/classes.ts'
import { FOOT_ACCESSES } from '../../../ground/osm/tags/access.ts'
import { HIGHWAYS } from '../../../ground/osm/tags/highway.ts'
import { LANDS } from '../../../ground/osm/tags/land.ts'
import { POINTS } from '../../../ground/osm/tags/points.ts'
import type { EdgeFlag } from '../../../ground/graph/describe-edge.ts'
import { EDGE_FLAGS, type Region } from '../../../ground/region/region.ts'
import { aboutRegion } from '../../../ground/tiles/about-region.ts'
import { groundAt } from '../../../ground/tiles/ground-at.ts'
import type { RegionCatalogue } from '../../../regions/catalogue.ts'
import type { DrawnTiles } from '../../../regions/tiles/drawn-tiles.ts'
import { notFound } from '../problem.ts'
import { type Api, json, orKnown } from '../route.ts'

/** m around a place that one may ask about, at most: more would be a search, not a look. */
const MAX_WITHIN_M = 2000
const WITHIN_M = 50

export const regionParam = z.object({ region: z.string().min(1) })

const boxSchema = z
  .tuple([z.number(), z.number(), z.number(), z.number()])
  .readonly()
  .meta({ description: 'West, south, east, north in degrees; west above east across the date line.' })

const regionSchema = z
  .object({
    name: z.string(),
    bounds: boxSchema,
    box: boxSchema.meta({
      description:
        'Its file’s own box, which may be wider: by it every machine chooses the same regions for a line.',
    }),
    view: boxSchema.meta({ description: 'Where a map of it opens: what holds most of its paths.' }),
    zooms: z
      .tuple([z.int(), z.int()])
      .readonly()
      .meta({ description: 'Least and greatest zoom of its tiles.' }),
    terrainZoom: z
      .int()
      .nullable()
      .meta({ description: 'Greatest zoom of its shaded tiles; null without heights.' }),
    osmDate: z.string().nullable(),
    attribution: z.array(z.string()).readonly().meta({ description: 'As each licence asks, ready to show.' }),
  })
  .openapi('Region')

const list = createRoute({
  method: 'get',
  path: '/regions',
  tags: ['Ground'],
  summary: 'The regions whose ground is known here, with what a map needs to draw them',
  responses: { 200: json(z.object({ regions: z.array(regionSchema) }), 'All of them.'), ...orKnown },
})

// `Object.keys` forgets that the keys are those of EDGE_FLAGS.
const FLAGS = Object.keys(EDGE_FLAGS) as EdgeFlag[]

const witnessed = <const T extends readonly [string, ...string[]]>(names: T) =>
  z.object({
    name: z.enum(names),
    provenance: z.enum(PROVENANCES),
    probability: z.number().nullable(),
    by: z.string().nullable().meta({ description: 'The tag that says so, as `key=value`.' }),
  })

const pathSchema = z
  .object({
    edge: z.int().meta({ description: 'Row of the region’s edges, as in the tiles.' }),
    way: z.number().meta({ description: 'OpenStreetMap way id.' }),
    name: z.string(),
    highway: z.enum(HIGHWAYS),
    access: z.enum(FOOT_ACCESSES),
    accessBy: z.string().nullable(),
    surface: witnessed(SURFACES),
    softness: witnessed(SOFTNESSES),
    technicality: witnessed(TECHNICALITIES),
    sacScale: z.number().nullable(),
    trailVisibility: z.number().nullable(),
    flags: z.array(z.enum(FLAGS)).readonly(),
    length_m: z.number(),
    ascent_m: z.number().nullable(),
    descent_m: z.number().nullable(),
    steepest: z.number().nullable(),
    grade: z.number().nullable(),
    tags: z.array(z.tuple([z.string(), z.string()]).readonly()).readonly(),
    distance_m: z.number(),
    line: z
      .array(z.tuple([z.number(), z.number()]).readonly())
      .readonly()
      .meta({ description: 'Longitude, latitude.' }),
  })
  .openapi('Path')

const pointSchema = z.object({
  point: z.int(),
  kind: z.enum(POINTS),
  name: z.string(),
  latitude: z.number(),
  longitude: z.number(),
  altitude_m: z.number().nullable(),
  altitudeFrom: z.enum(['tag', 'elevation model']).nullable(),
  distance_m: z.number(),
})

const groundSchema = z
  .object({
    latitude: z.number(),
    longitude: z.number(),
    altitude_m: z.number().nullable(),
    paths: z.array(pathSchema).readonly(),
    points: z.array(pointSchema).readonly(),
    land: z.array(z.enum(LANDS)).readonly(),
  })
  .openapi('GroundAt')

/** Numbers as people write them: no exponent, no more digits than places have. */
const numberIn = (pattern: RegExp, least: number, most: number, unit: string) => {
  const sentence = `Must be a number, ${least} to ${most} ${unit}.`
  return z
    .string({ error: sentence })
    .regex(pattern, sentence)
    .transform(Number)
    .pipe(z.number().min(least, sentence).max(most, sentence))
    .openapi({ type: 'number', minimum: least, maximum: most })
}

const DEGREES = /^-?\d{1,3}(?:\.\d{1,15})?$/
const METRES = /^[1-9]\d{0,3}$/

const at = createRoute({
  method: 'get',
  path: '/regions/{region}/at',
  tags: ['Ground'],
  summary: 'What is at a place: its paths and points, nearest first, and how each is known',
  request: {
    params: regionParam,
    query: z.object({
      lat: numberIn(DEGREES, -90, 90, 'degrees'),
      lon: numberIn(DEGREES, -180, 180, 'degrees'),
      within: numberIn(METRES, 1, MAX_WITHIN_M, 'm')
        .optional()
        .meta({ description: `m around it; ${WITHIN_M} when left out.` }),
    }),
  },
  responses: { 200: json(groundSchema, 'What is known.'), ...orKnown },
})

/** The region of a name among those there are and nowhere else: nothing of a request ever becomes a path. */
export async function regionNamed(regions: RegionCatalogue, name: string): Promise<Region> {
  const region = await regions.find(name)
  if (region === null) throw notFound('region')
  return region
}

export function regionRoutes(api: Api, regions: RegionCatalogue, drawn: DrawnTiles): void {
  api.openapi(list, async (context) => {
    const all = [...(await regions.all())]
    const told = all.map(([name, region]) => aboutRegion(name, region, drawn.tilesOf(region)))
    return context.json({ regions: told }, 200)
  })

  api.openapi(at, async (context) => {
    const { lat, lon, within = WITHIN_M } = context.req.valid('query')
    const region = await regionNamed(regions, context.req.valid('param').region)
    return context.json(groundAt(region, lat, lon, within), 200)
  })
}
