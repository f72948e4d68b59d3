import { ALTITUDE_TRUST } from '../evidence/prediction.ts'
import type { Stretches } from '../stretch/stretches.ts'
import { turnedBack } from '../geo/headings.ts'
import type { Passages } from './passages.ts'

const { block_m, reach_m, again_m, level, perLikeness, hearsay } = ALTITUDE_TRUST.value

export interface AltitudeTrust {
  /** 0 … 1: the share of the slopes' variance that is the ground's. */
  readonly share: number
  /** 0 … 1: how far that rests on places passed again, and not on how slopes go on. */
  readonly seenAgain: number
}

/**
 * How far the slopes along a way are the ground's and not the altitude's noise: 0 … 1, the share of their variance
 * that shows again. Where the way comes by again, in the same or the opposite direction, ground is as steep as before
 * and noise is not. Where it does not, ground is told from noise by how alike the slopes of one stretch of some hundred
 * metres and of the next are.
 */
export function altitudeTrust(stretches: Stretches, passages: Passages): AltitudeTrust {
  const { again, whole } = comingBy(stretches, passages)
  const told = within(level + perLikeness * likenessOf(blocksOf(stretches)))
  return { share: within((again + hearsay * told) / (whole + hearsay)), seenAgain: whole / (whole + hearsay) }
}

function within(share: number): number {
  return Math.max(0, Math.min(1, share))
}

/** Mean grade of each some hundred metres; NaN between two that are not one after the other. */
function blocksOf({ count, length, grade }: Stretches): number[] {
  const blocks: number[] = []
  let [way, rise] = [0, 0]
  for (let i = 0; i < count; i++) {
    if (Number.isNaN(grade[i])) {
      blocks.push(Number.NaN)
      way = rise = 0
      continue
    }
    way += length[i]
    rise += length[i] * grade[i]
    if (way < block_m) continue
    blocks.push(rise / way)
    way = rise = 0
  }
  return blocks
}

/** Correlation of each with the next; 0 where there are too few to tell. */
function likenessOf(blocks: readonly number[]): number {
  const known = blocks.filter((block) => !Number.isNaN(block))
  const mean = known.reduce((sum, block) => sum + block, 0) / known.length
  let [variance, shared] = [0, 0]
  for (let k = 0; k < blocks.length; k++) {
    const off = blocks[k] - mean
    if (Number.isNaN(off)) continue
    variance += off * off
    const next = blocks[k + 1] - mean
    if (!Number.isNaN(next)) shared += off * next
  }
  return variance > 0 ? shared / variance : 0
}

/** What was seen of a square by one heading: how often, and sums of the grade and of its square. */
interface Seen {
  times: number
  grade: number
  squared: number
}

/** Over all pairs of passages of one place: products of their grades, a way back seen the other way up, and squares. */
function comingBy(
  stretches: Stretches,
  { length, heading, key }: Passages,
): { again: number; whole: number } {
  const pieces = length.length
  const middles = new Float64Array(pieces)
  const grades = new Float64Array(pieces)
  const [behind, ahead] = [heightsAlong(stretches), heightsAlong(stretches)]
  const seen = new Map<number, Seen>()
  let [at, ripe, again, whole] = [0, 0, 0, 0]
  for (let k = 0; k < pieces; k++) {
    const middle = at + length[k] / 2
    at += length[k]
    const grade = (ahead(middle + reach_m) - behind(middle - reach_m)) / (2 * reach_m)
    middles[k] = middle
    grades[k] = grade
    // The next leg of a switchback climbs on, close beside: only what lies well behind is seen again.
    for (; middles[ripe] <= middle - again_m; ripe++) add(seen, key[ripe], grades[ripe])
    if (Number.isNaN(key[k])) continue
    for (const [other, sign] of [
      [key[k], 1],
      [turnedBack(key[k], heading[k]), -1],
    ]) {
      const before = seen.get(other)
      if (before === undefined) continue
      again += sign * grade * before.grade
      whole += (before.times * grade * grade + before.squared) / 2
    }
  }
  return { again, whole }
}

function add(seen: Map<number, Seen>, key: number, grade: number): void {
  if (Number.isNaN(key)) return
  const here = seen.get(key)
  if (here === undefined) seen.set(key, { times: 1, grade, squared: grade * grade })
  else {
    here.times += 1
    here.grade += grade
    here.squared += grade * grade
  }
}

/** m above the start at so many m of way, asked in ascending order; where grade is unknown as if level. */
function heightsAlong({ count, length, grade }: Stretches): (at_m: number) => number {
  let [i, start, height] = [0, 0, 0]
  return (at_m) => {
    while (i < count - 1 && start + length[i] < at_m) {
      start += length[i]
      height += length[i] * (grade[i] || 0)
      i += 1
    }
    return height + (grade[i] || 0) * Math.max(0, Math.min(length[i], at_m - start))
  }
}
