import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { FigureColumns, FigureId } from '../../src/body/figure.ts'
import { FIGURES, figuresOf } from '../../src/body/figures.ts'
import { SOFTNESSES, SURFACES, TECHNICALITIES } from '../../src/stretch/classes.ts'
import { splitStretches } from '../../src/stretch/split.ts'
import type { Stretches } from '../../src/stretch/stretches.ts'
import { madeStretches, minutesOf, type Made } from './made-stretches.ts'

const figure = (stretches: Stretches, id: FigureId): FigureColumns => {
  const found = figuresOf(stretches).find((one) => one.id === id)
  if (!found) throw new Error(`${id} is missing`)
  return found
}
const sum = (column: Float64Array): number => column.reduce((total, x) => total + x, 0)
const total = (stretches: Stretches, id: FigureId): number => sum(figure(stretches, id).value)

const ROAD = { surface: 'paved', softness: 'hard', technicality: 'smooth' } as const

/** Anything a recording may hold: missing grade, cadence and clock among it. */
const anyStretch: fc.Arbitrary<Made> = fc.record({
  length: fc.double({ min: 1, max: 60, noNaN: true }),
  speed: fc.oneof(
    { weight: 9, arbitrary: fc.double({ min: 0.1, max: 7, noNaN: true }) },
    fc.constant(Number.NaN),
  ),
  grade: fc.oneof(
    { weight: 9, arbitrary: fc.double({ min: -0.45, max: 0.45, noNaN: true }) },
    fc.constant(Number.NaN),
  ),
  cadence: fc.oneof(fc.double({ min: 0, max: 240, noNaN: true }), fc.constant(Number.NaN)),
  surface: fc.constantFrom(...SURFACES),
  softness: fc.constantFrom(...SOFTNESSES),
  technicality: fc.constantFrom(...TECHNICALITIES),
  from: fc.constantFrom('tagged' as const, 'inferred' as const),
  sure: fc.double({ min: 0.5, max: 1, noNaN: true }),
  turn: fc.oneof(fc.double({ min: 0, max: 180, noNaN: true }), fc.constant(Number.NaN)),
  sideSlope: fc.oneof(fc.double({ min: 0, max: 1.5, noNaN: true }), fc.constant(Number.NaN)),
  sunHeight: fc.oneof(fc.double({ min: -60, max: 70, noNaN: true }), fc.constant(Number.NaN)),
  altitude: fc.oneof(fc.double({ min: -400, max: 6000, noNaN: true }), fc.constant(Number.NaN)),
  temperature: fc.oneof(fc.double({ min: -30, max: 45, noNaN: true }), fc.constant(Number.NaN)),
})
/** Share of body mass: nothing to a heavy pack, of someone whose mass may be known or not. */
const anyLoad = fc
  .tuple(fc.double({ min: 0, max: 0.4, noNaN: true }), fc.double({ min: 1, max: 1.6, noNaN: true }))
  .map(([value, wide]) => ({ value, low: value / wide, high: value * wide }))
const anyRun = fc.array(anyStretch, { minLength: 1, maxLength: 30 }).map(madeStretches)

