import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readActivityFile } from '../../src/activity/read.ts'
import type { FigureResult } from '../../src/analysis/analysis.ts'
import { analyse, ANYBODY, type AnalyseOptions } from '../../src/analysis/analyse.ts'
import { writeFit, type FitSample } from '../support/fit-bytes.ts'

const NOON = 1_777_000_000

/** A made-up run: a step each second, `climb` m of rise a second, on a meridian. */
function run(samples: number, { climb = 0, speed = 3, cadence = 85, altitude = true } = {}): Uint8Array {
  const steps: FitSample[] = []
  for (let i = 0; i < samples; i++) {
    steps.push({
      time: NOON + i,
      latitude: 46 + (speed * i) / 111_195,
      longitude: 10,
      distance: speed * i,
      heartRate: 140,
      cadence,
      // The last metre: an altitude that never moves is taken for none.
      ...(altitude && { altitude: 500 + climb * i + (climb === 0 && i === samples - 1 ? 1 : 0) }),
    })
  }
  return writeFit(steps)
}

function analysed(bytes: Uint8Array, options: AnalyseOptions = { person: ANYBODY, splitLength_m: 1000 }) {
  const [activity] = readActivityFile('run.fit', bytes).activities
  if (!activity) throw new Error('The made-up run held no activity.')
  const outcome = analyse(activity, options)
  if (outcome.status !== 'analysed') throw new Error(outcome.reason)
  return outcome
}

const figure = (figures: readonly FigureResult[], id: string) => figures.find((one) => one.id === id)

describe('analyse', () => {
  it('finds a level road run to be worth itself: every figure is once flat road', () => {
    const { analysis } = analysed(run(3600))
    const comparable = analysis.figures.filter(
      ({ kind, total, flatSameTime }) => kind !== 'conditions' && total && flatSameTime?.value,
    )
    expect(comparable.map(({ id }) => id)).toEqual(
      expect.arrayContaining(['energy', 'quads-eccentric', 'impact', 'tibia', 'water', 'level-minutes']),
    )
    for (const { id, timesFlat } of comparable)
      expect([id, timesFlat?.value]).toEqual([id, expect.closeTo(1, 1)])
    expect(analysis.equivalentFlatPace_sPerKm?.value).toBeCloseTo(1000 / 3, 0)
  })

  it('grades a figure by the worst that moved it by a tenth: walking steps are guessed, running steps are not', () => {
    const graded = (made: Parameters<typeof run>[1]) => {
      const { figures } = analysed(run(1200, made)).analysis
      return (id: string) => figure(figures, id)?.grade
    }
    const [ran, walked] = [graded({}), graded({ speed: 1.2, cadence: 52 })]
    expect([ran('energy'), ran('tibia'), ran('impact')]).toEqual(['B', 'B', 'B'])
    expect([walked('tibia'), walked('impact'), walked('hips')]).toEqual(['C', 'P', 'P'])
  })

  it('asks more energy of one who carries more, beside the same runner with the same pack on the road', () => {
    const energyOf = (load_kg: number | null) =>
      figure(
        analysed(run(1200), { person: ANYBODY, splitLength_m: 1000, load_kg }).analysis.figures,
        'energy',
      )
    const [nothing, some, much] = [energyOf(null), energyOf(5), energyOf(10)]
    expect(some?.totalPerKg?.value).toBeGreaterThan(nothing?.totalPerKg?.value ?? Number.NaN)
    expect(much?.totalPerKg?.value).toBeGreaterThan(some?.totalPerKg?.value ?? Number.NaN)
    expect(much?.timesFlat?.value).toBeCloseTo(nothing?.timesFlat?.value ?? Number.NaN, 1)
  })

  it('gives absolute energy as a wide range when no mass is known, and per kg unchanged', () => {
    const unknown = analysed(run(1200)).analysis
    const known = analysed(run(1200), { person: { ...ANYBODY, mass_kg: 60 }, splitLength_m: 1000 }).analysis
    expect(unknown.mass_kg.from).toBe('unknown')
    expect(known.mass_kg).toEqual({ value: 60, low: 60, high: 60, from: 'given' })
    expect(unknown.energy_kJPerKg).toEqual(known.energy_kJPerKg)
    expect(known.energy_kJ?.value).toBeCloseTo(60 * (known.energy_kJPerKg?.value ?? 0), 6)
    const width = (range: { low: number; high: number } | null) => (range ? range.high / range.low : 0)
    expect(width(unknown.energy_kJ)).toBeGreaterThan(1.5 * width(known.energy_kJ))
  })

  it('does not believe a mass of 700 kg', () => {
    const options = { person: { ...ANYBODY, mass_kg: 700 }, splitLength_m: 1000 }
    expect(analysed(run(1200), options).analysis.mass_kg.from).toBe('unknown')
  })

  it('tells a climb as unknown when the recording has no altitude, never as none', () => {
    const { analysis } = analysed(run(1200, { altitude: false }))
    expect(analysis.ascent_m).toBeNull()
    expect(analysis.descent_m).toBeNull()
    expect(figure(analysis.figures, 'uphill-work')?.total).toBeNull()
    expect(figure(analysis.figures, 'quads-eccentric')?.total).toBeNull()
    expect(analysis.equivalentFlatPace_sPerKm).toBeNull()
    const level = analysed(run(1200)).analysis.energy_kJPerKg
    const energy = analysis.energy_kJPerKg
    expect(energy && level && energy.high - energy.low > level.high - level.low).toBe(true)
  })

  it('asks more of the hips uphill and more of the thighs downhill than flat road does', () => {
    const up = analysed(run(2400, { climb: 0.25 })).analysis.figures
    const down = analysed(run(2400, { climb: -0.4 })).analysis.figures
    expect(figure(up, 'hips')?.timesFlat?.low).toBeGreaterThan(1)
    expect(figure(down, 'quads-eccentric')?.timesFlat?.low).toBeGreaterThan(1)
  })

  it('adds up: splits of any length sum to the totals', () => {
    const bytes = run(3000, { climb: 0.1 })
    fc.assert(
      fc.property(fc.double({ min: 137, max: 5000, noNaN: true }), (splitLength_m) => {
        const { analysis } = analysed(bytes, { person: ANYBODY, splitLength_m })
        const total = (of: (split: (typeof analysis.splits)[number]) => number | null | undefined) =>
          analysis.splits.reduce((sum, split) => sum + (of(split) ?? Number.NaN), 0)
        const close = (sum: number, whole: number | null | undefined) =>
          expect(Math.abs(sum / (whole ?? Number.NaN) - 1)).toBeLessThan(0.001)
        close(
          total((split) => split.length_m),
          analysis.distance_m,
        )
        close(
          total((split) => split.movingTime_s),
          analysis.movingTime_s,
        )
        close(
          total((split) => split.ascent_m),
          analysis.ascent_m,
        )
        for (const end of ['value', 'low', 'high'] as const)
          close(
            total((split) => split.energy_kJPerKg?.[end]),
            analysis.energy_kJPerKg?.[end],
          )
      }),
      { numRuns: 25 },
    )
  })

  it('changes no total when the splits are cut elsewhere', () => {
    const bytes = run(3000, { climb: -0.2 })
    const whole = analysed(bytes, { person: ANYBODY, splitLength_m: 1e6 }).analysis.figures
    const cut = analysed(bytes, { person: ANYBODY, splitLength_m: 173 }).analysis.figures
    for (const [i, { total }] of whole.entries())
      expect(cut[i]?.total?.value ?? 0).toBeCloseTo(total?.value ?? 0, 3)
  })
})
