import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { bodyBesideFlat } from '../../src/analysis/body-beside-flat.ts'
import { NOTHING_CARRIED } from '../../src/body/carried.ts'
import { effortOf } from '../../src/body/effort.ts'
import { energyColumns } from '../../src/body/energy.ts'
import { movingOf } from '../../src/body/figures.ts'
import { motionOf } from '../../src/body/motion.ts'
import type { Stretches } from '../../src/stretch/stretches.ts'
import { madeStretches } from './made-stretches.ts'

const MASS = { value: 70, low: 70, high: 70 }
const KJ_PER_GRAM = 17
const ROAD = { grade: 0, surface: 'paved', technicality: 'smooth' } as const

function outing(speed: number, hours: number, heartRate = Number.NaN): Stretches {
  const pieces = Math.max(1, Math.round(hours * 10))
  const length = (speed * 3600 * hours) / pieces
  const made = madeStretches(Array.from({ length: pieces }, () => ({ length, speed, ...ROAD })))
  return { ...made, heartRate: new Float32Array(made.count).fill(heartRate) }
}

/** What carbohydrate gave of the energy, with its range, and how well that is known. */
function shareOf(stretches: Stretches, highestUptake: number | null = null) {
  const { figures } = bodyBesideFlat(stretches, MASS, NOTHING_CARRIED, highestUptake)
  const find = (id: string) => figures.find((figure) => figure.id === id)
  const [carbohydrate, energy] = [find('carbohydrate'), find('energy')]
  if (!carbohydrate?.total || !energy?.total) throw new Error('Nothing is told of the made-up outing.')
  const of = (grams: number) => (grams * KJ_PER_GRAM) / (energy.total?.value ?? Number.NaN)
  const { value, low, high } = carbohydrate.total
  return { value: of(value), low: of(low), high: of(high), grade: carbohydrate.grade, rate: value }
}

/** ml/kg/min of who has it at such a share of their most. */
function uptakeAt(stretches: Stretches, share: number): number {
  const energy = energyColumns(movingOf(stretches, motionOf(stretches), NOTHING_CARRIED))
  return effortOf(stretches, energy, 1e3).share.value * (1e3 / share)
}

const speeds = fc.double({ min: 0.8, max: 5, noNaN: true })
const hours = fc.double({ min: 0.3, max: 12, noNaN: true })
const beats = fc.oneof(fc.constant(Number.NaN), fc.double({ min: 40, max: 200, noNaN: true }))
const results = fc.oneof(fc.constant(null), fc.double({ min: 25, max: 80, noNaN: true }))

describe('the share of carbohydrate', () => {
  it('rises with the speed, and with the heart rate at one speed', () => {
    fc.assert(
      fc.property(speeds, hours, (speed, long) => {
        const [slow, fast] = [speed, speed * 1.15].map((one) => shareOf(outing(one, long)).value)
        // Where both are at what lasts for so long they are one, but for which hours weigh most.
        expect(fast).toBeGreaterThan(slow - 1e-3)
      }),
      { numRuns: 50 },
    )
    const byHeart = [115, 135, 155, 175].map((rate) => shareOf(outing(2.6, 1, rate)).value)
    for (let k = 1; k < byHeart.length; k++) expect(byHeart[k]).toBeGreaterThan(byHeart[k - 1] + 0.05)
    expect(shareOf(outing(3.6, 1)).value).toBeGreaterThan(shareOf(outing(1.2, 1)).value + 0.2)
  })

  it('falls with the hours', () => {
    fc.assert(
      fc.property(speeds, hours, results, (speed, long, highestUptake) => {
        const [short, longer] = [long, long * 1.4].map(
          (one) => shareOf(outing(speed, one), highestUptake).value,
        )
        expect(longer).toBeLessThan(short)
      }),
      { numRuns: 50 },
    )
  })

  it('lies in its own range, which never holds more than all of the energy', () => {
    fc.assert(
      fc.property(speeds, hours, beats, results, (speed, long, rate, highestUptake) => {
        const stretches = outing(speed, long, rate)
        const { value, low, high } = shareOf(stretches, highestUptake)
        expect(low).toBeGreaterThan(0)
        expect(low).toBeLessThanOrEqual(value)
        expect(value).toBeLessThanOrEqual(high)
        const { figures } = bodyBesideFlat(stretches, MASS, NOTHING_CARRIED, highestUptake)
        const most = (id: string) => figures.find((figure) => figure.id === id)?.total?.high ?? Number.NaN
        expect(most('carbohydrate') * KJ_PER_GRAM).toBeLessThanOrEqual(most('energy') * (1 + 1e-9))
      }),
      { numRuns: 50 },
    )
  })

  it.each([
    ['0.66 of slow marathoners at 64.5 % of their most', 42_195 / (3.75 * 3600), 3.75, 0.645, 0.66],
    ['0.97 of fast ones at 73.3 %', 42_195 / (2.75 * 3600), 2.75, 0.733, 0.97],
  ])(
    'holds what was measured over a treadmill marathon (O’Brien 1993): %s',
    (_, speed, long, share, published) => {
      const run = outing(speed, long)
      const { low, high } = shareOf(run, uptakeAt(run, share))
      expect(low).toBeLessThan(published)
      expect(high).toBeGreaterThan(published)
    },
  )

  it('is all of it where fat was found to be burnt no more, at 89 % (Achten 2002), and half well below', () => {
    const run = outing(4, 0.1)
    expect(shareOf(run, uptakeAt(run, 0.89)).value).toBeGreaterThan(0.95)
    const easy = shareOf(run, uptakeAt(run, 0.5)).value
    expect(easy).toBeGreaterThan(0.35)
    expect(easy).toBeLessThan(0.6)
  })

  it('is known better of who tells a result, and as a guess of everybody else', () => {
    const run = outing(3, 1)
    const [known, unknown] = [shareOf(run, 50), shareOf(run)]
    expect(known.high - known.low).toBeLessThan(unknown.high - unknown.low)
    expect([known.grade, unknown.grade, shareOf(run, null).grade]).toEqual(['C', 'P', 'P'])
    expect(shareOf(outing(1.4, 7), 50).grade, 'seven hours take a tenth by a judged rate').toBe('P')
  })

  it('takes no word of a heart rate that nobody moves at, nor of a strap that was worn for a part of the way', () => {
    const [run, slipped] = [outing(3, 1), outing(3, 1, 62)]
    expect(shareOf(slipped).value).toBe(shareOf(run).value)
    const partly = outing(3, 1, 170)
    partly.heartRate.fill(Number.NaN, 4)
    expect(shareOf(partly).value).toBe(shareOf(run).value)
  })

  it('takes no word of beats faster than a heart’s: neither all through, nor as the highest that was seen', () => {
    for (const rate of [230, 255]) expect(shareOf(outing(3, 1, rate)).value).toBe(shareOf(outing(3, 1)).value)
    const [steady, spiked] = [outing(3, 1, 160), outing(3, 1, 160)]
    spiked.heartRate[5] = 240
    expect(shareOf(spiked).value).toBeCloseTo(shareOf(steady).value, 9)
  })

  it('is the same beside flat road, so that the two differ by their energy alone', () => {
    const climb = madeStretches([{ length: 5000, speed: 1.2, grade: 0.12 }])
    const { figures } = bodyBesideFlat(climb, MASS, NOTHING_CARRIED)
    const times = (id: string) => figures.find((figure) => figure.id === id)?.timesFlat?.value
    expect(times('carbohydrate')).toBeCloseTo(times('energy') ?? Number.NaN, 9)
  })
})
