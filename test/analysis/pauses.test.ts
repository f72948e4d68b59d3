import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readActivityFile } from '../../src/activity/read.ts'
import { analyse, ANYBODY } from '../../src/analysis/analyse.ts'
import type { Analysis } from '../../src/analysis/analysis.ts'
import { metresPerDegree } from '../../src/geo/distance.ts'
import { writeFit, type FitSample } from '../support/fit-bytes.ts'
import { toStretches, type Cleaned } from '../../src/analysis/stretches.ts'
import { madeActivity, NOON_S, type MadeSample } from '../activity/made-activity.ts'
import { gpx, tcx } from '../support/xml-documents.ts'

/** A pause in a run: after so many s of it, how long, and what a lift, a boat or the weather did meanwhile. */
interface Pause {
  readonly after_s: number
  readonly lasts_s: number
  readonly rise_m: number
  readonly east_m: number
}

interface Sample extends FitSample {
  readonly latitude: number
  readonly longitude: number
  readonly altitude: number
  readonly distance: number
}

const START_S = Date.UTC(2024, 4, 4, 7) / 1000
const RUN_S = 2400
const SPEED = 3
const PLACE = { latitude: 47, longitude: 8 }

/** Hills of 40 and 12 m, 3 m/s, a sample a second; pieces are what lies between pauses. */
function runWith(pauses: readonly Pause[]): { readonly pieces: Sample[][]; readonly stops: Stop[] } {
  const scale = metresPerDegree(PLACE.latitude)
  const pieces: Sample[][] = [[]]
  const stops: Stop[] = []
  let [late_s, lifted_m, east_m] = [0, 0, 0]
  const waiting = [...pauses]
  for (let s = 0; s <= RUN_S; s++) {
    const pause = waiting[0]?.after_s === s ? waiting.shift() : undefined
    if (pause !== undefined) {
      const from_s = START_S + s + late_s - 1
      late_s += pause.lasts_s
      lifted_m += pause.rise_m
      east_m += pause.east_m
      stops.push({ from_s, to_s: from_s + pause.lasts_s })
      pieces.push([])
    }
    const way = SPEED * s
    pieces[pieces.length - 1].push({
      time: START_S + s + late_s,
      latitude: PLACE.latitude + (300 * Math.sin(way / 900)) / scale.north,
      longitude: PLACE.longitude + (way + east_m) / scale.east,
      altitude: 4600 + lifted_m + 40 * Math.sin(way / 500) + 12 * Math.sin(way / 130),
      distance: way,
    })
  }
  return { pieces, stops }
}

interface Stop {
  readonly from_s: number
  readonly to_s: number
}

const at = (time: number) => new Date(time * 1000).toISOString()

/** The same run in every format that tells of pauses. */
const FORMATS = {
  fit: (pauses: readonly Pause[]) => {
    const { pieces, stops } = runWith(pauses)
    return writeFit(pieces.flat(), { stops })
  },
  gpx: (pauses: readonly Pause[]) => {
    const segments = runWith(pauses).pieces.map((piece) => {
      const points = piece.map(
        ({ time, latitude, longitude, altitude }) =>
          `<trkpt lat="${latitude.toFixed(7)}" lon="${longitude.toFixed(7)}"><ele>${altitude.toFixed(1)}</ele><time>${at(time)}</time></trkpt>`,
      )
      return `<trkseg>${points.join('')}</trkseg>`
    })
    return new TextEncoder().encode(gpx(`<trk><type>running</type>${segments.join('')}</trk>`))
  },
  tcx: (pauses: readonly Pause[]) => {
    const tracks = runWith(pauses).pieces.map((piece) => {
      const points = piece.map(
        ({ time, latitude, longitude, altitude, distance }) =>
          `<Trackpoint><Time>${at(time)}</Time><Position><LatitudeDegrees>${latitude.toFixed(7)}</LatitudeDegrees><LongitudeDegrees>${longitude.toFixed(7)}</LongitudeDegrees></Position><AltitudeMeters>${altitude.toFixed(1)}</AltitudeMeters><DistanceMeters>${distance}</DistanceMeters></Trackpoint>`,
      )
      return `<Track>${points.join('')}</Track>`
    })
    const lap = `<Lap StartTime="${at(START_S)}">${tracks.join('')}</Lap>`
    return new TextEncoder().encode(
      tcx(`<Activities><Activity Sport="Running"><Id>${at(START_S)}</Id>${lap}</Activity></Activities>`),
    )
  },
} as const
type Format = keyof typeof FORMATS

