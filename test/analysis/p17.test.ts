import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { readActivityFile } from '../../src/activity/read.ts'
import { toStretches, type Cleaned } from '../../src/analysis/stretches.ts'
import { describeWithShared, sharedPath } from '../support/shared.ts'

describeWithShared('one run saved as FIT, GPX and TCX (P17)', () => {
  const name = 'P17_20190615_0942_6782987395'
  const cleaned = (format: string): Cleaned => {
    const file = `${name}.${format}.gz`
    const [activity] = readActivityFile(file, readFileSync(sharedPath('runs/P17', file))).activities
    const result = toStretches(activity)
    if ('reason' in result) throw new Error(result.reason)
    return result
  }
  const all = () => ['fit', 'gpx', 'tcx'].map(cleaned)
  const spread = (values: readonly number[]): number =>
    (Math.max(...values) - Math.min(...values)) / Math.min(...values)

  it('has the same distance within 1 %', () => {
    expect(spread(all().map((one) => one.distance_m))).toBeLessThan(0.01)
  })

  it('has the same moving time within 1 %, the same elapsed time and start', () => {
    expect(spread(all().map((one) => one.movingTime_s))).toBeLessThan(0.01)
    expect(spread(all().map((one) => one.elapsedTime_s))).toBeLessThan(0.001)
    expect(new Set(all().map((one) => one.start_s)).size).toBe(1)
  })

  it('has the same ascent and descent within 4 %', () => {
    expect(spread(all().map((one) => one.ascent_m ?? NaN))).toBeLessThan(0.04)
    expect(spread(all().map((one) => one.descent_m ?? NaN))).toBeLessThan(0.04)
  })
})
