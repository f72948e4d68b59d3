import { expect, it } from 'vitest'
import { editions } from '../../bench/predict/races.ts'
import { sum, sumKnown } from '../../src/stretch/columns.ts'
import { describeWithShared, sharedPath } from '../support/shared.ts'

describeWithShared('races', () => {
  const all = editions(sharedPath('races'))

  it('climb as mountains do, also where half of a profile holds no altitude', () => {
    for (const { race, year, stretches } of all) {
      const climb = (1000 * sumKnown(stretches.ascent)) / sum(stretches.length)
      expect(climb, `${race} ${year}`).toBeGreaterThan(15)
      expect(climb, `${race} ${year}`).toBeLessThan(80)
    }
  })

  it('climb alike in the years of which profiles are kept, however their altitudes were read', () => {
    const climbs = new Map<string, number[]>()
    for (const { race, stretches } of all) {
      const climb = sumKnown(stretches.ascent) / sum(stretches.length)
      climbs.set(race, [...(climbs.get(race) ?? []), climb])
    }
    for (const race of ['GRR', 'MAS', 'TDB', 'Templi', 'endur', 'integra']) {
      const [one, other] = climbs.get(race) ?? []
      expect(Math.abs(Math.log(one / other)), race).toBeLessThan(0.06)
    }
  })

  it('have checkpoints in order up to the finish, the judged one near a quarter of the way', () => {
    for (const { race, year, checkpoints, quarter, stretches } of all) {
      const length = sum(stretches.length)
      checkpoints.forEach((at, k) =>
        expect(at, `${race} ${year}`).toBeGreaterThan(k === 0 ? -1 : checkpoints[k - 1]),
      )
      expect(checkpoints[checkpoints.length - 1]).toBeCloseTo(length, 0)
      expect(checkpoints[quarter] / length).toBeGreaterThan(0.15)
      expect(checkpoints[quarter] / length).toBeLessThan(0.35)
    }
  })
})
