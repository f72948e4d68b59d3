import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readXml } from '../../src/activity/xml/read-xml.ts'
import { gpx, gpxPoint, gpxTrack, longGpx, longTcx, readText, said } from '../support/xml-documents.ts'

const encoder = new TextEncoder()
const segmentOfOne = `<trkseg>${gpxPoint('')}</trkseg>`

const PIECES_OF_MARKUP = [
  '<',
  '>',
  '&',
  '"',
  '</',
  ']]>',
  '<!--',
  '<![CDATA[',
  '</trkpt>',
  '<trkpt',
  '<Lap>',
  '</gpx>',
].map((text) => encoder.encode(text))

describe('document type declarations', () => {
  const laughs = Array.from(
    { length: 9 },
    (_, i) => `<!ENTITY lol${i + 1} "${`&lol${i};`.repeat(10)}">`,
  ).join('')

  it.each([
    ['billion laughs', `<!DOCTYPE gpx [<!ENTITY lol0 "lol">${laughs}]>`],
    ['quadratic blow-up', `<!DOCTYPE gpx [<!ENTITY lol9 "${'a'.repeat(100_000)}">]>`],
    ['external entity', '<!DOCTYPE gpx [<!ENTITY lol9 SYSTEM "file:///etc/passwd">]>'],
    ['external subset', '<!DOCTYPE gpx SYSTEM "http://192.0.2.1/gpx.dtd">'],
  ])('%s: refused in a sentence before anything is read', (_, doctype) => {
    const name = `<name>${'&lol9;'.repeat(1000)}</name>`
    const body = gpxTrack(gpxPoint(''), name).replace(/<\?xml.*\?>/, '')
    const reading = readText(`<?xml version="1.0"?>${doctype}${body}`)
    expect(reading.activities).toEqual([])
    expect(said(reading)).toContain('document type declaration (“gpx”)')
  })

  it('ends the reading where it hides in the middle, and keeps what came before', () => {
    const text = gpxTrack(`${gpxPoint('')}<!DOCTYPE gpx [<!ENTITY x "y">]>${gpxPoint('<ele>&x;</ele>')}`)
    const reading = readText(text)
    expect(reading.activities[0]?.track.length).toBe(1)
    expect(said(reading)).toContain('document type declaration')
  })

  it('an entity nobody defined is left as it stands and reported once', () => {
    const reading = readText(
      gpxTrack(gpxPoint('<ele>5</ele>').repeat(2), '<name>caf&eacute; &eacute;</name>'),
    )
    expect(reading.activities[0]).toMatchObject({ name: 'caf&eacute; &eacute;' })
    expect(reading.activities[0]?.track.length).toBe(2)
    expect(said(reading)).toMatch(/undefined entity.*and in 1 later place/)
  })
})

describe('sizes no recording has', () => {
  it('stops at absurd nesting and keeps what came before', () => {
    const reading = readText(gpxTrack(gpxPoint('') + '<a>'.repeat(200_000)))
    expect(reading.activities[0]?.track.length).toBe(1)
    expect(said(reading)).toContain('nested more than 200 deep')
  })

  it.each([
    ['text', '<name>', 'a'],
    ['an attribute', '<name x="', 'a'],
    ['a tag name', '<', 'a'],
    ['a comment', '<!--', 'a'],
    ['CDATA', '<name><![CDATA[', 'a'],
    ['white space', '<name>', ' '],
    ['an entity name', '<name>&', 'a'],
    ['a processing instruction', '<?', 'a'],
    ['a declaration', '<!DOCTYPE gpx [', ' '],
  ])('stops at %s of a gigabyte long before its end', (_, opening, filler) => {
    const chunk = encoder.encode(filler.repeat(1 << 20))
    let served = 0
    function* endless(): Generator<Uint8Array> {
      yield encoder.encode(`<gpx><trk><trkseg>${gpxPoint('')}${opening}`)
      for (; served < 1024; served++) yield chunk
    }
    const reading = readXml(endless())
    expect(reading.activities[0]?.track.length).toBe(1)
    expect(said(reading)).toContain('reading stopped')
    expect(served).toBeLessThan(10)
  })

  it('stops when endless elements bring no point', () => {
    const chunk = encoder.encode(
      '<wpt lat="1" lon="2"><name>somewhere along the way</name></wpt>'.repeat(10_000),
    )
    let served = 0
    function* endless(): Generator<Uint8Array> {
      yield encoder.encode('<gpx>')
      for (; served < 10_000; served++) yield chunk
    }
    expect(said(readXml(endless()))).toContain('went by without a track point')
    expect(served * chunk.length).toBeLessThan(35e6)
  })

  it('stops at endless blanks before the first element', () => {
    let served = 0
    function* endless(): Generator<Uint8Array> {
      for (; served < 1024; served++) yield encoder.encode(' '.repeat(1 << 20))
    }
    expect(said(readXml(endless()))).toContain('reading stopped')
    expect(served).toBeLessThan(10)
  })

  it('stops at a text that grows by small pieces of CDATA', () => {
    const chunk = encoder.encode('a<![CDATA[b]]>'.repeat(1 << 16))
    let served = 0
    function* endless(): Generator<Uint8Array> {
      yield encoder.encode('<gpx><trk><name>')
      for (; served < 1024; served++) yield chunk
    }
    expect(said(readXml(endless()))).toContain('reading stopped')
    expect(served).toBeLessThan(40)
  })

  it('stops at ten thousand tracks, and says only what is so', () => {
    const reading = readText(gpx(`<trk>${segmentOfOne}</trk>`.repeat(10_050)))
    expect(reading.activities).toHaveLength(10_000)
    expect(reading.faults.map(({ what }) => what)).toEqual([
      'The file holds more than 10000 tracks; the later ones were not read.',
    ])
  })

  it('stops at ten thousand errors rather than telling each', () => {
    const reading = readText(gpxTrack(gpxPoint('') + '\u0001'.repeat(20_000)))
    expect(reading.activities[0]?.track.length).toBe(1)
    expect(said(reading)).toContain('too broken to be read any further')
    expect(reading.faults.length).toBeLessThan(5)
  })

  it('survives more element names than any program writes', () => {
    const names = Array.from({ length: 100_000 }, (_, i) => `<n${i}/>`).join('')
    expect(readText(gpxTrack(`${gpxPoint('')}${names}${gpxPoint('')}`)).activities[0]?.track.length).toBe(2)
  })
})

