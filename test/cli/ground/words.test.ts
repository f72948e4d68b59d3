import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { barText, Rate } from '../../../src/cli/ground/live-line.ts'
import { asRegionName, regionNameFrom, regionNameOfId } from '../../../src/regions/region-name.ts'
import { sizeInWords } from '../../../src/units/sizes.ts'

describe('a region’s name', () => {
  it.each([
    ['/maps/andorra-latest.osm.pbf', 'andorra'],
    ['Île-de-France-latest.osm.pbf', 'ile-de-france'],
    ['andorra-2013.osm.gz', 'andorra-2013'],
    ['My Map (2).osm', 'my-map-2'],
    ['con.osm.pbf', 'con-region'],
    ['東京.osm.pbf', 'region'],
    ['../..', 'region'],
  ])('out of %s is %s', (file, name) => expect(regionNameFrom(file)).toBe(name))

  it('out of anything at all can be a file’s name on every system, and be typed as it is', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        for (const name of [regionNameFrom(text), regionNameOfId(text)]) {
          expect(name).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/)
          expect(asRegionName(name)).toBe(name)
        }
      }),
    )
  })

  it('of a state keeps its country', () => expect(regionNameOfId('us/georgia')).toBe('us-georgia'))

  it.each(['', '..', 'a/b', 'a b', '-a', 'ä'])('is not “%s”', (text) => expect(asRegionName(text)).toBeNull())
})

describe('sizes', () => {
  it.each([
    [0, '0 bytes'],
    [1, '1 byte'],
    [999, '999 bytes'],
    [1000, '1.0 kB'],
    [3_160_000, '3.2 MB'],
    [99_960, '100 kB'],
    [999_900, '1.0 MB'],
    [4.3e9, '4.3 GB'],
  ])('%d is %s', (bytes, words) => expect(sizeInWords(bytes)).toBe(words))
})

describe('progress', () => {
  it('tells rate and time left from the last seconds', () => {
    const rate = new Rate()
    expect(rate.text(0, 10e6, 0)).toBe('0 bytes of 10.0 MB')
    expect(rate.text(1e6, 10e6, 1)).toBe('1.0 MB of 10.0 MB, 1.0 MB/s, 0:09 left')
    // Twice as fast from here on: after a while that is what counts.
    for (let s = 2; s <= 5; s++) rate.text(1e6 * (2 * s - 1), 20e6, s)
    expect(rate.text(11e6, 20e6, 6)).toBe('11.0 MB of 20.0 MB, 2.0 MB/s, 0:05 left')
  })

  it('says how much came where nobody knows how much there is', () => {
    const rate = new Rate()
    rate.text(0, null, 0)
    expect(rate.text(5e5, null, 1)).toBe('500 kB, 500 kB/s')
  })

  it('does not divide by a moment that lasted no time', () => {
    const rate = new Rate()
    rate.text(0, 100, 5)
    expect(rate.text(50, 100, 5)).toBe('50 bytes of 100 bytes')
  })

  it('fills a bar, and never promises what is not done', () => {
    expect(barText('Fetching', 0.996)).toContain(' 99 %')
    expect(barText('Fetching', 0)).toContain('░'.repeat(20))
    expect(barText('Making', null)).toBe('Making …')
  })
})
