import * as fc from 'fast-check'
import { unzipSync, zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { crc32 } from '../../src/bytes/crc32.ts'
import { joinBytes } from '../../src/bytes/join-bytes.ts'
import { readZipDirectory, readZipEntry, ZipError, ZipHeaders } from '../../src/bytes/zip.ts'

type Files = Readonly<Record<string, Uint8Array>>

const filesGiven = fc.dictionary(
  fc.string({ unit: 'grapheme', minLength: 1, maxLength: 20 }).map((name) => `f/${name}`),
  fc.uint8Array({ maxLength: 300 }),
  { maxKeys: 8, noNullPrototype: true },
)

function archiveOf(files: Files, alignment: number): Uint8Array {
  const headers = new ZipHeaders(alignment)
  const parts = Object.entries(files).flatMap(([path, bytes]) => [
    headers.add({ path, crc: crc32(bytes), size: bytes.length }),
    bytes,
  ])
  return joinBytes([...parts, ...headers.close()])
}

const read = (archive: Uint8Array) =>
  Object.fromEntries(readZipDirectory(archive).map((entry) => [entry.path, readZipEntry(archive, entry)]))

describe('a zip archive', () => {
  it('written here is read alike here and elsewhere, each file where its alignment asks', () => {
    fc.assert(
      fc.property(filesGiven, fc.constantFrom(1, 8, 64), (files, alignment) => {
        const archive = archiveOf(files, alignment)
        expect(read(archive)).toEqual(files)
        expect(unzipSync(archive)).toEqual(files)
        for (const { foreseenDataAt, size, path } of readZipDirectory(archive)) {
          expect(foreseenDataAt % alignment).toBe(0)
          expect(archive.slice(foreseenDataAt, foreseenDataAt + size)).toEqual(files[path])
        }
      }),
    )
  })

  it('written elsewhere, stored or deflated, is read', () => {
    fc.assert(
      fc.property(filesGiven, fc.constantFrom(0, 6), (files, level) => {
        expect(read(zipSync(files, { level: level === 0 ? 0 : 6 }))).toEqual(files)
      }),
    )
  })

  it('is read from its last bytes alone', () => {
    const archive = archiveOf({ a: new Uint8Array(5000), b: Uint8Array.of(1) }, 1)
    const tailAt = archive.length - 200
    expect(readZipDirectory(archive.subarray(tailAt), tailAt)).toEqual(readZipDirectory(archive))
    expect(() => readZipDirectory(archive.subarray(archive.length - 30), archive.length - 30)).toThrow(
      'directory is damaged',
    )
  })

  it('cut anywhere or with any byte changed is refused, or gives what was written', () => {
    const files = { 'a.txt': Uint8Array.from({ length: 50 }, (_, i) => i), b: Uint8Array.of(1, 2, 3) }
    const archive = archiveOf(files, 1)
    const contents = Object.values(files)
    for (let at = 0; at < archive.length; at++) {
      expect(() => read(archive.subarray(0, at))).toThrow(ZipError)
      const wrong = archive.slice()
      wrong[at] ^= 0x41
      let found: Files = {}
      try {
        found = read(wrong)
      } catch (error) {
        expect(error).toBeInstanceOf(Error)
      }
      for (const bytes of Object.values(found)) expect(contents, `byte ${at}`).toContainEqual(bytes)
    }
  })
})
