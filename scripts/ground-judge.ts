import type { Target } from '../src/ground/infer/targets.ts'
import { type TargetModel, prepare, Posterior } from '../src/ground/infer/infer-target.ts'
import type { RegionFeatures } from '../src/ground/infer/region-features.ts'
import { Cells } from '../src/ground/infer/cells.ts'
import { isOpenOnFoot } from '../src/ground/osm/tags/access.ts'
import { highwayCode } from '../src/ground/osm/tags/highway.ts'
import { seededRandom } from '../bench/random.ts'
import { keepSome, type Taught } from './ground-learn.ts'

/** Which tags of the tested region the model may know. */
export const SETTINGS = ['half', 'squares', 'nothing'] as const
export type Setting = (typeof SETTINGS)[number]

/** Draws of what is hidden: one alone may be lucky. */
const DRAWS: Readonly<Record<Setting, number>> = { half: 5, squares: 5, nothing: 1 }
const SQUARE_M = 1000

const BINS = 10
/** A bin whose share of right ones has a larger standard error proves nothing: chance alone would move it by 5 points. */
const TELLING_ERROR = 0.025

/** Mean log-losses in nats, over the ways hidden in all draws. */
export interface Losses {
  /** Hidden ways, on average of a draw. */
  readonly ways: number
  readonly ours: number
  /** Shares of classes for each class of way, in the regions learned from. */
  readonly baseline: number
  /** The same, with what the tested region's own tags that were kept add to it. */
  readonly informedBaseline: number
}

/** Forecasts that stated about the same probability for their likeliest class. */
export interface Bin {
  readonly count: number
  /** Sum of the stated probabilities, and how often they were right. */
  readonly stated: number
  readonly right: number
  /** Different ways among them: draws repeat ways, and what is repeated proves nothing new. */
  readonly ways: number
}

export interface Verdict {
  readonly region: string
  readonly setting: Setting
  readonly all: Losses
  /** Paths, tracks, footways and the like. */
  readonly trails: Losses
  /** By tenths of stated probability. */
  readonly bins: readonly Bin[]
}

const TRAILS: ReadonlySet<number> = new Set(
  (['path', 'footway', 'track', 'bridleway', 'cycleway', 'pedestrian'] as const).map(highwayCode),
)
/** Not ground one runs on. */
const ASIDE: ReadonlySet<number> = new Set(
  (['motorway', 'busway', 'platform', 'corridor'] as const).map(highwayCode),
)

/** Tests a model on a region it has not seen, on ways open to feet whose tags were hidden. */
export function judge(
  test: Taught,
  learnedFrom: readonly Taught[],
  target: Target,
  model: TargetModel,
  setting: Setting,
  seed: number,
): Verdict {
  const { features, known } = test
  const sums = { all: new Sum(), trails: new Sum() }
  const forecasts = new Forecasts()
  const elsewhere = countByHighway(learnedFrom, target)
  const probabilities = new Float64Array(model.classes)
  for (let draw = 0; draw < DRAWS[setting]; draw++) {
    const kept = keep(test, setting, seed + draw)
    const verdicts = new Posterior(prepare(features, target, model, kept, true), model.trust)
    const here = countByHighway([{ ...test, known: kept }], target)
    for (let way = 0; way < known.length; way++) {
      const code = known[way]
      if (code === 0 || kept[way] > 0 || !isRunnable(features, way)) continue
      verdicts.of(way, probabilities)
      const highway = features.ways.highway[way]
      const share = shareOf(elsewhere, highway, code, 0.5, 1 / model.classes, model.classes)
      const informed = shareOf(here, highway, code, PRIOR_WAYS / model.classes, share, model.classes)
      const losses = [-Math.log(probabilities[code - 1]), -Math.log(share), -Math.log(informed)] as const
      sums.all.add(losses)
      if (TRAILS.has(highway)) sums.trails.add(losses)
      forecasts.add(way, probabilities, code)
    }
  }
  return {
    region: test.name,
    setting,
    all: sums.all.losses(DRAWS[setting]),
    trails: sums.trails.losses(DRAWS[setting]),
    bins: forecasts.bins(),
  }
}

/** What other regions say counts, for the informed baseline, as so many ways of the region's own. */
const PRIOR_WAYS = 5

