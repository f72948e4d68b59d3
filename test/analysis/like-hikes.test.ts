import { readFileSync } from 'node:fs'
import { beforeAll, describe, expect, it } from 'vitest'
import { readActivityFile } from '../../src/activity/read.ts'
import { bodyBesideFlat } from '../../src/analysis/body-beside-flat.ts'
import { toStretches } from '../../src/analysis/stretches.ts'
import { NOTHING_CARRIED } from '../../src/body/carried.ts'
import type { FigureId } from '../../src/body/figure.ts'
import type { Stretches } from '../../src/stretch/stretches.ts'
import { madeStretches } from '../body/made-stretches.ts'
import { describeWithShared, sharedPath } from '../support/shared.ts'

/**
 * Hazard W3: the flat road beside a hike flipped from walking to running on one percent of noise in the cadence, and
 * two hikes of a kind came out 0.72 and 2.18 for the thighs.
 */
const MASS = { value: 70, low: 70, high: 70 }
const COMPARED = ['energy', 'quads-eccentric', 'impact', 'calves', 'hips', 'tibia'] as const

function ratiosOf(stretches: Stretches): Record<string, number> {
  const { figures } = bodyBesideFlat(stretches, MASS, NOTHING_CARRIED)
  const ratio = (id: FigureId) => figures.find((one) => one.id === id)?.timesFlat?.value ?? Number.NaN
  return Object.fromEntries(COMPARED.map((id) => [id, ratio(id)]))
}

function expectAlike(one: Stretches, other: Stretches): void {
  const [a, b] = [ratiosOf(one), ratiosOf(other)]
  for (const id of COMPARED) expect(Math.abs(a[id] / b[id] - 1), id).toBeLessThan(0.1)
}

const withoutCadence = (stretches: Stretches): Stretches => ({
  ...stretches,
  cadence: new Float32Array(stretches.count).fill(Number.NaN),
})

describe('W3: two like hikes, one with a cadence sensor', () => {
  const uphill = { length: 100, speed: 0.9, grade: 0.18, cadence: 108 }
  const down = { length: 100, speed: 1.15, grade: -0.18, cadence: 112 }
  const hike = Array.from({ length: 60 }, (_, k) => (k < 30 ? uphill : down))

  it('have the same flat road beside them, within a tenth', () => {
    const sensed = madeStretches(hike)
    expectAlike(sensed, withoutCadence(sensed))
  })

  it('keep it when one in a hundred steps is read as running', () => {
    const noisy = hike.map((made, k) => (k % 60 === 7 ? { ...made, cadence: 165 } : made))
    expectAlike(madeStretches(noisy), madeStretches(hike))
  })

  it('are beside walking, not beside a jog at walking pace', () => {
    const { figures, walkingTime_s } = bodyBesideFlat(madeStretches(hike), MASS, NOTHING_CARRIED)
    expect(walkingTime_s).toBeGreaterThan(0)
    const landing = figures.find(({ id }) => id === 'impact')
    // A jog would land five times as hard in the same time.
    expect(landing?.timesFlat?.value).toBeGreaterThan(0.6)
    expect(landing?.timesFlat?.value).toBeLessThan(1.2)
  })
})

describeWithShared('W3: the hikes of the audit', () => {
  const stretches = new Map<string, Stretches>()
  beforeAll(() => {
    for (const name of ['P01_20260208_2101_d38a96', 'P01_20200912_1215_847639']) {
      const file = sharedPath('runs', 'P01', `${name}.fit.gz`)
      const [activity] = readActivityFile(file, readFileSync(file)).activities
      const cleaned = toStretches(activity)
      if ('reason' in cleaned) throw new Error(cleaned.reason)
      stretches.set(name, cleaned.stretches)
    }
  })

  it('are alike with their cadence and without it, within a tenth: one whose sensor was sound and one whose lost half the steps', () => {
    for (const hike of stretches.values()) expectAlike(hike, withoutCadence(hike))
  })

  it('are alike one beside the other: no more than half again apart, where they were three- to sixfold', () => {
    const [a, b] = [...stretches.values()].map(ratiosOf)
    for (const id of ['quads-eccentric', 'impact', 'calves', 'energy'] as const) {
      expect(a[id] / b[id], id).toBeGreaterThan(1 / 1.5)
      expect(a[id] / b[id], id).toBeLessThan(1.5)
    }
  })
})
