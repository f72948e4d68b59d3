import { describe, expect, it } from 'vitest'
import { ACCEPTANCE_TABLES } from '../../src/acceptance/index.ts'

describe.each(ACCEPTANCE_TABLES)('$id $title', ({ rows }) => {
  it.each(rows)('$what: $published $unit, $standing', (row) => {
    const { standing, published, tolerance, ours, why, mark, source } = row
    if (Number.isFinite(tolerance.high - tolerance.low)) {
      expect(tolerance.low).toBeLessThanOrEqual(published)
      expect(tolerance.high).toBeGreaterThanOrEqual(published)
    }
    expect(source !== null || mark === 'derived').toBe(true)
    if (standing === 'unclaimed' || standing === 'missed') expect(why).toMatch(/^[A-Z].+\.$/)
    else expect(why).toBeNull()
    if (ours === null) return expect(standing).toBe('unclaimed')
    const isWithin = ours() >= tolerance.low && ours() <= tolerance.high
    // What was missed and is so no longer is to be held.
    expect([ours(), tolerance, isWithin]).toEqual([ours(), tolerance, standing !== 'missed'])
  })
})

describe('the acceptance tables', () => {
  it('are fourteen, in order, and none is empty', () => {
    expect(ACCEPTANCE_TABLES.map(({ id }) => id)).toEqual(Array.from({ length: 14 }, (_, k) => `AT${k + 1}`))
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
