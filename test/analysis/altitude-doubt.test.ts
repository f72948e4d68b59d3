import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { analyse, ANYBODY } from '../../src/analysis/analyse.ts'
import type { Analysis } from '../../src/analysis/analysis.ts'
import { madeActivity, NOON_S, wobble, type MadeSample } from '../activity/made-activity.ts'

/** A way of so many s at about 3 m/s, slower uphill, over heights told by `told` where the ground has `ground`. */
function runOver(
  seconds: number,
  place: (way: number) => { readonly x: number; readonly y: number },
  ground: (way: number) => number,
  told: (way: number, s: number) => number,
): MadeSample[] {
  const samples: MadeSample[] = []
  const mood = wandering(11, 0.02)
  let way = 0
  for (let s = 0; s <= seconds; s++) {
    samples.push({ t: NOON_S + s, ...place(way), z: ground(way) + told(way, s) })
    const grade = (ground(way + 5) - ground(way - 5)) / 10
    way += (3 + mood(way, s)) * (1 - 2.5 * Math.max(-0.1, Math.min(0.2, grade)))
  }
  return samples
}

/** GPS's heights: an error that wanders over some tens of metres. */
function wandering(seed: number, size_m: number): (way: number, s: number) => number {
  const next = wobble(seed)
  let error = 0
  return () => (error = 0.95 * error + size_m * next())
}

function analysed(samples: readonly MadeSample[]): Analysis {
  const outcome = analyse(madeActivity(samples), { person: ANYBODY, splitLength_m: 1000 })
  if (outcome.status !== 'analysed') throw new Error(outcome.reason)
  return outcome.analysis
}

const doubted = ({ faults }: Analysis) =>
  faults.map(({ what }) => what).find((what) => /is doubted/.test(what)) ?? null
const lifting = ({ figures }: Analysis) => figures.find(({ id }) => id === 'uphill-work')?.total ?? null
const straight = (way: number) => ({ x: way, y: 0 })
const lap = (way: number) => ({ x: 400 * Math.sin(way / 400), y: 400 * Math.cos(way / 400) })
const hill = (way: number) => 500 + 30 * Math.sin(way / 400)

describe('an altitude that is noise', () => {
  it('is doubted on laps that come out otherwise each time, with the reason and a range that reaches down', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 10_000 }), (seed) => {
        const analysis = analysed(runOver(3600, lap, () => 500, wandering(seed, 2)))
        expect(doubted(analysis)).toMatch(/places passed again|pace does not answer/)
        const work = lifting(analysis)
        expect((work?.low ?? NaN) / (work?.value ?? NaN)).toBeLessThan(0.4)
      }),
      { numRuns: 10 },
    )
  })

  it('is doubted over a marathon passed once, for the pace does not answer it', () => {
    const analysis = analysed(runOver(14_000, straight, () => 500, wandering(5, 2)))
    expect(doubted(analysis)).toMatch(/pace does not answer/)
  })

  it.each([
    ['laps of a hill', lap, 0],
    ['laps of a hill, as a barometer tells them', lap, 0.1],
    ['a hilly way passed once', straight, 0.1],
  ] as const)('is not seen in %s', (_, place, size) => {
    const analysis = analysed(runOver(5000, place, hill, wandering(3, size)))
    expect(doubted(analysis)).toBeNull()
  })
})

describe('a loop', () => {
  it('that ends 150 m above its start is doubted by as much', () => {
    const seconds = Math.round((2 * Math.PI * 400 * 4) / 3)
    const drift = (_: number, s: number) => (150 * s) / seconds
    const analysis = analysed(runOver(seconds, lap, (way) => 500 + 5 * Math.sin(way / 400), drift))
    expect(doubted(analysis)).toMatch(/ends where it began, and 1\d\d m higher/)
  })

  it('that closes within the weather is not', () => {
    const seconds = Math.round((2 * Math.PI * 400 * 4) / 3)
    expect(doubted(analysed(runOver(seconds, lap, hill, (_, s) => (12 * s) / seconds)))).toBeNull()
  })
})
