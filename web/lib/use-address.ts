import { useSyncExternalStore } from 'react'
import { type Address, addressOf, hrefOf } from './address.ts'

/** What the address names now. */
export function useAddress(): Address {
  useSyncExternalStore(listen, hashNow)
  return currentAddress()
}

/** Goes there: back leads here again. */
export function goTo(address: Address): void {
  const href = hrefOf(address)
  if (href === location.hash) return
  location.hash = href
  // The event comes later, and what happens until then should know already.
  for (const told of listeners) told()
}

/**
 * Says where one is, in the place of where one was: a search as it is typed, a map as it is moved. Whoever has gone on
 * to another page meanwhile is not fetched back.
 */
export function amendAddress(address: Address): void {
  const href = hrefOf(address)
  if (href === location.hash || currentAddress().page !== address.page) return
  history.replaceState(history.state, '', href)
  for (const told of listeners) told()
}

const listeners = new Set<() => void>()
let last: { readonly hash: string; readonly address: Address } | null = null

/** What it names at this moment, which what was drawn last may not know yet. The same object as long as it is the same. */
export function currentAddress(): Address {
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
