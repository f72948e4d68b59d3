import { gzipSync, inflateSync } from 'node:zlib'
import * as fc from 'fast-check'
import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { OsmFileError } from '../../../src/ground/osm/error.ts'
import { readExtract } from '../../../src/ground/osm/extract.ts'
import type { OsmExtract } from '../../../src/ground/osm/osm-extract.ts'
import { openOsm } from '../../../src/ground/osm/open-osm.ts'
import { bytesSource, type ByteSource } from '../../../src/ground/osm/source.ts'
import { describeWithShared, sharedPath } from '../../support/shared.ts'
import type { MadeMap } from './made-map.ts'
import { blob, field, framed, headBlob, number, text, varint, writeBlock, writePbf } from './write-pbf.ts'
import { writeXml } from './write-xml.ts'

const map: MadeMap = {
  nodes: [
    { id: 1, at: [425_000_000, 15_000_000], tags: { natural: 'peak', name: 'Coma Pedrosa' } },
    { id: 2, at: [425_000_100, 15_000_100], tags: {} },
    { id: 3, at: [425_000_200, 15_000_000], tags: { barrier: 'gate' } },
  ],
  ways: [{ id: 10, refs: [1, 2, 3], tags: { highway: 'path', sac_scale: 'hiking' } }],
  relations: [{ id: 20, members: [{ type: 1, id: 10, role: '' }], tags: { type: 'route', route: 'hiking' } }],
}

/** Reads all the way; the answer is null or what it says of the file, and never any other failure. */
async function complaint(bytes: Uint8Array, native = false): Promise<string | null> {
  const answer = await extractOrComplaint(bytes, native)
  return typeof answer === 'string' ? answer : null
}