function shareOf(
  counts: ReadonlyMap<number, Float64Array>,
  highway: number,
  code: number,
  priorEach: number,
  prior: number,
  classes: number,
): number {
  const ofHighway = counts.get(highway)
  const sum = ofHighway?.reduce((total, count) => total + count, 0) ?? 0
  const priorSum = priorEach * classes
  return ((ofHighway?.[code - 1] ?? 0) + priorSum * prior) / (sum + priorSum)
}

function countByHighway(regions: readonly Taught[], target: Target): Map<number, Float64Array> {
  const counts = new Map<number, Float64Array>()
  for (const { features, known } of regions)
    for (let way = 0; way < known.length; way++) {
      if (known[way] === 0) continue
      const highway = features.ways.highway[way]
      const ofHighway = counts.get(highway) ?? new Float64Array(target.classes.length - 1)
      ofHighway[known[way] - 1]++
      counts.set(highway, ofHighway)
    }
  return counts
}

function keep({ features, known }: Taught, setting: Setting, seed: number): Uint8Array {
  if (setting === 'nothing') return new Uint8Array(known.length)
  if (setting === 'half') return keepSome(known, 0.5, seed)
  const { ways } = features
  const cells = new Cells(ways, SQUARE_M)
  const random = seededRandom(seed)
  const isKept = new Map<number, boolean>()
  return known.map((code, way) => {
    const cell = cells.at(ways.lat[way], ways.lon[way])
    const lot = isKept.get(cell) ?? random() < 0.5
    isKept.set(cell, lot)
    return lot ? code : 0
  })
}

function isRunnable({ region, ways }: RegionFeatures, way: number): boolean {
  return isOpenOnFoot(region.edges.access[ways.edge[ways.first[way]]]) && !ASIDE.has(ways.highway[way])
}

class Sum {
  #count = 0
  readonly #losses = [0, 0, 0]

  add(losses: readonly number[]): void {
    this.#count++
    for (const [i, loss] of losses.entries()) this.#losses[i] += loss
  }

  losses(draws: number): Losses {
    const [ours, baseline, informedBaseline] = this.#losses.map((sum) => sum / this.#count)
    return { ways: Math.round(this.#count / draws), ours, baseline, informedBaseline }
  }
}

/** Forecasts by what they stated. */
class Forecasts {
  readonly #bins = Array.from({ length: BINS }, () => ({
    count: 0,
    stated: 0,
    right: 0,
    ways: new Set<number>(),
  }))

  add(way: number, probabilities: Float64Array, code: number): void {
    let likeliest = 0
    for (let c = 1; c < probabilities.length; c++)
      if (probabilities[c] > probabilities[likeliest]) likeliest = c
    const bin = this.#bins[Math.min(BINS - 1, Math.floor(BINS * probabilities[likeliest]))]
    if (!bin) return
    bin.count++
    bin.stated += probabilities[likeliest]
    bin.right += likeliest === code - 1 ? 1 : 0
    bin.ways.add(way)
  }

  bins(): Bin[] {
    return this.#bins.map((bin) => ({ ...bin, ways: bin.ways.size }))
  }
}

/** Bins of several verdicts as one. */
export function pooled(verdicts: readonly Verdict[]): Bin[] {
  return Array.from({ length: BINS }, (_, i) => {
    const sum = (of: keyof Bin) => verdicts.reduce((total, { bins }) => total + (bins[i]?.[of] ?? 0), 0)
    return { count: sum('count'), stated: sum('stated'), right: sum('right'), ways: sum('ways') }
  })
}

/** How far what was right lay above what was stated, in points. */
export const gapOf = ({ count, stated, right }: Bin): number => (100 * (right - stated)) / count

/** Whether a bin holds so many different ways that a gap of 5 points would not be chance. */
export function isTelling({ count, right, ways }: Bin): boolean {
  if (count === 0) return false
  // Laplace's rule: of few that were all right, not all need be.
  const share = (right + 1) / (count + 2)
  return Math.sqrt((share * (1 - share)) / ways) <= TELLING_ERROR
}

/** The mean gap over all forecasts, and the largest of a telling bin; NaN where none is. In points, unsigned. */
export function gaps(bins: readonly Bin[]): { mean: number; largest: number } {
  const held = bins.filter(({ count }) => count > 0)
  const count = held.reduce((sum, bin) => sum + bin.count, 0)
  const telling = held.filter(isTelling).map((bin) => Math.abs(gapOf(bin)))
  return {
    mean: held.reduce((sum, bin) => sum + bin.count * Math.abs(gapOf(bin)), 0) / count,
    largest: telling.length > 0 ? Math.max(...telling) : Number.NaN,
  }
}
