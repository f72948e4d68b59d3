import type { Spread } from '../evidence/table.ts'
import { emptyColumns, setUnknown } from './columns.ts'
import type { FigureColumns, FigureId } from './figure.ts'
import { mixed, type Motion } from './motion.ts'

/** What a muscle's load is counted from, stretch by stretch. */
interface FlatMinutes {
  /** Minutes of level running that its time alone amounts to, at each end of the range. */
  readonly minutes: (i: number, end: keyof Spread) => number
  /** m climbed or dropped. */
  readonly climb: Float32Array
  /** m that ask as much as one minute of level running. */
  readonly perClimb: Spread
  /** Share of running's load that walking on the level has. */
  readonly walk: Spread
}

/** Minutes of level running that ask as much of a muscle; NaN without a clock or where altitude is unknown. */
export function flatMinutesColumns(
  id: FigureId,
  { walking }: Motion,
  { minutes, climb, perClimb, walk }: FlatMinutes,
): FigureColumns {
  const columns = emptyColumns(id, climb.length)
  for (let i = 0; i < climb.length; i++) {
    if (Number.isNaN(minutes(i, 'value') + climb[i] + walking[i])) {
      setUnknown(columns, i)
      continue
    }
    columns.value[i] = minutes(i, 'value') * mixed(walking[i], walk.value, 1) + climb[i] / perClimb.value
    columns.low[i] = minutes(i, 'low') * mixed(walking[i], walk.low, 1) + climb[i] / perClimb.low
    columns.high[i] = minutes(i, 'high') * mixed(walking[i], walk.high, 1) + climb[i] / perClimb.high
  }
  return columns
}
