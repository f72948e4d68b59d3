import { useSyncExternalStore } from 'react'
import { type Address, addressOf, hrefOf } from './address.ts'

/** What the address names now. */
export function useAddress(): Address {
  useSyncExternalStore(listen, hashNow)
  return now()
}

/** Goes there: back leads here again. */
export function goTo(address: Address): void {
  const href = hrefOf(address)
  if (href !== location.hash) location.hash = href
}

/**
 * Says where one is, in the place of where one was: a search as it is typed, a map as it is moved. Whoever has gone on
 * to another page meanwhile is not fetched back.
 */
export function amendAddress(address: Address): void {
  const href = hrefOf(address)
  if (href === location.hash || now().page !== address.page) return
  history.replaceState(history.state, '', href)
  for (const told of listeners) told()
}

const listeners = new Set<() => void>()
let last: { readonly hash: string; readonly address: Address } | null = null

/** The same object as long as the address is the same. */
function now(): Address {
  const { hash } = location
  if (last?.hash !== hash) last = { hash, address: addressOf(hash) }
  return last.address
}

const hashNow = () => location.hash

function listen(onChange: () => void): () => void {
  listeners.add(onChange)
  addEventListener('hashchange', onChange)
  return () => {
    listeners.delete(onChange)
    removeEventListener('hashchange', onChange)
  }
}
