/** Places on edges where a sample may have been: rows of columns that grow as they are filled. */
export class Candidates {
  count = 0
  edge = new Uint32Array(1024)
  /** m along the edge. */
  along = new Float64Array(1024)
  /** m from the place to the sample, > 0 to the left of the edge's direction. */
  across = new Float64Array(1024)
  /** The edge's direction there, as a unit vector. */
  east = new Float64Array(1024)
  north = new Float64Array(1024)
  /** How unlikely the edge is on foot, >= 0 (`on-foot.ts`). */
  unlikely = new Float64Array(1024)

  add(edge: number, unlikely: number, along: number, across: number, east: number, north: number): void {
    if (this.count === this.edge.length) this.#grow()
    this.edge[this.count] = edge
    this.unlikely[this.count] = unlikely
    this.put(this.count++, along, across, east, north)
  }

  /** Replaces the place in a row; its edge stays. */
  put(row: number, along: number, across: number, east: number, north: number): void {
    this.along[row] = along
    this.across[row] = across
    this.east[row] = east
    this.north[row] = north
  }

  /** Takes a row out; those after it move up. */
  remove(row: number): void {
    this.count--
    for (const column of [this.edge, this.along, this.across, this.east, this.north, this.unlikely])
      column.copyWithin(row, row + 1, this.count + 1)
  }

  #grow(): void {
    const size = 2 * this.edge.length
    const edge = new Uint32Array(size)
    edge.set(this.edge)
    this.edge = edge
    this.along = larger(this.along, size)
    this.across = larger(this.across, size)
    this.east = larger(this.east, size)
    this.north = larger(this.north, size)
    this.unlikely = larger(this.unlikely, size)
  }
}

function larger(column: Float64Array, size: number) {
  const grown = new Float64Array(size)
  grown.set(column)
  return grown
}
