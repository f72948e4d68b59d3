import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import * as fc from 'fast-check'
import { afterAll, describe, expect, it } from 'vitest'
import { madeUpRun, toFit, toGpx } from '../../bench/made-up-run.ts'
import { crc32 } from '../../src/bytes/crc32.ts'
import { joinBytes } from '../../src/bytes/join-bytes.ts'
import { ZipHeaders } from '../../src/bytes/zip.ts'
import { MAX_DEPTH } from '../../src/activity/file-limits.ts'
import type { FileReading } from '../../src/activity/activity.ts'
import { readFiles } from '../../src/activity/read-archive.ts'
import { foundIn } from '../../src/import/sources/folder.ts'
import { recordingsIn } from '../../src/import/sources/recordings-in.ts'
import { importHistory } from '../../src/service/import-history.ts'
import { importItemsOf } from '../../src/store/import-items.ts'
import { openStore } from '../../src/store/open-store.ts'
import { ME } from '../../src/store/store.ts'
import { importOutcomeSentence } from '../../src/words/import-counts.ts'
import { bytesOf } from './made-archives.ts'

const root = mkdtempSync(join(tmpdir(), 'underfoot-every-file-'))
afterAll(() => rmSync(root, { recursive: true, force: true }))

/** What somebody may have lying about: a file, a folder, an archive of more. */
type Thing =
  | { readonly is: 'file'; readonly name: string; readonly bytes: Uint8Array }
  | { readonly is: 'folder' | 'archive'; readonly name: string; readonly inside: readonly Thing[] }

const RUNS = [1, 2, 3].flatMap((seed) => {
  const run = madeUpRun(60, seed)
  return [toFit(run), bytesOf(toGpx(run))]
})

/** Few names, so that many are met twice; some hidden, some without a meaning, some that lead elsewhere. */
const fileName = fc.constantFrom(
  'a.fit',
  'a.gpx',
  'b.tcx',
  'b.fit.gz',
  'photo.jpg',
  'activities.csv',
  'settings.json',
  'notes.xml',
  'unnamed',
  'läufe.gpx',
  'cut.zip',
  '.DS_Store',
  '._a.fit',
)
const folderName = fc.constantFrom('runs', 'sub', '.trash', '__MACOSX', 'läufe')
const contents = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom(...RUNS) },
  { weight: 1, arbitrary: fc.constant(new Uint8Array()) },
  { weight: 1, arbitrary: fc.uint8Array({ maxLength: 40 }) },
  { weight: 1, arbitrary: fc.constantFrom('{}', '<gpx/>', '<notes/>', 'PK').map(bytesOf) },
)

const { things } = fc.letrec<{ things: Thing[]; thing: Thing }>((tie) => ({
  things: fc.array(tie('thing'), { maxLength: 3, size: 'max' }),
  thing: fc.oneof(
    { maxDepth: 6, depthSize: 'large', withCrossShrink: true },
    fc.record({ is: fc.constant('file' as const), name: fileName, bytes: contents }),
    fc.record({ is: fc.constant('folder' as const), name: folderName, inside: tie('things') }),
    fc.record({
      is: fc.constant('archive' as const),
      name: fc.constantFrom('export.zip', 'part.ZIP', '.old.zip'),
      inside: tie('things'),
    }),
  ),
}))

const isHidden = (name: string) => name.startsWith('.') || name === '__MACOSX'

/** Files that are seen on a disk: what is hidden is one, whatever is in it; a later one of a name takes its place. */
function seenOnDisk(all: readonly Thing[]): number {
  const last = new Map(all.map((thing) => [thing.name, thing]))
  return [...last.values()].reduce((sum, thing) => {
    if (thing.is === 'file' || isHidden(thing.name)) return sum + 1
    return sum + (thing.is === 'folder' ? seenOnDisk(thing.inside) : seenInArchive(thing.inside, 1))
  }, 0)
}

/** Every entry that is no folder; an archive is what it holds, and one that holds nothing or lies too deep is itself. */
function seenInArchive(all: readonly Thing[], depth: number): number {
  return Math.max(1, entriesOf(all, false, depth))
}

function entriesOf(all: readonly Thing[], isWithinHidden: boolean, depth: number): number {
  return all.reduce((sum, { is, name, ...thing }) => {
    const hidden = isWithinHidden || isHidden(name)
    const inside = 'inside' in thing ? thing.inside : []
    if (is === 'folder') return sum + entriesOf(inside, hidden, depth)
    const isOpened = is === 'archive' && !hidden && depth < MAX_DEPTH
    return sum + (isOpened ? seenInArchive(inside, depth + 1) : 1)
  }, 0)
}

function put(folder: string, all: readonly Thing[]): void {
  mkdirSync(folder, { recursive: true })
  for (const thing of all) {
    const path = join(folder, thing.name)
    rmSync(path, { recursive: true, force: true })
    if (thing.is === 'folder') put(path, thing.inside)
    else writeFileSync(path, bytesOfThing(thing))
  }
}

