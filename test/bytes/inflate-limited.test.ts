import { deflateRawSync, deflateSync, gzipSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import {
  InflateError,
  inflateLimited,
  LimitedInflater,
  mostInflated,
} from '../../src/bytes/inflate-limited.ts'

const plain = Uint8Array.from({ length: 100_000 }, (_, i) => (i * i) >> 7)

const PACKED = {
  deflate: new Uint8Array(deflateRawSync(plain)),
  zlib: new Uint8Array(deflateSync(plain)),
  gzip: new Uint8Array(gzipSync(plain)),
} as const

/** What the trouble with it is called; null when it inflates. */
function troubleWith(...asked: Parameters<typeof inflateLimited>): string | null {
  try {
    inflateLimited(...asked)
    return null
  } catch (error) {
    return error instanceof InflateError ? error.trouble : String(error)
  }
}

describe.each(['deflate', 'zlib', 'gzip'] as const)('%s', (container) => {
  const packed = PACKED[container]

  it('is inflated up to the very limit and not one byte beyond', () => {
    expect(Buffer.from(inflateLimited(container, packed, plain.length)).equals(plain)).toBe(true)
    expect(troubleWith(container, packed, plain.length - 1)).toBe('too-large')
  })

  it('that is cut is refused wherever that is', () => {
    for (let length = 1; length < packed.length; length += Math.ceil(packed.length / 97))
      expect(troubleWith(container, packed.subarray(0, length), plain.length), `${length} bytes`).not.toBe(
        null,
      )
  })

  it('gives the same in pieces of any size', () => {
    for (const size of [1, 7, 5000]) {
      const inflater = new LimitedInflater(container, plain.length)
      const chunks: Uint8Array[] = []
      for (let at = 0; at < packed.length; at += size)
        chunks.push(...inflater.push(packed.subarray(at, at + size), at + size >= packed.length))
      expect(Buffer.concat(chunks).equals(plain), `pieces of ${size}`).toBe(true)
    }
  })
})

it('a checksum that does not fit is told, of every gzip member', () => {
  for (const container of ['zlib', 'gzip'] as const) {
    const wrong = PACKED[container].slice()
    wrong[wrong.length - (container === 'zlib' ? 1 : 8)] ^= 1
    expect(troubleWith(container, wrong, plain.length)).toBe('wrong-checksum')
  }
  const wrong = PACKED.gzip.slice()
  wrong[wrong.length - 8] ^= 1
  expect(troubleWith('gzip', Buffer.concat([wrong, PACKED.gzip]), 2 * plain.length)).toBe('wrong-checksum')
  expect(troubleWith('gzip', Buffer.concat([PACKED.gzip, PACKED.gzip]), 2 * plain.length)).toBe(null)
})

it('a ratio is looked at only once so much is out', () => {
  const limit = { bytes: 1000, ratio: 10, ratioFrom: 200 }
  expect([1, 50, 500].map((compressed) => mostInflated(limit, compressed))).toEqual([200, 500, 1000])
})
