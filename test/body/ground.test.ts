import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { FigureColumns, FigureId } from '../../src/body/figure.ts'
import { figuresOf } from '../../src/body/figures.ts'
import { groundCostOf } from '../../src/body/ground-cost.ts'
import { motionOf } from '../../src/body/motion.ts'
import { NOTHING_CARRIED } from '../../src/body/carried.ts'
import {
  SURFACES,
  TECHNICALITIES,
  type SurfaceName,
  type TechnicalityName,
} from '../../src/stretch/classes.ts'
import type { Stretches } from '../../src/stretch/stretches.ts'
import { madeStretches, type Made } from './made-stretches.ts'

const ENDS = ['value', 'low', 'high'] as const
const ROUNDING = 1e-9

/** Shares are kept in single precision. */
const SINGLE = 1e-6

const figure = (stretches: Stretches, id: FigureId, load = NOTHING_CARRIED): FigureColumns => {
  const found = figuresOf(stretches, load).find((one) => one.id === id)
  if (!found) throw new Error(`${id} is missing`)
  return found
}

const costOf = (stretches: Stretches) => groundCostOf(stretches, motionOf(stretches))

type Ground = Pick<Made, 'surface' | 'technicality' | 'softness' | 'from' | 'sure'>

const RUN: Made = { length: 1000, speed: 3, grade: 0, cadence: 170 }
const WALK: Made = { length: 1000, speed: 1.25, grade: 0, cadence: 110 }
const on = (ground: Ground, how: Made = RUN) => madeStretches([{ ...how, ...ground }])
/** Energy above rest beside a smooth road. */
const times = (ground: Ground, how: Made = RUN, end: (typeof ENDS)[number] = 'value'): number => {
  const rest = (1.44 * (how.length / (how.speed ?? Number.NaN))) / 1000
  const above = (stretches: Stretches) => figure(stretches, 'energy')[end][0] - rest
  return above(on(ground, how)) / above(on({ surface: 'paved', technicality: 'smooth' }, how))
}

const surfaces = fc.constantFrom(...SURFACES)
const technicalities = fc.constantFrom(...TECHNICALITIES)
const sures = fc.double({ min: 0.5, max: 1, noNaN: true })
const gaits = fc.constantFrom('running' as const, 'walking' as const)

describe('AT7 through the energy figure', () => {
  it.each<[string, Ground, Made, number, number]>([
    ['a forest path, run', { surface: 'dirt', technicality: 'smooth' }, RUN, 0.95, 1.05],
    ['uneven ground, run', { surface: 'dirt', technicality: 'uneven' }, RUN, 0.97, 1.08],
    ['light terrain, run', { technicality: 'very rough' }, RUN, 1.28, 1.48],
    ['dry sand, run', { surface: 'sand', technicality: 'smooth' }, RUN, 1.5, 1.6],
    ['uneven ground, walked', { surface: 'dirt', technicality: 'uneven' }, WALK, 1.23, 1.33],
    ['woodchips, walked', { surface: 'woodchips', technicality: 'smooth' }, WALK, 1.22, 1.32],
    ['dry sand, walked', { surface: 'sand', technicality: 'smooth' }, WALK, 2.1, 2.7],
  ])('%s', (_what, ground, how, low, high) => {
    expect(times(ground, how)).toBeGreaterThanOrEqual(low)
    expect(times(ground, how)).toBeLessThanOrEqual(high)
  })

  it('sand costs a walker twice and more, a runner half as much again: never the walker’s factor for a runner', () => {
    expect(times({ surface: 'sand' }, WALK)).toBeGreaterThan(1.3 * times({ surface: 'sand' }, RUN))
  })

  it('rises along sidewalk, dirt, gravel, grass and woodchips for walkers', () => {
    const costs = (['paved', 'dirt', 'gravel', 'grass', 'woodchips'] as const).map((surface) =>
      times({ surface, technicality: 'smooth' }, WALK),
    )
    expect(costs).toEqual([...costs].sort((a, b) => a - b))
    expect(new Set(costs).size).toBe(costs.length)
  })

  it('rises with every class of technicality, in value and at both ends, for both gaits', () => {
    for (const how of [RUN, WALK])
      for (const end of ENDS) {
        const costs = TECHNICALITIES.slice(1).map((technicality) => times({ technicality }, how, end))
        expect(costs).toEqual([...costs].sort((a, b) => a - b))
      }
  })
})

/** Classes that unknown ground may be: people do not run in sand, mud, snow or scrambles unless a map says so. */
const isExpected = (name: SurfaceName | TechnicalityName) =>
  name !== 'sand' && name !== 'mud' && name !== 'snow' && name !== 'scramble'

