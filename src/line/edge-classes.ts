import { OFF_MAP } from '../ground/match/match.ts'
import type { Region } from '../ground/region/region.ts'
import { UNKNOWN, type Stretches } from '../stretch/stretches.ts'

/** Regions keep probabilities as 0…255. */
const CERTAIN = 255

const CLASSES = ['surface', 'softness', 'technicality'] as const

/** The columns of stretches that tell what lies underfoot and how that is known. */
export const CLASS_COLUMNS = CLASSES.flatMap((name) => [name, `${name}From`, `${name}Probability`] as const)

export type ClassColumns = Pick<Stretches, (typeof CLASS_COLUMNS)[number]>

/**
 * What a region knows of the edges that stretches lie on.
 *
 * @param on per stretch, its edge; `OFF_MAP` where none is known
 */
export function classesOnEdges(on: Uint32Array, { edges }: Region): ClassColumns {
  const column = () => new Uint8Array(on.length)
  const shares = () => new Float32Array(on.length).fill(Number.NaN)
  const classes = {
    surface: column(),
    softness: column(),
    technicality: column(),
    surfaceFrom: column(),
    softnessFrom: column(),
    technicalityFrom: column(),
    surfaceProbability: shares(),
    softnessProbability: shares(),
    technicalityProbability: shares(),
  }
  on.forEach((edge, i) => {
    if (edge === OFF_MAP) return
    for (const name of CLASSES) {
      classes[name][i] = edges[name][edge]
      classes[`${name}From`][i] = edges[`${name}From`][edge]
      if (classes[name][i] === UNKNOWN) continue
      classes[`${name}Probability`][i] = edges[`${name}Probability`][edge] / CERTAIN
    }
  })
  return classes
}
