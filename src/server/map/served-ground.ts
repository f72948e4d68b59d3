import { type Ground, regionsFor } from '../../ground/graph/regions-for.ts'
import type { OpenRegions } from './open-regions.ts'

/** The regions a server has, as the ground around a line. */
export function servedGround(openRegions: OpenRegions): Ground {
  return {
    around: async (line) => {
      const here = [...(await openRegions())].map(([name, region]) => ({
        name,
        bounds: region.meta.bounds,
        open: () => region,
      }))
      return regionsFor(here, line)
    },
  }
}
