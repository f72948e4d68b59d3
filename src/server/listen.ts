import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import { createAdaptorServer } from '@hono/node-server'
import type { Hono } from 'hono'
import { LOOPBACK_ADDRESSES } from './loopback.ts'

export const DEFAULT_PORT = 4747

/** Ports tried after the default one before giving up: enough for a handful of forgotten servers. */
const PORTS_TRIED = 20

/** ms that open connections get to finish before they are cut. */
const GRACE_MS = 1000

export interface Listening {
  readonly url: string
  close(): Promise<void>
}

export interface ListenOptions {
  /** Taken exactly as given (0: any free one); null: the default port, or the next free one. */
  readonly port: number | null
  readonly host?: string
}

/**
 * Listens on loopback.
 *
 * @throws Error for an address beyond this machine, or when the port is taken
 */
export async function listen(app: Hono, { port, host = '127.0.0.1' }: ListenOptions): Promise<Listening> {
  if (!LOOPBACK_ADDRESSES.includes(host))
    throw new Error(`${host} is not an address of this machine alone; Underfoot serves on loopback only.`)
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

class PortTaken extends Error {}

async function bind(app: Hono, host: string, port: number): Promise<Listening> {
  const server = createAdaptorServer({ fetch: app.fetch })
  server.listen(port, host)
  try {
    await once(server, 'listening')
  } catch (error) {
    throw bindingError(error, port)
  }
  // A TCP server's address is never a string nor, once it listens, null.
  const address = server.address() as AddressInfo
  const name = address.family === 'IPv6' ? '[::1]' : '127.0.0.1'
  return {
    url: `http://${name}:${address.port}/`,
    close: async () => {
      const closed = once(server, 'close')
      server.close()
      const cut = setTimeout(() => 'closeAllConnections' in server && server.closeAllConnections(), GRACE_MS)
      await closed
      clearTimeout(cut)
    },
  }
}

function bindingError(error: unknown, port: number): Error {
  const code = error instanceof Error && 'code' in error ? error.code : null
  if (code === 'EADDRINUSE') return new PortTaken(`port ${port} is taken; choose another with --port.`)
  if (code === 'EACCES')
    return new Error(`port ${port} needs rights this user has not; choose one above 1023.`)
  return error instanceof Error ? error : new Error(String(error))
}
