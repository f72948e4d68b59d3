import { describe, expect, it } from 'vitest'
import { TileCache } from '../../src/regions/tiles/tile-cache.ts'

describe('the cache of tiles', () => {
  it('never takes more than it may, and drops first what was asked for longest ago', () => {
    const cache = new TileCache(10_000)
    let made = 0
    const tile = (key: string) =>
      cache.answer(key, () => {
        made++
        return new Uint8Array(1000)
      })
    for (let i = 0; i < 100; i++) {
      tile(`${i}`)
      tile('0')
      expect(cache.bytes).toBeLessThanOrEqual(10_000)
    }
    expect(made).toBe(100)
    tile('99')
    expect(made).toBe(100)
    tile('50')
    expect(made).toBe(101)
  })

  it('remembers that nothing is there', () => {
    const cache = new TileCache(10_000)
    let made = 0
    for (let i = 0; i < 3; i++)
      expect(
        cache.answer('sea', () => {
          made++
          return null
        }).body,
      ).toBeNull()
    expect(made).toBe(1)
  })
})
