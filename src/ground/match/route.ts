import type { Region } from '../region/region.ts'
import { type MatchedPiece, MatchedPieceBuilder } from './matched-pieces.ts'
import type { WayBetween } from './way-between.ts'

/** An unbroken run on the map. */
export interface OnMapRun {
  /** The samples of the kept path it begins and ends with. */
  readonly first: number
  readonly last: number
  readonly pieces: readonly MatchedPiece[]
}

/** The route as it is found out, run by run. Steps are named after the sample they begin with. */
export class Route {
  readonly runs: OnMapRun[] = []
  readonly #region: Region
  readonly #wiggle: number
  #builder: MatchedPieceBuilder | null = null
  #first = 0
  #last = 0
  #edge = 0
  #along = 0

  constructor(region: Region, wiggle: number) {
    this.#region = region
    this.#wiggle = wiggle
  }

  /** Begins a run at a place. */
  enter(edge: number, along: number, sample: number): void {
    this.leave()
    this.#builder = new MatchedPieceBuilder(this.#region, this.#wiggle)
    this.#builder.move(edge, along, along, sample)
    this.#first = sample
    this.#stand(edge, along, sample)
  }

  /** Goes on from where the last sample was. */
  goOn(way: WayBetween, edge: number, along: number, step: number): void {
    const builder = this.#builder
    if (builder === null) return
    if (way.edges === null) builder.move(edge, this.#along, along, step)
    else {
      builder.move(this.#edge, this.#along, way.exitAlong, step)
      let node = way.exitNode
      for (const walked of way.edges) node = builder.walk(walked, node, step)
      builder.move(edge, way.entryAlong, along, step)
    }
    this.#stand(edge, along, step + 1)
  }

  /** Ends the run, if there is one. */
  leave(): void {
    if (this.#builder === null) return
    this.runs.push({ first: this.#first, last: this.#last, pieces: this.#builder.finish() })
    this.#builder = null
  }

  #stand(edge: number, along: number, sample: number): void {
    this.#edge = edge
    this.#along = along
    this.#last = sample
  }
}
