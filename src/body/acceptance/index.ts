import { AT12 } from './conditions.ts'
import { AT10 } from './downhill.ts'
import { AT1, AT2, AT3, AT4 } from './energy.ts'
import { AT9 } from './forces.ts'
import { AT7, AT8 } from './ground.ts'
import { AT11 } from './guard.ts'
import { AT5, AT6 } from './pace.ts'
import type { AcceptanceTable } from './table.ts'

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
]
