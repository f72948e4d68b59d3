import { execFile, spawn } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { existsSync, readdirSync } from 'node:fs'
import { appendFile, chown, mkdtemp } from 'node:fs/promises'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { Client } from 'pg'

const run = promisify(execFile)

/** Where Debian and its kin keep the server's programs; the newest first. */
const DEBIAN = '/usr/lib/postgresql'

const binaries = existsSync(DEBIAN)
  ? readdirSync(DEBIAN)
      .sort((a, b) => Number(b) - Number(a))
      .map((version) => join(DEBIAN, version, 'bin'))
      .find((folder) => existsSync(join(folder, 'initdb')))
  : undefined

/** A language's own order of letters, as most servers have: the store must not depend on it. */
const LANGUAGE = '--encoding UTF8 --locale C.UTF-8 --locale-provider icu --icu-locale en'.split(' ')

export const hasPostgres = binaries !== undefined

/** A PostgreSQL of our own in a temporary folder, which ends with this process. */
export interface Cluster {
  /** Address of a database in it. */
  url(database: string): string
  /** A new, empty database; its address. */
  createDatabase(): Promise<string>
  /** As a power cut does (`immediate`), or in order. */
  stop(how?: 'immediate' | 'fast'): Promise<void>
  start(): Promise<void>
}

/**
 * Starts a new cluster.
 *
 * @param options.isDurable whether it waits for the disk; off, tests are faster and a crash of the machine loses all
 * @param options.password asked of everybody; absent: everybody on this machine may come in
 */
export async function startCluster(
  options: { readonly isDurable?: boolean; readonly password?: string } = {},
): Promise<Cluster> {
  if (binaries === undefined) throw new Error('There is no PostgreSQL on this machine.')
  const owner = await ownerOfServer()
  const folder = await mkdtemp(join(tmpdir(), 'underfoot-postgres-'))
  if (owner.uid !== undefined && owner.gid !== undefined) await chown(folder, owner.uid, owner.gid)
  const data = join(folder, 'data')
  const port = await freePort()
  await run(
    join(binaries, 'initdb'),
    ['--pgdata', data, '--username', 'underfoot', '--auth', 'trust', '--no-sync', ...LANGUAGE],
    { ...owner, cwd: folder },
  )
  await appendFile(
    join(data, 'postgresql.conf'),
    [
      `port = ${port}`,
      "listen_addresses = '127.0.0.1'",
      `unix_socket_directories = '${folder}'`,
      'max_connections = 200',
      'shared_buffers = 64MB',
      ...(options.isDurable === true
        ? []
        : ['fsync = off', 'full_page_writes = off', 'synchronous_commit = off']),
      '',
    ].join('\n'),
  )
  const control = (...asked: string[]) =>
    run(join(binaries, 'pg_ctl'), ['--pgdata', data, '--wait', '--silent', ...asked], {
      ...owner,
      cwd: folder,
    })
  const start = async () => void (await control('--log', join(folder, 'log'), 'start'))
  cleanUpAfterUs(join(binaries, 'pg_ctl'), data, folder, owner)
  await start()
  const user = options.password === undefined ? 'underfoot' : `underfoot:${options.password}`
  const url = (database: string) => `postgres://${user}@127.0.0.1:${port}/${database}`
  const cluster: Cluster = {
    url,
    createDatabase: async () => {
      const name = `test_${randomBytes(6).toString('hex')}`
      await asked(url('postgres'), `create database ${name}`)
      return url(name)
    },
    stop: async (how = 'fast') => void (await control('--mode', how, 'stop')),
    start,
  }
  if (options.password !== undefined) {
    await asked(url('postgres'), `alter role underfoot password '${options.password}'`)
    await run('sed', ['-i', 's/trust$/scram-sha-256/', join(data, 'pg_hba.conf')])
    await control('reload')
  }
  return cluster
}

async function asked(url: string, statement: string): Promise<void> {
  const client = new Client({ connectionString: url })
  await client.connect()
  try {
    await client.query(statement)
  } finally {
    await client.end()
  }
}

interface Owner {
  readonly uid?: number
  readonly gid?: number
}

/** The server refuses to run as root; its package brings a user for it. */
async function ownerOfServer(): Promise<Owner> {
  if (process.getuid?.() !== 0) return {}
  const [uid, gid] = await Promise.all(['-u', '-g'].map((what) => run('id', [what, 'postgres'])))
  return { uid: Number(uid?.stdout), gid: Number(gid?.stdout) }
}

async function freePort(): Promise<number> {
  const server = createServer()
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  await new Promise((resolve) => server.close(resolve))
  if (address === null || typeof address === 'string') throw new Error('No port is free.')
  return address.port
}

/** A watcher outlives us by a second, even where we are killed: it stops the server and removes its folder. */
function cleanUpAfterUs(control: string, data: string, folder: string, owner: Owner): void {
  const script = `
    while kill -0 ${process.pid} 2>/dev/null || [ "$(ps -o comm= -p ${process.pid})" != "" ]; do sleep 1; done
    '${control}' --pgdata '${data}' --mode immediate --silent stop
    rm -rf '${folder}'`
  spawn('sh', ['-c', script], { detached: true, stdio: 'ignore', cwd: tmpdir(), ...owner }).unref()
}
