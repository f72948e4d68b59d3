import { readdirSync, readFileSync } from 'node:fs'
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Track } from '../../src/activity/track.ts'
import { readActivityFile } from '../../src/activity/read.ts'
import { climb } from '../../src/course/ascent.ts'
import { toStretches } from '../../src/course/stretches.ts'
import { describeWithShared, sharedPath } from '../support/shared.ts'
import { madeActivity, NOON_S, wobble } from '../activity/made-activity.ts'

const last = (column: Float64Array): number => column[column.length - 1]
const line = fc.array(fc.double({ min: -50, max: 50, noNaN: true }), { minLength: 1, maxLength: 200 })
const threshold = fc.double({ min: 0.5, max: 10, noNaN: true })

/** Hills of one height: up and down in 40 steps, `count` times. */
function hills(count: number, height: number): Float64Array {
  return Float64Array.from(
    { length: count * 40 + 1 },
    (_, i) => height * (0.5 - 0.5 * Math.cos((Math.PI * i) / 20)),
  )
}

/** The dead band many programs use: counts a rise only once it has passed the band, from a level set anew. */
function deadBand(altitude: Float64Array, band: number): number {
  let level = altitude[0]
  let total = 0
  for (const z of altitude) {
    if (z > level + band) {
      total += z - (level + band)
      level = z - band
    } else if (z < level - band) level = z + band
  }
  return total
}

describe('climb, peak to valley', () => {
  it('counts every hill whole, where a dead band loses part of each', () => {
    const rolling = hills(50, 10)
    expect(last(climb(rolling, 3).ascent)).toBeCloseTo(500, 6)
    expect(last(climb(rolling, 3).descent)).toBeCloseTo(500, 6)
    // About the band's width is gone from every hill.
    expect(deadBand(rolling, 1.5)).toBeLessThan(500 - 50 * 1.4)
  })

  it('counts hills whole under a barometer’s noise, too', () => {
    const noise = wobble(5)
    const noisy = hills(50, 10).map((z) => z + 0.3 * noise())
    expect(last(climb(noisy, 3).ascent) / 500).toBeGreaterThan(0.98)
    expect(last(climb(noisy, 3).ascent) / 500).toBeLessThan(1.06)
  })

  it('counts nothing of wiggles smaller than the threshold', () => {
    fc.assert(
      fc.property(
        fc.array(fc.double({ min: 0, max: 2.99, noNaN: true }), { minLength: 1, maxLength: 200 }),
        (zs) => {
          const { ascent, descent } = climb(zs, 3)
          expect(last(ascent)).toBe(0)
          expect(last(descent)).toBe(0)
        },
      ),
    )
  })

  it('never decreases, starts at nothing, and ends within a threshold of the net rise', () => {
    fc.assert(
      fc.property(line, threshold, (zs, h) => {
        const { ascent, descent } = climb(zs, h)
        expect(ascent[0]).toBe(0)
        for (let i = 1; i < zs.length; i++) {
          expect(ascent[i]).toBeGreaterThanOrEqual(ascent[i - 1])
          expect(descent[i]).toBeGreaterThanOrEqual(descent[i - 1])
          // One of the two stands still: nobody climbs and descends at once.
          expect((ascent[i] - ascent[i - 1]) * (descent[i] - descent[i - 1])).toBe(0)
        }
        const net = zs[zs.length - 1] - zs[0]
        expect(Math.abs(last(ascent) - last(descent) - net)).toBeLessThan(2 * h)
      }),
    )
  })

  it('is the same backwards, up for down', () => {
    fc.assert(
      fc.property(line, threshold, (zs, h) => {
        const there = climb(zs, h)
        const back = climb(zs.toReversed(), h)
        expect(last(back.descent)).toBeCloseTo(last(there.ascent), 6)
        expect(last(back.ascent)).toBeCloseTo(last(there.descent), 6)
      }),
    )
  })

  it('does not depend on how finely the same line is sampled', () => {
    fc.assert(
      fc.property(line, threshold, (zs, h) => {
        const finer = zs.flatMap((z, i) => (i === 0 ? [z] : [(zs[i - 1] + z) / 2, z]))
        expect(last(climb(finer, h).ascent)).toBeCloseTo(last(climb(zs, h).ascent), 6)
      }),
    )
  })
})

