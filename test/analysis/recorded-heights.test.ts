import { beforeAll, describe, expect, it } from 'vitest'
import { analyse, ANYBODY } from '../../src/analysis/analyse.ts'
import type { Analysis } from '../../src/analysis/analysis.ts'
import type { Region } from '../../src/ground/region/region.ts'
import { madeActivity, NOON_S, wobble } from '../activity/made-activity.ts'
import { madeElevation, nodesAt, pathsOver, regionOf } from '../ground/region/made-ground.ts'

const [LATITUDE, WEST] = [46.5, 10]
const M_PER_DEGREE = 76_750
const WAY_M = 6000
/** m: three hills of 100 m. */
const heightAt = (way: number) => 800 + 100 * Math.sin((3 * Math.PI * way) / WAY_M) ** 2
const UP_M = 300

let [hills, plain]: Region[] = []
beforeAll(async () => {
  const places = Array.from({ length: 61 }, (_, i) => [LATITUDE, WEST + (100 * i) / M_PER_DEGREE] as const)
  const map = { nodes: nodesAt(...places), ways: pathsOver(places.map((_, i) => i + 1)) }
  hills = await regionOf(
    map,
    madeElevation((_, longitude) => heightAt((longitude - WEST) * M_PER_DEGREE)),
  )
  plain = await regionOf(
    map,
    madeElevation(() => 800),
  )
})

/** A run along the path, by heights of its own; undefined where it has none. */
function run(told: (way: number, s: number) => number | undefined, regions: readonly Region[]): Analysis {
  const samples = Array.from({ length: WAY_M / 3 + 1 }, (_, s) => {
    const height = told(3 * s, s)
    return { t: NOON_S + s, x: 3 * s, y: 0, ...(height === undefined ? {} : { z: height }) }
  })
  const outcome = analyse(madeActivity(samples), { person: ANYBODY, splitLength_m: 1000, regions })
  if (outcome.status !== 'analysed') throw new Error(outcome.reason)
  return outcome.analysis
}

const said = ({ faults }: Analysis) => faults.map(({ what }) => what).join(' ')
const lifted = ({ figures }: Analysis) => figures.find(({ id }) => id === 'uphill-work')?.total?.value ?? NaN
const near = (climb: number | null) => Math.abs((climb ?? NaN) / UP_M - 1)

/** GPS’s heights: an error that wanders over some tens of metres. */
function wandering(): () => number {
  const next = wobble(5)
  let error = 0
  return () => (error = 0.95 * error + 2 * next())
}

describe('the heights of a run where a region knows the ground', () => {
  it.each([
    ['no altitude at all', () => undefined, /no altitude: the heights there are those of the map/],
    ['an altitude that never moves', () => 512, /the heights there are those of the map/],
    [
      'none over its second half',
      (way: number) => (way < 3000 ? heightAt(way) + 40 : undefined),
      /no altitude over 2\.\d km/,
    ],
  ])('are the map’s where it has %s', (_, told, words) => {
    const [alone, onMap] = [run(told, []), run(told, [hills])]
    expect(near(alone.ascent_m)).not.toBeLessThan(0.3)
    expect(near(onMap.ascent_m)).toBeLessThan(0.05)
    expect(near(onMap.descent_m)).toBeLessThan(0.05)
    expect(said(onMap)).toMatch(words)
    expect(said(onMap)).not.toMatch(/no climb is counted there/)
  })

  it('arbitrate where its own are noise, and both are said', () => {
    const noisy = () => {
      const error = wandering()
      return () => 800 + error()
    }
    const [alone, onMap] = [run(noisy(), []), run(noisy(), [plain])]
    expect(said(alone)).toMatch(/is doubted/)
    expect(alone.ascent_m).toBeGreaterThan(50)
    expect(said(onMap)).toMatch(/is doubted.*The heights of the map were taken in its place/)
    expect(onMap.ascent_m).toBeLessThan(2)
    expect(lifted(onMap)).toBeLessThan(0.05 * lifted(alone))
  })

  it('stay its own where nothing speaks against them, however the map counts', () => {
    const [alone, onMap] = [run(heightAt, []), run((way) => heightAt(way) + 40, [hills])]
    expect(onMap.ascent_m).toBeCloseTo(alone.ascent_m ?? NaN, 3)
    expect(said(onMap)).not.toMatch(/of the map/)
  })
})
