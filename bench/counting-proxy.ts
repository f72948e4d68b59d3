import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { createServer, request as httpRequest } from 'node:http'
import type { AddressInfo } from 'node:net'

/** What a server sends to a browser, counted on the way. */
export interface Wire {
  readonly url: string
  readonly reset: () => void
  /** Bytes since, those of answers whose path holds `/regions/` among them; and what was asked for. */
  readonly counted: () => {
    readonly bytes: number
    readonly ofRegions: number
    readonly requests: readonly string[]
  }
  readonly close: () => void
}

/** `underfoot serve` of a built checkout, on a port of its own, heard over a wire that counts. */
export async function serveCounted(
  program: string,
  env: NodeJS.ProcessEnv,
): Promise<{ readonly wire: Wire; readonly stop: () => Promise<void> }> {
  const child = spawn(process.execPath, [program, 'serve', '--no-open', '--port', '0'], {
    env,
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const served = await new Promise<string>((found) => {
    child.stdout.on('data', (text: Buffer) => {
      const url = /http:\S+/.exec(text.toString())?.[0]
      if (url !== undefined) found(url)
    })
  })
  const wire = await countingProxy(new URL(served))
  const stop = async () => {
    wire.close()
    child.kill('SIGTERM')
    await once(child, 'close')
  }
  return { wire, stop }
}

/** Stands between browser and server and counts what the server sends, heads of answers included. */
async function countingProxy(server: URL): Promise<Wire> {
  let bytes = 0
  let ofRegions = 0
  let requests: string[] = []
  const proxy = createServer((asked, answer) => {
    const count = (sent: number) => {
      bytes += sent
      if (asked.url?.includes('/regions/') === true) ofRegions += sent
    }
    requests.push(`${asked.method} ${asked.url}`)
    const passed = httpRequest(
      {
        host: server.hostname,
        port: server.port,
        method: asked.method,
        path: asked.url,
        headers: asked.headers,
      },
      (came) => {
        count(came.rawHeaders.join(': ').length)
        answer.writeHead(came.statusCode ?? 502, came.headers)
        came.on('data', (part: Buffer) => count(part.length))
        came.pipe(answer)
      },
    )
    passed.on('error', () => answer.destroy())
    answer.on('close', () => passed.destroy())
    asked.pipe(passed)
  })
  proxy.listen(0, server.hostname)
  await once(proxy, 'listening')
  // A server that listens on a host has an address.
  const { port } = proxy.address() as AddressInfo
  return {
    url: `http://${server.hostname}:${port}/`,
    reset: () => {
      bytes = 0
      ofRegions = 0
      requests = []
    },
    counted: () => ({ bytes, ofRegions, requests: [...requests] }),
    close: () => {
      proxy.closeAllConnections()
      proxy.close()
    },
  }
}
