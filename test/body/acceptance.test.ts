import { describe, expect, it } from 'vitest'
import { ACCEPTANCE_TABLES } from '../../src/body/acceptance/index.ts'

describe.each(ACCEPTANCE_TABLES)('$id $title', ({ rows }) => {
  it.each(rows)('$what: $published $unit', ({ published, tolerance, ours, notClaimed, mark, source }) => {
    if (Number.isFinite(tolerance.high - tolerance.low)) {
      expect(tolerance.low).toBeLessThanOrEqual(published)
      expect(tolerance.high).toBeGreaterThanOrEqual(published)
    }
    if (ours === null) return expect(notClaimed).toMatch(/^[A-Z].+\.$/)
    expect(notClaimed).toBeNull()
    expect(source !== null || mark === 'derived').toBe(true)
    expect(ours()).toBeGreaterThanOrEqual(tolerance.low)
    expect(ours()).toBeLessThanOrEqual(tolerance.high)
  })
})

describe('the acceptance tables', () => {
  it('are twelve, in order, and none is empty', () => {
    expect(ACCEPTANCE_TABLES.map(({ id }) => id)).toEqual(Array.from({ length: 12 }, (_, k) => `AT${k + 1}`))
    for (const { id, rows } of ACCEPTANCE_TABLES) expect(rows.length, id).toBeGreaterThan(0)
  })

  it('name no two rows alike, so that a reader can point at one', () => {
    for (const { id, rows } of ACCEPTANCE_TABLES) {
      const told = rows.map(({ what, published }) => `${what} ${published}`)
      expect(new Set(told).size, id).toBe(told.length)
    }
  })

  it('leave unclaimed only what says why: stiffness, strength afterwards, weekly ratios and the climb of recordings', () => {
    const unclaimed = ACCEPTANCE_TABLES.filter(({ rows }) => rows.some(({ ours }) => ours === null))
    expect(unclaimed.map(({ id }) => id)).toEqual(['AT8', 'AT10', 'AT11', 'AT12'])
  })
})
