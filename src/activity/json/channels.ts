import { type ColumnName, TrackColumns } from '../columns.ts'
import type { Track } from '../track.ts'

/** The values of one sensor, each at a moment of its own. */
interface Channel {
  readonly column: ColumnName
  /** s since 1970 UTC */
  readonly time: number[]
  readonly value: number[]
}

/** 58 days at one a second, as in other formats. */
const MAX_ROWS = 5_000_000

/**
 * Sensors that were each written with their own clock, brought together to one row a second. Two values of a sensor
 * within a second leave the later one; a row is at the moment of its position, where it has one.
 */
export class Channels {
  readonly #channels = new Map<ColumnName, Channel>()
  readonly #lesser = new Map<ColumnName, Channel>()

  /** @param time_s s since 1970 UTC; a value without one, or that is none, is not recorded */
  add(column: ColumnName, time_s: number, value: number): void {
    push(this.#channels, column, time_s, value)
  }

  /** Of a lesser sensor, such as the altitude of a position: believed where the better one is silent all along. */
  addLesser(column: ColumnName, time_s: number, value: number): void {
    push(this.#lesser, column, time_s, value)
  }

  /** A place in degrees; what is none on Earth is not recorded. @param altitude m of the receiver; NaN unknown */
  addPlace(time_s: number, latitude: number, longitude: number, altitude: number): void {
    if (!(Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180)) return
    this.add('latitude', time_s, latitude)
    this.add('longitude', time_s, longitude)
    this.addLesser('altitude', time_s, altitude)
  }

  /** In order of time; null where nothing was recorded. */
  track(): Track | null {
    for (const [column, channel] of this.#lesser)
      if (!this.#channels.has(column)) this.#channels.set(column, channel)
    const rowOf = this.#rows()
    if (rowOf.size === 0) return null
    const columns = new TrackColumns(rowOf.size)
    const time = columns.column('time')
    for (const second of rowOf.keys()) time.values[columns.addRow()] = second
    for (const channel of this.#channels.values()) {
      const column = columns.column(channel.column)
      for (const [i, at] of channel.time.entries()) {
        const row = rowOf.get(Math.round(at))
        if (row === undefined) continue
        column.values[row] = channel.value[i]
        if (channel.column === 'latitude') time.values[row] = at
      }
    }
    return columns.track()
  }

  /** The row of every second of which anything is known. */
  #rows(): ReadonlyMap<number, number> {
    const seconds = new Set<number>()
    for (const { time } of this.#channels.values())
      for (const at of time) if (seconds.size < MAX_ROWS) seconds.add(Math.round(at))
    const ordered = Float64Array.from(seconds).sort()
    return new Map(Array.from(ordered, (second, row) => [second, row]))
  }
}

function push(channels: Map<ColumnName, Channel>, column: ColumnName, time_s: number, value: number): void {
  if (!Number.isFinite(time_s) || !Number.isFinite(value)) return
  const channel = channels.get(column) ?? { column, time: [], value: [] }
  channels.set(column, channel)
  channel.time.push(time_s)
  channel.value.push(value)
}