describe('ground that nobody knows', () => {
  it('costs what a smooth path does, with a range that reaches to the roughest ground that is still run', () => {
    const unknown = figure(on({}), 'energy')
    const road = figure(on({ surface: 'paved', technicality: 'smooth' }), 'energy')
    expect(unknown.value[0]).toBeCloseTo(road.value[0], 9)
    expect(unknown.low[0]).toBeCloseTo(road.low[0], 9)
    expect(unknown.high[0]).toBeGreaterThan(road.high[0])
  })

  it('is the less rough the faster it is run: nobody runs 14 km/h over boulders, somebody may jog over them', () => {
    const most = (kmh: number) => costOf(on({}, { ...RUN, speed: kmh / 3.6 })).running.high[0]
    expect(most(6.5)).toBeCloseTo(1.48, 6)
    expect(most(10)).toBeLessThanOrEqual(1.15 + SINGLE)
    expect(most(12)).toBeLessThanOrEqual(1.05 + SINGLE)
    expect(most(14)).toBeLessThanOrEqual(1.05 + SINGLE)
    expect(most(8)).toBeGreaterThan(most(9))
  })

  it('at an easy jog is never below any ground one may expect: forgetting both lowers no upper end and raises no lower end', () => {
    fc.assert(
      fc.property(surfaces.filter(isExpected), technicalities.filter(isExpected), (surface, technicality) => {
        const slow = { ...RUN, speed: 1.5 }
        const known = costOf(on({ surface, technicality }, slow)).running
        const unknown = costOf(on({}, slow)).running
        expect(unknown.high[0]).toBeGreaterThanOrEqual(known.high[0])
        expect(unknown.low[0]).toBeLessThanOrEqual(known.low[0])
      }),
    )
  })

  it('keeps what is left: forgetting one of the two lowers no upper end below what the other says', () => {
    fc.assert(
      fc.property(surfaces, technicalities, gaits, (surface, technicality, gait) => {
        const of = (ground: Ground) => costOf(on(ground))[gait].high[0]
        expect(of({ surface })).toBeGreaterThanOrEqual(of({ surface, technicality: 'smooth' }) - SINGLE)
        expect(of({ technicality })).toBeGreaterThanOrEqual(of({ surface: 'paved', technicality }) - SINGLE)
      }),
    )
  })

  it('of a road means a road: what is built is at worst uneven where nobody tells its technicality', () => {
    const jog = { ...RUN, speed: 1.5 }
    const road = costOf(on({ surface: 'paved' }, jog)).running
    expect(road.high[0]).toBeLessThanOrEqual(1.08)
    expect(costOf(on({ surface: 'dirt' }, jog)).running.high[0]).toBeGreaterThan(1.3)
  })

  it('has taken an unknown amount, never none', () => {
    for (const id of [
      'ground-energy',
      'yielding-energy',
      'soft-minutes',
      'smooth-minutes',
      'rough-minutes',
    ] as const)
      for (const end of ENDS) expect(figure(on({}), id)[end][0], id).toBeNaN()
  })
})

describe('ground that is inferred', () => {
  it('lies between tagged and unknown in value, and is never narrower than tagged', () => {
    fc.assert(
      fc.property(surfaces, technicalities, sures, gaits, (surface, technicality, sure, gait) => {
        const tagged = costOf(on({ surface, technicality }))[gait]
        const inferred = costOf(on({ surface, technicality, from: 'inferred', sure }))[gait]
        expect(inferred.high[0]).toBeGreaterThanOrEqual(tagged.high[0] - SINGLE)
        expect(inferred.low[0]).toBeLessThanOrEqual(tagged.low[0] + SINGLE)
        expect(inferred.value[0]).toBeLessThanOrEqual(tagged.value[0] + SINGLE)
        expect(inferred.value[0]).toBeGreaterThanOrEqual(1 - SINGLE)
        for (const { low, value, high } of [inferred, tagged]) {
          expect(low[0]).toBeLessThanOrEqual(value[0])
          expect(value[0]).toBeLessThanOrEqual(high[0])
        }
      }),
    )
  })

  it('comes nearer to tagged the surer it is', () => {
    const rough = (sure: number) => costOf(on({ technicality: 'very rough', from: 'inferred', sure })).running
    expect(rough(0.9).value[0]).toBeGreaterThan(rough(0.6).value[0])
    expect(rough(1).value[0]).toBeCloseTo(1.38, 5)
  })

  it('without a word on how sure is taken as hardly sure', () => {
    const stretch = on({ technicality: 'rough', from: 'inferred', sure: 0.5 })
    const silent = on({ technicality: 'rough', from: 'inferred' })
    silent.technicalityProbability.fill(Number.NaN)
    expect(costOf(silent)).toEqual(costOf(stretch))
  })
})

