import { BODY_CLAIMS } from './book-claims-body.ts'
import { OUTING_CLAIMS } from './book-claims-outing.ts'
import { TISSUE_CLAIMS } from './book-claims-tissue.ts'
import { TRAINING_CLAIMS } from './book-claims-training.ts'
import type { BookClaim } from './claim.ts'

/** Every claim of the book this project started from, in the book's order within each part. Ids are unique. */
export const BOOK_CLAIMS: readonly BookClaim[] = [
  ...BODY_CLAIMS,
  ...TISSUE_CLAIMS,
  ...TRAINING_CLAIMS,
  ...OUTING_CLAIMS,
]
