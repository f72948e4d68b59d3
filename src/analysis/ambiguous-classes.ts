import { claim } from '../ground/infer/claim.ts'
import type { Match } from '../ground/match/match.ts'
import type { Region } from '../ground/region/region.ts'
import { type ClassColumns, classesOnEdges } from '../line/edge-classes.ts'
import { PROVENANCES, SOFTNESSES, SURFACES, TECHNICALITIES } from '../stretch/classes.ts'
import { UNKNOWN } from '../stretch/stretches.ts'

const NAMES = { surface: SURFACES, softness: SOFTNESSES, technicality: TECHNICALITIES } as const
const TARGETS = ['surface', 'softness', 'technicality'] as const
const INFERRED = PROVENANCES.indexOf('inferred')

/**
 * What a match knows of the ground of each stretch. Where it cannot tell which of several ways was taken, and their
 * classes differ, the class is as sure as its ways are likely: inferred then, even where tagged, and unknown where no
 * class is likelier than all others together.
 */
export function classesOnMatch({ edge, others }: Match, region: Region): ClassColumns {
  const columns = classesOnEdges(edge, region)
  others.forEach((ways, i) => {
    if (ways === null) return
    const there = classesOnEdges(Uint32Array.of(edge[i], ...ways.edge), region)
    const odds = [1, ...ways.odds]
    const total = odds.reduce((sum, each) => sum + each, 0)
    for (const target of TARGETS) {
      const codes = there[target]
      if (codes.every((code) => code === codes[0])) continue
      const probabilities = new Float64Array(NAMES[target].length - 1)
      codes.forEach((code, k) => {
        if (code !== UNKNOWN) probabilities[code - 1] += (odds[k] / total) * there[`${target}Probability`][k]
      })
      const code = claim(probabilities, target)
      columns[target][i] = code
      columns[`${target}From`][i] = code === UNKNOWN ? UNKNOWN : INFERRED
      columns[`${target}Probability`][i] = code === UNKNOWN ? Number.NaN : probabilities[code - 1]
    }
  })
  return columns
}
