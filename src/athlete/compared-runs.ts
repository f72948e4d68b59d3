import { type RunFeatures, similarity } from './kernel.ts'

/** What is asked of every two runs again and again: row by row, of each run with those before it and with itself. */
export interface ComparedRuns {
  /** `sharedGround` */
  readonly shared: readonly Float64Array[]
  /** `similarity` */
  readonly alike: readonly Float64Array[]
}

/** Every two of some runs compared, once for all who ask. */
export function compareRuns(features: readonly RunFeatures[]): ComparedRuns {
  return {
    shared: groundsOf(features),
    alike: features.map((a, i) => Float64Array.from({ length: i + 1 }, (_, j) => similarity(a, features[j]))),
  }
}

/** Found by asking of each square who was there before, for most pairs never met. */
function groundsOf(features: readonly RunFeatures[]): Float64Array[] {
  const visits = new Map<number, { readonly runs: number[]; readonly shares: number[] }>()
  return features.map(({ squares, shares }, i) => {
    const shared = new Float64Array(i + 1)
    for (let k = 0; k < squares.length; k++) {
      let here = visits.get(squares[k])
      if (here === undefined) visits.set(squares[k], (here = { runs: [], shares: [] }))
      here.runs.push(i)
      here.shares.push(shares[k])
      for (let visit = 0; visit < here.runs.length; visit++)
        shared[here.runs[visit]] += shares[k] * here.shares[visit]
    }
    return shared
  })
}
