import { DownloadError } from './error.ts'

/**
 * An address that may be fetched from: encrypted, or on this very machine.
 *
 * @throws DownloadError for anything else
 */
export function webAddress(text: string, base?: URL): URL {
  if (!URL.canParse(text, base?.href)) throw new DownloadError(`“${text}” is no address of the web.`)
  const url = new URL(text, base?.href)
  if (url.username !== '' || url.password !== '')
    throw new DownloadError(`the address of ${url.host} holds a name or a password; leave them out.`)
  if (url.protocol === 'https:' || (url.protocol === 'http:' && isLoopback(url))) return url
  throw new DownloadError(
    `${url.href} is not encrypted; only https is fetched, and plain http from this machine itself.`,
  )
}

/**
 * Where an answer sends us on to. A host elsewhere may not send us to this machine, where services may listen
 * that trust whoever asks.
 */
export function nextAddress(from: URL, location: string | undefined): URL {
  if (location === undefined || location === '')
    throw new DownloadError(`${from.href} sends on to another address without saying which.`)
  const to = webAddress(location, from)
  if (isLoopback(to) && !isLoopback(from))
    throw new DownloadError(`${from.href} sends on to this very machine (${to.host}); it was not followed.`)
  return to
}

function isLoopback({ hostname }: URL): boolean {
  return hostname === 'localhost' || hostname === '[::1]' || /^127(?:\.\d+){3}$/.test(hostname)
}
