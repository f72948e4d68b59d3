import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { underfootHere } from '../support/in-process.ts'
import { claimsIn } from '../house/claims-not-made.ts'

const program = resolve(import.meta.dirname, '../../bin/underfoot.js')
const folder = mkdtempSync(join(tmpdir(), 'underfoot-readiness-'))
const at = (name: string) => join(folder, name)
const environment = { ...process.env, UNDERFOOT_HOME: at('home') }

const underfoot = async (...args: readonly string[]): Promise<string> =>
  (await underfootHere(['readiness', ...args], { cwd: folder, env: environment })).out

/** North over a hill of 200 m at 3 m/s, a point every 10 s; without times when `day` is null. */
function gpx(day: number | null, points: number): string {
  const line = Array.from({ length: points }, (_, i) => {
    const stamp =
      day === null ? '' : `<time>${new Date(Date.UTC(2026, 4, day, 8) + i * 10_000).toISOString()}</time>`
    const height = 500 + 200 * Math.sin((Math.PI * i) / points)
    return `<trkpt lat="${46 + (i * 30) / 111_195}" lon="7"><ele>${height.toFixed(1)}</ele>${stamp}</trkpt>`
  })
  return `<gpx version="1.1" xmlns="http://www.topografix.com/GPX/1/1"><trk><name>Ridge</name><type>running</type><trkseg>${line.join('')}</trkseg></trk></gpx>`
}

/** Fifty minutes north on the level at 3 m/s. */
function runAt(latitude: number, longitude: number, start_ms: number): string {
  const line = Array.from(
    { length: 300 },
    (_, i) =>
      `<trkpt lat="${latitude + (i * 30) / 111_195}" lon="${longitude}"><ele>500</ele><time>${new Date(start_ms + i * 10_000).toISOString()}</time></trkpt>`,
  )
  return `<gpx version="1.1" xmlns="http://www.topografix.com/GPX/1/1"><trk><type>running</type><trkseg>${line.join('')}</trkseg></trk></gpx>`
}

/** North and up a thousand metres, with no way down. */
function climbing(points: number): string {
  const line = Array.from(
    { length: points },
    (_, i) =>
      `<trkpt lat="${46 + (i * 30) / 111_195}" lon="7"><ele>${500 + (1030 * i) / points}</ele></trkpt>`,
  )
  return `<gpx version="1.1" xmlns="http://www.topografix.com/GPX/1/1"><trk><trkseg>${line.join('')}</trkseg></trk></gpx>`
}

beforeAll(() => {
  mkdirSync(at('runs'))
  for (let day = 1; day <= 8; day++) writeFileSync(at(`runs/${day}.gpx`), gpx(day, 300))
  writeFileSync(at('runs/again.gpx'), gpx(8, 300))
  writeFileSync(at('runs/broken.fit'), 'no recording')
  writeFileSync(at('near.gpx'), gpx(null, 310))
  writeFileSync(at('far.gpx'), gpx(null, 620))
})

afterAll(() => rmSync(folder, { recursive: true }))

interface Told {
  readonly sessions_30d: number
  readonly setAside: readonly unknown[]
  readonly dimensions: readonly {
    readonly id: string
    readonly verdict: string
    readonly times: number
    readonly basis: string
    readonly demand: { readonly least: number }
    readonly longest_30d: { readonly least: number } | null
  }[]
}

const told = async (...args: readonly string[]): Promise<Told> =>
  JSON.parse(await underfoot(...args, '--json'))
const verdict = ({ dimensions }: Told, id: string) => dimensions.find((one) => one.id === id)?.verdict

