import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { FigureColumns, FigureId } from '../../src/body/figure.ts'
import { FIGURES, figuresOf } from '../../src/body/figures.ts'
import { TECHNICALITIES } from '../../src/stretch/classes.ts'
import type { Stretches } from '../../src/stretch/stretches.ts'
import { madeStretches, type Made } from './made-stretches.ts'

const figure = (stretches: Stretches, id: FigureId): FigureColumns => {
  const found = figuresOf(stretches).find((one) => one.id === id)
  if (!found) throw new Error(`${id} is missing`)
  return found
}
const MINUTES = 10
/** Ten minutes of running, and whatever is said of them. */
const ten = (of: Partial<Made>) => madeStretches([{ length: 1800, speed: 3, ...of }])
const told = (of: Partial<Made>, id: FigureId) => {
  const { value, low, high } = figure(ten(of), id)
  return [low[0], value[0], high[0]]
}
const nothing = [0, 0, 0]
const all = [MINUTES, MINUTES, MINUTES].map((minutes) => expect.closeTo(minutes, 9))

describe('up, down and ahead', () => {
  it('share the time out between them', () => {
    const grades = fc.double({ min: -0.45, max: 0.45, noNaN: true })
    fc.assert(
      fc.property(grades, (grade) => {
        const sum = (['uphill-minutes', 'downhill-minutes', 'level-minutes'] as const)
          .map((id) => figure(ten({ grade }), id).value[0])
          .reduce((a, b) => a + b)
        expect(sum).toBeCloseTo(MINUTES, 9)
      }),
    )
  })

  it('are sure of a steep slope, unsure of a slight one, and silent where grade is unknown', () => {
    expect(told({ grade: 0.1 }, 'uphill-minutes')).toEqual(all)
    expect(told({ grade: -0.1 }, 'downhill-minutes')).toEqual(all)
    expect(told({ grade: 0.025 }, 'uphill-minutes')).toEqual([0, 0, expect.closeTo(MINUTES, 9)])
    expect(told({ grade: 0.025 }, 'level-minutes')).toEqual([0, expect.closeTo(10, 9), expect.closeTo(10, 9)])
    expect(told({}, 'level-minutes')).toEqual([Number.NaN, Number.NaN, Number.NaN])
  })
})

describe('time by technicality', () => {
  const CLASSES = ['smooth', 'uneven', 'rough', 'very-rough', 'scramble'] as const

  it('of tagged ground is all in its class and in no other', () => {
    for (const technicality of TECHNICALITIES.slice(1))
      for (const name of CLASSES)
        expect(told({ technicality }, `${name}-minutes`)).toEqual(
          name === technicality.replace(' ', '-') ? all : nothing,
        )
  })

  it('of inferred ground is weighed, leaves room for every other class, and never adds up to more than the time', () => {
    const sures = fc.double({ min: 0.5, max: 1, noNaN: true })
    fc.assert(
      fc.property(fc.constantFrom(...TECHNICALITIES.slice(1)), sures, (technicality, sure) => {
        const stretch = ten({ technicality, from: 'inferred', sure })
        const values = CLASSES.map((name) => figure(stretch, `${name}-minutes`).value[0])
        expect(values.reduce((a, b) => a + b)).toBeCloseTo(MINUTES * sure, 4)
        for (const name of CLASSES) {
          const { high } = figure(stretch, `${name}-minutes`)
          expect(high[0]).toBeGreaterThanOrEqual(MINUTES * (1 - sure) - 1e-4)
        }
      }),
    )
  })
})

describe('side slopes and bends', () => {
  it('count where the hillside is steep across the path', () => {
    expect(told({ sideSlope: 0.5 }, 'side-slope-minutes')).toEqual(all)
    expect(told({ sideSlope: 0.05 }, 'side-slope-minutes')).toEqual(nothing)
    expect(told({}, 'side-slope-minutes')[1]).toBeNaN()
  })

  it('count a hairpin as two quarter turns, and the waver of a straight road as none', () => {
    const hairpin = madeStretches([{ length: 20, speed: 3, turn: 180 }])
    expect(figure(hairpin, 'turning').value[0]).toBeCloseTo(2, 6)
    const road = madeStretches(Array.from({ length: 50 }, () => ({ length: 20, speed: 3, turn: 3 })))
    expect(figure(road, 'turning').value.every((turns) => turns === 0)).toBe(true)
  })
})

describe('what the day takes', () => {
  it('is nothing in the mild, low, by day and in the first hour', () => {
    const easy = { altitude: 200, temperature: 16, sunHeight: 30 }
    for (const id of [
      'altitude-time',
      'heat-time',
      'dark-minutes',
      'darkness-time',
      'duration-time',
    ] as const)
      expect(told(easy, id)[1], id).toBeCloseTo(0, 9)
  })

  it('grows with height, warmth, cold and hours', () => {
    const rising = (id: FigureId, of: readonly Partial<Made>[]) => {
      const values = of.map((one) => told(one, id)[1])
      expect(values, id).toEqual([...values].sort((a, b) => a - b))
      expect(values.at(-1), id).toBeGreaterThan(values[0])
    }
    rising('altitude-time', [{ altitude: 300 }, { altitude: 1300 }, { altitude: 2800 }])
    rising('heat-time', [{ temperature: 16 }, { temperature: 22 }, { temperature: 30 }])
    rising('heat-time', [{ temperature: 12 }, { temperature: 5 }, { temperature: -5 }])
    rising('duration-time', [{ length: 3 * 3600 }, { length: 6 * 3600 * 3 }, { length: 20 * 3600 * 3 }])
  })

  it('leaves room for none: nobody is told that they lost it', () => {
    const hard = { length: 3 * 36_000, altitude: 2500, temperature: 18, sunHeight: -3, grade: 0.1 }
    for (const id of ['altitude-time', 'heat-time', 'darkness-time', 'duration-time'] as const)
      expect(told(hard, id)[0], id).toBe(0)
  })

  it('takes more of a rough descent in the dark than of a smooth climb', () => {
    const down = told({ sunHeight: -30, grade: -0.2, technicality: 'rough' }, 'darkness-time')
    const up = told({ sunHeight: -30, grade: 0.2, technicality: 'smooth' }, 'darkness-time')
    expect(down[1]).toBeGreaterThan(3 * up[1])
    expect(told({ sunHeight: -30 }, 'dark-minutes')).toEqual(all)
  })

  it('is unknown where the day is: no altitude, no thermometer, no date', () => {
    for (const id of ['altitude-time', 'heat-time', 'dark-minutes', 'darkness-time'] as const)
      expect(told({}, id)[1], id).toBeNaN()
  })

  it('is graded as the guess it is', () => {
    for (const { id, kind, grade } of FIGURES)
      if (kind === 'conditions') expect([id, grade]).toEqual([id, 'P'])
  })
})
