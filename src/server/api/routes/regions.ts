import { createRoute, z } from '@hono/zod-openapi'
import { boundsOf } from '../../../ground/region/bounds.ts'
import { type Api, json, orKnown } from '../route.ts'
import type { Services } from '../services.ts'

const regionSchema = z
  .object({
    region: z.string(),
    bounds: z
      .array(z.number())
      .length(4)
      .meta({ description: 'West, south, east, north in degrees; west above east across the date line.' }),
    osmDate: z.string().nullable(),
    attribution: z.array(z.string()).meta({ description: 'As each licence asks, ready to show.' }),
  })
  .openapi('Region')

const list = createRoute({
  method: 'get',
  path: '/regions',
  tags: ['Ground'],
  summary: 'The regions whose ground is known here',
  description:
    'Their tiles are at /map/{region}/tiles/{z}/{x}/{y}.mvt and /map/{region}/terrain/{z}/{x}/{y}.png.',
  responses: { 200: json(z.object({ regions: z.array(regionSchema) }), 'All of them.'), ...orKnown },
})

export function regionRoutes(api: Api, { openRegions }: Services): void {
  api.openapi(list, async (context) => {
    const regions = [...(await openRegions())].map(([region, { shape, meta }]) => ({
      region,
      bounds: [...boundsOf(shape.lat, shape.lon)],
      osmDate: meta.osmDate,
      attribution: [...meta.attribution],
    }))
    return context.json({ regions }, 200)
  })
}
