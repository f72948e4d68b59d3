import { readFileSync } from 'node:fs'
import { beforeAll, describe, expect, it } from 'vitest'
import { readActivityFile } from '../../src/activity/read.ts'
import type { FigureId } from '../../src/body/figure.ts'
import { analyse, ANYBODY } from '../../src/analysis/analyse.ts'
import type { Analysis, ClassShare } from '../../src/analysis/analysis.ts'
import type { Region } from '../../src/ground/region/region.ts'
import { heidelberg, recordingsOf } from '../support/heidelberg.ts'
import { hillyRun } from '../support/hilly-run.ts'
import { hillRegion } from '../support/made-hill.ts'
import { describeWithShared, sharedPath } from '../support/shared.ts'
import { writeFit } from '../support/fit-bytes.ts'

const sumOf = (shares: readonly ClassShare[]) => shares.reduce((sum, { length_m }) => sum + length_m, 0)

const figureOf = ({ figures }: Analysis, id: FigureId) => figures.find((figure) => figure.id === id)

function analysed(name: string, bytes: Uint8Array, region: Region | null): Analysis {
  const [activity] = readActivityFile(name, bytes).activities
  if (!activity) throw new Error(`${name} holds no activity.`)
  const outcome = analyse(activity, {
    person: ANYBODY,
    splitLength_m: 1000,
    regions: region === null ? [] : [region],
  })
  if (outcome.status !== 'analysed') throw new Error(outcome.reason)
  return outcome.analysis
}

describeWithShared('a real run laid onto real ground (P21, Heidelberg)', () => {
  let region: Region
  let onMap: Analysis
  let without: Analysis

  beforeAll(async () => {
    region = await heidelberg()
    const [file] = recordingsOf('P21')
    onMap = analysed('run.fit.gz', readFileSync(sharedPath('runs', 'P21', file)), region)
    without = analysed('run.fit.gz', readFileSync(sharedPath('runs', 'P21', file)), null)
  }, 60_000)

  it('finds most of it on mapped paths, and tells the rest as off the map', () => {
    const { ground, distance_m } = onMap
    expect(ground?.matched_m).toBeGreaterThan(0.75 * distance_m)
    expect((ground?.matched_m ?? 0) + (ground?.offMap_m ?? 0)).toBeCloseTo(distance_m, -2)
  })

  it('tells surface, softness and technicality over the whole way, unknown included', () => {
    for (const idea of ['surface', 'softness', 'technicality'] as const) {
      expect(sumOf(onMap.ground?.[idea] ?? [])).toBeCloseTo(onMap.distance_m, 0)
      expect(onMap.ground?.[idea].some(({ provenance }) => provenance === 'tagged')).toBe(true)
    }
  })

  it('tells no climb of a map that knows no heights', () => {
    expect(onMap.ground?.ascent_m).toBeNull()
  })

  it('says nothing of ground without a region, and only of ground with one', () => {
    expect(without.ground).toBeNull()
    expect(onMap.distance_m).toBe(without.distance_m)
    for (const id of ['ground-energy', 'soft-minutes', 'uneven-minutes'] as const) {
      expect(figureOf(without, id)?.total, id).toBeNull()
      expect(figureOf(onMap, id)?.known, id).toBeGreaterThan(0.5)
    }
    // Flat road beside them is another: as if flat takes ground out.
    for (const id of ['uphill-work', 'quads-eccentric', 'braking', 'tibia', 'turning'] as const)
      expect(figureOf(onMap, id)?.total, id).toEqual(figureOf(without, id)?.total)
  })

  it('tells energy more closely once the ground is known, and never below that of a smooth path', () => {
    const [known, unknown] = [onMap.energy_kJPerKg, without.energy_kJPerKg]
    if (!known || !unknown) throw new Error('The run has no energy.')
    expect(known.high - known.low).toBeLessThan(0.9 * (unknown.high - unknown.low))
    expect(known.value).toBeGreaterThanOrEqual(unknown.value)
    expect(known.value).toBeLessThan(1.1 * unknown.value)
    expect(known.high).toBeLessThan(unknown.high)
    expect(known.low).toBeGreaterThanOrEqual(unknown.low)
  })

  it('spreads the time on known ground over the classes, no more and no less', () => {
    const classes = ['smooth', 'uneven', 'rough', 'very-rough', 'scramble'] as const
    const minutes = classes.map((name) => figureOf(onMap, `${name}-minutes`))
    const told = minutes.reduce((sum, figure) => sum + (figure?.total?.value ?? Number.NaN), 0)
    const known = ((minutes[0]?.known ?? 0) * onMap.movingTime_s) / 60
    expect(told).toBeLessThanOrEqual(known * (1 + 1e-9))
    expect(told).toBeGreaterThan(0.6 * known)
  })
})

describe('a made-up run round a made-up hill', () => {
  const run = writeFit(hillyRun(1_777_000_000))

  it('is found on the paths it ran, each with its ground', async () => {
    const { ground, distance_m } = analysed('hill.fit', run, await hillRegion())
    if (ground === null) throw new Error('Nothing is told of the ground.')
    expect(ground.matched_m / distance_m).toBeGreaterThan(0.95)
    for (const idea of ['surface', 'softness', 'technicality'] as const)
      expect(sumOf(ground[idea])).toBeCloseTo(distance_m, 0)
    const share = (name: string) =>
      sumOf(ground.surface.filter((one) => one.name === name && one.provenance === 'tagged')) / distance_m
    for (const surface of ['compacted', 'paved', 'rock'])
      expect(share(surface), surface).toBeGreaterThan(0.15)
  })

  it('tells figures of ground with a region alone, and the others the same with it and without', async () => {
    const [onMap, without] = [analysed('hill.fit', run, await hillRegion()), analysed('hill.fit', run, null)]
    expect(without.ground).toBeNull()
    expect(onMap.distance_m).toBe(without.distance_m)
    for (const id of ['ground-energy', 'soft-minutes', 'uneven-minutes'] as const) {
      expect(figureOf(without, id)?.total, id).toBeNull()
      expect(figureOf(onMap, id)?.known, id).toBeGreaterThan(0.5)
    }
    // Flat road beside them is another: as if flat takes ground out.
    for (const id of ['uphill-work', 'quads-eccentric', 'braking', 'tibia', 'turning'] as const)
      expect(figureOf(onMap, id)?.total, id).toEqual(figureOf(without, id)?.total)
  })
})

describe('a run far from the region', () => {
  it('has no ground there', async () => {
    const samples = Array.from({ length: 600 }, (_, i) => ({
      time: 1_777_000_000 + i,
      latitude: 10 + i * 2.7e-5,
      longitude: 10,
      distance: 3 * i,
    }))
    expect(analysed('far.fit', writeFit(samples), await hillRegion()).ground).toBeNull()
  })
})
