import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { FileReading } from '../../src/activity/activity.ts'
import { readFit } from '../../src/activity/fit/read-fit.ts'
import { readActivityFile } from '../../src/activity/read.ts'
import { FIT_EPOCH_S, FitBytes, writeFit } from '../support/fit-bytes.ts'
import type { FitSample } from '../support/fit-bytes.ts'

const START = 1_700_000_000
const SAMPLES: readonly FitSample[] = Array.from({ length: 300 }, (_, i) => ({
  time: START + i,
  latitude: 46 + i * 1e-5,
  longitude: 7 + i * 1e-5,
  altitude: 1000 + i / 5,
  distance: i * 3,
  heartRate: 120 + (i % 40),
}))
const SOUND = writeFit(SAMPLES, { ascent: 60 })

/** Every sample of every activity, in file order, as comparable rows. */
function rowsOf({ activities }: FileReading): string[] {
  return activities.flatMap(({ track }) =>
    Array.from({ length: track.length }, (_, row) =>
      [track.time, track.latitude, track.longitude, track.altitude, track.distance, track.heartRate]
        .map((column) => column?.[row] ?? NaN)
        .join(),
    ),
  )
}

describe('a FIT cut short', () => {
  const whole = rowsOf(readFit(SOUND))

  it('at any byte yields exactly the records before the cut, and says so', () => {
    for (let length = 0; length < SOUND.length; length += 7) {
      const reading = readActivityFile('run.fit', SOUND.slice(0, length))
      const rows = rowsOf(reading)
      expect(rows).toEqual(whole.slice(0, rows.length))
      expect(reading.faults.length).toBeGreaterThan(0)
    }
  })

  it('in the middle of a record names that record', () => {
    const { activities, faults } = readFit(SOUND.slice(0, 5000))
    const kept = activities[0].track.length
    expect(kept).toBeGreaterThan(100)
    expect(faults[0].what).toBe(
      `The file ends in the middle of record ${kept + 1} (a flat battery often does this); the ${kept} records before it were kept.`,
    )
  })

  it('never closed by its device (zero or wrong length in the header) is read to its end', () => {
    for (const claim of [0, 1000, 0xffffffff]) {
      const bytes = SOUND.slice()
      new DataView(bytes.buffer).setUint32(4, claim, true)
      const reading = readFit(bytes)
      expect(rowsOf(reading)).toEqual(whole)
      expect(reading.activities[0].sport).toBe('running')
      expect(reading.faults.length).toBeGreaterThan(0)
    }
  })
})

describe('a damaged FIT', () => {
  it('with a stretch of garbage inside goes on behind it', () => {
    const bytes = SOUND.slice()
    bytes.fill(0xee, 4000, 4200)
    const reading = readFit(bytes)
    const whole = new Set(rowsOf(readFit(SOUND)))
    const sound = rowsOf(reading).filter((row) => whole.has(row))
    expect(sound.length).toBeGreaterThan(whole.size - 12)
    expect(reading.activities[0].deviceTotals.ascent_m).toBe(60)
    expect(reading.faults.map((fault) => fault.what).join()).toMatch(/stepped over/)
  })

  it('with a wrong checksum keeps everything and says so', () => {
    const bytes = SOUND.slice()
    bytes[bytes.length - 1] ^= 0xff
    const { activities, faults } = readFit(bytes)
    expect(activities[0].track.length).toBe(SAMPLES.length)
    expect(faults.map((fault) => fault.what)).toEqual([expect.stringMatching(/checksum does not match/)])
  })

  it('with bytes behind its checksum keeps everything and names them', () => {
    const { activities, faults } = readFit(Uint8Array.from([...SOUND, 1, 2, 3]))
    expect(activities[0].track.length).toBe(SAMPLES.length)
    expect(faults).toEqual([
      { where: `byte ${SOUND.length}`, what: expect.stringMatching(/^3 bytes follow/) },
    ])
  })

  it('chained to another gives the activities of both', () => {
    const { activities, faults } = readFit(Uint8Array.from([...SOUND, ...SOUND]))
    expect(activities.map(({ ordinal, track }) => [ordinal, track.length])).toEqual([
      [1, 300],
      [2, 300],
    ])
    expect(faults).toEqual([])
  })

  it('whose clock counts from power-up keeps those times and says so', () => {
    const fit = new FitBytes()
      .define(0, 20, [{ number: 253, type: 'uint32' }])
      .data(0, [5000])
      .data(0, [5001])
    const { activities, faults } = readFit(fit.file())
    expect([...activities[0].track.time]).toEqual([5000 + FIT_EPOCH_S, 5001 + FIT_EPOCH_S])
    expect(faults.map((fault) => fault.what).join()).toMatch(/did not yet know the date/)
  })

  it('made of definitions only, of empty records, or of nothing gives no activity and a sentence', () => {
    const empty = new FitBytes().define(0, 20, []).raw(new Uint8Array(5000))
    for (const fit of [new FitBytes(), new FitBytes().define(0, 20, []), empty]) {
      const { activities, faults } = readFit(fit.file())
      expect(activities).toEqual([])
      expect(faults.length).toBeGreaterThan(0)
    }
  })

  it('made of millions of records two bytes long fills no memory: the first four million are kept', () => {
    const fit = new FitBytes().define(0, 20, [{ number: 3, type: 'uint8' }]).file()
    const records = new Uint8Array(8_000_100).map((_, at) => (at % 2 === 0 ? 0 : 100))
    const begin = fit.slice(0, -2)
    const file = new Uint8Array(begin.length + records.length)
    file.set(begin)
    file.set(records, begin.length)
    new DataView(file.buffer).setUint32(4, 0xffffffff, true)
    const { activities, faults } = readFit(file)
    expect(activities[0].track.length).toBe(4_000_000)
    expect(faults.map((fault) => fault.what).join()).toMatch(/more records than any recording/)
  })

  it('of any kind ends in a reading: random flips, deletions and insertions', () => {
    const change = fc.record({
      at: fc.nat(SOUND.length - 1),
      remove: fc.nat(40),
      insert: fc.uint8Array({ maxLength: 40 }),
    })
    fc.assert(
      fc.property(fc.array(change, { minLength: 1, maxLength: 6 }), (changes) => {
        const bytes = [...SOUND]
        for (const { at, remove, insert } of changes) bytes.splice(at, remove, ...insert)
        const { activities, faults } = readActivityFile('run.fit', Uint8Array.from(bytes))
        for (const { track } of activities) expect(track.time.length).toBe(track.length)
        for (const fault of faults) expect(fault.what).toMatch(/^[A-Z0-9].*\.$/s)
      }),
      { numRuns: 400 },
    )
  })

  it('of random bytes behind a FIT signature ends in a reading', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 2000 }), (noise) => {
        const bytes = Uint8Array.from([...SOUND.slice(0, 14), ...noise])
        const { activities } = readActivityFile('x.fit', bytes)
        for (const { track } of activities) expect(track.length).toBeLessThanOrEqual(noise.length)
      }),
      { numRuns: 400 },
    )
  })
})