describe('markup that is unsound', () => {
  it.each([
    ['an element never closed', `<name>${gpxPoint('')}`, 1],
    ['a closing tag of nothing', `</ele>${gpxPoint('')}`, 2],
    ['an attribute without quotes', '<trkpt lat=46.5 lon=7>\n</trkpt>', 2],
    ['an ampersand of its own', '<desc>fish & chips; and</desc>', 1],
    ['a control character', '<desc>\u0002</desc>', 1],
    ['crossed tags', '<b><i></b></i>', 1],
  ])('%s: goes on, names the line, keeps one activity', (_, middle, atLeast) => {
    const reading = readText(gpxTrack(`${gpxPoint('')}\n${middle}\n${gpxPoint('')}`))
    expect(reading.activities).toHaveLength(1)
    expect(reading.activities[0]?.track.length).toBeGreaterThanOrEqual(atLeast)
    expect(reading.faults[0]?.where).toMatch(/^line [4-9]$/)
    expect(reading.faults[0]?.what).toContain('The XML is unsound here')
  })

  it('leaves unread what follows the end of the document, and says so', () => {
    const one = gpxTrack(gpxPoint(''))
    for (const tail of ['\0'.repeat(5000), one, 'garbage']) {
      const reading = readText(one + tail)
      expect(reading.activities).toHaveLength(1)
      expect(said(reading)).toContain('follows the end of the document')
    }
  })
})

describe('what is no recording', () => {
  it.each([
    ['<html><body>Not found</body></html>', '<html>'],
    ['<svg/>', '<svg>'],
    ['<osm:osm/>', '<osm:osm>'],
  ])('names the root element of %s', (text, root) => {
    const reading = readText(text)
    expect(reading).toMatchObject({ format: null, activities: [] })
    expect(said(reading)).toContain(`The root element is ${root}`)
  })

  it.each(['', ' ', 'hello', '<?xml version="1.0"?>', '<!-- nothing -->', '<'])(
    'says that %j holds no XML',
    (text) => {
      const reading = readText(text)
      expect(reading).toMatchObject({ format: null, activities: [] })
      expect(said(reading)).toContain('holds no XML element')
    },
  )

  it('puts nothing of a hostile name into a sentence but a short, plain piece', () => {
    const reading = readText(`<${'x\u202e\u00b7'.repeat(5000)}/>`)
    for (const { what } of reading.faults) expect(what.length).toBeLessThan(200)
    expect(said(reading)).not.toContain('\u202e')
  })
})

describe('chance', () => {
  const originals = [longGpx(30), longTcx(30)].map((text) => encoder.encode(text))

  it('never throws on random bytes', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 2000 }), (bytes) => {
        const { activities } = readXml([bytes])
        expect(activities.length).toBe(0)
      }),
    )
  })

  it('never throws, hangs or invents points whatever bytes of a file are changed, lost or repeated', () => {
    const edit = fc.record({
      at: fc.nat({ max: 5000 }),
      lost: fc.nat({ max: 40 }),
      put: fc.oneof(fc.uint8Array({ maxLength: 20 }), fc.constantFrom(...PIECES_OF_MARKUP)),
    })
    fc.assert(
      fc.property(
        fc.constantFrom(...originals),
        fc.array(edit, { minLength: 1, maxLength: 8 }),
        (original, edits) => {
          const bytes = edits.reduce(
            (bytes, { at, lost, put }) =>
              Uint8Array.from([...bytes.subarray(0, at), ...put, ...bytes.subarray(at + lost)]),
            original,
          )
          const reading = readXml([bytes])
          const points = reading.activities.reduce((sum, activity) => sum + activity.track.length, 0)
          // Each edit can at most turn one piece of text into one more point.
          expect(points).toBeLessThanOrEqual(30 + edits.length)
          for (const { track } of reading.activities) {
            expect(track.time.length).toBe(track.length)
            for (const latitude of track.latitude)
              expect(Number.isNaN(latitude) || Math.abs(latitude) <= 90).toBe(true)
          }
        },
      ),
      { numRuns: 500 },
    )
  })

  it('reads whatever names and texts people give, exactly', () => {
    const text = fc
      .string({ unit: 'grapheme', minLength: 1 })
      .filter((name) => /^\P{Cc}*\S\P{Cc}*$/u.test(name))
    fc.assert(
      fc.property(text, (name) => {
        const escaped = name.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
        expect(readText(gpxTrack(gpxPoint(''), `<name>${escaped}</name>`)).activities[0]?.name).toBe(
          name.trim(),
        )
      }),
    )
  })
})
