import type { ExtraColumn, Track } from './track.ts'

/** The columns of a track that have a place of their own; all others are extras, kept by name. */
export type ColumnName =
  | 'time'
  | 'latitude'
  | 'longitude'
  | 'altitude'
  | 'distance'
  | 'speed'
  | 'heartRate'
  | 'cadence'
  | 'power'
  | 'temperature'

type Numbers = Float32Array | Float64Array

/**
 * A column that is being written. `values[row] = x` is the way to write, for any row `addRow` has returned;
 * `values` is replaced when the column grows, so do not hold on to it across `addRow`.
 */
export interface GrowingColumn {
  values: Numbers
}

/** Float32 keeps seven digits: too few for seconds since 1970, for centimetres of longitude, for metres of an ultra. */
const WIDE: ReadonlySet<ColumnName> = new Set<ColumnName>(['time', 'latitude', 'longitude', 'distance'])

const FIRST_CAPACITY = 1024

/** A hostile file could name a new extension on every point, each costing a whole column. */
const MAX_EXTRAS = 128

/** A view that wastes less than this share of its buffer is not worth a copy. */
const TOLERATED_SLACK = 1 / 8

interface Extra {
  readonly name: string
  readonly unit: string | null
  readonly column: GrowingColumn
}

/**
 * The samples of a file while it is read: rows are added one by one, columns come into being when first
 * mentioned, and a cell nobody wrote is NaN. Both the FIT and the XML readers write into it.
 */
export class TrackColumns {
  /** Rows so far. */
  length = 0
  #capacity: number
  readonly #columns = new Map<ColumnName, GrowingColumn>()
  readonly #extras = new Map<string, Extra>()
  readonly #breaks: number[] = []

  /** @param expectedRows allocates at once what the caller can foresee; being wrong costs only a copy. */
  constructor(expectedRows = FIRST_CAPACITY) {
    this.#capacity = Math.max(1, Math.ceil(expectedRows))
  }

  /** The column of that name, all NaN when it is new. */
  column(name: ColumnName): GrowingColumn {
    const known = this.#columns.get(name)
    if (known) return known
    const column = {
      values: WIDE.has(name)
        ? new Float64Array(this.#capacity).fill(NaN)
        : new Float32Array(this.#capacity).fill(NaN),
    }
    this.#columns.set(name, column)
    return column
  }

  /** The extra column of that name; null when the file has already named more columns than any device does. */
  extra(name: string, unit: string | null): GrowingColumn | null {
    const known = this.#extras.get(name)
    if (known) return known.column
    if (this.#extras.size >= MAX_EXTRAS) return null
    const column = { values: new Float32Array(this.#capacity).fill(NaN) }
    this.#extras.set(name, { name, unit, column })
    return column
  }

  /** Opens a row of NaN and returns its index. */
  addRow(): number {
    if (this.length === this.#capacity) this.#grow()
    return this.length++
  }

  /** The next row begins a new segment; twice in a row, or before the first row, it means nothing. */
  breakSegment(): void {
    if (this.length > 0 && this.#breaks.at(-1) !== this.length) this.#breaks.push(this.length)
  }

  /** Puts the rows in another order; for recordings without segments. */
  reorder(order: Uint32Array): void {
    const put = (values: Numbers): Numbers => {
      const ordered =
        values instanceof Float64Array ? new Float64Array(values.length) : new Float32Array(values.length)
      return ordered.fill(NaN).map((_, row) => (row < order.length ? values[order[row]] : NaN))
    }
    for (const column of this.#columns.values()) column.values = put(column.values)
    for (const { column } of this.#extras.values()) column.values = put(column.values)
  }

  /**
   * Rows [from, to) as a finished track. A column without a single number in those rows counts as never
   * recorded. Tracks never share a buffer, so each can be handed to another thread; write no more rows
   * after taking one.
   */
  track(from = 0, to = this.length): Track {
    const length = to - from
    const take = (name: ColumnName): Numbers | null => {
      const column = this.#columns.get(name)
      return column && hasNumber(column.values, from, to) ? cut(column.values, from, to) : null
    }
    const wide = (name: ColumnName): Float64Array | null => {
      const values = take(name)
      return values instanceof Float64Array ? values : null
    }
    const narrow = (name: ColumnName): Float32Array | null => {
      const values = take(name)
      return values instanceof Float32Array ? values : null
    }
    return {
      length,
      time: wide('time') ?? new Float64Array(length).fill(NaN),
      latitude: wide('latitude') ?? new Float64Array(length).fill(NaN),
      longitude: wide('longitude') ?? new Float64Array(length).fill(NaN),
      altitude: narrow('altitude') ?? new Float32Array(length).fill(NaN),
      distance: wide('distance'),
      speed: narrow('speed'),
      heartRate: narrow('heartRate'),
      cadence: narrow('cadence'),
      power: narrow('power'),
      temperature: narrow('temperature'),
      extras: this.#takeExtras(from, to),
      segments: this.#takeSegments(from, to),
    }
  }

  #takeExtras(from: number, to: number): ExtraColumn[] {
    const extras: ExtraColumn[] = []
    for (const { name, unit, column } of this.#extras.values()) {
      if (!hasNumber(column.values, from, to)) continue
      const values = cut(column.values, from, to)
      if (values instanceof Float32Array) extras.push({ name, unit, values })
    }
    return extras
  }

  #takeSegments(from: number, to: number): Uint32Array {
    if (to <= from) return new Uint32Array(0)
    const inside = this.#breaks.filter((row) => row > from && row < to)
    return Uint32Array.from([0, ...inside.map((row) => row - from)])
  }

  #grow(): void {
    this.#capacity = Math.ceil(this.#capacity * 1.5) + FIRST_CAPACITY
    for (const column of this.#columns.values()) column.values = enlarged(column.values, this.#capacity)
    for (const { column } of this.#extras.values()) column.values = enlarged(column.values, this.#capacity)
  }
}

function enlarged(values: Numbers, capacity: number): Numbers {
  const larger = values instanceof Float64Array ? new Float64Array(capacity) : new Float32Array(capacity)
  larger.set(values)
  return larger.fill(NaN, values.length)
}

function hasNumber(values: Numbers, from: number, to: number): boolean {
  for (let row = from; row < to; row++) if (!Number.isNaN(values[row])) return true
  return false
}

function cut(values: Numbers, from: number, to: number): Numbers {
  const slack = values.length - to
  const keepsBuffer = from === 0 && slack <= to * TOLERATED_SLACK
  return keepsBuffer ? values.subarray(0, to) : values.slice(from, to)
}
