import { once } from 'node:events'
import { Command } from 'commander'
import { createApp } from '../../server/app.ts'
import { DEFAULT_PORT, listen } from '../../server/listen.ts'
import { loadPages } from '../../server/pages.ts'
import { homeFolder, pagesFolder } from '../about.ts'
import { servedRegions } from '../ground/served-regions.ts'
import { openInBrowser } from '../open-in-browser.ts'
import { wholePort } from '../options.ts'
import { write } from '../output.ts'

interface Asked {
  readonly port?: number
  readonly host: string
  readonly open: boolean
}

export function serveCommand(): Command {
  return new Command('serve')
    .description('the pages, for a browser on this machine')
    .option('--port <n>', `port to listen on (default: ${DEFAULT_PORT}, or the next free one)`, wholePort)
    .option('--host <address>', 'which of this machine’s own addresses', '127.0.0.1')
    .option('--no-open', 'do not open a browser')
    .action(serve)
}

async function serve({ port, host, open }: Asked): Promise<void> {
  const server = await listen(createApp(loadPages(pagesFolder), servedRegions(homeFolder())), {
    port: port ?? null,
    host,
  })
  await write(`Underfoot is at ${server.url} (Ctrl-C ends it).\n`)
  if (open && process.stdout.isTTY) openInBrowser(server.url)
  await Promise.race([once(process, 'SIGINT'), once(process, 'SIGTERM')])
  await server.close()
}
