import type { Without } from '../../src/athlete/fit-athlete.ts'
import type { Priors } from '../../src/athlete/priors-shape.ts'
import { sharpestHonestWidth } from './honest-band.ts'
import type { Someone } from './people.ts'
import { EVEN_PACE, PEERS } from './peers.ts'
import { replay, replayPeer } from './replay.ts'
import {
  coverageOf,
  errorOf,
  meanOf,
  quantileOf,
  rowOf,
  tableOf,
  widthOf,
  type Row,
  type Scored,
} from './score.ts'

/** Histories replayed by us and by every peer, run for run the same. */
export interface Replayed {
  readonly ours: readonly Scored[]
  readonly peers: readonly { readonly name: string; readonly scored: readonly Scored[] }[]
}

type Keep = (one: Scored) => boolean

const everyRun: Keep = () => true
const isHilly: Keep = (one) => one.hilly
const isRealHill: Keep = (one) => one.realHills
const UNKNOWN = '–'

export function replayAll(
  people: readonly Someone[],
  priorsFor: (name: string) => Priors,
  without: Without = {},
): Replayed {
  return {
    ours: people.flatMap((one) => replay(one, priorsFor(one.name), without)),
    peers: PEERS.map((peer) => ({
      name: peer.name,
      scored: people.flatMap((one) => replayPeer(one, peer)),
    })),
  }
}

/** All that is said of some people's histories, by person first: one person's many runs must not hide another's. */
export function tablesOf(replayed: Replayed): string[] {
  return [
    ...byPerson(replayed),
    ...runs('All runs', replayed, everyRun),
    ...runs('Hilly runs (20 m per km and more)', replayed, isHilly),
    ...ratios(replayed),
    ...everybody(replayed),
  ]
}

/** Everybody counts alike. */
function byPerson({ ours, peers }: Replayed): string[] {
  const row = (name: string, scored: readonly Scored[]) => {
    const hilly = scored.filter(isHilly)
    const cells = [
      percent(meanBy(scored, median), 1),
      percent(meanBy(hilly, median), 1),
      percent(meanBy(scored, shape), 2),
      percent(meanBy(scored.filter(isRealHill), shape), 2),
      percent(meanBy(scored, coverageOf), 1),
      percent(meanBy(hilly, coverageOf), 1),
    ]
    return `| ${name} | ${namesOf(scored).length} | ${cells.join(' | ')} |`
  }
  return [
    '',
    '### By person: means of persons’ own figures',
    '',
    '| | people | median | hilly | shape | real hills | 80 % band holds | hilly |',
    '| --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: |',
    row('**Underfoot**', ours),
    ...peers.map(({ name, scored }) => row(name, scored)),
  ]
}

function runs(title: string, { ours, peers }: Replayed, keep: Keep): string[] {
  const rows = [{ name: '**Underfoot**', scored: ours }, ...peers].map(({ name, scored }) =>
    rowOf(name, scored.filter(keep)),
  )
  return ['', `### ${title}`, '', ...tableOf(rows)]
}

/** From so many runs on, a person's own share is told. */
const MANY_RUNS = 20

function ratios({ ours, peers }: Replayed): string[] {
  const ratio = (keep: Keep, of: (scored: readonly Scored[]) => number) => {
    const best = Math.min(...peers.map(({ scored }) => of(scored.filter(keep))))
    const value = of(ours.filter(keep)) / best
    return Number.isFinite(value) ? value.toFixed(2) : UNKNOWN
  }
  const width = Math.min(...peers.map(({ scored }) => sharpestHonestWidth(scored)))
  const many = namesOf(ours).map((who) => ours.filter((one) => one.who === who))
  const least = Math.min(...many.filter(({ length }) => length >= MANY_RUNS).map(coverageOf))
  const row = (what: string, value: string, target: string) => `| ${what} | ${value} | ${target} |`
  return [
    '',
    '### Ours beside the best peer',
    '',
    '| | ours ÷ best peer | target |',
    '| --- | ---: | ---: |',
    row('all runs, median error', ratio(everyRun, median), '0.70'),
    row('hilly runs, median error', ratio(isHilly, median), '0.65'),
    row(
      'mean of persons’ medians',
      ratio(everyRun, (some) => meanBy(some, median)),
      '0.65',
    ),
    row(
      '… on their hilly runs',
      ratio(isHilly, (some) => meanBy(some, median)),
      '',
    ),
    row('all runs, shape error', ratio(everyRun, shape), '0.85'),
    row('real hills, shape error', ratio(isRealHill, shape), '0.75'),
    row('band width beside the sharpest honest one', (widthOf(ours) / width).toFixed(2), ''),
    row('share of runs the 80 % band holds', `${percent(coverageOf(ours), 1)} %`, '78–84 %'),
    row('… of hilly runs', `${percent(coverageOf(ours.filter(isHilly)), 1)} %`, '78–84 %'),
    row(`… least, of anybody with ${MANY_RUNS} runs`, `${percent(least, 1)} %`, '70 %'),
  ]
}

/** Each beside the peer that is best for them, in hindsight; even pace is one of them by shape. */
function everybody({ ours, peers }: Replayed): string[] {
  const lines = namesOf(ours).map((who) => {
    const theirs = (scored: readonly Scored[]) => scored.filter((one) => one.who === who)
    const own = theirs(ours)
    const row = rowOf(who, own)
    const best = (of: (row: Row) => number) =>
      Math.min(...peers.map(({ scored }) => of(rowOf(who, theirs(scored)))))
    const even = peers.find(({ name }) => name === EVEN_PACE)
    const cells = [
      percent(row.median, 1),
      percent(
        best((peer) => peer.median),
        1,
      ),
      percent(row.mean, 1),
      percent(
        best((peer) => peer.mean),
        1,
      ),
      percent(row.shape, 2),
      percent(shape(theirs(even?.scored ?? [])), 2),
      percent(
        best((peer) => peer.shape),
        2,
      ),
      percent(row.coverage, 1),
      percent(coverageOf(own.filter(isHilly)), 1),
    ]
    const counts = [everyRun, isHilly, isRealHill].map((keep) => own.filter(keep).length)
    return `| ${[who, ...counts, ...cells].join(' | ')} |`
  })
  return [
    '',
    '### Person by person',
    '',
    '| | runs | hilly | real hills | median | best peer for them | mean | best peer for them | shape | even pace | best peer for them | 80 % band holds | hilly |',
    '| --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: |',
    ...lines,
  ]
}

function namesOf(scored: readonly Scored[]): string[] {
  return [...new Set(scored.map(({ who }) => who))]
}

function meanBy(scored: readonly Scored[], of: (some: readonly Scored[]) => number): number {
  return meanOf(namesOf(scored).map((who) => of(scored.filter((one) => one.who === who))))
}

function median(scored: readonly Scored[]): number {
  return quantileOf(scored.map(errorOf), 0.5)
}

function shape(scored: readonly Scored[]): number {
  return meanOf(scored.map((one) => one.shape))
}

function percent(share: number, decimals: number): string {
  return Number.isFinite(share) ? (100 * share).toFixed(decimals) : UNKNOWN
}