async function extractOrComplaint(bytes: Uint8Array, native: boolean): Promise<OsmExtract | string> {
  const inflate = native
    ? (data: Uint8Array, size: number) => inflateSync(data, { maxOutputLength: Math.max(1, size) })
    : undefined
  try {
    return await readExtract(await openOsm(bytesSource(bytes), inflate))
  } catch (error) {
    if (!(error instanceof OsmFileError)) throw error
    expect(error.message, 'a sentence').toMatch(/^[A-Z`].*[.]$/s)
    return error.message
  }
}

const file = (...data: (Uint8Array | readonly number[])[]): Uint8Array =>
  Uint8Array.from([...headBlob(), ...data.flatMap((bytes) => blob('OSMData', bytes))])

const block = (...group: number[]): number[] => [
  ...field(1, [...text(1, ''), ...text(1, 'a')]),
  ...field(2, group),
]

describe('a hostile .osm.pbf', () => {
  it('cut at any byte is refused, unless the cut falls between two blocks', async () => {
    const bytes = writePbf(map, { blockRows: 2 })
    let whole = 0
    for (let length = 0; length < bytes.length; length++) {
      const said = await complaint(bytes.subarray(0, length))
      if (said === null) whole++
    }
    // After the head, and after each of the two blocks of nodes and the one of ways.
    expect(whole).toBe(4)
  })

  it('with flipped bits is read or refused with a sentence', async () => {
    const bytes = writePbf(map, { blockRows: 2, compressed: false })
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(fc.nat(bytes.length - 1), fc.nat(255)), { minLength: 1, maxLength: 4 }),
        fc.boolean(),
        async (flips, native) => {
          const broken = Uint8Array.from(bytes)
          for (const [at, value] of flips) broken[at] = value
          await complaint(broken, native)
        },
      ),
      { numRuns: 3000 },
    )
  })

  it('with flipped bits inside a compressed block is refused by its checksum, unless nothing came of it', async () => {
    const bytes = writePbf(map)
    const first = headBlob().length
    const length = blob('OSMData', writeBlock({ ...map, ways: [], relations: [] })).length
    for (const native of [true, false]) {
      const intact = await extractOrComplaint(bytes, native)
      let refused = 0
      for (let at = first + length - 40; at < first + length; at++) {
        const broken = Uint8Array.from(bytes)
        broken[at] ^= 0x10
        const answer = await extractOrComplaint(broken, native)
        // Deflate ends with a few bits that mean nothing.
        if (typeof answer === 'string') refused++
        else expect(answer, `byte ${at}`).toEqual(intact)
      }
      expect(refused).toBeGreaterThanOrEqual(39)
    }
  })

  it('made of noise is refused', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 200 }), async (bytes) => {
        expect(await complaint(bytes)).not.toBeNull()
        await complaint(file(bytes))
      }),
      { numRuns: 1000 },
    )
  })

  it('that is no map at all, such as a text, is told as that and nothing else', async () => {
    for (const text of ['# A README\n\nOf some program.\n', 'hi', '{"a": 1}', '%PDF-1.7'])
      expect(await complaint(new TextEncoder().encode(text))).toBe(
        'This is no OpenStreetMap file; .osm.pbf, .osm and .osm.gz are read.',
      )
  })

  it('whose head claims gigabytes is refused without reading them', async () => {
    const later = Uint8Array.from([...headBlob(), 0xff, 0xff, 0xff, 0xff, 10, 9])
    expect(await complaint(later)).toMatch(/4294967295 bytes.*allows 65536/)
    const lying = Uint8Array.from([...headBlob(), ...framed('OSMData', [], 0x7fff_ffff)])
    expect(await complaint(lying)).toMatch(/claims 2147483647 bytes.*allows 33554432/)
    const long = Uint8Array.from([...headBlob(), ...framed('OSMData', [1, 2, 3], 1_000_000)])
    expect(await complaint(long)).toMatch(/cut short.*misses 999997 bytes/)
  })

  it('of ten gigabytes that are not there is refused at once', async () => {
    const head = Uint8Array.from(headBlob())
    const source: ByteSource = {
      size: 10_000_000_000,
      read: (offset, length) => {
        const bytes = new Uint8Array(length)
        bytes.set(head.subarray(offset, offset + length))
        return bytes
      },
    }
    await expect(openOsm(source)).rejects.toThrow(OsmFileError)
  })

  it('that unfolds to more than it says, or than the format allows, is refused', async () => {
    const { zlibSync } = await import('fflate')
    const packed = zlibSync(new Uint8Array(40 * 1024 * 1024))
    for (const native of [true, false]) {
      const says = (size: number) =>
        complaint(
          Uint8Array.from([...headBlob(), ...framed('OSMData', [...number(2, size), ...field(3, packed)])]),
          native,
        )
      expect(await says(40 * 1024 * 1024)).toMatch(/claims to unfold to 41943040 bytes; the format allows/)
      expect(await says(1000)).toMatch(/damaged|does not/)
      expect(await says(32 * 1024 * 1024)).toMatch(/damaged|does not/)
    }
    const little = Uint8Array.from([
      ...headBlob(),
      ...framed('OSMData', [...number(2, 30_000_000), ...field(3, zlibSync(new Uint8Array(10)))]),
    ])
    expect(await complaint(little)).toMatch(/which none can/)
  })

  it('that points outside its table of words is refused', async () => {
    const way = field(3, [...number(1, 5), ...field(2, [1]), ...field(3, [2])])
    expect(await complaint(file(block(...way)))).toMatch(/entry 2 of a table that has 2/)
    const dense = field(2, [...field(1, [2]), ...field(8, [0]), ...field(9, [0]), ...field(10, [1, 9, 0])])
    expect(await complaint(file(block(...dense)))).toMatch(/entry 9 of a table that has 2/)
    const role = field(4, [...number(1, 5), ...field(8, [7]), ...field(9, [2]), ...field(10, [0])])
    expect(await complaint(file(block(...role)))).toMatch(/entry 7/)
    const kind = field(4, [...number(1, 5), ...field(8, [0]), ...field(9, [2]), ...field(10, [3])])
    expect(await complaint(file(block(...kind)))).toMatch(/entry 3 of a table that has 3/)
  })

  it('whose columns do not match is refused', async () => {
    const dense = (lat: number[], tags: number[]) =>
      complaint(
        file(
          block(
            ...field(2, [...field(1, [2, 2]), ...field(8, lat), ...field(9, [0, 0]), ...field(10, tags)]),
          ),
        ),
      )
    expect(await dense([0, 0], [0, 0])).toBeNull()
    expect(await dense([0], [0, 0])).toMatch(/as many latitudes/)
    expect(await dense([0, 0, 0], [0, 0])).toMatch(/as many latitudes/)
    expect(await dense([0, 0], [0])).toMatch(/do not add up/)
    expect(await dense([0, 0], [0, 0, 0])).toMatch(/do not add up/)
    expect(await dense([0, 0], [0, 0, 1])).toMatch(/ends in the middle/)
    const way = field(3, [...number(1, 5), ...field(2, [1, 1]), ...field(3, [1])])
    expect(await complaint(file(block(...way)))).toMatch(/more keys than values/)
  })

  it('with numbers that never end, or end beyond their list, is refused', async () => {
    const endless = Array.from({ length: 12 }, () => 0xff)
    for (const numbers of [endless, [0x80], [1, 0x80]]) {
      expect(
        await complaint(file(block(...field(3, [...number(1, 5), ...field(8, numbers)])))),
      ).not.toBeNull()
      expect(await complaint(file(block(...field(3, [8, ...numbers]))))).not.toBeNull()
    }
    expect(await complaint(file(block(...field(3, [...number(1, 2n ** 62n)]))))).toMatch(/too large/)
  })

  it('that claims more elements than any writer makes is refused before room is made', async () => {
    const nodes = new Uint8Array(1_100_000)
    const dense = [1, 8, 9].flatMap((list) => field(list, nodes))
    expect(await complaint(file(field(2, field(2, dense))))).toMatch(/claims 1100000 elements/)
  })

  it('that requires the unknown is refused by name', async () => {
    for (const [name, said] of [
      ['HistoricalInformation', /whole history/],
      ['Teleportation', /"Teleportation"/],
    ] as const)
      expect(await complaint(writePbf(map, { required: ['OsmSchema-V0.6', name] }))).toMatch(said)
  })

  it('in another compression is refused by its name', async () => {
    for (const [number_, name] of [
      [4, 'lzma'],
      [6, 'lz4'],
      [7, 'zstd'],
    ] as const) {
      const bytes = [...headBlob(), ...framed('OSMData', [...number(2, 9), ...field(number_, [1, 2, 3])])]
      expect(await complaint(Uint8Array.from(bytes))).toContain(name)
    }
  })

  it('that lies about being sorted is found out', async () => {
    const lies = writePbf(map, { optional: ['Sort.Type_then_ID'], backwards: true })
    expect(await complaint(lies)).toMatch(/sorted by type and is not/)
  })

  it('with unknown blocks and fields is read: the format grows that way', async () => {
    const grown = [...writeBlock(map), ...field(77, [1, 2, 3]), ...varint(78 * 8 + 1), 1, 2, 3, 4, 5, 6, 7, 8]
    const bytes = Uint8Array.from([...headBlob(), ...blob('OSMIndex', [1, 2]), ...blob('OSMData', grown)])
    expect(await complaint(bytes)).toBeNull()
  })
})

const xml = (content: string) => complaint(new TextEncoder().encode(content))

describe('a hostile .osm', () => {
  it('cut anywhere is refused', async () => {
    const bytes = writeXml(map)
    for (let length = 0; length < bytes.length; length++)
      expect(await complaint(bytes.subarray(0, length)), `${length} bytes`).not.toBeNull()
    const packed = gzipSync(bytes)
    for (let length = 0; length < packed.length; length++)
      expect(await complaint(packed.subarray(0, length)), `${length} bytes packed`).not.toBeNull()
  })

  it('with flipped bits is read or refused with a sentence; packed, refused', async () => {
    const bytes = writeXml(map)
    const packed = gzipSync(bytes)
    await fc.assert(
      fc.asyncProperty(fc.nat(bytes.length - 1), fc.nat(7), async (at, bit) => {
        const broken = Uint8Array.from(bytes)
        broken[at] ^= 1 << bit
        await complaint(broken)
      }),
      { numRuns: 500 },
    )
    const intact = await extractOrComplaint(packed, false)
    let refused = 0
    for (let at = 0; at < packed.length; at++) {
      const broken = Uint8Array.from(packed)
      broken[at] ^= 0x04
      const answer = await extractOrComplaint(broken, false)
      if (typeof answer === 'string') refused++
      else expect(answer, `byte ${at}`).toEqual(intact)
    }
    // Ten bytes of head and four of length tell nothing of the map.
    expect(refused).toBeGreaterThanOrEqual(packed.length - 16)
  })

  it('that declares a document type, or another encoding, is refused', async () => {
    expect(await xml('<!DOCTYPE osm [<!ENTITY a "aaaa">]><osm>&a;</osm>')).toMatch(/document type/)
    expect(await xml('<?xml version="1.0" encoding="ISO-8859-1"?><osm/>')).toMatch(/ISO-8859-1/)
  })

  it('that is something else is refused by name', async () => {
    expect(await xml('<gpx/>')).toMatch(/<gpx>/)
    expect(await xml('<osmChange/>')).toMatch(/changes/)
    expect(await xml('   ')).not.toBeNull()
    expect(await complaint(new TextEncoder().encode('BZh91AY'))).toMatch(/bzip2/)
    expect(await complaint(new Uint8Array(0))).toMatch(/empty/)
  })

  it('with ids or members that are none is refused', async () => {
    for (const id of ['', 'abc', '1.5', '1e30', '99999999999999999999'])
      expect(await xml(`<osm><node id="${id}" lat="1" lon="1"/></osm>`)).toMatch(/has the id/)
    expect(await xml('<osm><way><nd ref="1"/></way></osm>')).toMatch(/has the id/)
    expect(await xml('<osm><relation id="1"><member type="boat" ref="1"/></relation></osm>')).toMatch(
      /"boat"/,
    )
  })

  it('that unfolds without end or meaning is refused while memory stays small', async () => {
    const blank = gzipSync(new Uint8Array(64 * 1024 * 1024).fill(32))
    expect(await complaint(blank)).toMatch(/no element/)
    const comment = new TextEncoder().encode(`<osm><!--${'x'.repeat(2_000_000)}--></osm>`)
    expect(await complaint(gzipSync(comment))).toMatch(/no element/)
    expect(await xml(`<osm>${'<a>'.repeat(1000)}`)).toMatch(/deeper/)
  })
})

describeWithShared('a hostile copy of a real extract', () => {
  const real = new Uint8Array(readFileSync(sharedPath('osm', 'monaco-2025.osm.pbf')))

  it('cut at a hundred places is refused', async () => {
    for (let i = 0; i < 100; i++) {
      const length = Math.floor((i * real.length) / 100) + i
      expect(await complaint(real.subarray(0, length), true), `${length} bytes`).not.toBeNull()
    }
  })

  it('with a flipped bit is refused, or read when the bit matters to nobody', async () => {
    let refused = 0
    for (let i = 0; i < 60; i++) {
      const broken = Uint8Array.from(real)
      broken[(i * 104_729) % real.length] ^= 1 << (i % 8)
      if ((await complaint(broken, i % 2 === 0)) !== null) refused++
    }
    expect(refused).toBeGreaterThan(55)
  })
})
