import type { Deriver, DeriveSetting } from './deriver.ts'
import { deriveFile } from './derive.ts'
import { NO_GROUND } from '../../ground/graph/regions-for.ts'
import { RegionCatalogue } from '../../regions/catalogue.ts'

/** Works where it is called: for one file, and where threads cannot be had. */
export function inThisThread({ person, home }: DeriveSetting): Deriver {
  const ground = home === null ? NO_GROUND : new RegionCatalogue(home)
  return {
    atOnce: 1,
    derive: ({ name, bytes, hint, kept = [], said = [], kinds = [] }) =>
      deriveFile(name, bytes, { person, hint, kept, said, kinds, ground }),
    close: async () => {},
  }
}
