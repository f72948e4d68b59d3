import { expect, it } from 'vitest'
import { ensureAthlete, everyAthlete } from '../../src/store/athletes.ts'
import { ME } from '../../src/store/store.ts'
import { describeStores } from '../support/postgres.ts'

describeStores('a store', (open) => {
  it('keeps what it was told when opened again', async () => {
    const store = await open()
    await ensureAthlete(store.db, { athlete: ME, name: 'Me', created_s: 1.5 })
    const again = await open(store.place)
    expect(await everyAthlete(again.db)).toEqual([ME])
  })
})
