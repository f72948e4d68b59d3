import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { toStretches, type Cleaned } from '../../src/analysis/stretches.ts'
import { madeActivity, NOON_S, wobble, type MadeSample } from './made-activity.ts'

/** What devices are known to write where they know no height: FIT's raw 0 and 65535, 16 bits full, nines, zero. */
const SENTINELS = [-500, -487, 0, 12_607, 65_535, 6553.5, 3276.7, 32_767, -32_768, 9999, -9999, 1e6]

/** Hills of 40 m up and down for 40 min at 3 m/s, told to 20 cm. */
const hills = (): MadeSample[] =>
  Array.from({ length: 2401 }, (_, i) => ({
    t: NOON_S + i,
    x: 3 * i,
    y: 0,
    z: Math.round(5 * (700 + 40 * Math.sin(i / 180))) / 5,
  }))

function cleanedOf(samples: readonly MadeSample[]): Cleaned {
  const cleaned = toStretches(madeActivity(samples))
  if ('reason' in cleaned) throw new Error(cleaned.reason)
  return cleaned
}

const said = ({ faults }: Cleaned) => faults.map(({ what }) => what).join(' ')

describe('heights that are none', () => {
  const whole = cleanedOf(hills())
  /** None beside another: over more than 500 m nobody draws a line, and the altitude is unknown. */
  const patches = fc
    .array(fc.record({ late: fc.nat(340), lasts: fc.integer({ min: 1, max: 100 }) }), {
      minLength: 1,
      maxLength: 5,
    })
    .map((some) => some.map(({ late, lasts }, k) => ({ from: 40 + 450 * k + late, lasts })))

  it('any sentinel, anywhere, as often as it likes, moves neither ascent nor descent', () => {
    fc.assert(
      fc.property(fc.constantFrom(...SENTINELS), patches, (sentinel, some) => {
        const samples = hills().map((sample, i) =>
          some.some(({ from, lasts }) => i >= from && i < from + lasts) ? { ...sample, z: sentinel } : sample,
        )
        const cleaned = cleanedOf(samples)
        expect(said(cleaned)).toMatch(/altitude/)
        // What lies under a patch is drawn straight: tops and valleys may lose some metres.
        const lost = 4 + 12 * some.length
        expect(Math.abs((cleaned.ascent_m ?? NaN) - (whole.ascent_m ?? NaN))).toBeLessThan(lost)
        expect(Math.abs((cleaned.descent_m ?? NaN) - (whole.descent_m ?? NaN))).toBeLessThan(lost)
        expect(Math.max(...cleaned.stretches.altitude)).toBeLessThan(745)
        expect(Math.min(...cleaned.stretches.altitude)).toBeGreaterThan(655)
      }),
      { numRuns: 60 },
    )
  })

  it.each(SENTINELS)('%f m all along is unknown, and said, not level', (sentinel) => {
    const cleaned = cleanedOf(hills().map((sample) => ({ ...sample, z: sentinel })))
    expect([cleaned.ascent_m, cleaned.descent_m]).toEqual([null, null])
    expect(said(cleaned)).toMatch(/taken as unknown/)
  })

  it.each([0, 0.31, 0.9])(
    'a channel that moves by %f m in seven kilometres is unknown, and said',
    (range) => {
      const noise = wobble(7)
      const cleaned = cleanedOf(hills().map((sample) => ({ ...sample, z: 8 + (range / 2) * noise() })))
      expect(cleaned.ascent_m).toBeNull()
      expect(said(cleaned)).toMatch(/never moves/)
    },
  )

  it('level ground under a sensor that lives is level', () => {
    const noise = wobble(8)
    const cleaned = cleanedOf(hills().map((sample) => ({ ...sample, z: 8 + 0.8 * noise() })))
    expect([cleaned.ascent_m, cleaned.faults]).toEqual([0, []])
  })

  it.each([-6, 6, 40])(
    'a sensor that finds its height in the first seconds, %f m off, tells no climb of it',
    (off) => {
      const cleaned = cleanedOf(
        hills().map((sample, i) => (i < 5 ? { ...sample, z: (sample.z ?? 0) + off } : sample)),
      )
      expect(Math.abs((cleaned.ascent_m ?? NaN) - (whole.ascent_m ?? NaN))).toBeLessThan(3)
      expect(said(cleaned)).toMatch(/first seconds/)
    },
  )
})
