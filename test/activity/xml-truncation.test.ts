import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Activity, FileReading } from '../../src/activity/activity.ts'
import type { Track } from '../../src/activity/track.ts'
import { readXml } from '../../src/activity/xml/read-xml.ts'
import { longGpx, longTcx, said } from '../support/xml-documents.ts'

const STEP = 97
const SENSORS = ['distance', 'speed', 'heartRate', 'cadence', 'power', 'temperature'] as const

describe.each([
  ['GPX', longGpx(120)],
  ['TCX', longTcx(120)],
])('a %s cut at any byte', (_, text) => {
  const bytes = new TextEncoder().encode(text)
  const whole = onlyActivity(readXml([bytes]))

  it('keeps a prefix of the points, never half of one, and says it was cut', () => {
    let longest = 0
    for (let cut = 0; cut < bytes.length; cut += STEP) {
      const reading = readXml([bytes.subarray(0, cut)])
      const points = reading.activities.reduce((sum, activity) => sum + activity.track.length, 0)
      if (points > 0) expectPrefix(onlyActivity(reading).track, whole.track)
      expect(points).toBeGreaterThanOrEqual(longest)
      longest = points
      expect(said(reading)).toMatch(/ends in the middle|holds no XML element/)
    }
    expect(longest).toBeGreaterThan(110)
  })

  it('gives the same whether it comes whole or in pieces of any size', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 3000 }), (size) => {
        const pieces = Array.from({ length: Math.ceil(bytes.length / size) }, (_, i) =>
          bytes.subarray(i * size, (i + 1) * size),
        )
        expect(readXml(pieces)).toEqual(readXml([bytes]))
      }),
      { numRuns: 40, examples: [[1], [2], [3]] },
    )
  })
})

describe('a TCX cut short', () => {
  it('does not pass the sum of the laps it kept for the total of the activity', () => {
    const bytes = new TextEncoder().encode(longTcx(120))
    const cut = onlyActivity(readXml([bytes.subarray(0, Math.floor(bytes.length * 0.8))]))
    expect(cut.laps).toHaveLength(1)
    expect(cut.deviceTotals.distance_m).toBeNull()
    expect(onlyActivity(readXml([bytes])).deviceTotals.distance_m).toBe(601)
  })
})

describe('bytes that stop coming', () => {
  it('keeps what came before the source failed and tells why', () => {
    const bytes = new TextEncoder().encode(longGpx(2000))
    function* failing(): Generator<Uint8Array> {
      yield bytes.subarray(0, bytes.length >> 1)
      throw new Error('the disk went away')
    }
    const reading = readXml(failing())
    expect(onlyActivity(reading).track.length).toBeGreaterThan(900)
    expect(said(reading)).toContain('the disk went away')
  })
})

function onlyActivity(reading: FileReading): Activity {
  const [activity, second] = reading.activities
  if (!activity || second) throw new Error(`expected one activity, found ${reading.activities.length}`)
  return activity
}

function expectPrefix(cut: Track, whole: Track): void {
  const part = cut.length
  for (const name of ['time', 'latitude', 'longitude', 'altitude'] as const)
    expect([...cut[name]]).toEqual([...whole[name].subarray(0, part)])
  for (const name of SENSORS)
    expect([...(cut[name] ?? [])]).toEqual([...(whole[name]?.subarray(0, cut[name]?.length ?? 0) ?? [])])
  expect([...cut.segments]).toEqual([...whole.segments].filter((first) => first < part))
}
