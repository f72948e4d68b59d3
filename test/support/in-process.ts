import { run } from '../../src/cli/main.ts'

/** What a command said and how it ended. */
export interface Said {
  readonly code: number
  readonly out: string
  readonly err: string
}

/** Where a command runs, and the whole of what its environment names. */
export interface Place {
  readonly cwd: string
  readonly env: Readonly<Record<string, string | undefined>>
}

let last: Promise<unknown> = Promise.resolve()

/**
 * `underfoot …` within this process, without the half second that a process of its own takes to start. Commands share
 * the outputs, the folder and the environment of the process, so each waits for the one before.
 *
 * Not for what starts threads or processes of its own (`import`, `ground add`, `serve`, `worker`): they are built files.
 */
export function underfootHere(args: readonly string[], place: Place): Promise<Said> {
  const said = last.then(() => runHere(args, place))
  last = said.catch(() => undefined)
  return said
}

async function runHere(args: readonly string[], { cwd, env }: Place): Promise<Said> {
  const before = { cwd: process.cwd(), env: process.env, exitCode: process.exitCode }
  const [out, err] = [heard(process.stdout), heard(process.stderr)]
  process.chdir(cwd)
  process.env = { ...env }
  process.exitCode = undefined
  try {
    await run(args)
    return { code: exitCode(), out: out.text(), err: err.text() }
  } finally {
    process.chdir(before.cwd)
    process.env = before.env
    process.exitCode = before.exitCode
    out.stop()
    err.stop()
  }
}

/** As Node would end with now. */
function exitCode(): number {
  return Number(process.exitCode ?? 0)
}

/** Hears what is written to a stream, and keeps it from its reader. */
function heard(stream: NodeJS.WriteStream): { text(): string; stop(): void } {
  const pieces: string[] = []
  const write = Object.getOwnPropertyDescriptor(stream, 'write')
  const listeners = new Set(stream.listeners('error'))
  Object.defineProperty(stream, 'write', {
    configurable: true,
    writable: true,
    value: (piece: string | Uint8Array) => {
      pieces.push(typeof piece === 'string' ? piece : Buffer.from(piece).toString())
      return true
    },
  })
  return {
    text: () => pieces.join(''),
    stop: () => {
      if (write === undefined) Reflect.deleteProperty(stream, 'write')
      else Object.defineProperty(stream, 'write', write)
      // The command line looks after its outputs once a process; here it would for every command.
      for (const listener of stream.listeners('error'))
        if (!listeners.has(listener)) stream.off('error', listener as (error: Error) => void)
    },
  }
}
