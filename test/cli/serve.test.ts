import { spawn, type ChildProcess } from 'node:child_process'
import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { readdir } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { strToU8, zipSync } from 'fflate'
import { afterAll, describe, expect, it } from 'vitest'
import { madeRun } from '../server/api/made-history.ts'

const root = resolve(import.meta.dirname, '../..')
const underfoot = join(root, 'bin', 'underfoot.js')
const home = mkdtempSync(join(tmpdir(), 'underfoot-serve-'))
const env = { ...process.env, UNDERFOOT_HOME: home, DATABASE_URL: '' }
const isBuilt = existsSync(join(root, 'dist', 'web', 'index.html'))

afterAll(() => rmSync(home, { recursive: true, force: true }))

interface Ran {
  readonly code: number | null
  readonly out: string
  readonly err: string
}

async function run(args: readonly string[], input = ''): Promise<Ran> {
  const child = spawn(process.execPath, [underfoot, ...args], { env })
  let [out, err] = ['', '']
  child.stdout.setEncoding('utf8').on('data', (text: string) => (out += text))
  child.stderr.setEncoding('utf8').on('data', (text: string) => (err += text))
  child.stdin.end(input)
  const code = await new Promise<number | null>((done) => child.on('close', done))
  return { code, out, err }
}

async function serving(args: readonly string[]): Promise<{ url: string; child: ChildProcess }> {
  const child = spawn(process.execPath, [underfoot, 'serve', '--no-open', '--port', '0', ...args], {
    env,
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const url = await new Promise<string>((done, fail) => {
    child.stdout?.on('data', (text: Buffer) => done(/http:\S+/.exec(text.toString())?.[0] ?? ''))
    child.on('close', () => fail(new Error('it ended before it began')))
  })
  return { url, child }
}

async function end(child: ChildProcess): Promise<number | null> {
  const ended = new Promise<number | null>((done) => child.on('close', done))
  child.kill('SIGTERM')
  return ended
}

describe.skipIf(!isBuilt)('a server with a history', () => {
  it('imports an archive made to do harm: what is sound in it, the rest set aside, each with its reason', async () => {
    const { url, child } = await serving([])
    try {
      const archive = zipSync({
        'activities/good.gpx': strToU8(madeRun(1).text),
        'activities/bomb.gpx': new Uint8Array(300 * 2 ** 20),
        '../../../evil.gpx': strToU8(madeRun(2).text),
        '/etc/evil.gpx': strToU8(madeRun(3).text),
      })
      const upload = await fetch(`${url}api/v1/uploads/export.zip`, {
        method: 'PUT',
        body: new Uint8Array(archive),
      })
      expect(upload.status).toBe(202)
      const place = upload.headers.get('location') ?? ''
      // Our own answers, looked at below.
      let told: { imported: number; setAside: number; job: { state: string } }
      do {
        await pause(200)
        told = (await (await fetch(url.slice(0, -1) + place)).json()) as typeof told
      } while (told.job.state === 'waiting' || told.job.state === 'running')
      expect([told.job.state, told.imported, told.setAside]).toEqual(['done', 1, 3])
      const list = await fetch(`${url.slice(0, -1)}${place}/files?outcome=setAside`)
      const { files } = (await list.json()) as { files: { path: string; reason: string }[] }
      for (const { reason } of files) expect(reason).toMatch(/^[A-Z].*\.$/)
      expect(await readdir(join(home, 'uploads'))).toEqual([])
      const everywhere = await readdir(home, { recursive: true })
      expect(everywhere.filter((name) => name.includes('evil'))).toEqual([])
    } finally {
      expect(await end(child)).toBe(0)
    }
  })

  it('listens for others only once there is an account, and then asks everybody who they are', async () => {
    const refused = await run(['serve', '--no-open', '--port', '0', '--host', '0.0.0.0'])
    expect([refused.code, refused.out]).toEqual([1, ''])
    expect(refused.err).toMatch(/^underfoot: .*loopback only.*account create.*\n$/)
    const made = await run(['account', 'create', 'Ann', '--json'])
    const { login, password, athlete } = JSON.parse(made.out) as Record<string, string>
    expect([login, athlete]).toEqual(['ann', 'me'])
    expect(password).toMatch(/^(?:[a-z2-9]{4}-){4}[a-z2-9]{4}$/)
    expect((await run(['account', 'create', 'ann'])).err).toBe(
      'underfoot: there is an account ann already.\n',
    )
    expect((await run(['account', 'create', 'ben', '--password-stdin'], 'short\n')).code).toBe(1)
    expect((await run(['account', 'list'])).out).toBe('ann\n')
    const { url, child } = await serving(['--host', '0.0.0.0', '--no-worker'])
    try {
      expect((await fetch(`${url}api/v1/activities`)).status).toBe(401)
      const signedIn = await fetch(`${url}api/v1/sessions`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ login, password }),
      })
      const cookie = (signedIn.headers.get('set-cookie') ?? '').split(';')[0]
      const list = await fetch(`${url}api/v1/activities`, { headers: { cookie } })
      // The first account has what was here before it.
      expect(await list.json()).toMatchObject({ count: 1 })
      const renewed = await run(['account', 'password', 'ann', '--password-stdin'], 'a password of her own\n')
      expect(renewed.code).toBe(0)
      expect((await fetch(`${url}api/v1/activities`, { headers: { cookie } })).status).toBe(401)
    } finally {
      expect(await end(child)).toBe(0)
    }
  })
})