function analysed(format: Format, pauses: readonly Pause[]): Analysis {
  const { activities } = readActivityFile(`run.${format}`, FORMATS[format](pauses))
  expect(activities).toHaveLength(1)
  const outcome = analyse(activities[0], { person: ANYBODY, splitLength_m: 1000 })
  if (outcome.status !== 'analysed') throw new Error(outcome.reason)
  return outcome.analysis
}

const figure = ({ figures }: Analysis, name: string) =>
  figures.find(({ id }) => id === name)?.total?.value ?? NaN

/** Pauses at least five minutes of running apart: between two a rise under the threshold may hide. */
const somePauses = fc
  .array(
    fc.record({
      lasts_s: fc.integer({ min: 15, max: 5000 }),
      // A café, a lift, a ferry, a barometer set anew.
      rise_m: fc.oneof(fc.integer({ min: -15, max: 15 }), fc.integer({ min: -900, max: 900 })),
      east_m: fc.oneof(fc.constant(0), fc.integer({ min: 100, max: 20_000 })),
    }),
    { minLength: 1, maxLength: 5 },
  )
  .map((pauses): Pause[] => pauses.map((pause, k) => ({ ...pause, after_s: 217 + 431 * k })))

describe('what happens to the altitude while the watch is stopped', () => {
  it.each(['fit', 'gpx', 'tcx'] as const)(
    'adds no climb, no work and no way: any pauses come out as the run without them (%s)',
    (format) => {
      const plain = analysed(format, [])
      fc.assert(
        fc.property(somePauses, (pauses) => {
          const paused = analysed(format, pauses)
          const rests_s = pauses.reduce((sum, { lasts_s }) => sum + lasts_s, 0)
          const n = pauses.length
          const off = (of: (analysis: Analysis) => number | null) =>
            Math.abs((of(paused) ?? NaN) - (of(plain) ?? NaN))
          // A pause may hide the step in which it lies; where the line leaps, a climb is parted, and may lose a threshold.
          const climb_m = 5 * n + 4 * pauses.filter(({ east_m }) => east_m > 0).length
          expect(off(({ distance_m }) => distance_m)).toBeLessThan(8 * n)
          expect(off(({ movingTime_s }) => movingTime_s)).toBeLessThan(4 * n)
          expect(off(({ ascent_m }) => ascent_m)).toBeLessThan(climb_m)
          expect(off(({ descent_m }) => descent_m)).toBeLessThan(climb_m)
          expect(
            off(({ splits }) => splits.reduce((sum, { ascent_m }) => sum + (ascent_m ?? NaN), 0)),
          ).toBeLessThan(climb_m)
          expect(figure(paused, 'uphill-work') / figure(plain, 'uphill-work')).toBeCloseTo(1, 1)
          expect(Math.abs(paused.elapsedTime_s - plain.elapsedTime_s - rests_s)).toBeLessThan(2)
        }),
        { numRuns: 25, seed: 1 },
      )
    },
  )
})

/** Legs one after the other, a sample a second (or every so many s): how long, and m/s east and up. */
function legs(
  of: readonly { readonly s: number; readonly east: number; readonly up: number }[],
  every_s = 1,
): MadeSample[] {
  const samples: MadeSample[] = [{ t: NOON_S, x: 0, y: 0, z: 1000 }]
  let [t, x, z] = [0, 0, 1000]
  for (const { s, east, up } of of)
    for (let i = 0; i < s; i += every_s) {
      t += every_s
      x += east * every_s
      z += up * every_s
      samples.push({ t: NOON_S + t, x, y: 0, z })
    }
  return samples
}

