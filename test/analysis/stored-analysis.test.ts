import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { readActivityFile } from '../../src/activity/read.ts'
import { analyse } from '../../src/analysis/analyse.ts'
import { isStoredAnalysis, STORED_SPLIT_M, withSplits } from '../../src/analysis/stored-analysis.ts'
import { packStretches, unpackStretches } from '../../src/stretch/packed-stretches.ts'
import { metresPerSplit } from '../../src/units/units.ts'

const bytes = readFileSync(new URL('../../web/public/example.gpx', import.meta.url))
const person = { mass_kg: 63, sex: null, age_y: null }

function analysed(splitLength_m: number) {
  const [activity] = readActivityFile('example.gpx', bytes).activities
  const outcome = analyse(activity, { person, splitLength_m })
  if (outcome.status !== 'analysed') throw new Error(outcome.reason)
  return outcome
}

describe('a stored analysis', () => {
  const { analysis, stretches } = analysed(STORED_SPLIT_M)
  const stored: unknown = JSON.parse(JSON.stringify(analysis))

  it('is told from what is none', () => {
    expect(isStoredAnalysis(stored)).toBe(true)
    for (const other of [null, 7, [], {}, { ...analysis, splits: undefined }, { ...analysis, mass_kg: null }])
      expect(isStoredAnalysis(other)).toBe(false)
  })

  it('is shown as it was stored by the kilometre', () => {
    expect(withSplits(analysis, stretches, STORED_SPLIT_M)).toBe(analysis)
  })

  it('is cut by the mile from its columns, to the digits of an analysis by the mile', () => {
    const mile = metresPerSplit('mi')
    const shown = withSplits(analysis, unpackStretches(packStretches(stretches)), mile)
    const direct = analysed(mile).analysis
    expect(shown.splits).toHaveLength(direct.splits.length)
    for (const [i, split] of shown.splits.entries())
      for (const name of ['distance_m', 'length_m', 'movingTime_s', 'ascent_m', 'descent_m'] as const)
        expect(Math.abs((split[name] ?? 0) - (direct.splits[i][name] ?? 0)), `${name} of ${i}`).toBeLessThan(
          0.01,
        )
    expect(shown.figures).toBe(analysis.figures)
  })
})
