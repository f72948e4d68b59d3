import { useSyncExternalStore } from 'react'

/** The colours of tokens.css as a canvas understands them. */
export interface Colours {
  readonly land: string
  readonly card: string
  readonly ink: string
  readonly ink2: string
  readonly ink3: string
  readonly contour: string
  readonly trail: string
  readonly pine: string
}

/** The colours as they are now, anew whenever day, night or print takes over. */
export function useColours(): Colours {
  return useSyncExternalStore(listen, now)
}

let known: Colours | null = null

function now(): Colours {
  known ??= readColours()
  return known
}

function listen(onChange: () => void): () => void {
  return onColoursChange(() => {
    known = null
    onChange()
  })
}

/** Calls whenever day, night or print takes over; answers how to stop that. */
export function onColoursChange(again: () => void): () => void {
  const media = ['(prefers-color-scheme: dark)', 'print'].map((query) => matchMedia(query))
  const root = new MutationObserver(again)
  root.observe(document.documentElement, { attributes: true, attributeFilter: ['data-theme'] })
  for (const one of media) one.addEventListener('change', again)
  return () => {
    root.disconnect()
    for (const one of media) one.removeEventListener('change', again)
  }
}

/** A custom property keeps its `light-dark(…)` text; only a real property resolves it. Hence the probe. */
function readColours(): Colours {
  const probe = document.createElement('span')
  document.body.append(probe)
  const read = (name: string) => {
    probe.style.color = `var(${name})`
    return getComputedStyle(probe).color
  }
  const colours = {
    land: read('--paper-2'),
    card: read('--card'),
    ink: read('--ink'),
    ink2: read('--ink-2'),
    ink3: read('--ink-3'),
    contour: read('--contour'),
    trail: read('--trail'),
    pine: read('--pine'),
  }
  probe.remove()
  return colours
}