describe('energy that the ground took', () => {
  it('is what a smooth path would have spared, end by end of the factor', () => {
    const smooth = figure(on({ surface: 'paved', technicality: 'smooth' }), 'energy').value[0]
    const sand = on({ surface: 'sand', softness: 'yielding', technicality: 'smooth' })
    const took = figure(sand, 'ground-energy').value[0]
    expect(figure(sand, 'energy').value[0] - took).toBeCloseTo(smooth, 9)
    expect(figure(sand, 'yielding-energy').value[0]).toBeCloseTo(took, 9)
    expect(figure(on({ surface: 'paved', technicality: 'smooth' }), 'ground-energy').value[0]).toBe(0)
  })

  it('lies in yielding ground only where the map says that it yields', () => {
    const rock = on({ surface: 'loose rock', softness: 'hard', technicality: 'very rough' })
    expect(figure(rock, 'ground-energy').value[0]).toBeGreaterThan(0)
    expect(figure(rock, 'yielding-energy').value[0]).toBe(0)
  })

  it('is never more than the energy', () => {
    fc.assert(
      fc.property(surfaces, technicalities, fc.constantFrom(RUN, WALK), (surface, technicality, how) => {
        const stretch = on({ surface, technicality }, how)
        const [energy, took] = [figure(stretch, 'energy'), figure(stretch, 'ground-energy')]
        if (Number.isNaN(took.value[0])) return
        for (const end of ENDS) expect(took[end][0]).toBeLessThan(energy[end][0])
      }),
    )
  })
})

describe('softness and the knock of landing', () => {
  it('moves no value: it only widens the range, and most where nobody knows', () => {
    const hard = figure(on({ softness: 'hard' }), 'impact')
    const soft = figure(on({ softness: 'soft' }), 'impact')
    const unknown = figure(on({}), 'impact')
    expect([soft.value[0], unknown.value[0]]).toEqual([hard.value[0], hard.value[0]])
    expect(soft.low[0]).toBeLessThan(hard.low[0])
    expect(soft.high[0]).toBeGreaterThan(hard.high[0])
    expect(unknown.high[0]).toBeGreaterThanOrEqual(soft.high[0] - ROUNDING)
    expect(unknown.low[0]).toBeLessThanOrEqual(soft.low[0] + ROUNDING)
  })

  it('says nothing of the shin bone', () => {
    for (const softness of ['hard', 'soft', 'yielding'] as const)
      expect(figure(on({ softness }), 'tibia')).toEqual(figure(on({}), 'tibia'))
  })
})

describe('a load', () => {
  const loads = fc.double({ min: 0, max: 0.4, noNaN: true })
  const exactly = (share: number) => ({ value: share, low: share, high: share })

  it('W6: 7 kg on a hiker of 70.5 kg costs some 8 % more up a slope of 20 %, not 20 %', () => {
    const uphill = { ...WALK, speed: 0.8, grade: 0.2 }
    const without = figure(on({}, uphill), 'energy').value[0]
    const withIt = figure(on({}, uphill), 'energy', exactly(7 / 70.5)).value[0]
    expect(withIt / without).toBeGreaterThan(1.06)
    expect(withIt / without).toBeLessThan(1.12)
    expect(figure(on({}, uphill), 'carrying', exactly(7 / 70.5)).value[0]).toBeCloseTo(withIt - without, 9)
  })

  it('run takes slightly more than in proportion to the mass', () => {
    const net = (share: number) => figure(on({}), 'energy', exactly(share)).value[0] - 1.44 / 3
    expect(net(0.1) / net(0)).toBeGreaterThan(1.1)
    expect(net(0.1) / net(0)).toBeLessThan(1.14)
  })

  it('never lightens anything, and the heavier the more, on any ground and grade', () => {
    const grades = fc.double({ min: -0.45, max: 0.45, noNaN: true })
    fc.assert(
      fc.property(
        loads,
        loads,
        grades,
        fc.constantFrom(RUN, WALK),
        technicalities,
        (a, b, grade, how, technicality) => {
          const stretch = on({ technicality }, { ...how, grade })
          for (const id of ['energy', 'carrying', 'uphill-work', 'downhill-work', 'carbohydrate'] as const) {
            const light = figure(stretch, id, exactly(Math.min(a, b)))
            const heavy = figure(stretch, id, exactly(Math.max(a, b)))
            for (const end of ENDS) expect(heavy[end][0]).toBeGreaterThanOrEqual(light[end][0] - ROUNDING)
          }
        },
      ),
    )
  })
})
