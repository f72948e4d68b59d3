import { OFF_MAP, type OtherEdges } from './match.ts'

/** The best path at the samples the model looked at, in order. */
export class KeptPath {
  readonly count: number
  /** Indices of the track's samples. */
  readonly sample: Uint32Array
  /** `OFF_MAP` where off the map. */
  readonly edge: Uint32Array
  readonly along: Float64Array
  readonly confidence: Float32Array
  /** Other ways nearly as good; null where there are none. */
  readonly others: (OtherEdges | null)[]

  constructor(sample: Uint32Array) {
    this.count = sample.length
    this.sample = sample
    this.edge = new Uint32Array(sample.length).fill(OFF_MAP)
    this.along = new Float64Array(sample.length).fill(NaN)
    this.confidence = new Float32Array(sample.length)
    this.others = Array.from({ length: sample.length }, () => null)
  }
}