describe('readiness', () => {
  it('holds a course against the most of 30 days, each run once, and tells it as JSON', async () => {
    const near = await told('near.gpx', '--history', 'runs', '--on', '2026-05-09')
    const far = await told('far.gpx', '--history', 'runs', '--on', '2026-05-09')
    expect([near.sessions_30d, near.setAside.length]).toEqual([8, 1])
    expect(verdict(near, 'distance')).toBe('within')
    expect(verdict(far, 'distance')).toBe('beyond')
    expect(far.dimensions[0].times).toBeCloseTo(620 / 300, 1)
    expect(far.dimensions.find(({ id }) => id === 'descent')?.longest_30d?.least).toBeCloseTo(200, -1)
    expect(verdict(far, 'technical')).toBe('unknown')
  })

  it('finds a vertical kilometre beyond somebody who runs on the level', async () => {
    writeFileSync(at('vertical.gpx'), climbing(120))
    const vertical = await told('vertical.gpx', '--history', 'runs', '--on', '2026-05-09')
    expect(verdict(vertical, 'distance')).toBe('within')
    for (const id of ['ascent', 'hips']) expect(verdict(vertical, id), id).toBe('beyond')
    const page = await underfoot('vertical.gpx', '--history', 'runs', '--on', '2026-05-09')
    const text = page.replace(/\s+/g, ' ')
    expect(text).toMatch(/It asks for clearly more than you did at once in the last 30 days: .*climb.* hips/)
    expect(text).toMatch(/Your longest climb in one run lately is 200 m; this asks for 1.0\d\d m\./)
  })

  it('is a page of words that names the analogy, the study and nothing that must not be claimed', async () => {
    const page = await underfoot('far.gpx', '--history', 'runs', '--on', '2026-05-09')
    const text = page.replace(/\s+/g, ' ')
    expect(text).toContain('It asks for clearly more than you did at once in the last 30 days: distance')
    expect(text).toMatch(/2\.28 times as often \(1\.50–3\.48\)/)
    expect(text).toContain('everything else is held to it by analogy')
    expect(text).toContain('How much rough ground this course holds is not known.')
    expect(claimsIn(text)).toEqual([])
    for (const line of page.split('\n')) expect(line.length, line).toBeLessThanOrEqual(80)
  })

  it('is the same page as Markdown', async () => {
    const page = await underfoot('far.gpx', '--history', 'runs', '--on', '2026-05-09', '--markdown')
    expect(page).toMatch(/^# It asks for clearly more than you did/)
    expect(page).toMatch(/\n- \*\*Distance\*\*: .*That is 2\.\d times as much, a jump\.\n/)
    expect(page).toContain('- runs/broken.fit: ')
    expect(page).toContain('Made from: 8 runs; ')
  })

  it('looks back from the day asked for: runs of later are not known yet, those of long ago no more', async () => {
    expect((await told('near.gpx', '--history', 'runs', '--on', '2026-05-03')).sessions_30d).toBe(3)
    const late = await told('near.gpx', '--history', 'runs', '--on', '2026-07-20')
    expect([late.sessions_30d, verdict(late, 'distance')]).toEqual([0, 'nothing lately'])
    const page = await underfoot('near.gpx', '--history', 'runs', '--on', '2026-07-20')
    expect(page.replace(/\s+/g, ' ')).toContain(
      'No run of yours is known from these 30 days; the latest was on 8 May 2026.',
    )
  })

  it('counts days by the runner’s clock: an evening in Denver, and no tomorrow in Auckland', async () => {
    for (const [place, latitude, longitude, stamp] of [
      ['denver', 39.74, -105.5, '2026-05-09T03:30:00Z'],
      ['auckland', -36.86, 174.76, '2026-05-08T19:30:00Z'],
    ] as const) {
      mkdirSync(at(place))
      writeFileSync(at(`${place}/run.gpx`), runAt(latitude, longitude, Date.parse(stamp)))
    }
    const sessionsOn = async (place: string, day: string) =>
      (await told('near.gpx', '--history', place, '--on', day)).sessions_30d
    // Half past nine in the evening of 8 May; in UTC it is the 9th.
    expect([await sessionsOn('denver', '2026-05-07'), await sessionsOn('denver', '2026-05-08')]).toEqual([
      0, 1,
    ])
    // Half past seven in the morning of 9 May; in UTC it is the 8th.
    expect([await sessionsOn('auckland', '2026-05-08'), await sessionsOn('auckland', '2026-05-09')]).toEqual([
      0, 1,
    ])
  })

  it.each([
    [['near.gpx'], /^underfoot: readiness needs your runs.+\.\n$/],
    [['near.gpx', '--history', 'nowhere'], /^underfoot: nowhere: .+\.\n$/],
    [['near.gpx', '--history', 'runs', '--on', 'May'], /^underfoot: .*a day, such as 2026-09-05\.\n$/],
    [['near.gpx', '--history', 'runs', '--on', '2026-02-31'], /^underfoot: .*a day, such as 2026-09-05\.\n$/],
    [['runs/broken.fit', '--history', 'runs'], /^underfoot: runs\/broken\.fit: .+\.\n$/],
  ])('complains in one sentence: %j', async (args, sentence) => {
    const { code, out, err } = await underfootHere(['readiness', ...args], { cwd: folder, env: environment })
    expect([code, out]).toEqual([1, ''])
    expect(err).toMatch(sentence)
  })

  it('takes what was imported where no folder is named, to the same answer', async () => {
    const home = { ...environment, UNDERFOOT_HOME: at('kept') }
    const ask = async (...args: readonly string[]): Promise<string> =>
      (await underfootHere(args, { cwd: folder, env: home })).out
    execFileSync(process.execPath, [program, 'import', 'runs'], { cwd: folder, env: home, stdio: 'ignore' })
    const day = ['--on', '2026-05-09', '--json']
    const kept: Told = JSON.parse(await ask('readiness', 'far.gpx', ...day))
    const named = await told('far.gpx', '--history', 'runs', '--on', '2026-05-09')
    expect(kept.sessions_30d).toBe(8)
    const heldUp = (told: Told) =>
      told.dimensions.map(({ id, verdict, times }) => [id, verdict, times?.toPrecision(3)])
    expect(heldUp(kept)).toEqual(heldUp(named))
    const { movingTime_s, runs } = JSON.parse(await ask('course', 'far.gpx', '--json'))
    expect(runs).toBe(8)
    const byFolder = JSON.parse(await ask('course', 'far.gpx', '--history', 'runs', '--json'))
    expect(movingTime_s / byFolder.movingTime_s).toBeCloseTo(1, 2)
  })
})
