import { assert, integer, property } from 'fast-check'
import { describe, expect, it } from 'vitest'
import { UNKNOWN_AMOUNT } from '../../src/exposure/amount.ts'
import { demandOf } from '../../src/exposure/demand.ts'
import { blankStretches } from '../../src/stretch/blank.ts'
import { SOFTNESSES, softnessCode, TECHNICALITIES, technicalityCode } from '../../src/stretch/classes.ts'
import type { Stretches } from '../../src/stretch/stretches.ts'

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
