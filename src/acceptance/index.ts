/**
 * @module acceptance
 *
 * Published numbers that the models are held to, beside ours. A table is a file of rows; a row that only reads back what
 * the model was made from is an echo, and a row that ours misses says so.
 *
 * @example
 * ```ts
 * import { ACCEPTANCE_TABLES } from './index.ts'
 *
 * const [first] = ACCEPTANCE_TABLES[0].rows
 * first.ours?.() // what the model makes of it
 * ```
 */

import { AT2, AT3 } from './climbing.ts'
import { AT12 } from './conditions.ts'
import { AT10 } from './downhill.ts'
import { AT9 } from './forces.ts'
import { AT14 } from './gait.ts'
import { AT7, AT8 } from './ground.ts'
import { AT13 } from './outings.ts'
import { AT5, AT6 } from './pace.ts'
import { AT1 } from './running.ts'
import { AT11 } from './sessions.ts'
import type { AcceptanceTable } from './table.ts'
import { AT4 } from './walking.ts'

/** Everything published that the models are held to, in order: docs/evidence.md prints it beside ours. */
export const ACCEPTANCE_TABLES: readonly AcceptanceTable[] = [
  AT1,
  AT2,
  AT3,
  AT4,
  AT5,
  AT6,
  AT7,
  AT8,
  AT9,
  AT10,
  AT11,
  AT12,
  AT13,
  AT14,
]