describe('climb of a recording', () => {
  it('an hour’s rest under a drifting barometer climbs nothing', () => {
    const samples = Array.from({ length: 5400 }, (_, i) => ({
      t: NOON_S + i,
      x: i < 900 ? 3 * i : i < 4500 ? 2700 : 2700 + 3 * (i - 4500),
      y: 0,
      z: 500 + (i >= 900 && i < 4500 ? 8 * Math.sin((Math.PI * (i - 900)) / 1800) : 0),
    }))
    const cleaned = toStretches(madeActivity(samples))
    if ('reason' in cleaned) throw new Error(cleaned.reason)
    expect(cleaned.ascent_m).toBeLessThan(1)
  })

  it('heavy noise from sample to sample is averaged away, and the hill stays', () => {
    const noise = wobble(9)
    const samples = Array.from({ length: 3601 }, (_, i) => ({
      t: NOON_S + i,
      x: 3 * i,
      y: 0,
      z: 500 + 100 * Math.sin((Math.PI * i) / 1800) ** 2 + 8 * noise(),
    }))
    const cleaned = toStretches(madeActivity(samples))
    if ('reason' in cleaned) throw new Error(cleaned.reason)
    expect(cleaned.ascent_m).toBeGreaterThan(190)
    expect(cleaned.ascent_m).toBeLessThan(240)
  })
})

describe('AT12 climb of surveyed courses, as a barometer records them', () => {
  /** Steps of 0.2 m and a tenth of a metre of noise, as watches that smooth their barometer record. */
  function recorded(metres: number, height: (x: number) => number, seed: number): number {
    const noise = wobble(seed)
    const samples = Array.from({ length: Math.round(metres / 3) + 1 }, (_, i) => {
      const z = 500 + height(3 * i) + 0.1 * noise()
      return { t: NOON_S + i, x: 3 * i, y: 0, z: Math.round(5 * z) / 5 }
    })
    const cleaned = toStretches(madeActivity(samples))
    if ('reason' in cleaned) throw new Error(cleaned.reason)
    return cleaned.ascent_m ?? Number.NaN
  }

  it.each([
    [1, 90],
    [3, 30],
    [6, 15],
  ])('%i × %i m is 90 m, −10 to +0.5 percent', (count, height) => {
    const metres = 5400
    const hill = (x: number) => height * (0.5 - 0.5 * Math.cos((2 * Math.PI * count * x) / metres))
    for (const seed of [1, 2, 3]) {
      const ascent = recorded(metres, hill, seed)
      expect(ascent).toBeGreaterThanOrEqual(90 * 0.9)
      expect(ascent).toBeLessThanOrEqual(90 * 1.005)
    }
  })

  it('1200 m on the flat are 5 m at most', () => {
    for (const seed of [1, 2, 3, 4, 5]) expect(recorded(1200, () => 0, seed)).toBeLessThanOrEqual(5)
  })
})

interface Compared {
  readonly file: string
  readonly device: string
  readonly theirs: number
  readonly ours: number
  readonly difference: number
  readonly kilometres: number
  readonly unknown_m: number
  readonly speed_kmh: number
}