describe('every figure', () => {
  it('has a meaning, and every meaning a figure, in one order', () => {
    const columns = figuresOf(minutesOf(10, 3, 0))
    expect(columns.map(({ id }) => id)).toEqual(FIGURES.map(({ id }) => id))
  })

  it('adds up: cutting stretches anywhere changes no total by 0.1 %', () => {
    const cuts = fc.array(fc.double({ min: 0, max: 1800, noNaN: true }), { maxLength: 40 })
    fc.assert(
      fc.property(anyRun, cuts, anyLoad, (run, at, load) => {
        const whole = figuresOf(run, load)
        const pieces = figuresOf(splitStretches(run, at), load)
        whole.forEach((one, k) => {
          for (const part of ['value', 'low', 'high'] as const) {
            const before = known(one[part])
            expect(Math.abs(known(pieces[k][part]) - before)).toBeLessThanOrEqual(
              1e-3 * Math.abs(before) + 1e-9,
            )
          }
        })
      }),
    )
  })

  it('keeps low ≤ value ≤ high, never below zero, and is unknown in all three or in none', () => {
    fc.assert(
      fc.property(anyRun, anyLoad, (run, load) => {
        for (const { value, low, high } of figuresOf(run, load)) {
          for (let i = 0; i < run.count; i++) {
            expect([Number.isNaN(low[i]), Number.isNaN(high[i])]).toEqual([
              Number.isNaN(value[i]),
              Number.isNaN(value[i]),
            ])
            if (Number.isNaN(value[i])) continue
            expect(low[i]).toBeGreaterThanOrEqual(0)
            expect(low[i]).toBeLessThanOrEqual(value[i] + 1e-12)
            expect(value[i]).toBeLessThanOrEqual(high[i] + 1e-12)
            expect(Number.isFinite(high[i])).toBe(true)
          }
        }
      }),
    )
  })

  it('of no stretches is no rows', () => {
    for (const { value } of figuresOf(madeStretches([]))) expect(value).toHaveLength(0)
  })
})

describe('what is unknown stays unknown', () => {
  it('without altitude: no work, no thighs, no hips; the rest told as level with a wider range', () => {
    const level = minutesOf(10, 3, 0)
    const blind = minutesOf(10, 3, Number.NaN)
    for (const id of ['uphill-work', 'downhill-work', 'quads-eccentric', 'hips'] as const)
      expect(total(blind, id)).toBeNaN()
    for (const id of ['energy', 'calves', 'impact', 'carbohydrate'] as const) {
      const [sure, unsure] = [figure(level, id), figure(blind, id)]
      expect(unsure.value[0]).toBeCloseTo(sure.value[0], 9)
      expect(unsure.low[0]).toBeLessThan(sure.low[0])
      expect(unsure.high[0]).toBeGreaterThan(sure.high[0])
    }
  })

  it('without a clock: only the work of climbing and descending, and the turns of the way', () => {
    const timeless = madeStretches([{ length: 1000, grade: 0.1, turn: 90 }])
    for (const { id, value } of figuresOf(timeless)) {
      if (id === 'uphill-work' || id === 'downhill-work' || id === 'turning')
        expect(value[0], id).not.toBeNaN()
      else expect(value[0], id).toBeNaN()
    }
  })
})

