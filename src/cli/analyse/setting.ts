import type { UnitSystem } from '../../units/units.ts'
import type { Style } from '../text/style.ts'

/** How a report is to be set. */
export interface RenderOptions {
  readonly width: number
  readonly units: UnitSystem
  readonly splits: boolean
  readonly style: Style
}
