import { type Batch, tableFromIPC } from '@uwdata/flechette'
import { RegionFileError } from './error.ts'
import type { Laid, TableLayout, NumberArray, NumberColumn } from './layouts.ts'

/** A column, or what lies inside one, as Arrow holds it. */
type Rows = Batch<unknown>

/** One table of a region file; its columns are laid over the file's bytes. */
export class ArrowTable {
  readonly count: number
  readonly #name: string
  readonly #columns: ReadonlyMap<string, Rows>

  /** @throws RegionFileError when the bytes are no Arrow file of one batch */
  constructor(name: string, bytes: Uint8Array) {
    this.#name = name
    const columns = new Map<string, Rows>()
    try {
      const table = tableFromIPC(bytes)
      for (const [i, { name: column }] of table.schema.fields.entries()) {
        const [rows, ...more] = table.children[i]?.data ?? []
        if (!rows || more.length > 0) throw new TypeError(`Column ${column} is not one batch.`)
        columns.set(column, rows)
      }
    } catch (cause) {
      throw new RegionFileError(`The region file is damaged: its ${name} is no Arrow table.`, { cause })
    }
    this.#columns = columns
    this.count = columns.values().next().value?.length ?? 0
  }

  /** The columns of numbers that `layout` names. */
  numbers<L extends TableLayout>(layout: L): Laid<L> {
    return this.#laid(layout, (column) => this.#column(column), this.count)
  }

  /** Lists of records of numbers: where each row's begin, and the numbers end to end. */
  lists<L extends TableLayout>(
    column: string,
    layout: L,
  ): { start: Uint32Array; items: Laid<L>; count: number } {
    const { start, items } = this.#list(column, this.#column(column), this.count)
    return { start, items: this.#records(column, items, layout), count: items.length }
  }

  /** Lists of lists of records of numbers. */
  nestedLists<L extends TableLayout>(
    column: string,
    layout: L,
  ): { outer: Uint32Array; inner: Uint32Array; items: Laid<L> } {
    const outer = this.#list(column, this.#column(column), this.count)
    const inner = this.#list(column, outer.items, outer.items.length)
    return { outer: outer.start, inner: inner.start, items: this.#records(column, inner.items, layout) }
  }

  /** Lists of plain numbers. */
  numberLists(column: string): { start: Uint32Array; items: Uint32Array } {
    const { start, items } = this.#list(column, this.#column(column), this.count)
    const values = this.#values(column, items, Uint32Array, items.length)
    if (!(values instanceof Uint32Array)) throw this.#unlike(column)
    return { start, items: values }
  }

  /** Strings as they lie. */
  texts(column: string): { offsets: Int32Array; bytes: Uint8Array } {
    const { offsets, values } = this.#column(column)
    if (!(offsets instanceof Int32Array && values instanceof Uint8Array)) throw this.#unlike(column)
    checkOffsets(offsets, this.count, values.length, () => this.#unlike(column))
    return { offsets, bytes: values }
  }

  #list(column: string, rows: Rows, count: number): { start: Uint32Array; items: Rows } {
    const { offsets, children } = rows
    const [items] = children ?? []
    if (!(offsets instanceof Int32Array && items)) throw this.#unlike(column)
    checkOffsets(offsets, count, items.length, () => this.#unlike(column))
    return { start: new Uint32Array(offsets.buffer, offsets.byteOffset, offsets.length), items }
  }

  #records<L extends TableLayout>(column: string, rows: Rows, layout: L): Laid<L> {
    // A struct's type lists its fields; the library's union of all types does not let us see that.
    const { children: fields = [] } = rows.type as { children?: readonly { name: string }[] }
    const child = (name: string) => {
      const found = rows.children?.[fields.findIndex((field) => field.name === name)]
      if (!found) throw this.#unlike(`${column}.${name}`)
      return found
    }
    return this.#laid(layout, child, rows.length)
  }

  #laid<L extends TableLayout>(layout: L, rows: (column: string) => Rows, count: number): Laid<L> {
    const laid = Object.entries(layout).map(([column, type]) => [
      column,
      this.#values(column, rows(column), type, count),
    ])
    // Each entry was checked to be what the layout names; `fromEntries` forgets which is which.
    return Object.fromEntries(laid) as Laid<L>
  }

  #values(column: string, rows: Rows, type: NumberArray, count: number): NumberColumn {
    // Plain numbers lie in arrays of the layouts' types; lists and records have none.
    const values: NumberColumn | undefined = rows.values as NumberColumn | undefined
    if (!(values instanceof type) || values.length < count || rows.length !== count)
      throw this.#unlike(column)
    // Writers may pad; a view of exactly the rows is what everybody expects.
    return values.length === count ? values : values.subarray(0, count)
  }

  #column(column: string): Rows {
    const rows = this.#columns.get(column)
    if (!rows) throw new RegionFileError(`The region's ${this.#name} has no column ${column}.`)
    return rows
  }

  #unlike(column: string): RegionFileError {
    return new RegionFileError(
      `The region's ${this.#name} holds something unexpected in its column ${column}.`,
    )
  }
}

/** Offsets begin at nought, never go back, and end where the items end. */
function checkOffsets(offsets: Int32Array, count: number, items: number, unlike: () => Error): void {
  if (offsets.length !== count + 1 || offsets[0] !== 0 || offsets[count] !== items) throw unlike()
  for (let i = 0; i < count; i++) if (offsets[i] > offsets[i + 1]) throw unlike()
}
