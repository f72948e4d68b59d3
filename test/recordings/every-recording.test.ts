import { readdirSync } from 'node:fs'
import { relative } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { analyseAlone, type EndedAlone } from '../support/analyse-alone.ts'
import { lastingShare } from '../../src/body/ceiling.ts'
import { describeWithShared, sharedPath } from '../support/shared.ts'
import { indexRows, xmlRecordings } from '../support/xml-recordings.ts'
import { type Compared, quantile, tell } from './beside-devices.ts'
import { figuresOf } from './figures.ts'
import { look, type Looked, type LookedActivity } from './look.ts'

/** A recording with fewer timed positions need not be analysed. */
const ENOUGH_POINTS = 50
/** It takes half a minute where nothing else runs. */
const PATIENCE_MS = 600_000

/** The index counts route points too; we count what was recorded. Recorded points, recorded points with a time. */
const ROUTES_IN_INDEX: Readonly<Record<string, readonly [points: number, timed: number]>> = {
  'runs/P41/P41_20100101_0000_Route-only.tcx': [0, 0],
  'runs/nasty/gpxpy-route.gpx': [0, 0],
  'runs/nasty/gpxpy-track-with-dilution-errors.gpx': [1, 0],
  'runs/nasty/gpxpy-gpx1.0-with-all-fields.gpx': [1, 1],
  'runs/nasty/gpxpy-gpx1.1-with-all-fields.gpx': [1, 1],
}

/** What the readers may say of real recordings; the nasty ones have tests of their own. */
const EXPECTED_FAULTS = [
  /^A track holds no points and was left out\.$/,
  /^The opening <TrainingCenterDatabase> is missing/,
  /^A point has no latitude and longitude/,
  /^This is a course, not a recording:/,
  /^The file holds way points, places to find, not a recording\.$/,
  /^The file holds no track\.$/,
]

/** What is asked of a line of `analyse --json`. */
type Line = { readonly file: string } & (
  | AnalysedLine
  | { readonly status: 'setAside'; readonly reason: string }
)

interface AnalysedLine {
  readonly file: string
  readonly status: 'analysed'
  readonly distance_m: number
  readonly movingTime_s: number
  readonly elapsedTime_s: number
  readonly mass_kg: JsonRange
  readonly energy_kJPerKg: JsonRange
  readonly figures: readonly {
    readonly id: string
    readonly total: JsonRange
    readonly timesFlat: JsonRange
  }[]
}

/** Unknown is null. */
interface JsonRange {
  readonly value: number | null
  readonly low: number | null
  readonly high: number | null
}

