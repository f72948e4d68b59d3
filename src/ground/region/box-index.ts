import Flatbush from 'flatbush'

/**
 * Boxes of lines on a round earth, as a flatbush tree in 1e-7 degrees.
 *
 * A line across the date line has a box that starts in the east and goes on above 180°; whoever searches near
 * ±180° asks for both longitudes (`searchTurns`). A line around a pole, or too long to be told apart from one,
 * has a box of every longitude; near the poles boxes reach as far as the straight way between two points does.
 */
export class BoxIndexBuilder {
  readonly #tree: Flatbush | null
  #west = 0
  #east = 0
  #south = 0
  #north = 0
  #before = 0
  #unrolled = 0

  constructor(count: number) {
    this.#tree = count > 0 ? new Flatbush(count, NODE_SIZE, Int32Array) : null
  }

  /** Adds the box of points `from` to `to` of a line; coordinates in 1e-7 degrees. */
  add(lat: Int32Array, lon: Int32Array, from: number, to: number): void {
    this.#start(lat[from], lon[from])
    for (let i = from + 1; i < to; i++) this.#stretch(lat[i - 1], lat[i], lon[i])
    // A ring that comes back a whole turn later has gone round a pole.
    if (Math.abs(this.#unrolled - lon[from]) >= HALF_TURN) {
      if (lat[from] > 0) this.#north = POLE
      else this.#south = -POLE
    }
    if (this.#west < -HALF_TURN) {
      this.#west += TURN
      this.#east += TURN
    }
    if (this.#east - this.#west >= HALF_TURN || this.#east > MAX_EAST) {
      this.#west = -HALF_TURN
      this.#east = HALF_TURN
    }
    this.#tree?.add(this.#west, this.#south, this.#east, this.#north)
  }

  finish(): Uint8Array {
    if (!this.#tree) return new Uint8Array(0)
    this.#tree.finish()
    return new Uint8Array(this.#tree.data)
  }

  #start(lat: number, lon: number): void {
    this.#west = this.#east = this.#before = this.#unrolled = lon
    this.#south = this.#north = lat
  }

  #stretch(latBefore: number, lat: number, lon: number): void {
    let east = lon - this.#before
    if (east > HALF_TURN) east -= TURN
    else if (east < -HALF_TURN) east += TURN
    this.#before = lon
    this.#unrolled += east
    this.#west = Math.min(this.#west, this.#unrolled)
    this.#east = Math.max(this.#east, this.#unrolled)
    this.#south = Math.min(this.#south, lat)
    this.#north = Math.max(this.#north, lat)
    // Near a pole the way between two points passes nearer to it than either; within a right angle of turn by
    // no more than the cosine of half of it.
    if (Math.max(Math.abs(lat), Math.abs(latBefore)) < POLAR) return
    const cosine = Math.abs(east) < QUARTER_TURN ? Math.cos((Math.abs(east) / HALF_TURN) * (Math.PI / 2)) : 0
    const reach = (at: number) => Math.ceil(POLE - (POLE - Math.abs(at)) * cosine)
    if (lat > 0) this.#north = Math.max(this.#north, reach(Math.max(lat, latBefore)))
    else this.#south = Math.min(this.#south, -reach(Math.min(lat, latBefore)))
    if (cosine === 0) {
      this.#west = -HALF_TURN
      this.#east = HALF_TURN
    }
  }
}

/** Around lines whose points lie end to end: those of line i are `start[i]` (inclusive) to `start[i + 1]` (exclusive). */
export function indexLines(lat: Int32Array, lon: Int32Array, start: Uint32Array): Uint8Array {
  const builder = new BoxIndexBuilder(start.length - 1)
  for (let i = 0; i + 1 < start.length; i++) builder.add(lat, lon, start[i], start[i + 1])
  return builder.finish()
}

/** The longitudes, in whole turns of 1e-7 degrees, at which a search from `west` to `east` has to be repeated. */
export function searchTurns(west: number, east: number): readonly number[] {
  if (east > HALF_TURN) return WESTWARD
  return west < MAX_EAST - TURN ? EASTWARD : ONCE
}

/** Whether bytes hold a tree of that many boxes, whole: flatbush itself looks only at the first of them. */
export function isBoxIndex(bytes: Uint8Array, count: number): boolean {
  if (count === 0) return bytes.length === 0
  let level = count
  let nodes = count
  do {
    level = Math.ceil(level / NODE_SIZE)
    nodes += level
  } while (level > 1)
  const perIndex = nodes < 16_384 ? 2 : 4
  if (bytes.length !== HEADER + nodes * (BOX + perIndex)) return false
  const tree = openBoxIndex(bytes)
  return tree?.numItems === count && tree.nodeSize === NODE_SIZE && tree.ArrayType === Int32Array
}

export function openBoxIndex(bytes: Uint8Array): Flatbush | null {
  return bytes.length === 0 ? null : Flatbush.from(bytes.buffer, bytes.byteOffset)
}

/** Boxes per node of the tree: flatbush's own choice. */
const NODE_SIZE = 16
/** Bytes of flatbush's header, and of four 32-bit numbers. */
const HEADER = 8
const BOX = 16

const HALF_TURN = 1_800_000_000
const TURN = 2 * HALF_TURN
const QUARTER_TURN = HALF_TURN / 2
const POLE = 900_000_000
/** From here to the pole (84°, a degree before planes turn polar) the straight way leaves the box of its ends. */
const POLAR = 840_000_000
/** 214°: beyond it the tree's 32-bit numbers end. */
const MAX_EAST = 2_140_000_000

const ONCE: readonly number[] = [0]
const WESTWARD: readonly number[] = [0, -TURN]
const EASTWARD: readonly number[] = [0, TURN]
