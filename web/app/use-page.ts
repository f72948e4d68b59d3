import { useSyncExternalStore } from 'react'

/** The pages there are, by what stands behind # in the address: it works under any base path and without a server. */
export const PAGES = ['runs', 'history', 'course', 'map', 'evidence'] as const
export type Page = (typeof PAGES)[number]

/** The page the address names. */
export function usePage(): Page {
  return useSyncExternalStore(listen, now)
}

export function goTo(page: Page): void {
  location.hash = page
}

function now(): Page {
  return PAGES.find((page) => location.hash === `#${page}`) ?? 'runs'
}

function listen(onChange: () => void): () => void {
  addEventListener('hashchange', onChange)
  return () => removeEventListener('hashchange', onChange)
}
