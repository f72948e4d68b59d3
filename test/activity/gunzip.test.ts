import { gzipSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { gunzip, RECORDING_LIMIT } from '../../src/activity/gunzip.ts'
import type { GunzipFailure } from '../../src/activity/gunzip.ts'

/** Bytes that deflate but not away: a slow pattern with noise from a fixed seed. */
function bytesLike(length: number): Uint8Array {
  let seed = 7
  return Uint8Array.from({ length }, (_, i) => {
    seed = (seed * 1103515245 + 12345) >>> 0
    return (i >> 6) + (seed >>> 30)
  })
}

function unpack(packed: Uint8Array): { bytes: Buffer; faults: GunzipFailure[]; said: string[] } {
  const faults: GunzipFailure[] = []
  const bytes = Buffer.concat([...gunzip(packed, (fault) => faults.push(fault))])
  return { bytes, faults, said: faults.map((fault) => fault.what) }
}

describe('gunzip', () => {
  const plain = bytesLike(300_000)
  const packed = new Uint8Array(gzipSync(plain))

  it('gives back what was packed, at every level and with a file name in the header', () => {
    for (const level of [0, 1, 9]) expect(unpack(gzipSync(plain, { level })).bytes.equals(plain)).toBe(true)
    const name = [0x72, 0x75, 0x6e, 0]
    const named = [...packed.slice(0, 3), 8, ...packed.slice(4, 10), ...name, ...packed.slice(10)]
    const { bytes, said } = unpack(Uint8Array.from(named))
    expect(bytes.equals(plain)).toBe(true)
    expect(said).toEqual([])
  })

  it('reads members one after another', () => {
    const { bytes, said } = unpack(Buffer.concat([packed, gzipSync('and more')]))
    expect(said).toEqual([])
    expect(bytes.subarray(plain.length).toString()).toBe('and more')
  })

  it('of a file cut anywhere gives a prefix and says that it was cut', () => {
    for (let length = 20; length < packed.length - 8; length += Math.floor(packed.length / 60)) {
      const { bytes, said } = unpack(packed.slice(0, length))
      expect(bytes.equals(plain.subarray(0, bytes.length))).toBe(true)
      expect(said).toEqual([expect.stringMatching(/ends too early|cut short/)])
    }
    expect(unpack(packed.slice(0, packed.length - 9)).bytes.length).toBeGreaterThan(plain.length - 1000)
  })

  it('leaves aside what is no gzip behind the last member', () => {
    const { bytes, said } = unpack(Buffer.concat([packed, Buffer.from('not gzip at all')]))
    expect(bytes.equals(plain)).toBe(true)
    expect(said).toEqual([expect.stringMatching(/is not gzip; left aside/)])
  })

  it('notices a checksum that does not fit, in the last member and before', () => {
    const wrong = packed.slice()
    wrong[wrong.length - 8] ^= 1
    for (const file of [wrong, Buffer.concat([wrong, packed])])
      expect(unpack(file).said).toEqual([expect.stringMatching(/checksum/)])
  })

  it('never throws, and never stays silent, whatever byte is wrong', () => {
    for (let at = 18; at < packed.length; at += 997) {
      const wrong = packed.slice()
      wrong[at] ^= 0x55
      expect(unpack(wrong).said, `byte ${at}`).toHaveLength(1)
    }
  })

  it('does not unpack ahead of what is asked for', () => {
    const bomb = gzipSync(Buffer.alloc(64 * 2 ** 20))
    const first = gunzip(bomb, () => undefined).next()
    expect(first.done === false && first.value.length).toBeLessThan(8 * 2 ** 20)
  })

  it('refuses what unpacks to far more than it is', () => {
    const { bytes, faults } = unpack(gzipSync(Buffer.alloc(RECORDING_LIMIT.ratioFrom * 2)))
    expect(faults).toMatchObject([{ refused: true }])
    expect(bytes.length).toBeLessThan(RECORDING_LIMIT.ratioFrom * 1.5)
  })
})
