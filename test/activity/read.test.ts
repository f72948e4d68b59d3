import { gzipSync } from 'node:zlib'
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readActivityFile } from '../../src/activity/read.ts'
import { writeFit } from '../support/fit-bytes.ts'

const FIT = writeFit(
  Array.from({ length: 500 }, (_, i) => ({
    time: 1_700_000_000 + i,
    latitude: 46,
    longitude: 7,
    distance: i * 3,
  })),
)
const GPX = new TextEncoder().encode(
  `<?xml version="1.0"?><gpx version="1.1" xmlns="http://www.topografix.com/GPX/1/1"><trk><trkseg>
  <trkpt lat="46" lon="7"><ele>900</ele><time>2024-05-01T08:00:00Z</time></trkpt>
  <trkpt lat="46.001" lon="7"><ele>905</ele><time>2024-05-01T08:01:00Z</time></trkpt>
  </trkseg></trk></gpx>`,
)
const pack = (bytes: Uint8Array): Uint8Array => new Uint8Array(gzipSync(bytes))
const said = (name: string, bytes: Uint8Array): string => {
  const { activities, faults, format } = readActivityFile(name, bytes)
  expect(activities).toEqual([])
  expect(format).toBeNull()
  expect(faults).toHaveLength(1)
  return faults[0].what
}

describe('the front door of files', () => {
  it('goes by the contents, not by the name', () => {
    expect(readActivityFile('run.gpx', FIT).format).toBe('fit')
    expect(readActivityFile('run.fit', GPX).format).toBe('gpx')
    expect(readActivityFile('run', pack(FIT)).format).toBe('fit')
    expect(readActivityFile('run.fit.gz', pack(GPX)).format).toBe('gpx')
  })

  it('reads the same from a packed file as from a plain one', () => {
    expect(readActivityFile('a', pack(FIT))).toEqual(readActivityFile('a', FIT))
    expect(readActivityFile('a', pack(GPX))).toEqual(readActivityFile('a', GPX))
  })

  it('finds XML behind a byte order mark and behind blanks', () => {
    const marked = Uint8Array.from([0xef, 0xbb, 0xbf, ...GPX])
    const blanks = Uint8Array.from([...new TextEncoder().encode('\n   \t\r\n'), ...GPX])
    for (const bytes of [marked, blanks]) expect(readActivityFile('a', bytes).format).toBe('gpx')
  })

  it('reads what a cut packed file still holds, and says that it is cut', () => {
    const packed = pack(FIT)
    const { activities, faults } = readActivityFile('a.fit.gz', packed.slice(0, packed.length * 0.6))
    expect(activities[0].track.length).toBeGreaterThan(100)
    expect(faults[0].what).toMatch(/^The packed file/)
  })

  it('tells in a sentence what it was given instead of a recording', () => {
    expect(said('a.fit', new Uint8Array(0))).toBe('The file is empty.')
    expect(said('a.zip', Uint8Array.from([0x50, 0x4b, 3, 4, 0, 0]))).toMatch(/zip archive/)
    expect(said('a.fit', new TextEncoder().encode('{"type": "run"}'))).toMatch(/named like a FIT recording/)
    expect(said('a.json', new TextEncoder().encode('{"type": "run"}'))).toMatch(
      /not FIT, GPX, TCX, KML or GeoJSON/,
    )
    expect(said('a.fit.gz', pack(pack(FIT)))).toMatch(/packed twice over/)
    expect(said('a.fit.gz', pack(new Uint8Array(0)))).toMatch(/nothing inside/)
    expect(said('a.gz', pack(new TextEncoder().encode('hello')))).toMatch(/not FIT, GPX, TCX, KML or GeoJSON/)
  })

  it('never throws, whatever the bytes', () => {
    const heads = [[], [0x1f, 0x8b, 8, 0], Array.from(FIT.slice(0, 14)), [0x3c], [0xff, 0xfe, 0x3c, 0]]
    fc.assert(
      fc.property(fc.constantFrom(...heads), fc.uint8Array({ maxLength: 300 }), (head, tail) => {
        const { activities, faults } = readActivityFile('x', Uint8Array.from([...head, ...tail]))
        expect(activities.length + faults.length).toBeGreaterThan(0)
      }),
      { numRuns: 600 },
    )
  })

  it('refuses a packed file that claims to be FIT and unpacks to gigabytes', () => {
    const claim = Buffer.alloc(RATIO_PROOF)
    claim.set(FIT.slice(0, 14))
    expect(said('run.fit.gz', pack(claim))).toMatch(/far more than any recording holds/)
  })
})

/** Bytes; past the size from which the ratio is watched. */
const RATIO_PROOF = 48 * 2 ** 20
