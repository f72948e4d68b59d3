import { describe, expect, it } from 'vitest'
import { FIGURES } from '../../src/body/figures.ts'
import { besideFlatNotes, figureSentence } from '../../src/words/beside-flat.ts'
import { BODY_PARTS, blankWords, bodyPart, bodySentence, FELT_IN } from '../../src/words/body-parts.ts'
import { energyRange } from '../../src/words/energy-words.ts'
import { factsOf } from '../../src/words/facts.ts'
import { massWords, otherMassSentence } from '../../src/words/mass-words.ts'
import { plainName, sportAside, sportName } from '../../src/words/sport-words.ts'
import { summaryOf } from '../../src/words/summary.ts'
import { madeUpAnalysis, ranged } from './made-up-analysis.ts'

const whole = madeUpAnalysis()

describe('the parts of the body', () => {
  it('show a figure there is, or say why they are blank, and never both', () => {
    for (const { id, figure, blank } of BODY_PARTS) {
      expect((figure === null) !== (blank === null), id).toBe(true)
      if (figure !== null) expect(FIGURES.map((one) => one.id)).toContain(figure)
      expect(bodyPart(id).id).toBe(id)
    }
    expect(blankWords()).toHaveLength(BODY_PARTS.filter(({ blank }) => blank !== null).length)
  })

  it('are called by one name in the picture, beside it and in the sentences', () => {
    const felt = madeUpAnalysis({
      figures: whole.figures.map((one) => ({ ...one, grade: 'B', timesFlat: ranged(2, 1.8, 2.2) })),
    })
    const told = `${bodySentence(felt)} ${summaryOf(felt, 'km')}`
    for (const { figure } of BODY_PARTS)
      if (figure !== null && felt.figures.some(({ id }) => id === figure))
        expect(told).toContain(FELT_IN[figure])
  })

  it('that are unknown are said to be hatched, and with what figure is shown of them', () => {
    const said = bodySentence({ figures: [] })
    expect(said).toContain('Hatched, because it cannot be told here: front of the thighs')
    expect(said).not.toContain('Shaded')
  })
})

describe('a figure', () => {
  const [figure] = whole.figures

  it('that is unknown is unknown in the recording, or in the course', () => {
    const bare = { ...figure, total: null, timesFlat: null }
    expect(figureSentence(bare, 'run')).toBe('The recording does not tell it.')
    expect(figureSentence(bare, 'course')).toBe('The course does not tell it.')
    const account = { ...whole, figures: [bare], ascent_m: null }
    expect(besideFlatNotes(account, 'course')[0].text).toBe('Unknown: the course has no altitude.')
  })
})

describe('energy', () => {
  it('in a list has the range that the run’s own page gives', () => {
    const energy = ranged(3412, 2900, 3900)
    expect(energyRange(energy)).toBe('2.9–3.9 MJ')
    const fact = factsOf(whole, 'km').find(({ label }) => label === 'Energy')
    expect(fact?.beside).toContain('2.9–3.9')
    expect(summaryOf(whole, 'km')).toContain(energyRange(energy))
  })
})

describe('figures of another mass', () => {
  const given = { value: 61.5, low: 61.5, high: 61.5, from: 'given' } as const

  it('are told as that, with both masses, and those of the same as nothing', () => {
    expect(otherMassSentence(given, null)).toBeNull()
    expect(otherMassSentence(given, 61.52)).toBeNull()
    expect(otherMassSentence(given, 70)).toMatch(/made for 61\.5 kg; your profile says 70 kg/)
    expect(otherMassSentence({ ...given, from: 'unknown' }, 61.5)).toMatch(/without knowing your mass/)
    expect(massWords(70.04)).toBe('70 kg')
  })
})

describe('a sport', () => {
  it('is said as words, and what a device writes for want of anything is not', () => {
    expect(sportName('trail_running')).toBe('trail running')
    expect(sportName('generic')).toBe('sport unknown')
    expect(['trail_running', 'unknown', 'hiking'].map(sportAside)).toEqual([null, null, 'hiking'])
    expect(plainName({ sport: 'unknown', onFoot: 'walk' })).toBe('Walk')
    expect(plainName({ sport: '', onFoot: null })).toBe('Activity')
  })
})
