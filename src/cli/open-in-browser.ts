import { spawn } from 'node:child_process'
import { platform } from 'node:os'

/** Asks the desktop to show an address. Where there is no desktop nothing happens: the address was printed. */
export function openInBrowser(url: string): void {
  const [program, ...rest] = openerFor(platform())
  const opener = spawn(program, [...rest, url], { stdio: 'ignore', detached: true })
  opener.on('error', () => undefined)
  opener.unref()
}

function openerFor(system: NodeJS.Platform): readonly [string, ...string[]] {
  if (system === 'darwin') return ['open']
  if (system === 'win32') return ['rundll32', 'url.dll,FileProtocolHandler']
  return ['xdg-open']
}
