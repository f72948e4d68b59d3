import { once } from 'node:events'
import type { AddressInfo, Socket } from 'node:net'
import { createAdaptorServer } from '@hono/node-server'
import type { PeerConnection } from './api/auth.ts'
import { DEFAULT_PORT } from './default-port.ts'
import { LOOPBACK_ADDRESSES } from './loopback.ts'

/** Ports tried after the default one before giving up: enough for a handful of forgotten servers. */
const PORTS_TRIED = 20

/** ms that open connections get to finish before they are cut. */
const GRACE_MS = 1000

/** ms that whoever still sends is given to hear the last answer on a connection, before it is reset. */
const LINGER_MS = 500

export interface Listening {
  readonly url: string
  close(): Promise<void>
}

export interface ListenOptions {
  /** Taken exactly as given (0: any free one); null: the default port, or the next free one. */
  readonly port: number | null
  readonly host?: string
  /** Whether people have to sign in: only then may others reach it. */
  readonly hasAccounts?: boolean
}

/** Anything that answers requests. */
interface App {
  fetch(request: Request, connection: PeerConnection): Response | Promise<Response>
}

/**
 * Listens on loopback, or wherever it is told once there are accounts.
 *
 * @throws Error for an address beyond this machine where nobody has to sign in, or when the port is taken
 */
export async function listen(
  app: App,
  { port, host = '127.0.0.1', hasAccounts = false }: ListenOptions,
): Promise<Listening> {
  if (!hasAccounts && !LOOPBACK_ADDRESSES.includes(host))
    throw new Error(
      `${host || 'an empty name'} is not an address of this machine alone, and without accounts Underfoot serves on ` +
        'loopback only; `underfoot account create NAME` makes one.',
    )
  if (port !== null) return bind(app, host, port)
  for (let candidate = DEFAULT_PORT; candidate < DEFAULT_PORT + PORTS_TRIED; candidate++) {
    try {
      return await bind(app, host, candidate)
    } catch (error) {
      if (!(error instanceof PortTaken)) throw error
    }
  }
  throw new Error(
    `ports ${DEFAULT_PORT} to ${DEFAULT_PORT + PORTS_TRIED - 1} are all taken; choose another with --port.`,
  )
}

/**
 * ms for the head of a request to come. Bodies are watched as they are read (api/read-body.ts): an archive of years may
 * take longer than any limit on a whole request that would still stop anybody.
 */
const PATIENCE = { headersTimeout: 15_000, requestTimeout: 0 }

class PortTaken extends Error {}

async function bind(app: App, host: string, port: number): Promise<Listening> {
  const server = createAdaptorServer({
    fetch: (request, connection) => app.fetch(request, connection),
    serverOptions: PATIENCE,
  })
  server.on('connection', closeInTwoSteps)
  server.listen(port, host)
  try {
    await once(server, 'listening')
  } catch (error) {
    throw bindingError(error, port)
  }
  // A TCP server's address is never a string nor, once it listens, null.
  const address = server.address() as AddressInfo
  return {
    url: `http://${nameOf(host, address)}:${address.port}/`,
    close: async () => {
      const closed = once(server, 'close')
      server.close()
      const cut = setTimeout(() => 'closeAllConnections' in server && server.closeAllConnections(), GRACE_MS)
      await closed
      clearTimeout(cut)
    },
  }
}

/**
 * After an answer that says `Connection: close`, Node destroys the connection as soon as the answer is written. Where the
 * client is still sending a body that was refused, that resets it before it has read why. So our half is closed first,
 * and the whole when the client has closed its own, or a moment later.
 */
function closeInTwoSteps(socket: Socket): void {
  const destroySoon = socket.destroySoon.bind(socket)
  let isClosing = false
  socket.destroySoon = () => {
    if (isClosing) return
    isClosing = true
    socket.end()
    const reset = setTimeout(destroySoon, LINGER_MS)
    socket.once('close', () => clearTimeout(reset))
  }
}

/** What to type in a browser on this machine. */
function nameOf(host: string, { family, address }: AddressInfo): string {
  const isEverywhere = address === '0.0.0.0' || address === '::'
  if (isEverywhere || LOOPBACK_ADDRESSES.includes(host)) return family === 'IPv6' ? '[::1]' : '127.0.0.1'
  return family === 'IPv6' ? `[${address}]` : address
}

function bindingError(error: unknown, port: number): Error {
  const code = error instanceof Error && 'code' in error ? error.code : null
  if (code === 'EADDRINUSE') return new PortTaken(`port ${port} is taken; choose another with --port.`)
  if (code === 'EADDRNOTAVAIL' || code === 'ENOTFOUND')
    return new Error('that is not an address of this machine; see --host.')
  if (code === 'EACCES')
    return new Error(`port ${port} needs rights this user has not; choose one above 1023.`)
  return error instanceof Error ? error : new Error(String(error))
}
