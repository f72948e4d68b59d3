import { beforeAll, describe, expect, it } from 'vitest'
import { accountOf, throughTheModel } from './account.ts'
import { bendEach, type Bending } from './bending.ts'

/** Issue 10: so many rows must fail for a wrong model. */
const ENOUGH = 120

describe('the published tables, while one constant at a time is a fifth off', () => {
  let bending: Bending
  beforeAll(async () => {
    bending = await bendEach()
  })

  it(`hold ${ENOUGH} rows and more that would fail for a wrong model`, () => {
    expect(throughTheModel(bending).length).toBeGreaterThanOrEqual(ENOUGH)
  })

  it('call no row held that is the published number itself', () => {
    const unmarked = bending.rows.filter(({ row, isOneConstant }) => {
      if (row.standing !== 'held' || !isOneConstant) return false
      return Math.abs((row.ours?.() ?? Number.NaN) - row.published) < 1e-3 * Math.abs(row.published)
    })
    expect(unmarked.map(({ table, row }) => `${table} ${row.what}`)).toEqual([])
  })

  it('are told in docs/acceptance.md (`npm run acceptance` writes it anew)', async () => {
    await expect(`${accountOf(bending)}\n`).toMatchFileSnapshot('../../docs/acceptance.md')
  })
})
