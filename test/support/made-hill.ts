import type { Region } from '../../src/ground/region/region.ts'
import { type Drawn, nodesAt, regionOf } from '../ground/region/made-ground.ts'
import { hillyRun } from './hilly-run.ts'

/** The path round the made-up hill of `hillyRun`, tagged as people tag paths, in quarters of different ground. */
const QUARTERS = [
  { highway: 'track', tracktype: 'grade2', surface: 'compacted', name: 'Rundweg' },
  { highway: 'path', surface: 'ground', sac_scale: 'hiking' },
  { highway: 'path', surface: 'rock', sac_scale: 'mountain_hiking', trail_visibility: 'good' },
  { highway: 'residential', surface: 'asphalt' },
] as const

const PER_QUARTER = 40

/** A map of it: one ring, and a road that leads away. */
export function madeHill(): Drawn {
  const samples = hillyRun(0)
  const all = 4 * PER_QUARTER
  const ring = Array.from({ length: all }, (_, i): readonly [number, number] => {
    const { latitude = 0, longitude = 0 } = samples[Math.floor((i * samples.length) / all)] ?? {}
    return [latitude, longitude]
  })
  const quarter = (q: number) =>
    Array.from({ length: PER_QUARTER + 1 }, (_, i) => ((q * PER_QUARTER + i) % all) + 1)
  return {
    nodes: nodesAt(...ring, [46.49, 7.24]),
    ways: [
      ...QUARTERS.map((tags, q) => ({ id: q + 1, refs: quarter(q), tags })),
      { id: 9, refs: [1, all + 1], tags: { highway: 'residential' } },
    ],
  }
}

export const hillRegion = (): Promise<Region> => regionOf(madeHill())
