import type { ColumnName, GrowingColumn } from '../columns.ts'
import { TrackColumns } from '../columns.ts'
import type { Track } from '../track.ts'
import type { ElementNames } from './element-names.ts'
import { HaltError } from './walk-xml.ts'

/** 58 days at one point per second; beyond it a file is not one person's recording, and memory is at stake. */
const MAX_POINTS = 5_000_000

/**
 * The track point being read, and the columns of the activity it belongs to. Values reach the columns only
 * with `commit`, so a point cut in half leaves nothing behind. A slot is the code of an element's name.
 */
export class PointRow {
  /** Points committed so far, over all activities. */
  points = 0
  #columns = new TrackColumns()
  readonly #names: ElementNames
  readonly #fields: ReadonlyMap<number, ColumnName>
  #bySlot: (GrowingColumn | null | undefined)[] = []
  readonly #values: number[] = []
  readonly #filled: number[] = []

  /** @param fields slots with a column of their own; every other slot becomes an extra under its name. */
  constructor(names: ElementNames, fields: ReadonlyMap<number, ColumnName>) {
    this.#names = names
    this.#fields = fields
  }

  /** Points committed since the last `takeTrack`. */
  get length(): number {
    return this.#columns.length
  }

  /** Said twice, the last counts. */
  set(slot: number, value: number): void {
    this.#filled.push(slot)
    this.#values.push(value)
  }

  drop(): void {
    this.#filled.length = 0
    this.#values.length = 0
  }

  commit(): void {
    if (this.points >= MAX_POINTS)
      throw new HaltError(`The file holds more than ${MAX_POINTS} points; the later ones were not read.`)
    const row = this.#columns.addRow()
    for (let i = 0; i < this.#filled.length; i++) {
      const column = this.#columnAt(this.#filled[i] ?? 0)
      if (column) column.values[row] = this.#values[i] ?? NaN
    }
    this.drop()
    this.points++
  }

  breakSegment(): void {
    this.#columns.breakSegment()
  }

  /** The finished track; the next point begins another. */
  takeTrack(): Track {
    const track = this.#columns.track()
    this.#columns = new TrackColumns()
    this.#bySlot = []
    return track
  }

  #columnAt(slot: number): GrowingColumn | null {
    const known = this.#bySlot[slot]
    if (known !== undefined) return known
    const field = this.#fields.get(slot)
    const column = field ? this.#columns.column(field) : this.#columns.extra(this.#names.nameOf(slot), null)
    this.#bySlot[slot] = column
    return column
  }
}
