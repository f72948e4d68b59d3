import { describe, expect, it } from 'vitest'
import { toExposureJson } from '../../src/exposure/exposure-json.ts'
import { exposureOf } from '../../src/exposure/exposure.ts'
import { UNKNOWN_AMOUNT } from '../../src/exposure/amount.ts'
import { dimensionLately, untoldSentence } from '../../src/words/lately.ts'
import { outOfDateSentence } from '../../src/words/out-of-date.ts'
import { madeDemand } from '../exposure/made-demand.ts'

const NOW = { at_s: 1_700_000_000, utcOffset_s: null }

/** One run, of which the calves and the hips are not known, as it was kept by a version that had no such dimension. */
function lately(outOfDate: number) {
  const demand = { ...madeDemand(9000), hips: UNKNOWN_AMOUNT, calves: UNKNOWN_AMOUNT }
  const records = [{ start_s: NOW.at_s - 60, utcOffset_s: null, demand }]
  return toExposureJson(exposureOf(records, NOW), records, NOW, outOfDate)
}

describe('what the last weeks held', () => {
  it('is told of each dimension by its sum, its most and its biggest week', () => {
    const [distance] = lately(0).dimensions
    expect(dimensionLately(distance, 'km')).toEqual({
      name: 'Distance',
      sum: '9.0 km',
      most: 'most at once 9.0 km',
      weeks: 'Biggest week of the last twelve 9.0 km, a usual one 9.4 km.',
    })
  })

  it('that an earlier version could not tell names what mends it, and does not blame the recordings', () => {
    const said = untoldSentence(lately(3))
    expect(said).toMatch(/^Of hips, pushing and calves nothing is known in these weeks\./)
    expect(said).toContain(outOfDateSentence(3))
    expect(said).not.toContain('recordings do not tell')
    expect(untoldSentence(lately(0))).toContain('recordings do not tell')
  })
})

describe('figures of another version', () => {
  it('are counted, and `underfoot worker` is named', () => {
    expect(outOfDateSentence(1)).toBe(
      'One recording was worked out by another version of Underfoot: `underfoot worker` or `underfoot serve` works it out anew.',
    )
    expect(outOfDateSentence(2, true)).toMatch(
      /^2 recordings were .* or without ground .* works them out anew\.$/,
    )
  })
})