function bytesOfThing(thing: Thing): Uint8Array {
  return thing.is === 'file' ? thing.bytes : archiveOf(thing.inside)
}

/** As archives are that name two files alike, and their folders too. */
function archiveOf(all: readonly Thing[]): Uint8Array {
  const headers = new ZipHeaders()
  const parts: Uint8Array[] = []
  const add = (path: string, bytes: Uint8Array) =>
    parts.push(headers.add({ path, crc: crc32(bytes), size: bytes.length }), bytes)
  const addAll = (inside: readonly Thing[], above: string) => {
    for (const thing of inside)
      if (thing.is === 'folder') {
        add(`${above}${thing.name}/`, new Uint8Array())
        addAll(thing.inside, `${above}${thing.name}/`)
      } else add(`${above}${thing.name}`, bytesOfThing(thing))
  }
  addAll(all, '')
  return joinBytes([...parts, ...headers.close()])
}

/** What became of a file, in a line. */
function fate(path: string, { activities, faults }: FileReading): string {
  return `${path}: ${activities.length} activities. ${faults.map(({ what }) => what).join(' ')}`
}

let folders = 0
function folderOf(all: readonly Thing[]): string {
  const folder = join(root, `${folders++}`)
  put(folder, all)
  return folder
}

describe('whatever lies in folders and archives', () => {
  it('is found, each file once, and no two of those that are told of under one name', async () => {
    await fc.assert(
      fc.asyncProperty(things, async (all) => {
        const told: string[] = []
        let seen = 0
        for await (const found of foundIn([folderOf(all)])) {
          seen += 1
          if (found.kind !== 'other') told.push(found.path)
        }
        expect(seen).toBe(seenOnDisk(all))
        expect(new Set(told).size).toBe(told.length)
      }),
      { numRuns: 40 },
    )
  })

  it('is imported, already here, set aside with a reason, or passed over by its kind: together all that was seen', async () => {
    await fc.assert(
      fc.asyncProperty(things, async (all) => {
        const store = await openStore({ home: join(root, `home-${folders++}`) })
        try {
          const told = await importHistory(store, ME, [folderOf(all)], { threads: 0 })
          const { imported, alreadyHere, setAside, notRecordings, passedOver, files, reasons } = told
          expect(files).toBe(seenOnDisk(all))
          expect(imported + alreadyHere + setAside + (notRecordings ?? NaN)).toBe(files)
          const items = await importItemsOf(store.db, ME, told.import, { limit: 1000 })
          expect(items).toHaveLength(imported + alreadyHere + setAside)
          expect(reasons.reduce((sum, { count }) => sum + count, 0)).toBe(setAside)
          const numbers = importOutcomeSentence({ imported, alreadyHere, setAside, passedOver }).match(/\d+/g)
          expect((numbers ?? []).reduce((sum, text) => sum + Number(text), 0)).toBe(files)
        } finally {
          await store.close()
        }
      }),
      { numRuns: 8 },
    )
  })

  it('in an archive is found alike on a disk and where its bytes are at hand, with the same words', async () => {
    await fc.assert(
      fc.asyncProperty(things, async (all) => {
        const bytes = archiveOf(all)
        const path = join(root, `${folders++}.zip`)
        writeFileSync(path, bytes)
        const onDisk: string[] = []
        for await (const { path: found, reading } of recordingsIn([path]))
          onDisk.push(fate(found.slice(path.length), reading))
        const atHand = [...readFiles('', bytes)].map(({ name, reading }) => fate(name, reading))
        if (onDisk.length > 0) expect(atHand).toEqual(onDisk)
        else expect(atHand).toEqual([expect.stringMatching(/There is no recording in this archive/)])
      }),
      { numRuns: 30 },
    )
  })

  // A Mac's disks take no such names.
  it.skipIf(process.platform === 'darwin')(
    'with names written by another system is told to be so, each apart',
    async () => {
      const folder = folderOf([{ is: 'file', name: 'a.fit', bytes: RUNS[0] }])
      for (const last of [0xe9, 0xe8])
        writeFileSync(
          Buffer.concat([Buffer.from(`${folder}/r`), Buffer.from([last]), Buffer.from('.fit')]),
          'x',
        )
      const paths: string[] = []
      for await (const found of foundIn([folder]))
        paths.push(`${found.path.split('/').at(-1)}: ${found.kind === 'trouble' ? found.reason : found.kind}`)
      expect(paths).toEqual([
        'a.fit: recording',
        expect.stringMatching(/^r\uFFFD\.fit: .*rename it/),
        expect.stringMatching(/^r\uFFFD \(2\)\.fit: .*rename it/),
      ])
    },
  )
})
