import type { Deriver, DeriveSetting } from './deriver.ts'
import { deriveFile } from './derive.ts'
import { RegionsAround } from './regions-around.ts'

/** Works where it is called: for one file, and where threads cannot be had. */
export function inThisThread({ person, regions }: DeriveSetting): Deriver {
  const ground = new RegionsAround(regions)
  return {
    atOnce: 1,
    derive: ({ name, bytes, hint, kept = [] }) => deriveFile(name, bytes, { person, hint, kept, ground }),
    close: async () => {},
  }
}
