import type { Traversals } from './match.ts'
import type { MatchedPiece } from './matched-pieces.ts'

/** Collects the pieces of all runs, with where they lie along the route and along the track. */
export class TraversalsBuilder {
  /** m of route so far. */
  progress = 0
  readonly #edge: number[] = []
  readonly #from: number[] = []
  readonly #to: number[] = []
  readonly #progress: number[] = []
  readonly #start: number[] = []
  readonly #end: number[] = []

  add(piece: Pick<MatchedPiece, 'edge' | 'from' | 'to'>, start: number, end: number): void {
    this.#edge.push(piece.edge)
    this.#from.push(piece.from)
    this.#to.push(piece.to)
    this.#progress.push(this.progress)
    this.#start.push(start)
    this.#end.push(end)
    this.progress += pieceLength(piece)
  }

  columns(): Traversals {
    return {
      count: this.#edge.length,
      edge: Uint32Array.from(this.#edge),
      from: Float64Array.from(this.#from),
      to: Float64Array.from(this.#to),
      progress: Float64Array.from(this.#progress),
      start: Float64Array.from(this.#start),
      end: Float64Array.from(this.#end),
    }
  }
}

export const pieceLength = (piece: Pick<MatchedPiece, 'from' | 'to'>): number =>
  Math.abs(piece.to - piece.from)
