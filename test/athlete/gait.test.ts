import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { chanceOfWalking, walkedOnes } from '../../src/athlete/gait.ts'
import { normal } from './made-up.ts'

const walked = (...paces: number[]) => walkedOnes(Float64Array.from(paces, Math.log))
const heap = (count: number, pace: number, seed: number, spread = 0.08) => {
  const next = normal(seed)
  return Array.from({ length: count }, () => pace * Math.exp(spread * next()))
}

describe('which outings were walked', () => {
  it.each([
    ['none, where all are run', heap(30, 0.35, 1), 0],
    ['all, where all are walked', heap(30, 0.85, 2), 30],
    ['the slow heap of two', [...heap(30, 0.35, 3), ...heap(20, 0.8, 4)], 20],
    ['a single hike among runs', [...heap(30, 0.35, 5), 0.8], 1],
    ['none of a slow jogger’s, whose slowest are slower than a brisk walk', heap(40, 0.5, 6, 0.15), 0],
    ['none, where runs slow into walks by degrees', Array.from({ length: 60 }, (_, i) => 0.35 + i / 150), 0],
  ])('%s', (_, paces, count) => {
    const all = walked(...paces)
    expect(all.filter(Boolean).length).toBe(count)
    paces.forEach((pace, i) => count < paces.length && expect(all[i]).toBe(count > 0 && pace > 0.6))
  })

  it('none of nobody’s', () => expect(walked()).toEqual([]))

  it('are the slowest, in whatever order they come', () => {
    fc.assert(
      fc.property(fc.array(fc.double({ min: 0.2, max: 1.5, noNaN: true }), { maxLength: 30 }), (paces) => {
        const all = walked(...paces)
        const of = (walks: boolean) => paces.filter((_, i) => all[i] === walks)
        expect(Math.max(...of(false))).toBeLessThanOrEqual(Math.min(...of(true)))
        expect(walked(...paces.toReversed())).toEqual(all.toReversed())
      }),
    )
  })
})

describe('the chance that a way is walked', () => {
  const outings = (...all: boolean[]) => all.map((walks, i) => ({ walks, day: i - all.length }))
  const of = <T>(count: number, value: T) => Array.from({ length: count }, () => value)
  const none = (count: number) => new Float64Array(count)
  const chance = (walks: boolean[], alike: number[], shared: number[] = walks.map(() => 0)) =>
    chanceOfWalking(outings(...walks), 0, Float64Array.from(alike), Float64Array.from(shared))

  it('is none before the first outing, and that of the first few by themselves', () => {
    expect(chanceOfWalking([], 0, none(0), none(0))).toBe(0)
    expect(chance([true, true, true], [1, 1, 1])).toBeCloseTo(1, 9)
    expect(chance([false, false], [1, 1])).toBe(0)
  })

  it('is never nothing from a handful of runs, and next to nothing from many', () => {
    const runs = (count: number) => chance(of(count, false), of(count, 1))
    expect(runs(5)).toBeGreaterThan(0.001)
    expect(runs(5)).toBeLessThan(0.05)
    expect(runs(100)).toBeLessThan(runs(5) / 10)
  })

  it('is by what was done on ways like it, and more by what was done on this very one', () => {
    const half = Array.from({ length: 20 }, (_, i) => i % 2 === 0)
    const like = (walks: boolean) => half.map((one) => (one === walks ? 1 : 0))
    expect(chance(half, like(true))).toBeGreaterThan(0.85)
    expect(chance(half, like(false))).toBeLessThan(0.15)
    expect(chance(half, like(true), like(false))).toBeLessThan(0.3)
  })

  it('is rather what was done of late than what was done years ago', () => {
    const long = outings(...of(10, true)).map((one) => ({ ...one, day: one.day - 1500 }))
    const late = outings(...of(10, false))
    const alike = none(20).fill(1)
    expect(chanceOfWalking([...long, ...late], 0, alike, none(20))).toBeLessThan(0.1)
  })

  it('lies between 0 and 1', () => {
    const some = fc.record({ walks: fc.boolean(), like: fc.double({ min: 0, max: 1, noNaN: true }) })
    fc.assert(
      fc.property(fc.array(some), (all) => {
        const found = chance(
          all.map(({ walks }) => walks),
          all.map(({ like }) => like),
        )
        expect(found).toBeGreaterThanOrEqual(0)
        expect(found).toBeLessThanOrEqual(1)
      }),
    )
  })
})
