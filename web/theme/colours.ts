import type { Tokens } from './use-tokens.ts'

/** The colours of tokens.css that every canvas draws with, as it understands them. */
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

export function coloursOf(tokens: Tokens): Colours {
  return {
    land: tokens('--paper-2'),
    card: tokens('--card'),
    ink: tokens('--ink'),
    ink2: tokens('--ink-2'),
    ink3: tokens('--ink-3'),
    contour: tokens('--contour'),
    trail: tokens('--trail'),
    pine: tokens('--pine'),
  }
}