describe('energy', () => {
  it('of level running at 10 km/h is what recreational runners were measured to use, 4.35 J/kg/m ± 10 %', () => {
    const perMetre =
      (1000 * total(madeStretches([{ length: 1000, speed: 10 / 3.6, grade: 0 }]), 'energy')) / 1000
    expect(perMetre / 4.35).toBeGreaterThan(0.9)
    expect(perMetre / 4.35).toBeLessThan(1.1)
  })

  it('is told with some 10 % either way for level running on a road, as people differ', () => {
    const { value, low, high } = figure(
      madeStretches([{ length: 10_800, speed: 3, grade: 0, ...ROAD }]),
      'energy',
    )
    expect(1 - low[0] / value[0]).toBeGreaterThan(0.05)
    expect(high[0] / value[0] - 1).toBeGreaterThan(0.05)
    expect(high[0] / value[0] - 1).toBeLessThan(0.2)
  })

  it('of the same metres run slower is more by the rest of the longer time, and by nothing else', () => {
    const slow = total(madeStretches([{ length: 1, speed: 2.5, grade: 0, cadence: 170 }]), 'energy')
    const fast = total(madeStretches([{ length: 1, speed: 4, grade: 0, cadence: 170 }]), 'energy')
    expect(1e6 * (slow - fast)).toBeCloseTo(1.44 * (400 - 250), 1)
  })

  it('of running drifts upward with the hours, as trained runners did by 2 to 6 % in 90 to 120 min; walking does not', () => {
    const [first, twentieth] = [0, 19].map((tenth) => {
      const tenths = Array.from({ length: 20 }, () => ({ length: 1080, speed: 3, grade: 0, cadence: 170 }))
      return figure(madeStretches(tenths), 'energy').value[tenth]
    })
    expect(twentieth / first).toBeGreaterThan(1.02)
    expect(twentieth / first).toBeLessThan(1.06)
    const hike = Array.from({ length: 20 }, () => ({ length: 432, speed: 1.2, grade: 0, cadence: 110 }))
    const walked = figure(madeStretches(hike), 'energy').value
    expect(walked[19]).toBeCloseTo(walked[0], 9)
  })

  it('uphill is at least the level’s for the same time, in either gait', () => {
    for (const [speed, cadence] of [
      [2.5, 170],
      [1.2, 115],
    ])
      for (const grade of [0.05, 0.15, 0.3, 0.45])
        expect(total(minutesOf(10, speed, grade, cadence), 'energy')).toBeGreaterThan(
          total(minutesOf(10, speed, 0, cadence), 'energy'),
        )
  })

  it('steep downhill range opens upward for those who do not descend like mountain runners', () => {
    const down = figure(minutesOf(10, 3, -0.2), 'energy')
    expect(down.high[0] / down.value[0]).toBeGreaterThan(1.3)
  })
})

describe('thighs, hips and calves, in minutes of level running', () => {
  it.each(['quads-eccentric', 'hips', 'calves', 'impact'] as const)(
    '%s: level running is its own measure',
    (id) => {
      const hour = minutesOf(60, 2.8, 0, 170)
      expect(total(hour, id)).toBeCloseTo(id === 'impact' ? 60 * 170 : 60, 6)
    },
  )

  it('45 min down −15 % ask clearly more of the braking thigh than a flat hour, even at the low end', () => {
    const { low, value } = figure(minutesOf(45, 3, -0.15, 170), 'quads-eccentric')
    expect(low[0]).toBeGreaterThan(60)
    expect(value[0]).toBeGreaterThan(80)
  })

  it('and more of the thigh than of the calf, as strength afterwards shows', () => {
    const descent = minutesOf(45, 3, -0.15, 170)
    expect(total(descent, 'quads-eccentric')).toBeGreaterThan(1.3 * total(descent, 'calves'))
  })

  it('walking the same descent asks for the metres, not for the longer time', () => {
    const run = madeStretches([{ length: 3000, speed: 3, grade: -0.15, cadence: 170 }])
    const walked = madeStretches([{ length: 3000, speed: 1.2, grade: -0.15, cadence: 115 }])
    expect(total(walked, 'quads-eccentric') / total(run, 'quads-eccentric')).toBeLessThan(1.1)
  })

  it('climbing asks more of hips and less braking of thighs', () => {
    const climb = minutesOf(30, 2, 0.15, 165)
    const level = minutesOf(30, 2, 0, 165)
    expect(figure(climb, 'hips').low[0]).toBeGreaterThan(figure(level, 'hips').high[0])
    expect(total(climb, 'quads-eccentric')).toBeLessThan(total(level, 'quads-eccentric'))
  })

  it('descending asks no less of hips than the level, and climbing no less of calves', () => {
    expect(total(minutesOf(30, 3, -0.15, 165), 'hips')).toBeGreaterThanOrEqual(30 - 1e-9)
    expect(total(minutesOf(30, 2, 0.15, 165), 'calves')).toBeGreaterThanOrEqual(30)
  })
})

