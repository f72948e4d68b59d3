const LOOPBACK_NAMES = new Set(['localhost', '127.0.0.1', '[::1]'])

/** Addresses that only this machine can reach. */
export const LOOPBACK_ADDRESSES: readonly string[] = ['127.0.0.1', '::1', 'localhost']

/**
 * Whether a Host header names this machine itself. A page elsewhere can make its own name resolve to
 * 127.0.0.1 (DNS rebinding) and would then be same-origin with ours; but the browser still sends that name.
 */
export function isLoopbackHost(host: string | undefined): boolean {
  if (host === undefined) return false
  const name = host.replace(/:\d{1,5}$/, '').toLowerCase()
  return LOOPBACK_NAMES.has(name)
}
