import { mkdtempSync, readdirSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs'
import { rm } from 'node:fs/promises'
import { hostname, tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { withLockInTurn } from '../../../src/regions/lock.ts'
import { removeRegion, replaceRegion } from '../../../src/regions/region-files.ts'
import { describeWithShared, sharedPath } from '../../support/shared.ts'
import { ending, Home } from './underfoot.ts'

const map = sharedPath('osm', 'andorra-2013.osm.pbf')
const other = sharedPath('osm', 'monaco-2025.osm.pbf')

describeWithShared('an add that is killed', () => {
  const home = new Home()
  let before: Buffer

  beforeAll(async () => {
    expect(await home.run('add', other, '--name', 'here')).toMatchObject({ code: 0 })
    before = readFileSync(home.at('regions', 'here.region'))
  })
  afterAll(() => home.remove())

  it('leaves the old region whole, whenever it is killed; and the next one clears up after it', async () => {
    const took = await timeOf(() => home.run('add', map, '--name', 'measure'))
    for (let i = 0; i < 5; i++) {
      const child = home.start('add', map, '--elevation', sharedPath('dem'), '--name', 'here')
      const ended = ending(child)
      setTimeout(() => child.kill('SIGKILL'), took * (0.15 + Math.random() * 0.85))
      await ended
      // Killed between putting the new one in place and its last word, it has done its work: then that one is whole.
      const now = readFileSync(home.at('regions', 'here.region'))
      if (!now.equals(before)) {
        const { code, out } = await home.run('show', 'here')
        expect([code, out.includes('andorra-2013.osm.pbf')]).toEqual([0, true])
        before = now
      }
      expect((await home.run('list', '--json')).out).not.toContain('problem')
    }
    const { code, err } = await home.run('add', map, '--name', 'here')
    expect([code, err]).toEqual([0, ''])
    expect(home.regions()).toEqual(['here.region', 'measure.region'])
    expect((await home.run('show', 'here')).out).toContain('andorra-2013.osm.pbf')
  })

  it('of a region that was never made again is cleared up by whatever is added next', async () => {
    writeFileSync(home.at('regions', '.gone.0123456789ab.part'), 'half')
    writeFileSync(home.at('regions', '.busy.0123456789ab.part'), 'half')
    writeFileSync(home.at('regions', '.busy.lock'), lockOf(process.pid))
    await home.run('add', other, '--name', 'here')
    expect(readdirSync(home.at('regions')).filter((name) => name.endsWith('.part'))).toEqual([
      '.busy.0123456789ab.part',
    ])
  })
})

describeWithShared('two at once', () => {
  const home = new Home()
  afterAll(() => home.remove())

  it('of the same region never mix: each ends well or says who is at work', async () => {
    const all = await Promise.all([map, other, map].map((file) => home.run('add', file, '--name', 'same')))
    const [well, told] = [all.filter(({ code }) => code === 0), all.filter(({ code }) => code === 1)]
    expect(well.length).toBeGreaterThan(0)
    expect(well.length + told.length).toBe(3)
    for (const { err } of told)
      expect(err).toMatch(
        /^underfoot: The region same is being worked on by another underfoot \(process \d+\); wait/,
      )
    expect(home.regions()).toEqual(['same.region'])
    expect((await home.run('show', 'same')).code).toBe(0)
  })
})

describe('a lock', () => {
  const folder = mkdtempSync(join(tmpdir(), 'underfoot-lock-'))
  const lock = join(folder, '.same.lock')
  const replaceBy = (text: string) =>
    replaceRegion(folder, 'same', async (path) => {
      writeFileSync(path, text)
      return text
    })
  afterAll(() => rmSync(folder, { recursive: true }))

  it.each([
    ['whose process is gone', () => lockOf(2 ** 22 + 1), 0],
    ['that nobody finished writing', () => '', 2000],
    ['whose process died on another machine', () => lockOf(1, 'elsewhere'), 120_000],
    ['whose number another process has now', () => lockOf(process.pid), 120_000],
  ])('%s is taken over', async (_what, text, age_ms) => {
    writeFileSync(lock, text())
    const then = new Date(Date.now() - age_ms)
    utimesSync(lock, then, then)
    await replaceBy('new')
    expect(readdirSync(folder)).toEqual(['same.region'])
  })

  it.each([
    ['on this machine', () => lockOf(process.pid)],
    ['on another machine', () => lockOf(1, 'elsewhere')],
  ])('of somebody alive %s is respected, by whoever adds or removes', async (_what, text) => {
    await rm(lock, { force: true })
    await replaceBy('old')
    writeFileSync(lock, text())
    await expect(replaceBy('new')).rejects.toThrow(
      /another underfoot \(process \d+\); wait until it is done\.$/,
    )
    await expect(removeRegion(folder, 'same')).rejects.toThrow(/another underfoot/)
    expect(readFileSync(join(folder, 'same.region'), 'utf8')).toBe('old')
  })

  it('is had by one at a time, and nothing is left of work that fails', async () => {
    await rm(lock, { force: true })
    let atWork = 0
    const outcomes = await Promise.allSettled(
      Array.from({ length: 8 }, (_, i) =>
        replaceRegion(folder, 'same', async (path) => {
          expect(++atWork).toBe(1)
          writeFileSync(path, `${i}`)
          await new Promise((later) => setTimeout(later, 20))
          atWork--
          throw new Error('on purpose')
        }),
      ),
    )
    expect(outcomes.every(({ status }) => status === 'rejected')).toBe(true)
    expect(readdirSync(folder)).toEqual(['same.region'])
    expect(readFileSync(join(folder, 'same.region'), 'utf8')).toBe('old')
  })

  it('that is waited for comes in turn', async () => {
    const order: number[] = []
    await Promise.all(
      [1, 2, 3].map((i) =>
        withLockInTurn(lock, async () => {
          order.push(i)
          await new Promise((later) => setTimeout(later, 10))
          order.push(i)
        }),
      ),
    )
    expect(order.filter((_, i) => i % 2 === 0)).toEqual(order.filter((_, i) => i % 2 === 1))
    expect(readdirSync(folder)).toEqual(['same.region'])
  })
})

function lockOf(pid: number, host = hostname()): string {
  return JSON.stringify({ pid, host, token: 'test' })
}

async function timeOf(work: () => Promise<unknown>): Promise<number> {
  const begin = performance.now()
  await work()
  return performance.now() - begin
}
