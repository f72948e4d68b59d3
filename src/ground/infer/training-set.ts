import type { TraitRows } from './feature-model.ts'

/** Ways to learn from: lesson `i` is way `way[i]` of `rows[in[i]]`, is of class `code[i]` and counts `worth[i]`. */
export interface Lessons {
  readonly count: number
  readonly rows: readonly TraitRows[]
  readonly in: Uint8Array
  readonly way: Uint32Array
  readonly code: Uint8Array
  readonly worth: Float32Array
}

/** Lessons while they are gathered, from one region or several. */
export class LessonBook {
  readonly #rows: TraitRows[] = []
  readonly #in: number[] = []
  readonly #way: number[] = []
  readonly #code: number[] = []
  readonly #worth: number[] = []

  /**
   * Adds the known ways of a region: each teaches as it looks with its telling keys hidden, and once more where
   * silent tags show.
   *
   * @param known code of each way's class; 0 where it is not known
   */
  add(known: Uint8Array, hidden: TraitRows, silent: TraitRows, worth = 1): void {
    const first = this.#rows.push(hidden, silent) - 2
    for (let way = 0; way < known.length; way++) {
      if (known[way] === 0) continue
      this.#note(first, way, known[way], worth)
      const more = traitCount(silent, way) - traitCount(hidden, way)
      if (more > 0) this.#note(first + 1, way, known[way], worth)
    }
  }

  lessons(): Lessons {
    return {
      count: this.#way.length,
      rows: this.#rows,
      in: Uint8Array.from(this.#in),
      way: Uint32Array.from(this.#way),
      code: Uint8Array.from(this.#code),
      worth: Float32Array.from(this.#worth),
    }
  }

  #note(rows: number, way: number, code: number, worth: number): void {
    this.#in.push(rows)
    this.#way.push(way)
    this.#code.push(code)
    this.#worth.push(worth)
  }
}

const traitCount = ({ start }: TraitRows, way: number): number => start[way + 1] - start[way]
