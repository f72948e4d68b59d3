import type { Grade } from '../../src/evidence/evidence.ts'

/** Solid is known, dashed is inferred: A and B were measured, C and P were reasoned. */
export function certaintyOf(grade: Grade): 'known' | 'inferred' {
  return grade === 'A' || grade === 'B' ? 'known' : 'inferred'
}
