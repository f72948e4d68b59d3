import { describe, expect, it } from 'vitest'
import type { ClassShare, GroundSummary } from '../../src/analysis/analysis.ts'
import { partsInWords, underfootOf, underfootSentence } from '../../src/words/underfoot.ts'

const share = (
  name: string,
  length_m: number,
  provenance: ClassShare['provenance'] = 'tagged',
): ClassShare => ({
  name,
  length_m,
  provenance,
})

function ground(surface: readonly ClassShare[]): GroundSummary {
  const whole = surface.reduce((sum, { length_m }) => sum + length_m, 0)
  return {
    region: 'made-up',
    attribution: [],
    matched_m: whole,
    offMap_m: 0,
    ambiguous_m: 0,
    surface,
    softness: [],
    technicality: [],
    ascent_m: null,
    descent_m: null,
  }
}

describe('the words for what lay underfoot', () => {
  it('name the classes that made most of the way, and call an inferred one probable', () => {
    const said = underfootSentence(
      ground([share('dirt', 700), share('gravel', 250, 'inferred'), share('sand', 50)]),
    )
    expect(said).toBe('Underfoot mostly dirt and probably gravel.')
  })

  it('never pass over how much nobody knows', () => {
    expect(underfootSentence(ground([share('dirt', 650), share('unknown', 350, 'unknown')]))).toMatch(
      /third of the way nobody knows/,
    )
    expect(underfootSentence(ground([share('unknown', 900, 'unknown')]))).toMatch(/Nobody has mapped/)
  })

  it('give every part its share, adding up to the whole', () => {
    const [surface] = underfootOf(ground([share('dirt', 700), share('unknown', 300, 'unknown')]))
    expect(surface.parts.reduce((sum, part) => sum + part.share, 0)).toBeCloseTo(1, 9)
    expect(partsInWords(surface)).toBe('Dirt 70 %, unknown 30 %')
  })
})
