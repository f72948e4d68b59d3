import type { Region } from '../region/region.ts'

/** A piece of an edge, run in one direction during some steps of the trellis. */
export interface MatchedPiece {
  readonly edge: number
  readonly from: number
  to: number
  readonly firstStep: number
  lastStep: number
}

/**
 * Builds the route of one unbroken run on the map, move by move. A move back and forth on one edge that is
 * shorter than the noise is noise: going back is forgotten, and so are side paths entered for a few metres.
 */
export class MatchedPieceBuilder {
  readonly pieces: MatchedPiece[] = []
  readonly #region: Region
  readonly #wiggle: number

  /** @param wiggle m; turning back for less is noise */
  constructor(region: Region, wiggle: number) {
    this.#region = region
    this.#wiggle = wiggle
  }

  move(edge: number, from: number, to: number, step: number): void {
    if (this.#goesOn(edge, from, to, step)) return
    // Standing at the end of another edge is no move onto it.
    if (from === to && this.pieces.length > 0) return
    this.#settle()
    if (this.#goesOn(edge, from, to, step)) return
    this.#dropStart()
    this.pieces.push({ edge, from, to, firstStep: step, lastStep: step })
  }

  /** Walks an edge from the node where one stands to its other end, which is returned. */
  walk(edge: number, node: number, step: number): number {
    const { from, to, length } = this.#region.edges
    if (from[edge] === node) {
      this.move(edge, 0, length[edge], step)
      return to[edge]
    }
    this.move(edge, length[edge], 0, step)
    return from[edge]
  }

  finish(): readonly MatchedPiece[] {
    this.#settle()
    return this.pieces
  }

  /** A run that began at the very end of an edge and went on by another was never on the first. */
  #dropStart(): void {
    if (this.pieces.length === 1 && this.pieces[0].from === this.pieces[0].to) this.pieces.pop()
  }

  /** The last piece is complete: if it or the one it turns back on is noise, only their sum stays. */
  #settle(): void {
    const { pieces } = this
    while (pieces.length >= 2) {
      const last = pieces[pieces.length - 1]
      const before = pieces[pieces.length - 2]
      if (before.edge !== last.edge || before.to !== last.from) return
      const shorter = Math.min(Math.abs(before.to - before.from), Math.abs(last.to - last.from))
      if (shorter >= this.#wiggle) return
      pieces.pop()
      before.to = last.to
      before.lastStep = last.lastStep
      if (before.from === before.to && pieces.length > 1) pieces.pop()
    }
  }

  /** Lengthens the last piece where the move goes on from its end in its direction. */
  #goesOn(edge: number, from: number, to: number, step: number): boolean {
    const last = this.pieces.at(-1)
    if (last === undefined || last.edge !== edge || last.to !== from) return false
    if ((last.to - last.from) * (to - from) < 0) return false
    last.to = to
    last.lastStep = step
    return true
  }
}
