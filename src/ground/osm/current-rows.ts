/** Slots at first; a power of two. */
const FIRST_SLOTS = 1024

/** No row. */
const NONE = -1

/** Rows by id, by open addressing: 8 to 16 bytes a row, and no limit of 2^24 as a Map has. */
class RowsById {
  readonly #idOf: (row: number) => number
  #slots = new Int32Array(FIRST_SLOTS).fill(NONE)
  #used = 0

  constructor(idOf: (row: number) => number) {
    this.#idOf = idOf
  }

  get(id: number): number {
    return this.#slots[this.#slotOf(id)]
  }

  /** A row of the same id takes the place of the one before. */
  set(row: number): void {
    const slot = this.#slotOf(this.#idOf(row))
    const isNew = this.#slots[slot] === NONE
    this.#slots[slot] = row
    if (isNew && 2 * ++this.#used > this.#slots.length) this.#grow()
  }

  #grow(): void {
    const rows = this.#slots.filter((row) => row !== NONE)
    this.#slots = new Int32Array(2 * this.#slots.length).fill(NONE)
    for (const row of rows) this.#slots[this.#slotOf(this.#idOf(row))] = row
  }

  #slotOf(id: number): number {
    const mask = this.#slots.length - 1
    // Ids run above 32 bits. The first multiplier is Knuth's, 2^32 by the golden ratio, the other any odd one.
    const mixed = Math.imul(id, 0x9e3779b1) ^ Math.imul(id / 2 ** 32, 0x85ebca6b)
    let slot = (mixed ^ (mixed >>> 15)) & mask
    while (this.#slots[slot] !== NONE && this.#idOf(this.#slots[slot]) !== id) slot = (slot + 1) & mask
    return slot
  }
}

/**
 * Tells which of the rows kept still count, where a file holds the same object more than once: a history its versions,
 * files put together what stands in both. The last one counts, and nothing where that one is deleted or not kept.
 *
 * Where ids only rise none can come again: an object of a sorted file costs one comparison.
 */
export class CurrentRows {
  readonly #idOf: (row: number) => number
  #largest = Number.NEGATIVE_INFINITY
  #rows = 0
  #byId: RowsById | null = null
  #isPast: Uint8Array | null = null
  /** Rows that count no more. */
  past = 0

  /** @param idOf the id of a row that was given to `keep` */
  constructor(idOf: (row: number) => number) {
    this.#idOf = idOf
  }

  /** An object comes: what was kept of it before counts no more. Asked of every object, kept or not. */
  meet(id: number): void {
    if (id > this.#largest) {
      this.#largest = id
      return
    }
    this.#byId ??= this.#indexed()
    const row = this.#byId.get(id)
    if (row === NONE || !this.isCurrent(row)) return
    this.#isPast ??= new Uint8Array(this.#rows)
    if (row >= this.#isPast.length) {
      const larger = new Uint8Array(2 * (row + 1))
      larger.set(this.#isPast)
      this.#isPast = larger
    }
    this.#isPast[row] = 1
    this.past++
  }

  /** Whether something is kept of the object, and counts. */
  has(id: number): boolean {
    if (id > this.#largest) return false
    this.#byId ??= this.#indexed()
    const row = this.#byId.get(id)
    return row !== NONE && this.isCurrent(row)
  }

  /** The object just met is kept as the next row. */
  keep(): void {
    const row = this.#rows++
    this.#byId?.set(row)
  }

  isCurrent(row: number): boolean {
    return this.#isPast === null || this.#isPast[row] !== 1
  }

  /** The rows that count, ascending; null when all do. */
  currentRows(): Uint32Array | null {
    if (this.past === 0) return null
    return Uint32Array.from({ length: this.#rows }, (_, row) => row).filter((row) => this.isCurrent(row))
  }

  #indexed(): RowsById {
    const byId = new RowsById(this.#idOf)
    for (let row = 0; row < this.#rows; row++) byId.set(row)
    return byId
  }
}