describeWithShared('climb of real recordings', () => {
  const fits = readdirSync(sharedPath('runs'), { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.fit(\.gz)?$/.test(file) && !file.includes('nasty'))
    .sort()
  const activities = fits.flatMap((file) =>
    readActivityFile(file, readFileSync(sharedPath('runs', file))).activities.map((activity) => ({
      file,
      activity,
    })),
  )

  it('agrees with the ascent that devices with smooth altitude tell: median within ±2 %, typically within 5 %', () => {
    const compared: Compared[] = []
    for (const { file, activity } of activities) {
      const theirs = activity.deviceTotals.ascent_m
      // Under 20 m one threshold is 15 % of the sum, and says nothing of the method.
      if (theirs === null || theirs < 20 || !isSmooth(activity.track)) continue
      const cleaned = toStretches(activity)
      if ('reason' in cleaned || cleaned.ascent_m === null) continue
      let unknown_m = 0
      cleaned.stretches.ascent.forEach((up, i) => {
        if (Number.isNaN(up)) unknown_m += cleaned.stretches.length[i]
      })
      compared.push({
        file,
        device: activity.device ?? 'unknown device',
        theirs,
        ours: cleaned.ascent_m,
        difference: 100 * (cleaned.ascent_m / theirs - 1),
        kilometres: cleaned.distance_m / 1000,
        unknown_m,
        speed_kmh: (3.6 * cleaned.distance_m) / cleaned.movingTime_s,
      })
    }
    const signed = compared.map((one) => one.difference).sort((a, b) => a - b)
    const size = signed.map(Math.abs).sort((a, b) => a - b)
    console.log(tell(compared, signed, size))
    expect(compared.length).toBeGreaterThan(150)
    expect(Math.abs(quantile(signed, 0.5))).toBeLessThanOrEqual(2)
    expect(quantile(size, 0.5)).toBeLessThanOrEqual(5)
    expect(quantile(size, 0.9)).toBeLessThanOrEqual(20)
  })

  it('stays within 5 m per 1.2 km on runs that stay within 12 m of height, smooth altitude', () => {
    const perLap: number[] = []
    const lines: string[] = []
    for (const { file, activity } of [...activities, ...flatGpx()]) {
      if (!isSmooth(activity.track)) continue
      const cleaned = toStretches(activity)
      if ('reason' in cleaned || cleaned.ascent_m === null || cleaned.distance_m < 1200) continue
      const heights = Array.from(cleaned.stretches.altitude).filter((z) => !Number.isNaN(z))
      if (Math.max(...heights) - Math.min(...heights) > 12) continue
      const each = (cleaned.ascent_m / cleaned.distance_m) * 1200
      perLap.push(each)
      if (each > 5) lines.push(`  ${each.toFixed(1)} m  ${file}`)
    }
    perLap.sort((a, b) => a - b)
    const at = [0, 0.25, 0.5, 0.75, 0.9, 0.95, 1].map((q) => quantile(perLap, q).toFixed(1))
    console.log(
      `Climb per 1.2 km on ${perLap.length} flat runs, m: quantiles 0/25/50/75/90/95/100 %: ${at.join(' ')}\nOver 5 m:\n${lines.join('\n')}`,
    )
    expect(perLap.length).toBeGreaterThan(30)
    expect(quantile(perLap, 0.9)).toBeLessThanOrEqual(5)
  })
})

function flatGpx() {
  // Every other: enough to see the spread, without reading hundreds of files.
  return ['P04', 'P05'].flatMap((person) =>
    readdirSync(sharedPath('runs', person))
      .filter((file, i) => file.includes('.gpx') && i % 2 === 0)
      .flatMap((file) =>
        readActivityFile(file, readFileSync(sharedPath('runs', person, file))).activities.map((activity) => ({
          file,
          activity,
        })),
      ),
  )
}

/**
 * Smooth, as a barometer is: of the samples at most 3 s apart nine in ten lie within 1 m of the straight line on
 * from the two before, and half of them within 0.4 m; and there are enough of those to tell.
 */
function isSmooth(track: Track): boolean {
  const bends: number[] = []
  for (let i = 2; i < track.length; i++) {
    if (track.time[i] - track.time[i - 1] > 3 || track.time[i - 1] - track.time[i - 2] > 3) continue
    const bend = Math.abs(track.altitude[i] - 2 * track.altitude[i - 1] + track.altitude[i - 2])
    if (!Number.isNaN(bend)) bends.push(bend)
  }
  bends.sort((a, b) => a - b)
  return bends.length >= 300 && quantile(bends, 0.9) <= 1.001 && quantile(bends, 0.5) <= 0.401
}

function quantile(sorted: readonly number[], share: number): number {
  return sorted[Math.round(share * (sorted.length - 1))]
}

function tell(compared: readonly Compared[], signed: readonly number[], size: readonly number[]): string {
  const shares = [0, 0.05, 0.1, 0.25, 0.5, 0.75, 0.9, 0.95, 1]
  const bars: string[] = []
  for (let from = -30; from < 30; from += 5) {
    const count = signed.filter((d) => d >= from && d < from + 5).length
    bars.push(
      `  ${String(from).padStart(4)} … ${String(from + 5).padStart(3)} %  ${String(count).padStart(3)} ${'▇'.repeat(Math.ceil(count / 3))}`,
    )
  }
  const outliers = [...compared].sort((a, b) => Math.abs(b.difference) - Math.abs(a.difference)).slice(0, 12)
  return [
    `Ascent of ${compared.length} FIT recordings against their device: median ${quantile(signed, 0.5).toFixed(2)} %, median size ${quantile(size, 0.5).toFixed(2)} %`,
    `quantiles ${shares.map((q) => `${q * 100}%`).join(' ')}: ${shares.map((q) => quantile(signed, q).toFixed(1)).join(' ')}`,
    ...bars,
    `beyond ±30 %: ${signed.filter((d) => Math.abs(d) >= 30).length}`,
    'The twelve furthest off:',
    ...outliers.map(
      (one) =>
        `  ${one.difference.toFixed(0).padStart(4)} %  ours ${one.ours.toFixed(0)} m, device ${one.theirs.toFixed(0)} m over ${one.kilometres.toFixed(1)} km` +
        `  ${reasonOf(one)}  ${one.file}`,
    ),
  ].join('\n')
}

/** Forerunners 110 … 235, 410, 610 … 645 (without Music) and 735 and their like have no barometer (their makers' data sheets). */
const WITHOUT_BAROMETER = /Forerunner (110|2[0-3][05]|310XT|410|6[1-3]0|735XT)|Venu Sq/

function reasonOf(one: Compared): string {
  if (one.unknown_m > 100) return `altitude unknown over ${one.unknown_m.toFixed(0)} m of the way`
  if (WITHOUT_BAROMETER.test(one.device))
    return `${one.device} has no barometer, and smooths its GPS before it sums`
  if (one.theirs < 160)
    return `little climb: ${Math.round(Math.abs(one.ours - one.theirs) / 3)} rises of the threshold's size`
  if (one.speed_kmh < 4.5)
    return `slow, steep ground (${one.speed_kmh.toFixed(1)} km/h), where the barometer wavers most`
  return one.device
}
