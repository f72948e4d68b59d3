import { assert, integer, property } from 'fast-check'
import { describe, expect, it } from 'vitest'
import { UNKNOWN_AMOUNT } from '../../src/exposure/amount.ts'
import { predictCourse } from '../../src/athlete/predict-course.ts'
import { courseDemand, demandOf, groundedIn } from '../../src/exposure/demand.ts'
import { type DimensionId, dimensionOf, DIMENSIONS, UNITS } from '../../src/exposure/dimensions.ts'
import { blankStretches } from '../../src/stretch/blank.ts'
import { SOFTNESSES, softnessCode, TECHNICALITIES, technicalityCode } from '../../src/stretch/classes.ts'
import type { Stretches } from '../../src/stretch/stretches.ts'
import { madeActivity } from '../activity/made-activity.ts'

/** Level stretches of 20 m and 8 s, all of it known but the ground. */
function made(count: number): Stretches {
  const stretches = blankStretches(count)
  stretches.length.fill(20)
  stretches.movingTime.fill(8)
  for (const column of [stretches.grade, stretches.ascent, stretches.descent]) column.fill(0)
  return stretches
}

const exactly = (amount: number) => ({ least: amount, most: amount, known: 1 })

describe('a demand', () => {
  it('is as long as its stretches, and takes the time on the move of all of them', () => {
    const stretches = made(10)
    stretches.length[3] = 35
    stretches.movingTime[7] = 0
    expect(demandOf(stretches)).toMatchObject({ distance: exactly(215), 'moving-time': exactly(72) })
  })

  it('without a clock has a length, and any time: on rough ground as well', () => {
    const stretches = made(10)
    stretches.movingTime.fill(NaN)
    stretches.technicality.fill(technicalityCode('rough'))
    const demand = demandOf(stretches)
    expect(demand.distance).toEqual(exactly(200))
    for (const id of ['moving-time', 'technical', 'impact', 'calves'] as const)
      expect(demand[id], id).toEqual(UNKNOWN_AMOUNT)
  })

  it('is told in the unit it is kept in', () => {
    expect(Object.fromEntries(DIMENSIONS.map(({ id, quantity }) => [id, UNITS[quantity]]))).toEqual({
      distance: 'm',
      'moving-time': 's',
      ascent: 'm',
      descent: 'm',
      technical: 's',
      yielding: 'm',
      impact: 'flat steps',
      'quads-eccentric': 'flat minutes',
      hips: 'flat minutes',
      calves: 'flat minutes',
    })
  })

  it('has the dimensions that are asked for by name, and says of any other that there is none', () => {
    for (const dimension of DIMENSIONS) expect(dimensionOf(dimension.id)).toBe(dimension)
    // As an answer of another version may hold.
    expect(() => dimensionOf('sideways' as DimensionId)).toThrow('There is no dimension sideways.')
  })

  it('counts as technical what is rough or worse, and as yielding what is soft or worse', () => {
    for (const name of TECHNICALITIES.slice(1)) {
      const stretches = made(10)
      stretches.technicality.fill(technicalityCode(name), 0, 6)
      const isRough = ['rough', 'very rough', 'scramble'].includes(name)
      expect(demandOf(stretches), name).toMatchObject({
        technical: { least: isRough ? 48 : 0, most: (isRough ? 48 : 0) + 32, known: 0.6 },
        yielding: { least: 0, most: 200, known: 0 },
      })
    }
    for (const name of SOFTNESSES.slice(1)) {
      const stretches = made(10)
      stretches.softness.fill(softnessCode(name), 0, 7)
      const isSoft = ['soft', 'yielding'].includes(name)
      const least = isSoft ? 140 : 0
      expect(demandOf(stretches).yielding, name).toEqual({ least, most: least + 60, known: 0.7 })
    }
  })

  it('knows nothing of ground that no region knows, which is not none', () => {
    expect(demandOf(made(5))).toMatchObject({
      technical: { least: 0, most: 40, known: 0 },
      yielding: { least: 0, most: 100, known: 0 },
    })
  })

  it('tells climb, descent and the work of thighs and hips only where altitude is known over half of the way', () => {
    assert(
      property(integer({ min: 0, max: 40 }), (unknown) => {
        const stretches = made(40)
        stretches.descent.fill(2)
        stretches.ascent.fill(1)
        stretches.grade.fill(-0.05)
        for (const column of [stretches.grade, stretches.ascent, stretches.descent])
          column.fill(NaN, 0, unknown)
        const demand = demandOf(stretches)
        const isTold = unknown <= 20
        const known = 40 - unknown
        expect(demand.ascent).toEqual(isTold ? exactly(known) : UNKNOWN_AMOUNT)
        expect(demand.descent).toEqual(isTold ? exactly(2 * known) : UNKNOWN_AMOUNT)
        for (const id of ['quads-eccentric', 'hips'] as const)
          expect(demand[id].known, id).toBe(isTold ? 1 : 0)
        // The calf works on any ground, known or not.
        expect(demand.calves.known).toBe(1)
      }),
    )
  })

  it('asks more of hips and calves the more it climbs, for the same way and time', () => {
    const [level, up] = [made(50), made(50)]
    up.ascent.fill(4)
    up.grade.fill(0.2)
    for (const id of ['ascent', 'hips', 'calves'] as const)
      expect(demandOf(up)[id].least, id).toBeGreaterThan(demandOf(level)[id].least)
    expect(demandOf(up).ascent.least).toBe(200)
  })

  it('asks more of the thighs the more it descends, for the same way and time', () => {
    const level = made(50)
    const down = made(50)
    down.descent.fill(4)
    down.grade.fill(-0.2)
    const [asks, beside] = [demandOf(down), demandOf(level)]
    expect(asks['quads-eccentric'].least).toBeGreaterThan(2 * beside['quads-eccentric'].least)
    expect(asks.impact.least).toBeGreaterThan(beside.impact.least)
  })
})

describe('what a course asks', () => {
  const climb = Array.from({ length: 101 }, (_, k) => ({ t: NaN, x: 20 * k, y: 0, z: 500 + 2 * k }))
  const prediction = predictCourse(madeActivity(climb).track, [])
  if (prediction === null) throw new Error('The course has no line.')

  it('is its length and climb in the time predicted, on ground of which nothing is known without a region', () => {
    const demand = courseDemand(prediction, [])
    expect(demand.distance).toEqual(exactly(prediction.distance_m))
    expect(demand['moving-time'].least).toBeCloseTo(prediction.movingTime_s, 6)
    expect(demand.ascent.least).toBe(prediction.ascent_m)
    expect(demand.technical).toEqual({ least: 0, most: demand['moving-time'].most, known: 0 })
    expect(demand.yielding).toEqual({ least: 0, most: demand.distance.most, known: 0 })
  })

  it('leaves stretches as they are where no region knows them', () => {
    expect(groundedIn(prediction.stretches, [])).toBe(prediction.stretches)
  })
})
