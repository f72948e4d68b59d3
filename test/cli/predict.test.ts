import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Said, underfootHere } from '../support/in-process.ts'

const folder = mkdtempSync(join(tmpdir(), 'underfoot-predict-'))
const at = (name: string) => join(folder, name)

const run = (...args: readonly string[]): Promise<Said> =>
  underfootHere(args, { cwd: folder, env: process.env })

/** North over a hill, a point every 10 s at so many m/s; without times when `day` is null. */
function gpx(speed: number, day: number | null, points = 300): string {
  const line = Array.from({ length: points }, (_, i) => {
    const stamp =
      day === null ? '' : `<time>${new Date(Date.UTC(2026, 4, day, 8) + i * 10_000).toISOString()}</time>`
    const height = 500 + 200 * Math.sin((Math.PI * i) / points)
    return `<trkpt lat="${46 + (i * 10 * speed) / 111_195}" lon="7"><ele>${height.toFixed(1)}</ele>${stamp}</trkpt>`
  })
  return `<gpx version="1.1" xmlns="http://www.topografix.com/GPX/1/1"><trk><name>Ridge</name><type>running</type><trkseg>${line.join('')}</trkseg></trk></gpx>`
}

beforeAll(() => {
  mkdirSync(at('runs'))
  mkdirSync(at('empty'))
  for (let day = 1; day <= 8; day++) writeFileSync(at(`runs/${day}.gpx`), gpx(2.7 + 0.05 * (day % 3), day))
  writeFileSync(at('runs/broken.fit'), 'no recording')
  mkdirSync(at('broken'))
  writeFileSync(at('broken/broken.fit'), 'no recording')
  writeFileSync(at('course.gpx'), gpx(3, null))
  writeFileSync(at('two.gpx'), gpx(3, null, 2))
  writeFileSync(at('timed.gpx'), gpx(3, 20))
  writeFileSync(at('nothing.gpx'), '<gpx xmlns="http://www.topografix.com/GPX/1/1"></gpx>')
})

afterAll(() => rmSync(folder, { recursive: true }))

describe('predict', () => {
  it('prints a time, a band and splits as JSON, and what was set aside', async () => {
    const { code, out, err } = await run('predict', '--history', 'runs', '--course', 'course.gpx', '--json')
    expect([code, err]).toEqual([0, ''])
    const told = JSON.parse(out)
    expect(told.runs).toBe(8)
    expect(told.setAside).toHaveLength(1)
    const [low, high] = told.band80_s
    expect(low < told.movingTime_s && told.movingTime_s < high).toBe(true)
    // Runs at 2.75 m/s, and a course of 9 km.
    expect(told.movingTime_s / (told.distance_m / 2.75)).toBeCloseTo(1, 0.7)
    expect(told.splits.at(-1)).toEqual({ distance_m: told.distance_m, movingTime_s: told.movingTime_s })
  })

  it('never reads the times of a course, and `course` tells the same digits', async () => {
    const [bare, timed, course] = await Promise.all([
      run('predict', '--history', 'runs', '--course', 'course.gpx', '--json'),
      run('predict', '--history', 'runs', '--course', 'timed.gpx', '--json'),
      run('course', 'course.gpx', '--history', 'runs', '--json'),
    ])
    expect(timed.out).toBe(bare.out)
    expect(JSON.parse(course.out)).toMatchObject(JSON.parse(bare.out))
  })

  it('`course` tells besides what it would ask of the body, the more the heavier the pack', async () => {
    const [light, heavy, text] = await Promise.all([
      run('course', 'course.gpx', '--history', 'runs', '--mass', '60', '--json'),
      run('course', 'course.gpx', '--history', 'runs', '--mass', '60', '--load', '6', '--json'),
      run('course', 'course.gpx', '--history', 'runs'),
    ])
    const energyOf = (out: string) => {
      const told: { figures: { id: string; total: { value: number } }[] } = JSON.parse(out)
      return told.figures.find(({ id }) => id === 'energy')?.total.value ?? Number.NaN
    }
    // 9 km at some 4.4 kJ/kg for each, of 60 kg.
    expect(energyOf(light.out) / (9 * 4.4 * 60)).toBeCloseTo(1, 0.7)
    expect(energyOf(heavy.out) / energyOf(light.out)).toBeCloseTo(1.09, 1)
    expect(text.out).toMatch(/Beside flat road[^]*Thighs, braking/)
    for (const row of text.out.split('\n')) expect(row.length, row).toBeLessThanOrEqual(80)
  })

  it('is a short page of text for people', async () => {
    const { out } = await run('predict', '--history', 'runs', '--course', 'course.gpx')
    expect(out).toContain('From 8 runs of yours, the latest on 2026-05-08')
    for (const row of out.split('\n')) expect(row.length, row).toBeLessThanOrEqual(80)
  })

  it('is the same page as Markdown, tables and what it was made from included', async () => {
    const { code, out } = await run('course', 'course.gpx', '--history', 'runs', '--markdown')
    expect(code).toBe(0)
    expect(out).toMatch(
      /^# .+, likely .+\n\nRidge · .+ km, .+\n\nThis is an ordinary day of yours; a race would be quicker.\n\nFrom 8 runs of yours/,
    )
    expect(out).toContain('Made from: 8 runs; sex and age unknown; no result.')
    expect(out).toMatch(/\n## When you would be where\n\n\| km +\| after +\|/)
  })

  it('says what runners in general would take while no run is known, and takes a result', async () => {
    const [nothing, result] = await Promise.all([
      run('predict', '--history', 'empty', '--course', 'course.gpx'),
      run('course', 'course.gpx', '--result', '10=48:30', '--age', '40'),
    ])
    expect(nothing.out).toContain('runners in general')
    expect(result.out).toContain('From your one result')
  })

  it('works from one run, for a course of two points, and with nothing but broken files', async () => {
    const [one, two, broken] = await Promise.all([
      run('predict', '--history', 'runs/1.gpx', '--course', 'course.gpx'),
      run('predict', '--history', 'runs', '--course', 'two.gpx', '--json'),
      run('predict', '--history', 'broken', '--course', 'course.gpx'),
    ])
    expect(one.out).toContain('From one run of yours, on 2026-05-01')
    expect(JSON.parse(two.out).splits.length).toBeGreaterThan(0)
    expect(broken.out).toContain('runners in general')
    expect(broken.out.replace(/\s+/g, ' ')).toContain('1 activity was set aside')
    expect([one.code, two.code, broken.code]).toEqual([0, 0, 0])
  })

  it.each([
    [['predict', '--history', 'nowhere', '--course', 'course.gpx'], /^underfoot: nowhere: .+\.\n$/],
    [['predict', '--history', 'runs', '--course', 'nothing.gpx'], /^underfoot: nothing\.gpx: .+\.\n$/],
    [['course', 'course.gpx', '--result', 'fast'], /^underfoot: .*10=48:30\.\n$/],
  ])('complains in one sentence: %j', async (args, sentence) => {
    const { code, out, err } = await run(...args)
    expect([code, out]).toEqual([1, ''])
    expect(err).toMatch(sentence)
  })
})
