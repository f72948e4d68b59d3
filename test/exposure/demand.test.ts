import { assert, integer, property } from 'fast-check'
import { describe, expect, it } from 'vitest'
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

describe('a demand', () => {
  it('counts as technical what is rough or worse, and as yielding what is soft or worse', () => {
    for (const name of TECHNICALITIES.slice(1)) {
      const stretches = made(10)
      stretches.technicality.fill(technicalityCode(name), 0, 6)
      const isRough = ['rough', 'very rough', 'scramble'].includes(name)
      expect(demandOf(stretches), name).toMatchObject({
        technical_s: isRough ? 48 : 0,
        technical_known_s: 48,
        yielding_m: 0,
        yielding_known_m: 0,
      })
    }
    for (const name of SOFTNESSES.slice(1)) {
      const stretches = made(10)
      stretches.softness.fill(softnessCode(name), 0, 7)
      const isSoft = ['soft', 'yielding'].includes(name)
      expect(demandOf(stretches), name).toMatchObject({ yielding_m: isSoft ? 140 : 0, yielding_known_m: 140 })
    }
  })

  it('knows nothing of ground that no region knows, which is not none', () => {
    expect(demandOf(made(5))).toMatchObject({
      technical_s: null,
      technical_known_s: null,
      yielding_m: null,
      yielding_known_m: null,
    })
  })

  it('tells descent and braking only where altitude is known over half of the way', () => {
    assert(
      property(integer({ min: 0, max: 40 }), (unknown) => {
        const stretches = made(40)
        stretches.descent.fill(2)
        stretches.grade.fill(-0.1)
        for (const column of [stretches.grade, stretches.ascent, stretches.descent])
          column.fill(NaN, 0, unknown)
        const { descent_m, quads } = demandOf(stretches)
        expect(descent_m).toBe(unknown <= 20 ? 2 * (40 - unknown) : null)
        expect(quads === null).toBe(unknown > 20)
      }),
    )
  })

  it('asks more of the thighs the more it descends, for the same way and time', () => {
    const level = made(50)
    const down = made(50)
    down.descent.fill(4)
    down.grade.fill(-0.2)
    expect(demandOf(down).quads ?? NaN).toBeGreaterThan(2 * (demandOf(level).quads ?? NaN))
    expect(demandOf(down).impact ?? NaN).toBeGreaterThan(demandOf(level).impact ?? NaN)
  })
})
