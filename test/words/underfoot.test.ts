import { describe, expect, it } from 'vitest'
import type { ClassShare, GroundSummary } from '../../src/analysis/analysis.ts'
import type { Subject } from '../../src/words/subject.ts'
import { underfootSection } from '../../src/words/underfoot.ts'

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

const blocks = (surface: readonly ClassShare[], subject: Subject = 'run') =>
  underfootSection(ground(surface), subject, 'km').blocks

function underfootSentence(surface: readonly ClassShare[], subject: Subject = 'run'): string {
  const [sentence] = blocks(surface, subject)
  return sentence.kind === 'sentence' ? sentence.text : ''
}

describe('the words for what lay underfoot', () => {
  it('name the classes that made most of the way, and call an inferred one probable', () => {
    const said = underfootSentence([share('dirt', 700), share('gravel', 250, 'inferred'), share('sand', 50)])
    expect(said).toBe('Underfoot mostly dirt and probably gravel.')
  })

  it('tell the share of the way that a map does not cover, and take its heights for a part', () => {
    const notes = (offMap_m: number) => {
      const partly = { ...ground([share('dirt', 5000)]), offMap_m, ascent_m: 21, descent_m: 126 }
      const [, , note] = underfootSection(partly, 'course', 'km').blocks
      return note.kind === 'note' ? note.text : ''
    }
    expect(notes(15_000)).toBe(
      '5.0 km on mapped paths, 15.0 km (75 %) off them or beyond the map. On those paths the map’s heights make 21 m up and 126 m down.',
    )
    expect(notes(100)).toBe(
      '5.0 km on mapped paths, 0.1 km off them. The map’s heights make it 21 m up and 126 m down.',
    )
  })

  it('never pass over how much nobody knows', () => {
    expect(underfootSentence([share('dirt', 650), share('unknown', 350, 'unknown')])).toMatch(
      /third of the way is not mapped/,
    )
    expect(underfootSentence([share('unknown', 900, 'unknown')])).toMatch(/Nobody has mapped/)
  })

  it('never call what is known of a little unmapped: a bar beside it says what it is', () => {
    const little = [share('paved', 40, 'inferred'), share('unknown', 960, 'unknown')]
    expect(underfootSentence(little)).toBe('What lay underfoot is known for hardly any of the way.')
    expect(blocks(little)[1]).toMatchObject({
      rows: [{ words: 'Paved 4 % (inferred), unknown 96 %' }, {}, {}],
    })
    const motley = ['dirt', 'gravel', 'sand', 'rock'].map((name) => share(name, 80))
    expect(underfootSentence([...motley, share('unknown', 680, 'unknown')])).toBe(
      'What lay underfoot is known for about a third of the way.',
    )
  })

  it('tell of a course what lies there still', () => {
    expect(underfootSentence([share('unknown', 900, 'unknown')], 'course')).toBe(
      'Nobody has mapped what lies underfoot.',
    )
    expect(underfootSentence([share('mud', 50), share('unknown', 950, 'unknown')], 'course')).toMatch(
      /^What lies underfoot/,
    )
  })

  it('give every part its share, adding up to the whole', () => {
    const [, shares] = blocks([share('dirt', 700), share('unknown', 300, 'unknown')])
    if (shares.kind !== 'shares') throw new Error('The second block is the bars.')
    const [surface] = shares.rows
    expect(surface.parts.reduce((sum, part) => sum + part.share, 0)).toBeCloseTo(1, 9)
    expect(surface.words).toBe('Dirt 70 %, unknown 30 %')
  })
})
