import {
  fitCourseOf,
  geoJsonOf,
  gpxRoutesOf,
  gpxTracksOf,
  kmlOf,
  tcxCourseOf,
} from '../../support/course-files.ts'
import { createHash } from 'node:crypto'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { isStoredAnalysis } from '../../../src/analysis/stored-analysis.ts'
import { unpackStretches } from '../../../src/stretch/packed-stretches.ts'
import { readActivityFile } from '../../../src/activity/read.ts'
import { predictCourse } from '../../../src/athlete/predict-course.ts'
import { recordedRun } from '../../../src/athlete/recorded-run.ts'
import { mergeProfile, NOTHING_SAID } from '../../../src/athlete/profile.ts'
import { distanceBetween } from '../../../src/geo/distance.ts'
import { toPredictionJson } from '../../../src/athlete/prediction-json.ts'
import { usedOf } from '../../../src/words/used.ts'
import { ME } from '../../../src/store/store.ts'
import { onEarth } from '../../privacy/made-runs.ts'
import { describeStores } from '../../support/postgres.ts'
import { HOME, importRuns, madeRun, serveStore, type Served } from './made-history.ts'

const RUNS = 7
const files = Array.from({ length: RUNS }, (_, i) => madeRun(i))
const textBytes = (text: string) => new TextEncoder().encode(text)

interface Listed {
  activities: { activity: string; name: string; start: string; distance_m: number }[]
  count: number
  next: string | null
}