function cleanedOf(samples: readonly MadeSample[]): Cleaned {
  const cleaned = toStretches(madeActivity(samples))
  if ('reason' in cleaned) throw new Error(cleaned.reason)
  return cleaned
}

const RUN = { s: 900, east: 3, up: 0.1 }
const said = ({ faults }: Cleaned) => faults.map(({ what }) => what).join(' ')

describe('a ride that the device says nothing of', () => {
  it.each([
    ['a gondola, 700 m up in twelve minutes', { s: 720, east: 2, up: 0.97 }],
    ['a chair lift', { s: 480, east: 2.3, up: 0.7 }],
    ['a gondola down', { s: 400, east: 6, up: -2.8 }],
    ['a ferry', { s: 1500, east: 9.3, up: 0 }],
    ['a slow ferry', { s: 1500, east: 9.05, up: 0 }],
  ])('%s, is left out of way, time and climb, and told', (_, ride) => {
    const cleaned = cleanedOf(legs([RUN, ride, RUN]))
    expect(said(cleaned)).toMatch(/^From minute 15 to minute \d+ it was faster than anyone is on foot/)
    expect(Math.abs(cleaned.distance_m - 5400)).toBeLessThan(70)
    expect(Math.abs(cleaned.movingTime_s - 1800)).toBeLessThan(20)
    expect(Math.abs((cleaned.ascent_m ?? NaN) - 180)).toBeLessThan(8)
    expect(cleaned.descent_m).toBeLessThan(8)
  })

  it('is found in the hole that a watch without signal leaves: a cabin', () => {
    const gone = legs([RUN, { s: 720, east: 2, up: 0.97 }, RUN])
    const cleaned = cleanedOf(gone.filter(({ t }) => t - NOON_S <= 900 || t - NOON_S >= 1620))
    expect(said(cleaned)).toContain('crossed far faster')
    expect(Math.abs((cleaned.ascent_m ?? NaN) - 180)).toBeLessThan(8)
  })

  it.each([
    ['up at the speed of the fastest of all', { s: 1740, east: 1.1, up: 0.57 }],
    ['down a scree at 1.9 m/s', { s: 500, east: 4, up: -1.9 }],
    ['a record over 3000 m', { s: 438, east: 6.85, up: 0 }],
    ['steps, a minute of them', { s: 60, east: 1, up: 0.9 }],
  ])('is not made of what people do: %s', (_, race) => {
    const cleaned = cleanedOf(legs([RUN, race, RUN]))
    expect(cleaned.faults).toEqual([])
    expect(cleaned.distance_m).toBeCloseTo(5400 + race.s * race.east, -2)
    expect(Math.abs((cleaned.ascent_m ?? NaN) - 180 - race.s * Math.max(0, race.up))).toBeLessThan(8)
  })

  it('is not made of a run of nothing else: that may be a ride, and is said', () => {
    const cleaned = cleanedOf(legs([{ s: 3000, east: 9, up: 0 }]))
    expect(said(cleaned)).toMatch(/may be a ride/)
    expect(cleaned.distance_m).toBeCloseTo(27_000, -3)
  })
})

describe('a rest that the device says nothing of', () => {
  it.each([1, 45])(
    'of 40 minutes, while the weather moves the barometer by 12 m, is no climb (sample every %i s)',
    (every_s) => {
      const level = { s: 900, east: 3, up: 0 }
      const before = legs([level, { s: 2430, east: 0, up: -12 / 2430 }], every_s)
      const cleaned = cleanedOf([
        ...before,
        ...legs([level])
          .slice(1)
          .map(({ t, x = 0, z = 0 }) => ({ t: t + 3330, x: x + 2700, y: 0, z: z - 12 })),
      ])
      expect([cleaned.ascent_m, cleaned.descent_m]).toEqual([0, 0])
    },
  )

  it('is not made of a scramble too slow to be told from standing: its climb counts', () => {
    const cleaned = cleanedOf(legs([RUN, { s: 1500, east: 0.05, up: 0.08 }, RUN]))
    expect(Math.abs((cleaned.ascent_m ?? NaN) - 300)).toBeLessThan(8)
  })
})
