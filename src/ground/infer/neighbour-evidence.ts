import type { Region } from '../region/region.ts'
import { Cells } from './cells.ts'
import { forWaysJoining, type Ways } from './ways.ts'

/**
 * Ways whose class is known bear witness for those around them. Heard are not their classes but what surprises in
 * them: of each kind of neighbour the classes seen are set against the classes that their own features led to expect.
 */
export const NEIGHBOUR_KINDS = [
  'joined, of the same class of way',
  'joined, of another class of way',
  'one further, of the same class of way',
  'of the same name',
  'near, of the same class of way',
  'near, of any class of way',
  'anywhere in the region, of the same class of way',
] as const

const [JOINED, JOINED_OTHER, FURTHER, NAMESAKE, NEAR, NEAR_ANY, REGION] = NEIGHBOUR_KINDS.keys()

/** "Near" is summed by cells of this size, as far as so many cells away. */
const NEAR_CELL_M = 150
const NEAR_CELLS = 2

/** Classes seen and classes expected. */
interface NeighbourCounts {
  readonly seen: Float64Array
  readonly expected: Float64Array
}

/** A way's own features count as much as so many neighbours: few neighbours then change little. */
const PRIOR_WEIGHT = 1
/** Of a neighbour, for each class: so that no class is past all neighbour. */
const SMOOTHING = 0.01

/** Sums over groups of known ways, by some key. */
class Sums {
  readonly #classes: number
  readonly #sums = new Map<number, NeighbourCounts>()

  constructor(classes: number) {
    this.#classes = classes
  }

  add(key: number, code: number, expected: Float64Array): void {
    let sum = this.#sums.get(key)
    if (!sum) {
      sum = { seen: new Float64Array(this.#classes), expected: new Float64Array(this.#classes) }
      this.#sums.set(key, sum)
    }
    sum.seen[code - 1]++
    for (let c = 0; c < this.#classes; c++) sum.expected[c] += expected[c]
  }

  get(key: number): NeighbourCounts | undefined {
    return this.#sums.get(key)
  }
}

/** Hears, for one way after another, all that the known ways of a region have to say. */
export class NeighbourEvidence {
  readonly #region: Region
  readonly #ways: Ways
  readonly #classes: number
  readonly #known: Uint8Array
  readonly #expected: Float64Array
  readonly #cells: Cells
  readonly #near: Sums
  readonly #nearAny: Sums
  readonly #everywhere: Sums
  readonly #named: Sums
  readonly #counts: NeighbourCounts

  /**
   * @param known code of each way's class; 0 where it is not known
   * @param expected probability of each class by the features of each way, `classes` numbers a way
   */
  constructor(region: Region, ways: Ways, classes: number, known: Uint8Array, expected: Float64Array) {
    this.#region = region
    this.#ways = ways
    this.#classes = classes
    this.#known = known
    this.#expected = expected
    this.#cells = new Cells(ways, NEAR_CELL_M)
    this.#near = new Sums(classes)
    this.#nearAny = new Sums(classes)
    this.#everywhere = new Sums(classes)
    this.#named = new Sums(classes)
    this.#counts = {
      seen: new Float64Array(NEIGHBOUR_KINDS.length * classes),
      expected: new Float64Array(NEIGHBOUR_KINDS.length * classes),
    }
    for (let way = 0; way < ways.count; way++) {
      if (known[way] === 0) continue
      const expectation = expected.subarray(way * classes, (way + 1) * classes)
      const cell = this.#cells.at(ways.lat[way], ways.lon[way])
      this.#near.add(cell * CLASSES_OF_WAY + ways.highway[way], known[way], expectation)
      this.#nearAny.add(cell, known[way], expectation)
      this.#everywhere.add(ways.highway[way], known[way], expectation)
      if (ways.name[way] > 0) this.#named.add(ways.name[way], known[way], expectation)
    }
  }

  /**
   * Writes how surprising each class is around a way whose own class is not known: the logarithm of how often
   * it was seen over how often expected, `classes` numbers for each kind of neighbour; 0 where nobody speaks.
   */
  hear(way: number, surprises: Float64Array): void {
    const { seen, expected } = this.#counts
    seen.fill(0)
    expected.fill(0)
    this.#hearJoined(way)
    this.#hearNear(way)
    if (this.#ways.name[way] > 0) this.#hearSum(NAMESAKE, this.#named.get(this.#ways.name[way]), 1)
    this.#hearSum(REGION, this.#everywhere.get(this.#ways.highway[way]), 1)
    for (let i = 0, c = 0; i < surprises.length; i++, c = (c + 1) % this.#classes) {
      const prior = PRIOR_WEIGHT * this.#expected[way * this.#classes + c] + SMOOTHING
      surprises[i] = seen[i] === expected[i] ? 0 : Math.log((prior + seen[i]) / (prior + expected[i]))
    }
  }

  #hearNear(way: number): void {
    const { lat, lon, highway } = this.#ways
    for (let north = -NEAR_CELLS; north <= NEAR_CELLS; north++)
      for (let east = -NEAR_CELLS; east <= NEAR_CELLS; east++) {
        const cell = this.#cells.at(lat[way], lon[way], north, east)
        const any = this.#nearAny.get(cell)
        if (!any) continue
        const weight = 1 / (1 + 2 * (north * north + east * east))
        this.#hearSum(NEAR_ANY, any, weight)
        this.#hearSum(NEAR, this.#near.get(cell * CLASSES_OF_WAY + highway[way]), weight)
      }
  }

  #hearJoined(way: number): void {
    const { highway } = this.#ways
    const joined = new Set<number>()
    const further = new Set<number>()
    forWaysJoining(this.#region, this.#ways, way, (other) => joined.add(other))
    for (const other of joined) {
      const isSame = highway[other] === highway[way]
      if (this.#known[other] > 0) this.#hearWay(isSame ? JOINED : JOINED_OTHER, other)
      if (!isSame) continue
      forWaysJoining(this.#region, this.#ways, other, (next) => {
        const isNew = next !== way && !joined.has(next) && !further.has(next)
        if (!isNew || this.#known[next] === 0 || highway[next] !== highway[way]) return
        further.add(next)
        this.#hearWay(FURTHER, next)
      })
    }
  }

  #hearWay(kind: number, other: number): void {
    const { seen, expected } = this.#counts
    const at = kind * this.#classes
    seen[at + this.#known[other] - 1]++
    for (let c = 0; c < this.#classes; c++) expected[at + c] += this.#expected[other * this.#classes + c]
  }

  #hearSum(kind: number, sum: NeighbourCounts | undefined, weight: number): void {
    if (!sum) return
    const { seen, expected } = this.#counts
    const at = kind * this.#classes
    for (let c = 0; c < this.#classes; c++) {
      seen[at + c] += weight * sum.seen[c]
      expected[at + c] += weight * sum.expected[c]
    }
  }
}

/** More than there are classes of way, so that cell and class make one key. */
const CLASSES_OF_WAY = 64
