import { afterAll, beforeAll, expect, it } from 'vitest'
import { RegionCatalogue } from '../../../src/regions/catalogue.ts'
import { startWorker } from '../../../src/service/start-worker.ts'
import { describeStores } from '../../support/postgres.ts'
import { accountWithCookie, importRuns, type MadeFile, serveStore, type Served } from './made-history.ts'

interface Told {
  readonly activity: string
  readonly sport: string
  readonly onFoot: string | null
  readonly modelVersion: string
  readonly energy_kJ: unknown
}

/** A quarter of an hour straight on, by a program that names no sport. */
function going(day: number, speed: number, creator = 'Tracker'): MadeFile {
  const points = Array.from({ length: 300 }, (_, i) => {
    const time = new Date(Date.UTC(2026, 0, day, 8) + i * 3000).toISOString()
    return `<trkpt lat="${(47 + (i * 3 * speed) / 111_195).toFixed(7)}" lon="8"><ele>500</ele><time>${time}</time></trkpt>`
  })
  return {
    name: `${day}.gpx`,
    text: `<gpx version="1.1" creator="${creator}"><trk><trkseg>${points.join('')}</trkseg></trk></gpx>`,
  }
}

describeStores('what somebody says they did', (open) => {
  let served: Served
  let cookie: string
  let athlete: string
  const stop = new AbortController()
  let worked: Promise<void>

  const ask = (method: string, path: string, json?: unknown) =>
    served.ask(`/api/v1${path}`, { method, cookie, ...(json === undefined ? {} : { json }) })
  /** Oldest first. */
  const all = async (): Promise<Told[]> =>
    ((await (await ask('GET', '/activities')).json()) as { activities: Told[] }).activities.toReversed()
  const sports = async () => (await all()).map(({ sport, onFoot }) => `${sport} ${onFoot}`)
  const say = async (which: number, sport: string | null) => {
    const { activity } = (await all())[which]
    expect((await ask('PATCH', `/activities/${activity}`, { sport })).status).toBe(200)
    await expect.poll(async () => (await all()).every(({ modelVersion }) => modelVersion !== '')).toBe(true)
    await expect
      .poll(async () => (await served.jobs.list(athlete, 50)).every(({ state }) => state === 'done'))
      .toBe(true)
  }

  beforeAll(async () => {
    served = serveStore(await open(), {}, Date.now() / 1000)
    ;({ cookie, athlete } = await accountWithCookie(served, 'ann'))
    worked = startWorker(served.store, served.jobs, {
      regions: new RegionCatalogue('/nowhere'),
      concurrency: 1,
      signal: stop.signal,
    })
    await importRuns(served.store, athlete, [
      going(1, 3.2),
      going(2, 3.4),
      going(3, 7),
      going(4, 3.3, 'Other'),
    ])
  })
  afterAll(async () => {
    stop.abort()
    await worked
    expect(served.reported).toEqual([])
  })

  it('is unknown until they say, and told without bodily figures', async () => {
    expect(await sports()).toEqual(['unknown null', 'unknown null', 'unknown null', 'unknown null'])
    expect((await all()).map(({ energy_kJ }) => energy_kJ)).toEqual([null, null, null, null])
  })

  it('holds for others of its kind, here and to come: the same program, about as fast', async () => {
    await say(0, 'running')
    expect(await sports()).toEqual(['running run', 'running run', 'unknown null', 'unknown null'])
    expect((await all())[1].energy_kJ).not.toBeNull()
    await importRuns(served.store, athlete, [going(5, 3.1), going(6, 7)])
    expect((await sports()).slice(4)).toEqual(['running run', 'unknown null'])
  })

  it('said otherwise, all of them follow; taken back, they are unknown again', async () => {
    await say(0, 'cycling')
    expect((await sports()).filter((sport) => sport === 'cycling null')).toHaveLength(3)
    await say(0, null)
    expect(new Set(await sports())).toEqual(new Set(['unknown null']))
  })
})
