/** What a browser tells of where a request comes from. */
export interface CameFrom {
  readonly fetchSite: string | undefined
  readonly origin: string | undefined
  readonly host: string | undefined
}

/**
 * Whether a request may change something, cookies speaking for it. A page elsewhere can make a browser send one; but
 * the browser then says so in Sec-Fetch-Site, or, an older one, in Origin. What says neither is no browser.
 */
export function isFromOurPages({ fetchSite, origin, host }: CameFrom): boolean {
  if (fetchSite !== undefined) return fetchSite === 'same-origin' || fetchSite === 'none'
  if (origin === undefined) return true
  return host !== undefined && hostOf(origin) === host.toLowerCase()
}

function hostOf(origin: string): string | null {
  try {
    return new URL(origin).host
  } catch {
    return null
  }
}
