import { readFileSync } from 'node:fs'
import { beforeAll, expect, it } from 'vitest'
import { readActivityFile } from '../../src/activity/read.ts'
import { gaitOf } from '../../src/body/gait.ts'
import { analyse, ANYBODY } from '../../src/analysis/analyse.ts'
import type { Stretches } from '../../src/stretch/stretches.ts'
import { describeWithShared, sharedPath } from '../support/shared.ts'

/** Every so many of the recordings with cadence, so that the test stays short. */
const STRIDE = 40

describeWithShared('gait guessed from speed and grade, against the cadence that runners recorded', () => {
  let recordings: Stretches[] = []
  // Not while tests are collected: where the recordings are absent, nothing may be read.
  beforeAll(() => {
    recordings = stretchesWithCadence()
  })

  it('finds recordings to compare', () => expect(recordings.length).toBeGreaterThan(5))

  it('walks for as long, within 6 % of the time, and differs on less than 12 % of it', () => {
    let time = 0
    let bias = 0
    let apart = 0
    for (const stretches of recordings) {
      const told = gaitOf(stretches)
      const guessed = gaitOf({ ...stretches, cadence: new Float32Array(stretches.count).fill(Number.NaN) })
      for (let i = 0; i < stretches.count; i++) {
        if (!(stretches.cadence[i] >= 40) || !(stretches.movingTime[i] > 0)) continue
        time += stretches.movingTime[i]
        bias += stretches.movingTime[i] * (guessed[i] - told[i])
        apart += stretches.movingTime[i] * Math.abs(guessed[i] - told[i])
      }
    }
    expect(Math.abs(bias / time)).toBeLessThan(0.06)
    expect(apart / time).toBeLessThan(0.12)
  })
})

function stretchesWithCadence(): Stretches[] {
  const [head, ...rows] = readFileSync(sharedPath('runs', 'index.csv'), 'utf8').trim().split('\n')
  const cadence = head.split(',').indexOf('has_cadence')
  const files = rows.map((row) => row.split(',')).filter((cells) => cells[cadence] === '1')
  return files
    .filter((_, k) => k % STRIDE === 0)
    .flatMap(([file]) => readActivityFile(file, readFileSync(sharedPath(file))).activities)
    .map((activity) => analyse(activity, { person: ANYBODY, splitLength_m: 1000 }))
    .flatMap((outcome) =>
      outcome.status === 'analysed' && outcome.analysis.figures.length > 0 ? [outcome.stretches] : [],
    )
}