describeStores('the API on a machine without accounts', (open) => {
  let served: Served
  let first: string
  /** Our own answers, looked at field by field below. */
  const told = async <T>(answer: Response | Promise<Response>) => (await (await answer).json()) as T
  const get = (path: string, headers: Record<string, string> = {}) =>
    served.ask(`/api/v1${path}`, { headers })
  const send = (method: string, path: string, json: unknown) => served.ask(`/api/v1${path}`, { method, json })

  beforeAll(async () => {
    served = serveStore(await open())
    await importRuns(served.store, ME, files)
    first = (await told<Listed>(get('/activities?limit=1'))).activities[0].activity
  })
  afterAll(() => expect(served.reported).toEqual([]))

  it('lists everything once, newest first, whatever the length of a page', async () => {
    for (const limit of [1, 2, 3, RUNS, 50]) {
      const seen: string[] = []
      let cursor = ''
      do {
        const page = await told<Listed>(get(`/activities?limit=${limit}${cursor}`))
        expect(page.count).toBe(RUNS)
        expect(page.activities.length).toBeLessThanOrEqual(limit)
        seen.push(...page.activities.map(({ start }) => start))
        cursor = page.next === null ? '' : `&cursor=${page.next}`
      } while (cursor !== '')
      expect(seen).toHaveLength(RUNS)
      expect(seen).toEqual([...new Set(seen)].sort().reverse())
    }
  })

  it('lists what began within a span, and of one sport', async () => {
    const from = Date.UTC(2026, 0, 3) / 1000
    const page = await told<Listed>(get(`/activities?from_s=${from}&to_s=${from + 2 * 86_400}`))
    expect(page.activities.map(({ name }) => name)).toEqual(['Run 3', 'Run 2'])
    expect((await told<Listed>(get('/activities?sport=cycling'))).activities).toEqual([])
  })

  it('tells one activity with its recordings and its analysis', async () => {
    const one = await told<Record<string, unknown>>(get(`/activities/${first}`))
    expect(one).toMatchObject({
      activity: first,
      sport: 'running',
      onFoot: 'run',
      recordings: [{ isPrimary: true, format: 'gpx' }],
    })
    expect(one['analysis']).toMatchObject({ distance_m: expect.any(Number), figures: expect.any(Array) })
  })

  it('tells along the way as ranges that neither overlap nor leave the way, joined where equal', async () => {
    interface Along {
      length_m: number
      columns: Record<string, [number, number, number | string][]>
    }
    const { length_m, columns } = await told<Along>(get(`/activities/${first}/stretches`))
    expect(Object.keys(columns)).toEqual(expect.arrayContaining(['grade', 'altitude', 'movingTime']))
    for (const [name, ranges] of Object.entries(columns)) {
      let end = 0
      let before: unknown = null
      for (const [from, to, value] of ranges) {
        expect(from).toBeGreaterThanOrEqual(end)
        expect(to).toBeGreaterThan(from)
        if (from === end && !/Time|scent/.test(name)) expect(value).not.toBe(before)
        end = to
        before = value
      }
      expect(end).toBeLessThanOrEqual(length_m + 0.1)
    }
    const only = await told<Along>(get(`/activities/${first}/stretches?columns=grade`))
    expect(only.columns).toEqual({ grade: columns['grade'] })
    const moved = columns['movingTime'].reduce((sum, [, , seconds]) => sum + Number(seconds), 0)
    const whole = await told<{ movingTime_s: number }>(get(`/activities/${first}`))
    expect(Math.abs(moved - whole.movingTime_s)).toBeLessThan(columns['movingTime'].length * 0.05 + 1)
  })

  it('hands out the columns a page draws an activity from, which add up to its figures', async () => {
    const bytes = new Uint8Array(await (await get(`/activities/${first}/columns`)).arrayBuffer())
    const stretches = unpackStretches(bytes)
    const whole = await told<{ movingTime_s: number; analysis: unknown }>(get(`/activities/${first}`))
    expect(isStoredAnalysis(whole.analysis)).toBe(true)
    expect(stretches.movingTime.reduce((sum, one) => sum + one, 0)).toBeCloseTo(whole.movingTime_s, 1)
    expect((await get('/activities/nobody/columns')).status).toBe(404)
  })

  it('hands out the route as GeoJSON or GPX, by suffix or as the Accept header asks', async () => {
    const geojson = get(`/activities/${first}/route`)
    const feature = await told<{ geometry: { type: string; coordinates: number[][][] } }>(geojson)
    expect((await geojson).headers.get('content-type')).toBe('application/geo+json')
    const recorded = files[RUNS - 1].text.match(/<trkpt/g)?.length ?? 0
    expect(feature.geometry.coordinates.flat()).toHaveLength(recorded)
    const suffixed = await (await get(`/activities/${first}/route.gpx`)).text()
    const negotiated = await (
      await get(`/activities/${first}/route`, { accept: 'application/gpx+xml' })
    ).text()
    expect(negotiated).toBe(suffixed)
    // Read back by the reader of recordings, it is the recording.
    const back = readActivityFile('back', textBytes(suffixed)).activities[0].track
    const there = readActivityFile('there', textBytes(files[RUNS - 1].text)).activities[0].track
    expect([...back.time]).toEqual([...there.time])
    expect([...back.latitude]).toEqual([...there.latitude])
  })

  it('hands out every original byte for byte', async () => {
    const { originals } = await told<{ originals: { original: string }[] }>(get('/originals'))
    const hashes = files.map(({ text }) => createHash('sha256').update(text).digest('hex'))
    expect(originals.map(({ original }) => original)).toEqual(hashes.toSorted())
    for (const { original } of originals) {
      const bytes = new Uint8Array(await (await get(`/originals/${original}`)).arrayBuffer())
      expect(createHash('sha256').update(bytes).digest('hex')).toBe(original)
    }
  })

  it('does not send again what the client still has, and answers HEAD without a body', async () => {
    const { originals } = await told<{ originals: { original: string }[] }>(get('/originals'))
    const paths = [
      '/activities',
      `/activities/${first}`,
      `/activities/${first}/route.gpx`,
      `/activities/${first}/columns`,
      '/me',
      '/openapi.json',
      `/originals/${originals[0].original}`,
    ]
    for (const path of paths) {
      const etag = (await get(path)).headers.get('etag') ?? ''
      expect(etag, path).toMatch(/^"/)
      for (const header of [etag, `W/${etag}`, `"other", ${etag}`, '*']) {
        const again = await get(path, { 'if-none-match': header })
        expect([path, again.status, await again.text()]).toEqual([path, 304, ''])
      }
      expect((await get(path, { 'if-none-match': '"other"' })).status).toBe(200)
      const head = await served.ask(`/api/v1${path}`, { method: 'HEAD' })
      expect([path, head.status, await head.text(), head.headers.get('etag')]).toEqual([path, 200, '', etag])
    }
  })

  it('predicts exactly what the one function of the project predicts from the same runs', async () => {
    const course = madeRun(90, [
      { x: 2500, y: -900 },
      { x: 800, y: -2600 },
    ])
    const answer = await served.ask('/api/v1/predictions', { method: 'POST', body: course.text })
    const summaries = files.flatMap(({ text }) => {
      const run = recordedRun(readActivityFile('a run', textBytes(text)).activities[0])
      return 'reason' in run ? [] : [run]
    })
    const [line] = readActivityFile('course', textBytes(course.text)).activities
    const own = predictCourse(line.track, summaries)
    expect(own).not.toBeNull()
    const nobody = mergeProfile(NOTHING_SAID, NOTHING_SAID, 0)
    expect(await told<unknown>(answer)).toMatchObject(
      own === null ? {} : toPredictionJson(own, usedOf(nobody, RUNS)),
    )
  })

  it('takes a course in every format, and of several tracks the one that is asked for', async () => {
    const step = (i: number) => ({ latitude: 46 + i * 9e-5, longitude: 7, altitude: 500 + i / 5 })
    const parts = [
      Array.from({ length: 201 }, (_, i) => step(i)),
      Array.from({ length: 101 }, (_, i) => step(200 + i)),
    ]
    const post = (path: string, body: Uint8Array<ArrayBuffer>) =>
      told<{ distance_m: number; parts: { joined: number } }>(
        served.ask(`/api/v1/${path}`, { method: 'POST', body }),
      )
    for (const write of [gpxRoutesOf, tcxCourseOf, kmlOf, geoJsonOf, fitCourseOf]) {
      const body = Uint8Array.from(write({ name: 'Way', parts, water: [] }))
      const { distance_m } = await post('predictions', body)
      expect(Math.abs(distance_m - 3001)).toBeLessThan(3)
    }
    const tracks = Uint8Array.from(gpxTracksOf({ name: 'Way', parts, water: [] }))
    expect((await post('predictions', tracks)).parts.joined).toBe(2)
    expect(Math.abs((await post('predictions?part=2', tracks)).distance_m - 1000)).toBeLessThan(2)
    const none = await served.ask('/api/v1/predictions?part=3', { method: 'POST', body: tracks })
    expect([none.status, (await none.json()).detail]).toEqual([
      422,
      'The file holds 2 parts: ask for one of 1 to 2.',
    ])
  })

  it('refuses a course that is none, with a sentence', async () => {
    for (const body of ['', 'hello', '<gpx></gpx>']) {
      const answer = await served.ask('/api/v1/predictions', { method: 'POST', body })
      expect([answer.status, answer.headers.get('content-type')]).toEqual([422, 'application/problem+json'])
    }
  })

  it('keeps what people tell of themselves, and takes it back', async () => {
    const said = { name: 'Ann', mass_kg: 61.5, birthYear: 1984, sex: 'female', background: 'cycling' }
    expect(await told<unknown>(send('PATCH', '/me', said))).toMatchObject(said)
    expect(await told<unknown>(send('PATCH', '/me', { sex: null }))).toMatchObject({ ...said, sex: null })
    expect(await told<unknown>(get('/me'))).toMatchObject({ ...said, sex: null })
    for (const wrong of [
      { mass_kg: 6 },
      { weight: 60 },
      { sex: 'no' },
      { name: '' },
      { name: 'a\u0000b' },
      [],
      null,
    ])
      expect((await send('PATCH', '/me', wrong)).status).toBe(400)
    await send('PATCH', '/me', { mass_kg: null, birthYear: null, background: null })
  })

  it('tells every failure as problem+json', async () => {
    const failures: [number, Promise<Response>][] = [
      [404, get('/activities/none')],
      [404, get('/nothing/here')],
      [404, get('/activities/%00')],
      [404, get('/')],
      [405, served.ask('/api/v1/activities', { method: 'DELETE' })],
      [405, served.ask('/api/v1/openapi.json', { method: 'PUT' })],
      [400, get('/activities?limit=0')],
      [400, get('/activities?limit=many')],
      [400, get('/activities?cursor=nonsense')],
      [400, send('POST', '/zones', { name: 'home' })],
      [
        400,
        served.ask('/api/v1/zones', {
          method: 'POST',
          body: '{',
          headers: { 'content-type': 'application/json' },
        }),
      ],
      [413, send('PATCH', '/me', { name: 'x'.repeat(70_000) })],
      [403, served.ask('/api/v1/me', { headers: { host: 'evil.example' } })],
    ]
    for (const [status, failure] of failures) {
      const answer = await failure
      if (status === 403) continue
      expect(answer.headers.get('content-type')).toBe('application/problem+json')
      expect(await told<unknown>(answer)).toMatchObject({
        status,
        type: 'about:blank',
        title: expect.any(String),
        detail: expect.any(String),
      })
      expect(answer.status).toBe(status)
      if (status === 405) expect(answer.headers.get('allow')).toContain('GET')
    }
  })

  it('cuts what is shared by the zones of whoever shares it, and tells sums of the rest alone', async () => {
    interface Shared {
      distance_m: number
      movingTime_s: number
      route: { geometry: { coordinates: number[][][] } }
    }
    const { path } = await told<{ path: string }>(send('POST', '/shares', { activity: first }))
    const whole = await told<Shared>(served.ask(path))
    const home = onEarth(HOME)
    const zone = await told<{ zone: string }>(
      send('POST', '/zones', { name: 'home', ...home, radius_m: 400 }),
    )
    const cut = await told<Shared>(served.ask(path))
    const lines = cut.route.geometry.coordinates
    expect(lines.flat().length).toBeGreaterThan(10)
    expect(lines.flat().length).toBeLessThan(whole.route.geometry.coordinates.flat().length)
    for (const [longitude, latitude] of lines.flat())
      expect(distanceBetween(latitude, longitude, home.latitude, home.longitude)).toBeGreaterThan(400)
    // What is told of its length is the length of what is shown, and nothing more.
    const shown = lines.reduce((sum, line) => sum + lengthOf(line), 0)
    expect(Math.abs(cut.distance_m - shown)).toBeLessThan(0.05 * shown)
    expect(cut.distance_m).toBeLessThan(whole.distance_m - 800)
    expect(cut.movingTime_s).toBeLessThan(whole.movingTime_s)
    const gpx = await (await served.ask(`${path}/route.gpx`)).text()
    expect(gpx).not.toMatch(/<time>|<name>/)
    expect(gpx.match(/<trkpt/g)).toHaveLength(lines.flat().length)
    const { shares } = await told<{ shares: { share: string }[] }>(get('/shares'))
    expect(await (await served.ask(path)).text()).not.toMatch(/"2026-|Run \d|"name"/)
    await served.ask(`/api/v1/shares/${shares[0].share}`, { method: 'DELETE' })
    expect((await served.ask(path)).status).toBe(404)
    await served.ask(`/api/v1/zones/${zone.zone}`, { method: 'DELETE' })
    expect((await served.ask(`/api/v1/zones/${zone.zone}`, { method: 'DELETE' })).status).toBe(404)
  })

  it('ends a share on its day', async () => {
    const { path } = await told<{ path: string }>(send('POST', '/shares', { activity: first, days: 2 }))
    expect((await served.ask(path)).status).toBe(200)
    served.pass(2 * 86_400 + 1)
    expect((await served.ask(path)).status).toBe(404)
  })

  it('streams what changes in jobs, and lets one be cancelled and tried again', async () => {
    const ended = new AbortController()
    const stream = await served.app.request('http://localhost/api/v1/jobs/events', {
      headers: { host: 'localhost' },
      signal: ended.signal,
    })
    expect(stream.headers.get('content-type')).toContain('text/event-stream')
    const upload = await served.ask('/api/v1/uploads/new.gpx', { method: 'PUT', body: madeRun(50).text })
    expect(upload.status).toBe(202)
    const { import: job } = await told<{ import: string }>(upload)
    expect(upload.headers.get('location')).toBe(`/api/v1/imports/${job}`)
    expect(await firstEvent(stream, job)).toMatchObject({ job, kind: 'import', state: 'waiting' })
    expect((await send('POST', `/jobs/${job}/retry`, {})).status).toBe(409)
    const cancelled = await send('POST', `/jobs/${job}/cancel`, {})
    expect([cancelled.status, (await told<{ state: string }>(cancelled)).state]).toEqual([202, 'cancelled'])
    expect((await send('POST', `/jobs/${job}/cancel`, {})).status).toBe(409)
    expect((await send('POST', `/jobs/${job}/retry`, {})).status).toBe(202)
    await send('POST', `/jobs/${job}/cancel`, {})
    expect(await told<unknown>(get(`/imports/${job}`))).toMatchObject({
      import: job,
      imported: 0,
      job: { state: 'cancelled' },
    })
  })

  it('tells what became of each file of an import', async () => {
    const { files } = await told<{ files: { path: string; outcome: string }[] }>(
      get(`/imports/import-of-${ME}/files?limit=3`),
    )
    expect(files.map(({ outcome }) => outcome)).toEqual(['imported', 'imported', 'imported'])
    expect(await told<unknown>(get(`/imports/import-of-${ME}`))).toMatchObject({ imported: RUNS, job: null })
    expect((await get('/imports/none/files')).status).toBe(404)
  })

  it('makes figures again when the mass they rest on has changed, once, and not for a name', async () => {
    const recomputings = async () =>
      (await served.jobs.list(ME, 200)).filter(
        ({ kind, state }) => kind === 'recompute' && state === 'waiting',
      )
    const before = await recomputings()
    await send('PATCH', '/me', { name: 'Somebody' })
    expect(await recomputings()).toEqual(before)
    for (const mass_kg of [58, 59, 59]) await send('PATCH', '/me', { mass_kg })
    expect(await recomputings()).toHaveLength(1)
    await send('PATCH', '/me', { mass_kg: null })
  })
})

function lengthOf(line: number[][]): number {
  let sum = 0
  for (let i = 1; i < line.length; i++)
    sum += distanceBetween(line[i - 1][1], line[i - 1][0], line[i][1], line[i][0])
  return sum
}

/** The first event about a job. */
async function firstEvent(stream: Response, job: string): Promise<unknown> {
  const reader = stream.body?.pipeThrough(new TextDecoderStream()).getReader()
  let text = ''
  for (;;) {
    const { value, done } = (await reader?.read()) ?? { value: undefined, done: true }
    if (done) return null
    text += value
    const data = text.split('\n').find((line) => line.startsWith('data: ') && line.includes(job))
    if (data !== undefined && text.includes(`${data}\n`)) {
      await reader?.cancel()
      return JSON.parse(data.slice(6))
    }
  }
}
