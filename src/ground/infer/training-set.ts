import type { SparseRows } from './feature-model.ts'

/** Ways to learn from: example `i` is way `way[i]` of `rows[in[i]]`, is of class `code[i]` and counts `weight[i]`. */
export interface TrainingSet {
  readonly count: number
  readonly rows: readonly SparseRows[]
  readonly in: Uint8Array
  readonly way: Uint32Array
  readonly code: Uint8Array
  readonly weight: Float32Array
}

/** Training examples while they are gathered, from one region or several. */
export class TrainingSetBuilder {
  readonly #rows: SparseRows[] = []
  readonly #in: number[] = []
  readonly #way: number[] = []
  readonly #code: number[] = []
  readonly #weight: number[] = []

  /**
   * Adds the known ways of a region: each teaches as it looks with its telling keys hidden, and once more where
   * silent tags show.
   *
   * @param known code of each way's class; 0 where it is not known
   */
  add(known: Uint8Array, hidden: SparseRows, silent: SparseRows, weight = 1): void {
    const first = this.#rows.push(hidden, silent) - 2
    for (let way = 0; way < known.length; way++) {
      if (known[way] === 0) continue
      this.#note(first, way, known[way], weight)
      const more = featureCount(silent, way) - featureCount(hidden, way)
      if (more > 0) this.#note(first + 1, way, known[way], weight)
    }
  }

  examples(): TrainingSet {
    return {
      count: this.#way.length,
      rows: this.#rows,
      in: Uint8Array.from(this.#in),
      way: Uint32Array.from(this.#way),
      code: Uint8Array.from(this.#code),
      weight: Float32Array.from(this.#weight),
    }
  }

  #note(rows: number, way: number, code: number, weight: number): void {
    this.#in.push(rows)
    this.#way.push(way)
    this.#code.push(code)
    this.#weight.push(weight)
  }
}

const featureCount = ({ start }: SparseRows, way: number): number => start[way + 1] - start[way]
