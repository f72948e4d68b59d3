import { z } from 'zod'

/** A file whose original is kept, as a child of an import names it. */
export const storedFile = z.object({
  path: z.string(),
  sha256: z.string(),
  size_bytes: z.number(),
  hint: z
    .object({ name: z.string().nullable(), sport: z.string(), start_s: z.number().nullable() })
    .nullable(),
})

export type StoredFile = z.infer<typeof storedFile>