describe('landing and shin bone over whole runs', () => {
  it('the shin bone of a run down is never above that of the same run on the level', () => {
    const speeds = fc.double({ min: 1.5, max: 5, noNaN: true })
    const descents = fc.double({ min: -0.45, max: 0, noNaN: true })
    fc.assert(
      fc.property(speeds, descents, (speed, grade) => {
        const slope = Math.hypot(1, grade)
        const down = madeStretches([{ length: 1000 / slope, speed: speed / slope, grade, cadence: 170 }])
        const level = madeStretches([{ length: 1000, speed, grade: 0, cadence: 170 }])
        for (const part of ['value', 'low', 'high'] as const)
          expect(figure(down, 'tibia')[part][0]).toBeLessThanOrEqual(
            figure(level, 'tibia')[part][0] * (1 + 1e-6),
          )
      }),
    )
  })

  it('walking lands softer than running, per step', () => {
    const walk = minutesOf(10, 1.4, 0, 110)
    expect(total(walk, 'impact')).toBeLessThan(10 * 110)
  })
})

describe('work, water and carbohydrate', () => {
  it('a 1000 m climb is 9.81 kJ per kg, and no descent', () => {
    const climb = madeStretches([{ length: 10_000, speed: 1, grade: 0.1 }])
    expect(total(climb, 'uphill-work')).toBeCloseTo(9.81, 3)
    expect(total(climb, 'downhill-work')).toBe(0)
  })

  const inAir = (speed: number, temperature: number) =>
    figure(madeStretches([{ length: 3600 * speed, speed, grade: 0, ...ROAD, temperature }]), 'water')

  it('water of running in mild to warm air is what 506 athletes lost, 15.3 ± 6.8 mL/kg/h, in range and best guess', () => {
    for (const [speed, temperature] of [
      [2.5, 25],
      [3, 22],
      [3.5, 20],
    ]) {
      const { value, low, high } = inAir(speed, temperature)
      expect(value[0]).toBeGreaterThan(8.5)
      expect(value[0]).toBeLessThan(22.1)
      expect(high[0] - low[0]).toBeGreaterThan(0.3 * value[0])
    }
  })

  it('water follows effort and air: a hike in the cool loses a third of a hard run in the warm', () => {
    expect(inAir(1.2, 8).value[0]).toBeLessThan(inAir(3.5, 25).value[0] / 3)
    const byAir = [0, 10, 15, 20, 25, 30].map((temperature) => inAir(3, temperature).value[0])
    expect(byAir).toEqual([...byAir].sort((a, b) => a - b))
  })

  it('water is never more than the heat of moving could dry, whatever the air', () => {
    fc.assert(
      fc.property(anyRun, anyLoad, (run, load) => {
        const [energy, water, lift] = (['energy', 'water', 'uphill-work'] as const).map((id) => {
          const found = figuresOf(run, load).find((one) => one.id === id)
          if (!found) throw new Error(`${id} is missing`)
          return found
        })
        for (let i = 0; i < run.count; i++) {
          if (Number.isNaN(water.value[i])) continue
          const lifted = Number.isNaN(lift.value[i]) ? 0 : lift.value[i]
          const heat = Math.max(0, energy.value[i] - lifted)
          expect(water.value[i]).toBeLessThanOrEqual(heat / 2.43 + 1e-9)
        }
      }),
    )
  })

  it('water where nobody felt the air leaves room for cool and hot', () => {
    const { value, low, high } = inAir(3, Number.NaN)
    expect(low[0] / value[0]).toBeLessThan(0.7)
    expect(high[0] / value[0]).toBeGreaterThan(1.3)
  })

  it('carbohydrate never holds more energy than was used', () => {
    const hour = minutesOf(60, 3, 0)
    expect(figure(hour, 'carbohydrate').high[0] * 17).toBeLessThan(figure(hour, 'energy').high[0])
    expect(figure(hour, 'carbohydrate').high[0] / figure(hour, 'carbohydrate').low[0]).toBeGreaterThan(2)
  })
})

/** Sum of the rows that are known. */
function known(column: Float64Array): number {
  return column.reduce((total, x) => (Number.isNaN(x) ? total : total + x), 0)
}
