import type { Grade } from '../evidence/evidence.ts'

/** What an evidence letter stands for, as a clause. */
export const GRADE_WORDS: Readonly<Record<Grade, string>> = {
  A: 'measured, and measured again by others',
  B: 'measured in one study',
  C: 'reasoned from mechanics, not measured',
  P: 'a working assumption until something better is known',
}
