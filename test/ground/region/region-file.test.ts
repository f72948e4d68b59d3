import { crc32 as nodeCrc32 } from 'node:zlib'
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { bytesSource, type ByteSource } from '../../../src/ground/osm/source.ts'
import { crc32 } from '../../../src/bytes/crc32.ts'
import { RegionFileError } from '../../../src/ground/region/file/error.ts'
import { openRegion, readRegionMeta } from '../../../src/ground/region/file/open-region.ts'
import { writeRegion } from '../../../src/ground/region/file/write-region.ts'
import type { Region } from '../../../src/ground/region/region.ts'
import { madeElevation, regionOf, tangle, VILLAGE } from './made-ground.ts'

const slope = madeElevation((lat, lon) => 1000 + 300 * Math.sin(lat * 90) + 200 * Math.cos(lon * 70))

function bytesOf(region: Region): Uint8Array<ArrayBuffer> {
  const parts = [...writeRegion(region)]
  const bytes = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0))
  let at = 0
  for (const part of parts) {
    bytes.set(part, at)
    at += part.length
  }
  return bytes
}

/** A region as plain data: what two regions must share to be the same. */
function plain({ strings, ...columns }: Region): unknown {
  const texts = Array.from({ length: strings.count }, (_, i) => strings.text(i))
  const flat = (value: unknown): unknown => {
    if (ArrayBuffer.isView(value)) return [value.constructor.name, ...(value as Float64Array)]
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return value
    return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, flat(inner)]))
  }
  return { texts, columns: flat(columns) }
}

const drawn = tangle(42.5, 1.5, { nodes: 12, ways: 8 })
const oneRegion = () => regionOf(VILLAGE, slope)

describe('a region file', () => {
  it('gives back the region that was written, and the same bytes for the same region', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.oneof(drawn, tangle(-16.5, 180), tangle(90, 0)),
        fc.boolean(),
        async (map, hasHeight) => {
          const region = await regionOf(map, hasHeight ? slope : null)
          const bytes = bytesOf(region)
          const opened = await openRegion(bytesSource(bytes))
          expect(plain(opened)).toEqual(plain(region))
          expect(bytesOf(opened)).toEqual(bytes)
        },
      ),
      { numRuns: 40, endOnFailure: true },
    )
  })

  it('holds a region of nothing', async () => {
    const region = await regionOf({ nodes: [], ways: [] })
    const opened = await openRegion(bytesSource(bytesOf(region)))
    expect(plain(opened)).toEqual(plain(region))
    expect(opened.edges.count).toBe(0)
  })

  it('opens as views of its bytes, in shared memory too, without copying a column', async () => {
    const bytes = bytesOf(await oneRegion())
    const shared = new Uint8Array(new SharedArrayBuffer(bytes.length))
    shared.set(bytes)
    for (const isTrusted of [false, true]) {
      const { edges, nodes, shape, areas, points, edgeIndex } = await openRegion(bytesSource(shared), {
        isTrusted,
      })
      for (const column of [
        edges.from,
        edges.way,
        edges.shapeStart,
        nodes.lat,
        shape.along,
        areas.lat,
        points.osm,
      ])
        expect(column.buffer).toBe(shared.buffer)
      expect(edgeIndex.buffer).toBe(shared.buffer)
    }
  })

  it('opens from bytes that lie crooked in memory', async () => {
    const region = await oneRegion()
    const bytes = bytesOf(region)
    const crooked = new Uint8Array(bytes.length + 3).subarray(3)
    crooked.set(bytes)
    expect(plain(await openRegion(bytesSource(crooked)))).toEqual(plain(region))
  })

  it('is read by ranges inside the file, a dozen of them, and two for what it says about itself', async () => {
    const bytes = bytesOf(await oneRegion())
    const reads: number[] = []
    const source: ByteSource = {
      size: bytes.length,
      read(offset, length) {
        reads.push(offset + length)
        return Promise.resolve(bytes.slice(offset, offset + length))
      },
    }
    const { name } = await readRegionMeta(source)
    expect(name).toBe('made')
    expect(reads).toHaveLength(2)
    await openRegion(source)
    expect(reads.length).toBeLessThan(16)
    expect(Math.max(...reads)).toBe(bytes.length)
  })
})

describe('a damaged region file', () => {
  it('gets a sentence wherever it is cut', async () => {
    const bytes = bytesOf(await oneRegion())
    for (let length = 0; length < bytes.length; length += length < 300 ? 1 : 97)
      await expect(openRegion(bytesSource(bytes.slice(0, length)))).rejects.toThrow(RegionFileError)
  })

  it('gets a sentence, or is the region that was written: never another one, whatever bit is flipped', async () => {
    const region = await oneRegion()
    const bytes = bytesOf(region)
    const truth = plain(region)
    let refused = 0
    const rounds = 1500
    for (let i = 0; i < rounds; i++) {
      // The directory at the end of the file is small and matters most, so every other bit is one of its own.
      const from = i % 2 === 0 ? 0 : bytes.length - 1100
      const at = from + ((i * 7919) % (bytes.length - from))
      const flipped = bytes.slice()
      flipped[at] ^= 1 << (i % 8)
      try {
        expect(plain(await openRegion(bytesSource(flipped)))).toEqual(truth)
      } catch (error) {
        expect(error).toBeInstanceOf(RegionFileError)
        refused++
      }
    }
    expect(refused).toBeGreaterThan(rounds / 2)
  })

  it('gets a sentence when it is something else altogether', async () => {
    const noise = fc.uint8Array({ maxLength: 200 })
    await fc.assert(
      fc.asyncProperty(noise, async (bytes) => {
        await expect(openRegion(bytesSource(bytes))).rejects.toThrow(
          /^This is no region file, or its end is missing\.$/,
        )
      }),
    )
  })

  it('of another version says which, and what to do', async () => {
    const region = await oneRegion()
    const later = { ...region, meta: { ...region.meta, version: 99 } }
    await expect(openRegion(bytesSource(bytesOf(later)))).rejects.toThrow(/version 99.*Add the region again/s)
  })

  it('that points at rows it does not hold is refused though its checksums are right', async () => {
    const region = await oneRegion()
    const wrong: Region[] = [
      { ...region, edges: { ...region.edges, from: region.edges.from.map(() => 4_000_000_000) } },
      { ...region, edges: { ...region.edges, name: region.edges.name.map(() => 5000) } },
      { ...region, adjacency: { ...region.adjacency, edge: region.adjacency.edge.map(() => 5000) } },
      {
        ...region,
        adjacency: { ...region.adjacency, first: region.adjacency.first.map((at, i) => (i === 1 ? 99 : at)) },
      },
      { ...region, edgeIndex: region.edgeIndex.slice(0, 4) },
      { ...region, edgeIndex: region.edgeIndex.slice(0, -8) },
      { ...region, edges: { ...region.edges, shapeStart: region.edges.shapeStart.map((start) => -start) } },
    ]
    for (const made of wrong)
      await expect(openRegion(bytesSource(bytesOf(made)))).rejects.toThrow(RegionFileError)
  })
})

describe('the checksum', () => {
  it('is that of zip files, for any length and any place in memory', () => {
    // The check value of CRC-32/ISO-HDLC in every catalogue.
    expect(crc32(new TextEncoder().encode('123456789'))).toBe(0xcbf43926)
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 100 }), fc.nat(3), (bytes, crooked) => {
        const part = bytes.subarray(Math.min(crooked, bytes.length))
        expect(crc32(part)).toBe(nodeCrc32(part))
      }),
    )
  })
})
