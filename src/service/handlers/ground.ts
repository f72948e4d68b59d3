import { z } from 'zod'
import type { RegionCatalogue } from '../../regions/catalogue.ts'
import type { RegionHosts } from '../../regions/hosts.ts'
import { RegionError } from '../../regions/region-error.ts'
import { type Handler, PermanentError } from '../../jobs/jobs.ts'

/** A region to fetch, by its name at the host of maps or as a box with a name of its own; never a file. */
const wanted = z
  .strictObject({
    region: z
      .string()
      .regex(/^[a-z0-9-]+(?:\/[a-z0-9-]+)*$/)
      .optional(),
    bbox: z.tuple([z.number(), z.number(), z.number(), z.number()]).optional(),
    name: z
      .string()
      .regex(/^[a-z0-9][a-z0-9-]*$/)
      .optional(),
    elevation: z.boolean().default(true),
  })
  .refine(({ region, bbox }) => region !== undefined || bbox !== undefined)

/** Fetches map and heights of a region and makes it. Whoever submits this has agreed to the download. */
export function groundHandler(catalogue: RegionCatalogue, hosts: RegionHosts): Handler {
  return async ({ payload, progress, signal }) => {
    const asked = wanted.safeParse(payload)
    if (!asked.success)
      throw new PermanentError('A region to fetch, or a box and a name for it, has to be named.')
    const { region, bbox, name, elevation } = asked.data
    signal.throwIfAborted()
    try {
      const made = await catalogue.make(
        { fetched: region ?? null },
        {
          ...(name !== undefined && { name }),
          ...(bbox !== undefined && { bbox }),
          elevation,
          hosts,
          agree: async () => {},
          progress: {
            phase: (phase, share) =>
              progress(Math.round((share ?? 0) * 100), share === null ? null : 100, phase),
            fetching: (done, all) => progress(done, all, 'Fetching'),
          },
        },
      )
      progress(100, 100, `The region ${made.name} is made.`)
    } catch (error) {
      if (error instanceof RegionError) throw new PermanentError(upperFirst(error.message), { cause: error })
      throw error
    }
  }
}

function upperFirst(sentence: string): string {
  return sentence.charAt(0).toUpperCase() + sentence.slice(1)
}
