import { useSyncExternalStore } from 'react'
import { onColoursChange } from './colours.ts'

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
  return onColoursChange(() => {
    known = null
    onChange()
  })
}

function readTokens(): Tokens {
  const colours = new Map<string, string>()
  return (name) => {
    const colour = colours.get(name) ?? read(name)
    colours.set(name, colour)
    return colour
  }
}

/** Only a real property resolves a token's `light-dark(…)`; see colours.ts. */
function read(name: string): string {
  const probe = document.createElement('span')
  document.body.append(probe)
  probe.style.color = `var(${name})`
  const { color } = getComputedStyle(probe)
  probe.remove()
  return color
}