describeWithShared('of every recording we have', () => {
  const files = readdirSync(sharedPath('runs'), { recursive: true, encoding: 'utf8' })
    .map((file) => file.replaceAll('\\', '/'))
    .filter((file) => /\.(fit|gpx|tcx)(\.gz)?$/.test(file))
    .sort()
  const looked = new Map<string, Looked>()
  /** Those outside nasty/ that the index counts enough timed positions in. */
  const sound = indexRows()
    .filter(({ file, timedPoints }) => timedPoints >= ENOUGH_POINTS && !file.includes('/nasty/'))
    .map(({ file, distance_km }) => ({ file: within(file), distance_km }))
  const at = (file: string): Looked => {
    const found = looked.get(file)
    if (found === undefined) throw new Error(`${file} is in the index and nowhere else.`)
    return found
  }

  /** The command line's own walk over all of them, and its lines by file. */
  let analysed: EndedAlone
  const lines = new Map<string, Line[]>()

  // Reading them takes longest by far: once each, for all that is asked of readings and of analyses.
  beforeAll(async () => {
    analysed = await analyseAlone('--json', sharedPath('runs'))
    for (const text of analysed.stdout.trim().split('\n')) {
      // One JSON object a line is what docs/analyse-json.md promises.
      const line = JSON.parse(text) as Line
      const file = relative(sharedPath('runs'), line.file).replaceAll('\\', '/')
      lines.set(file, [...(lines.get(file) ?? []), line])
    }
    for (const file of files) looked.set(file, look(file))
  }, PATIENCE_MS)

  describe('the reading', () => {
    it('holds the points and timed points its index counted, and nothing is said that is not so', () => {
      const recordings = xmlRecordings()
      expect(recordings.length).toBeGreaterThan(400)
      for (const { file, points, timedPoints } of recordings) {
        const { activities, faults } = at(within(file))
        const [expectedPoints, expectedTimed] = ROUTES_IN_INDEX[file] ?? [points, timedPoints]
        expect([file, sum(activities, (one) => one.points)]).toEqual([file, expectedPoints])
        expect([file, sum(activities, (one) => one.timedPoints)]).toEqual([file, expectedTimed])
        for (const what of faults)
          expect([file, what, EXPECTED_FAULTS.some((known) => known.test(what))]).toEqual([file, what, true])
      }
    })
  })

  describe('the stretches', () => {
    it('are sound', () => {
      for (const { file, activities } of looked.values())
        for (const { faults, cleaned } of activities) {
          expect(faults.length, file).toBeLessThan(20)
          if (!('reason' in cleaned)) expect(cleaned.unsound, file).toBeNull()
        }
    })

    it('are there for 99 of 100 recordings, as long as the index has them', () => {
      const aside: string[] = []
      const off: { readonly file: string; readonly percent: number; readonly why: string }[] = []
      for (const { file, distance_km } of sound) {
        const { activities } = at(file)
        const distance_m = sum(activities, ({ cleaned }) => ('reason' in cleaned ? 0 : cleaned.distance_m))
        const [reason] = activities.flatMap(({ cleaned }) => ('reason' in cleaned ? [cleaned.reason] : []))
        const [fault] = activities.flatMap(({ cleaned, faults }) => ('reason' in cleaned ? [] : faults))
        if (distance_m === 0) aside.push(`${file}: ${reason ?? 'no activity'}`)
        else if (distance_km > 0.5)
          off.push({
            file,
            percent: 100 * (distance_m / 1000 / distance_km - 1),
            why: fault ?? `${activities.length} activities, rests and drift left out`,
          })
      }
      const sorted = off.map((one) => one.percent).sort((a, b) => a - b)
      off.sort((a, b) => Math.abs(b.percent) - Math.abs(a.percent))
      const shares = [0.01, 0.05, 0.25, 0.5, 0.75, 0.95, 0.99]
      console.log(
        [
          `${sound.length - aside.length} of ${sound.length} recordings with ${ENOUGH_POINTS} timed positions have stretches; set aside: ${aside.join('; ')}`,
          `distance against the index (sums from fix to fix), %: quantiles 1/5/25/50/75/95/99: ${shares.map((q) => quantile(sorted, q).toFixed(1)).join(' ')}`,
          ...off.slice(0, 12).map((one) => `  ${one.percent.toFixed(0)} %  ${one.file}: ${one.why}`),
        ].join('\n'),
      )
      expect(sound.length).toBeGreaterThan(600)
      expect(aside.length).toBeLessThanOrEqual(sound.length * 0.01)
      expect(Math.abs(quantile(sorted, 0.5))).toBeLessThan(1)
      expect(quantile(sorted, 0.05)).toBeGreaterThan(-8)
      expect(quantile(sorted, 0.95)).toBeLessThan(3)
    })
  })

  describe('moving time, ascent and descent', () => {
    it('are those that were reviewed: the root of pace, prediction and exposure does not move unseen', async () => {
      await expect(figuresOf([...looked.values()])).toMatchFileSnapshot('figures.csv')
    })
  })

  describe('the analysis', () => {
    it('ends every file as analysed or as set aside with a reason, in one go, in under 700 MB', () => {
      expect([analysed.status, analysed.stderr]).toEqual([0, ''])
      expect(files.length).toBeGreaterThanOrEqual(809)
      expect([...lines.keys()].sort()).toEqual(files)
      for (const [file, activities] of lines)
        for (const line of activities)
          if (line.status === 'analysed') expectSane(file, line)
          else
            expect([file, line]).toMatchObject([
              file,
              { status: 'setAside', reason: expect.stringMatching(/\w.*\.$/) },
            ])
      console.log(`${files.length} recordings, peak memory ${analysed.peak_MB.toFixed(0)} MB`)
      expect(analysed.peak_MB).toBeLessThan(700)
    })

    it(`analyses at least 99 % of the sound recordings with ${ENOUGH_POINTS} timed positions or more`, () => {
      const aside = sound.filter(
        ({ file }) => lines.get(file)?.some(({ status }) => status === 'analysed') !== true,
      )
      console.log(
        `${sound.length - aside.length} of ${sound.length} sound recordings analysed; aside: ${aside.map(({ file }) => file).join(', ')}`,
      )
      expect(sound.length).toBeGreaterThan(700)
      expect(aside.length).toBeLessThanOrEqual(sound.length * 0.01)
    })
  })

  describe('the body', () => {
    const onFoot = (): AnalysedLine[] =>
      [...lines.values()]
        .flat()
        .flatMap((line) => (line.status === 'analysed' && line.energy_kJPerKg.value !== null ? [line] : []))
    const outside = (ratioOf: (line: AnalysedLine) => number, from: number, to: number): string[] =>
      onFoot().flatMap((line) => {
        const ratio = ratioOf(line)
        return ratio >= from && ratio <= to ? [] : [`${line.file}: ${ratio}`]
      })
    const figure = ({ figures }: AnalysedLine, name: string) => figures.find(({ id }) => id === name)

    it('W2: spends no more than anybody could keep up for so long, at the upper end of the range too', () => {
      expect(onFoot().length).toBeGreaterThan(700)
      const ofTheMost = ({ energy_kJPerKg: { high }, movingTime_s }: AnalysedLine) =>
        ((high ?? Infinity) * 1000) / movingTime_s / ((75 * lastingShare(movingTime_s) * 20.9) / 60)
      expect(outside(ofTheMost, 0, 1.001)).toEqual([])
    })

    it('W2: is told within a half upward where nobody knows the ground', () => {
      expect(
        outside(({ energy_kJPerKg: { value, high } }) => (high ?? NaN) / (value ?? NaN), 1, 1.5),
      ).toEqual([])
    })

    it('W1: makes of the same effort on flat road the same energy in the same time, within a fifth', () => {
      expect(outside((line) => figure(line, 'energy')?.timesFlat.value ?? 1, 0.8, 1.2)).toEqual([])
    })

    it.each([
      ['P01/P01_20240326_1316', 543],
      ['P46/P46_20180218', 1433],
      ['P01/P01_20260201', 1777],
      ['P21/P21_20190914', 436],
    ])('AT13: %s takes the %i kcal worked out by hand from its 50 m pieces, within 10 %', (name, kcal) => {
      const told = onFoot().filter(({ file }) => file.includes(`/runs/${name}`))
      expect(told).toHaveLength(1)
      const mass_kg = told[0].mass_kg.value ?? NaN
      const ours = ((told[0].energy_kJPerKg.value ?? NaN) * mass_kg) / 4.184
      expect([ours, Math.abs(ours / kcal - 1) <= 0.1]).toEqual([ours, true])
    })

    it('W4: loses no more water than its heat could dry', () => {
      const gramsPerKilojoule = (line: AnalysedLine) => {
        const lifted_kJ = figure(line, 'uphill-work')?.total.value ?? 0
        const heat_kJ = (figure(line, 'energy')?.total.value ?? NaN) - lifted_kJ
        return (figure(line, 'water')?.total.value ?? 0) / heat_kJ
      }
      expect(outside(gramsPerKilojoule, 0, 1 / 2.43 + 1e-3)).toEqual([])
    })
  })

  describe('the climb', () => {
    const isFit = (file: string) => /\.fit(\.gz)?$/.test(file) && !file.includes('nasty')

    it('agrees with the ascent that devices with smooth altitude tell: median within ±2 %, typically within 5 %', () => {
      const compared: Compared[] = []
      for (const { file, activities } of looked.values()) {
        if (!isFit(file)) continue
        for (const { cleaned, device, deviceAscent_m: theirs, isSmooth } of activities) {
          // Under 20 m one threshold is 15 % of the sum, and says nothing of the method.
          if (theirs === null || theirs < 20 || !isSmooth) continue
          if ('reason' in cleaned || cleaned.ascent_m === null) continue
          compared.push({
            file,
            device,
            theirs,
            ours: cleaned.ascent_m,
            difference: 100 * (cleaned.ascent_m / theirs - 1),
            kilometres: cleaned.distance_m / 1000,
            unknown_m: cleaned.unknown_m,
            speed_kmh: (3.6 * cleaned.distance_m) / cleaned.movingTime_s,
          })
        }
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
      for (const { file, activities } of looked.values()) {
        if (!isFit(file) && !/^P0[45]\/.*\.gpx/.test(file)) continue
        for (const { cleaned, isSmooth } of activities) {
          if (!isSmooth || 'reason' in cleaned || cleaned.ascent_m === null) continue
          if (cleaned.distance_m < 1200 || cleaned.relief_m > 12) continue
          const each = (cleaned.ascent_m / cleaned.distance_m) * 1200
          perLap.push(each)
          if (each > 5) lines.push(`  ${each.toFixed(1)} m  ${file}`)
        }
      }
      perLap.sort((a, b) => a - b)
      const quantiles = [0, 0.25, 0.5, 0.75, 0.9, 0.95, 1].map((q) => quantile(perLap, q).toFixed(1))
      console.log(
        `Climb per 1.2 km on ${perLap.length} flat runs, m: quantiles 0/25/50/75/90/95/100 %: ${quantiles.join(' ')}\nOver 5 m:\n${lines.join('\n')}`,
      )
      expect(perLap.length).toBeGreaterThan(30)
      expect(quantile(perLap, 0.9)).toBeLessThanOrEqual(5)
    })
  })
})

/** `runs/P17/….gpx.gz` of the index, as it is called within the folder of recordings. */
function within(file: string): string {
  return file.replace(/^runs\//, '')
}

function sum(activities: readonly LookedActivity[], count: (activity: LookedActivity) => number): number {
  return activities.reduce((total, activity) => total + count(activity), 0)
}

/** What must hold of any answer, whatever the recording. */
function expectSane(file: string, { distance_m, movingTime_s, elapsedTime_s, figures }: AnalysedLine): void {
  const wrong = (what: string) => `${file}: ${what}`
  expect(distance_m, wrong('distance')).toBeGreaterThan(0)
  expect(movingTime_s, wrong('moving time')).toBeLessThanOrEqual(elapsedTime_s + 1)
  for (const { id, total, timesFlat } of figures)
    for (const { value, low, high } of [total, timesFlat]) {
      if (value === null) continue
      expect(low, wrong(`${id} low`)).toBeLessThanOrEqual(value)
      expect(high, wrong(`${id} high`)).toBeGreaterThanOrEqual(value)
    }
}
