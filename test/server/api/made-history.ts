import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { importHistory } from '../../../src/service/import-history.ts'
import { openJobs } from '../../../src/jobs/open-jobs.ts'
import { RegionCatalogue } from '../../../src/regions/catalogue.ts'
import type { Jobs } from '../../../src/jobs/jobs.ts'
import { createAccount } from '../../../src/accounts/accounts.ts'
import { type Limits, type Services, USUAL_LIMITS } from '../../../src/server/api/services.ts'
import { createApp } from '../../../src/server/app.ts'
import type { Store } from '../../../src/store/store.ts'
import { chanceFrom, onEarth, type Point, recorded } from '../../privacy/made-runs.ts'

export const PASSWORD = 'a long enough password'

/** When every server of the tests begins, s since 1970 UTC: some weeks after the first of the made-up runs. */
const BEGIN_S = Date.UTC(2026, 1, 20) / 1000

export interface Served {
  readonly store: Store
  readonly jobs: Jobs
  readonly services: Services
  readonly app: ReturnType<typeof createApp>
  /** What was reported as ours to look after: should stay empty. */
  readonly reported: unknown[]
  /** Moves the server's clock, s; nothing else does. */
  pass(seconds: number): void
  ask(path: string, init?: AskInit): Promise<Response>
}

export interface AskInit {
  readonly method?: string
  readonly headers?: Readonly<Record<string, string>>
  readonly json?: unknown
  readonly body?: BodyInit
  readonly cookie?: string
  readonly token?: string
}

/** The API over a store and regions, asked without a network; `begin_s` is what its clock shows until `pass` moves it. */
export function serveStore(
  store: Store & { place: { home: string } },
  limits: Partial<Limits> = {},
  begin_s = BEGIN_S,
  regions = new RegionCatalogue(store.place.home),
): Served {
  const jobs = openJobs(store)
  const reported: unknown[] = []
  let now_s = begin_s
  const services: Services = {
    store,
    jobs,
    regions,
    uploads: join(store.place.home, 'uploads'),
    clock: () => now_s,
    version: '0',
    trustsProxy: false,
    limits: { ...USUAL_LIMITS, ...limits },
  }
  const app = createApp(new Map(), services.regions, {
    services,
    report: (error) => reported.push(error),
  })
  return {
    store,
    jobs,
    services,
    app,
    reported,
    pass: (seconds) => (now_s += seconds),
    ask: (path, init = {}) => Promise.resolve(app.request(`http://localhost${path}`, requestInit(init))),
  }
}

function requestInit({ method = 'GET', headers = {}, json, body, cookie, token }: AskInit): RequestInit {
  const sent = json === undefined ? body : JSON.stringify(json)
  return {
    method,
    headers: {
      host: 'localhost',
      ...(json === undefined ? {} : { 'content-type': 'application/json' }),
      ...(cookie === undefined ? {} : { cookie }),
      ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
      ...headers,
    },
    ...(sent === undefined ? {} : { body: sent, duplex: 'half' }),
  }
}

/** Makes an account and signs in: the cookie to ask with. */
export async function accountWithCookie(
  served: Served,
  login: string,
): Promise<{ athlete: string; cookie: string }> {
  const account = { login, name: `Name of ${login}`, password: PASSWORD }
  const athlete = await createAccount(served.store, account, served.services.clock())
  if (athlete === null) throw new Error(`${login} is taken`)
  // Whether there are accounts is asked every few seconds.
  served.pass(5)
  return { athlete, cookie: await signIn(served, login) }
}

export async function signIn(served: Served, login: string, password = PASSWORD): Promise<string> {
  const answer = await served.ask('/api/v1/sessions', { method: 'POST', json: { login, password } })
  if (answer.status !== 201) throw new Error(`signing in: ${answer.status} ${await answer.text()}`)
  return cookieOf(answer)
}

export function cookieOf(answer: Response): string {
  return (answer.headers.get('set-cookie') ?? '').split(';')[0]
}

/** Puts runs into an athlete's history, as an import does. */
export async function importRuns(store: Store, athlete: string, files: readonly MadeFile[]): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'underfoot-runs-'))
  try {
    for (const { name, text } of files) await writeFile(join(folder, name), text)
    const end = await importHistory(store, athlete, [folder], { threads: 0 })
    // By a name that tests know; and long ago: its job is forgotten.
    const name = `import-of-${athlete}`
    await store.db.updateTable('import_item').set({ import: name }).where('import', '=', end.import).execute()
    await store.db.deleteFrom('job').where('job', '=', end.import).execute()
  } finally {
    await rm(folder, { recursive: true })
  }
}

export interface MadeFile {
  readonly name: string
  readonly text: string
}

export const HOME: Point = { x: 0, y: 0 }

/** A run from home through corners and back, at an easy pace, as GPX. */
export function madeRun(seed: number, corners?: readonly Point[]): MadeFile {
  const chance = chanceFrom(seed)
  const around = corners ?? [
    { x: 1200 + 300 * chance(), y: 200 },
    { x: 1500, y: 1500 + 500 * chance() },
    { x: -300, y: 1800 },
  ]
  const points = recorded([HOME, ...around, HOME], chance)
  const begun = Date.UTC(2026, 0, 1 + seed, 7) / 1000
  const trkpts = points.map((point, i) => {
    const { latitude, longitude } = onEarth(point)
    const time = new Date((begun + 5 * i) * 1000).toISOString()
    const altitude = 500 + 30 * Math.sin(i / 40)
    return `<trkpt lat="${latitude.toFixed(7)}" lon="${longitude.toFixed(7)}"><ele>${altitude.toFixed(1)}</ele><time>${time}</time></trkpt>`
  })
  const text =
    `<?xml version="1.0"?>\n<gpx version="1.1" creator="test" xmlns="http://www.topografix.com/GPX/1/1"><trk>` +
    `<name>Run ${seed}</name><type>running</type><trkseg>${trkpts.join('\n')}</trkseg></trk></gpx>`
  return { name: `run-${seed}.gpx`, text }
}
