import type { ClassShare } from '../analysis/analysis.ts'

/** How a class of ground is known. */
type Provenance = ClassShare['provenance']

/** What is told of ground: what each idea of it is called, and what it tells. */
export const GROUND_IDEAS = {
  surface: { name: 'Surface', tells: 'what lies underfoot' },
  softness: { name: 'Softness', tells: 'how far the ground gives way' },
  technicality: { name: 'Technicality', tells: 'how much attention each step asks' },
  grade: { name: 'Grade', tells: 'how steep a path is on average, up or down' },
} as const

/** What the ways to know a class are called, wherever strokes and bars are explained. */
export const KNOWN_AS: Readonly<Record<Provenance, string>> = {
  tagged: 'mapped',
  inferred: 'inferred',
  unknown: 'unknown',
}

/** `rock`; `probably rock` where it is inferred; null where nobody knows. */
export function classWords(name: string, provenance: Provenance): string | null {
  if (provenance === 'unknown' || name === 'unknown') return null
  return provenance === 'inferred' ? `probably ${name}` : name
}
