import { useSyncExternalStore } from 'react'

/** A colour of tokens.css as it is now, by its name, as `rgb(…)`. */
export type Tokens = (name: `--${string}`) => string

/** The colours of tokens.css for what is no CSS, anew whenever day, night or print takes over. */
export function useTokens(): Tokens {
  return useSyncExternalStore(listen, now)
}

let known: Tokens | null = null

function now(): Tokens {
  known ??= readTokens()
  return known
}

function listen(onChange: () => void): () => void {
  // While nobody listened the light may have changed.
  known = null
  return onLightChange(() => {
    known = null
    onChange()
  })
}

/** Calls whenever day, night or print takes over; answers how to stop that. */
function onLightChange(again: () => void): () => void {
  const media = ['(prefers-color-scheme: dark)', 'print'].map((query) => matchMedia(query))
  const root = new MutationObserver(again)
  root.observe(document.documentElement, { attributes: true, attributeFilter: ['data-theme'] })
  for (const one of media) one.addEventListener('change', again)
  return () => {
    root.disconnect()
    for (const one of media) one.removeEventListener('change', again)
  }
}

function readTokens(): Tokens {
  const colours = new Map<string, string>()
  return (name) => {
    const colour = colours.get(name) ?? read(name)
    colours.set(name, colour)
    return colour
  }
}

/** A custom property keeps its `light-dark(…)` text; only a real property resolves it. Hence the probe. */
function read(name: string): string {
  const probe = document.createElement('span')
  document.body.append(probe)
  probe.style.color = `var(${name})`
  const { color } = getComputedStyle(probe)
  probe.remove()
  return color
}
