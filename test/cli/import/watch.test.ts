import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { appendFile, mkdir, mkdtemp, rename, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { createInterface } from 'node:readline'
import { setTimeout as pause } from 'node:timers/promises'
import { afterEach, expect, it } from 'vitest'
import { madeUpRun, toFit, toGpx } from '../../../bench/made-up-run.ts'
import type { StorePlace } from '../../../src/store/open-store.ts'
import { ME, type Store } from '../../../src/store/store.ts'
import { describeStore } from '../../support/postgres.ts'

const program = resolve(import.meta.dirname, '../../../bin/underfoot.js')

/** ms between two of its looks at the folder. */
const LOOK_EVERY_MS = 1000

/** Ten minutes on foot on a day of its own. */
function run(day: number) {
  const made = madeUpRun(600, day)
  return { ...made, time_s: made.time_s.map((time) => time + day * 86_400) }
}

/** What one round of the watching command told. */
interface Round {
  readonly imported: number
  readonly alreadyHere: number
  readonly setAside: number
}

interface Watching {
  readonly rounds: readonly Round[]
  readonly complaints: () => string
  end(signal: NodeJS.Signals): Promise<number | null>
}

const left: (() => Promise<unknown>)[] = []
afterEach(async () => {
  for (const end of left.splice(0).reverse()) await end()
})

/** `underfoot import FOLDER --watch` as people start it. */
function watching({ home, databaseUrl }: StorePlace, folder: string): Watching {
  const child: ChildProcess = spawn(process.execPath, [program, 'import', folder, '--watch', '--json'], {
    env: {
      PATH: process.env['PATH'],
      UNDERFOOT_HOME: home,
      ...(databaseUrl ? { DATABASE_URL: databaseUrl } : {}),
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const rounds: Round[] = []
  let complaints = ''
  if (child.stdout === null || child.stderr === null) throw new Error('It has no output to read.')
  // Our own command's output, a line for each round.
  createInterface(child.stdout).on('line', (line) => rounds.push(JSON.parse(line) as Round))
  child.stderr.on('data', (text: Buffer) => (complaints += text.toString()))
  const ended = once(child, 'exit')
  const end = async (signal: NodeJS.Signals) => {
    if (child.exitCode === null && child.signalCode === null) child.kill(signal)
    await ended
    return child.exitCode
  }
  left.push(() => end('SIGKILL'))
  return { rounds, complaints: () => complaints, end }
}

async function newFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'underfoot-watched-'))
  left.push(() => rm(folder, { recursive: true }))
  return folder
}

async function days({ db }: Store): Promise<number[]> {
  const rows = await db.selectFrom('activity').select('start_s').where('athlete', '=', ME).execute()
  const first = run(0).time_s[0]
  return rows.map(({ start_s }) => Math.round(((start_s ?? 0) - first) / 86_400)).sort((a, b) => a - b)
}

const sum = (rounds: readonly Round[], what: keyof Round) => rounds.reduce((all, one) => all + one[what], 0)
const within = { interval: 100 }

describeStore('a watched folder', (open) => {
  it('gives what is put there, moved there whole, or written bit by bit, each once and only when it is whole', async () => {
    const [store, folder, beside] = [await open(), await newFolder(), await newFolder()]
    await writeFile(join(folder, 'there-before.fit'), toFit(run(0)))
    const watch = watching(store.place, folder)
    await expect.poll(() => days(store), within).toEqual([0])

    await writeFile(join(folder, 'dropped.gpx'), toGpx(run(1)))
    await writeFile(join(beside, 'under-way.tmp'), toFit(run(2)))
    await mkdir(join(folder, 'newly', 'made'), { recursive: true })
    await rename(join(beside, 'under-way.tmp'), join(folder, 'newly', 'made', 'moved.fit'))
    await expect.poll(() => days(store), within).toEqual([0, 1, 2])

    // Written bit by bit, under its own name all along, and never still from one look to the next.
    const text = toGpx(run(3))
    const pieces = 12
    let widest_ms = 0
    let wrote_ms = performance.now()
    for (let i = 0; i < pieces; i++) {
      const [from, to] = [i, i + 1].map((n) => Math.floor((n * text.length) / pieces))
      await appendFile(join(folder, 'growing.gpx'), text.slice(from, to))
      widest_ms = Math.max(widest_ms, performance.now() - wrote_ms)
      wrote_ms = performance.now()
      // Where this machine held the writing up for so long, the file did stand still.
      if (widest_ms < LOOK_EVERY_MS) expect(await days(store)).toEqual([0, 1, 2])
      await pause(250)
    }
    await expect.poll(() => days(store), within).toEqual([0, 1, 2, 3])

    // Taken away again before it was looked at twice; what was imported stays though its file goes.
    await writeFile(join(folder, 'gone-at-once.fit'), toFit(run(4)))
    await rm(join(folder, 'gone-at-once.fit'))
    await rm(join(folder, 'dropped.gpx'))
    await writeFile(join(folder, 'last.fit'), toFit(run(5)))
    await expect.poll(() => days(store), within).toEqual([0, 1, 2, 3, 5])

    expect(await watch.end('SIGINT')).toBe(0)
    expect(watch.complaints()).toBe('')
    expect(sum(watch.rounds, 'alreadyHere')).toBe(0)
    if (widest_ms < LOOK_EVERY_MS)
      expect([sum(watch.rounds, 'imported'), sum(watch.rounds, 'setAside')]).toEqual([5, 0])
  })

  it('stopped half way through a file takes it for what it is then, and for whole when it has gone on', async () => {
    const [store, folder] = [await open(), await newFolder()]
    const watch = watching(store.place, folder)
    const text = toGpx(run(1))
    await writeFile(join(folder, 'halting.gpx'), text.slice(0, text.length / 2))
    await expect.poll(() => watch.rounds.length, within).toBe(1)
    await writeFile(join(folder, 'halting.gpx'), text)
    await expect.poll(() => watch.rounds.length, within).toBe(2)
    const activities = await store.db.selectFrom('activity').selectAll().execute()
    expect(activities).toHaveLength(1)
    expect(activities[0]?.elapsed_s).toBeCloseTo(599, -1)
    await watch.end('SIGTERM')
  })

  it('is taken up again after kill -9: nothing is lost, nothing comes twice', async () => {
    const [store, folder] = [await open(), await newFolder()]
    for (let day = 0; day < 12; day++) await writeFile(join(folder, `${day}.fit`), toFit(run(day)))
    const killed = watching(store.place, folder)
    await expect.poll(async () => (await days(store)).length, { interval: 5 }).toBeGreaterThan(0)
    await killed.end('SIGKILL')
    await writeFile(join(folder, 'while-away.fit'), toFit(run(12)))
    const again = watching(store.place, folder)
    const all = Array.from({ length: 13 }, (_, day) => day)
    await expect.poll(() => days(store), within).toEqual(all)
    await expect.poll(() => sum(again.rounds, 'imported') + sum(again.rounds, 'alreadyHere'), within).toBe(13)
    expect(await again.end('SIGTERM')).toBe(0)
    const originals = await store.db.selectFrom('original').select('sha256').execute()
    expect(originals).toHaveLength(13)
  })
})
