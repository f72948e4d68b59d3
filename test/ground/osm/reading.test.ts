import { deflateSync, gzipSync, inflateSync } from 'node:zlib'
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { NODES, RELATIONS, WAYS } from '../../../src/ground/osm/columns.ts'
import { openOsm } from '../../../src/ground/osm/open-osm.ts'
import { inflateAnywhere } from '../../../src/ground/osm/pbf/inflate.ts'
import { WordCache } from '../../../src/ground/osm/pbf/word-cache.ts'
import { bytesSource } from '../../../src/ground/osm/source.ts'
import { type MadeMap, madeMap, writtenDown } from './made-map.ts'
import { type PbfStyle, writePbf } from './write-pbf.ts'
import { writeXml } from './write-xml.ts'

const open = (bytes: Uint8Array) => openOsm(bytesSource(bytes))
const styles: fc.Arbitrary<PbfStyle> = fc.record({
  dense: fc.boolean(),
  compressed: fc.boolean(),
  blockRows: fc.constantFrom(1, 7, 8000),
  backwards: fc.boolean(),
})

const oneNode: MadeMap = {
  nodes: [{ id: 7, at: [425_000_000, 15_000_000], tags: { natural: 'peak' } }],
  ways: [],
  relations: [],
}

describe('reading a map', () => {
  it('gives back what was written, in .osm.pbf of any style', async () => {
    await fc.assert(
      fc.asyncProperty(madeMap, styles, async (map, style) => {
        expect(await writtenDown(await open(writePbf(map, style)))).toEqual(map)
      }),
      { numRuns: 150 },
    )
  })

  it('gives back what was written, in .osm and .osm.gz', async () => {
    await fc.assert(
      fc.asyncProperty(madeMap, async (map) => {
        const xml = writeXml(map)
        expect(await writtenDown(await open(xml))).toEqual(map)
        expect(await writtenDown(await open(gzipSync(xml)))).toEqual(map)
      }),
      { numRuns: 80 },
    )
  })

  it('gives each kind alone as it gives all', async () => {
    await fc.assert(
      fc.asyncProperty(madeMap, styles, async (map, style) => {
        const file = await open(writePbf(map, style))
        expect((await writtenDown(file, RELATIONS)).relations).toEqual(map.relations)
        expect((await writtenDown(file, WAYS)).ways).toEqual(map.ways)
        expect(await writtenDown(file, NODES)).toEqual({ ...map, ways: [], relations: [] })
        expect(await writtenDown(file)).toEqual(map)
      }),
      { numRuns: 60 },
    )
  })

  it('understands grids other than 100 nanodegrees from zero', async () => {
    for (const dense of [true, false])
      for (const style of [
        { granularity: 1000, latitudeOffset: 0 },
        { granularity: 10_000, latitudeOffset: 5000, longitudeOffset: 2000 },
      ]) {
        const file = await open(writePbf(oneNode, { ...style, dense }))
        const [node] = (await writtenDown(file)).nodes
        expect(Math.abs((node?.at?.[0] ?? 0) - 425_000_000)).toBeLessThanOrEqual(style.granularity / 200)
        expect(Math.abs((node?.at?.[1] ?? 0) - 15_000_000)).toBeLessThanOrEqual(style.granularity / 200)
      }
  })

  it('takes a place beyond the poles or the date line for no place', async () => {
    const map: MadeMap = {
      ...oneNode,
      nodes: [
        { id: 1, at: [900_000_001, 0], tags: {} },
        { id: 2, at: [0, 1_800_000_001], tags: {} },
        { id: 3, at: [-900_000_000, 1_800_000_000], tags: {} },
      ],
    }
    for (const dense of [true, false]) {
      const [first, second, third] = (await writtenDown(await open(writePbf(map, { dense })))).nodes
      expect(first?.at).toBeNull()
      expect(second?.at?.[1]).toBe(-0x80000000)
      expect(third?.at).toEqual([-900_000_000, 1_800_000_000])
    }
    expect(
      (await writtenDown(await open(writeXml({ ...map, nodes: [{ id: 1, at: null, tags: {} }] })))).nodes,
    ).toEqual([{ id: 1, at: null, tags: {} }])
  })

  it('reads what a file says of itself', async () => {
    expect((await open(writeXml(oneNode))).header).toEqual({
      bounds: { west: -2, south: 1.5, east: 4, north: 3 },
      timestamp: '2024-01-02T03:04:05.000Z',
      generator: 'test',
      isSorted: false,
    })
    expect((await open(writePbf(oneNode, { optional: ['Sort.Type_then_ID'] }))).header.isSorted).toBe(true)
  })

  it('skips what editors have deleted', async () => {
    const xml = `<osm><node id="1" lat="1" lon="1" action="delete"><tag k="a" v="b"/></node><node id="2" visible="false"/>
      <way id="4" action="delete"><nd ref="1"/></way><node id="3" lat="2" lon="2"/></osm>`
    expect(await writtenDown(await open(new TextEncoder().encode(xml)))).toEqual({
      nodes: [{ id: 3, at: [20_000_000, 20_000_000], tags: {} }],
      ways: [],
      relations: [],
    })
  })

  it('reads XML of many blocks, its elements and characters cut anywhere by a step', async () => {
    const nodes = Array.from({ length: 9000 }, (_, i) => ({
      id: i + 1,
      at: [i * 100, 9000 - i] as const,
      tags: { name: `Çà ${'😀'.repeat(i % 5)}${i}` },
    }))
    const ways = Array.from({ length: 9000 }, (_, i) => ({
      id: i + 1,
      refs: [i, i + 1, i + 2],
      tags: { highway: 'path', name: `${i}` },
    }))
    const xml = writeXml({ nodes, ways, relations: [] })
    for (const bytes of [xml, gzipSync(xml)]) {
      const read = await writtenDown(await open(bytes))
      expect(read.nodes).toEqual(nodes)
      expect(read.ways).toEqual(ways)
    }
  })

  it('reads gzip members one after another', async () => {
    const xml = writeXml(oneNode)
    const members = [xml.subarray(0, 90), xml.subarray(90)].map((part) => gzipSync(part))
    expect(await writtenDown(await open(new Uint8Array(Buffer.concat(members))))).toEqual(oneNode)
  })
})

describe('the inflater in plain code', () => {
  it('agrees with zlib', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 20_000 }), fc.integer({ min: 0, max: 9 }), (bytes, level) => {
        const packed = deflateSync(bytes, { level })
        expect(inflateAnywhere(packed, bytes.length)).toEqual(new Uint8Array(inflateSync(packed)))
      }),
    )
  })
})

describe('the word cache', () => {
  it('gives every word as a decoder would, however many there are', () => {
    const cache = new WordCache()
    const encoder = new TextEncoder()
    const words = Array.from({ length: 12_000 }, (_, i) => `${i % 3 === 0 ? 'é' : ''}${(i * 7919) % 8009}`)
    for (const round of [1, 2])
      for (const word of words) {
        const bytes = encoder.encode(`--${word}--`)
        expect(cache.text(bytes, 2, bytes.length - 2), `round ${round}`).toBe(word)
      }
  })
})
