import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { EFFORT_KINDS } from '../../src/athlete/effort-kind.ts'
import { type Address, addressOf, EVERY_RUN, HOME, hrefOf } from '../../web/lib/address.ts'

const word = fc.string({ minLength: 1, maxLength: 30, unit: 'grapheme' })
const degrees = (most: number) =>
  fc.integer({ min: -most * 1e5, max: most * 1e5 }).map((value) => value / 1e5)
const view = fc.record({
  latitude: degrees(85),
  longitude: degrees(180),
  zoom: fc.integer({ min: 0, max: 1800 }).map((zoom) => zoom / 100),
})
const at = fc.record({
  latitude: degrees(85),
  longitude: degrees(180),
  within: fc.integer({ min: 1, max: 2000 }),
})
const addresses: fc.Arbitrary<Address> = fc.oneof(
  fc.record({ page: fc.constant('open' as const), file: word, activity: fc.integer({ min: 1, max: 9999 }) }),
  fc.record({
    page: fc.constant('runs' as const),
    search: fc.record({ named: fc.string({ maxLength: 40 }), sport: fc.string({ maxLength: 20 }) }),
  }),
  fc.record({ page: fc.constant('run' as const), activity: word }),
  fc.record({
    page: fc.constant('course' as const),
    course: fc.option(word),
    effort: fc.constantFrom(...EFFORT_KINDS),
  }),
  fc.record({
    page: fc.constant('map' as const),
    region: word,
    view: fc.option(view),
    at: fc.option(at),
  }),
  fc.record({ page: fc.constant('evidence' as const), entry: fc.option(word) }),
)

describe('an address', () => {
  it('is read as it was written', () => {
    fc.assert(
      fc.property(addresses, (address) => {
        expect(addressOf(hrefOf(address))).toEqual(address)
        expect(addressOf(new URL(hrefOf(address), 'http://localhost/some/base/').hash)).toEqual(address)
      }),
    )
  })

  it('can be read and typed by a person', () => {
    expect(hrefOf({ page: 'run', activity: 'a1b2' })).toBe('#/runs/a1b2')
    expect(hrefOf({ page: 'runs', search: EVERY_RUN })).toBe('#/runs')
    expect(hrefOf({ page: 'runs', search: { named: 'long run', sport: '' } })).toBe('#/runs?named=long+run')
    const view = { latitude: 42.5, longitude: 1.5, zoom: 12 }
    expect(hrefOf({ page: 'map', region: 'andorra', view, at: null })).toBe('#/map/andorra/42.5,1.5,12z')
    expect(addressOf('#course')).toEqual({ page: 'course', course: null, effort: 'ordinary' })
    expect(hrefOf({ page: 'course', course: 'a1', effort: 'race' })).toBe('#/course/a1?effort=race')
    expect(addressOf('#/course/a1?effort=jog')).toEqual({ page: 'course', course: 'a1', effort: 'ordinary' })
  })

  it('that is none of ours leads home, and never throws', () => {
    fc.assert(
      fc.property(fc.string(), (hash) => {
        expect(addressOf(`#${hash}`).page).toBeTypeOf('string')
      }),
    )
    for (const hash of ['', '#', '#/', '#/nowhere', '#/file', '#/runs/a/b/c', '#/file/%E0%A4%A'])
      expect(addressOf(hash)).toEqual(HOME)
    expect(addressOf('#/map/andorra/here')).toMatchObject({ region: 'andorra', view: null })
  })
})
