import { Command } from 'commander'
import { DEFAULT_PORT } from '../../server/default-port.ts'
import { wholePort } from '../options.ts'
import type { ServeOptions } from '../serve/serve.ts'

export function serveCommand(): Command {
  return new Command('serve')
    .description('pages and API, for a browser on this machine, or for others once there are accounts')
    .option('--port <n>', `port to listen on (default: ${DEFAULT_PORT}, or the next free one)`, wholePort)
    .option('--host <address>', 'which of this machine’s own addresses; 0.0.0.0 is all', '127.0.0.1')
    .option('--behind-proxy', 'believe X-Forwarded-For: a proxy of yours stands before it')
    .option('--no-worker', 'leave imports and other background jobs to `underfoot worker`')
    .option('--no-open', 'do not open a browser')
    .addHelpText('after', NOTE)
    .action(async (asked: ServeOptions) => {
      const { serve } = await import('../serve/serve.ts')
      await serve(asked)
    })
}

const NOTE = `
Without accounts it answers only this machine and asks nobody to sign in. As soon as there is one
(\`underfoot account create NAME\`) everybody signs in, and it may listen on other addresses. It speaks plain HTTP:
before others come over a network that is not yours alone, put a proxy with TLS in front, and say --behind-proxy.`
