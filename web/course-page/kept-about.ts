import type { Background } from '../../src/athlete/priors-shape.ts'

/** What a newcomer typed, kept as typed. */
export interface ToldAbout {
  readonly background: Background | null
  readonly km: string
  readonly clock: string
  readonly climb: string
}

export const NOTHING_TOLD: ToldAbout = { background: null, km: '', clock: '', climb: '' }

/** In the order one reads them. */
export const BACKGROUNDS: readonly (readonly [Background, string])[] = [
  ['trail', 'running on trails'],
  ['road', 'running on roads'],
  ['cycling', 'cycling'],
  ['swimming', 'swimming'],
  ['none', 'no sport so far'],
]

/** What this browser may have kept; null when it is not understood. */
export function checkAbout(kept: unknown): ToldAbout | null {
  if (typeof kept !== 'object' || kept === null) return null
  const text = (name: string): string => {
    const value: unknown = name in kept ? Object.entries(kept).find(([key]) => key === name)?.[1] : ''
    return typeof value === 'string' ? value : ''
  }
  const background = BACKGROUNDS.find(([name]) => name === text('background'))?.[0] ?? null
  return { background, km: text('km'), clock: text('clock'), climb: text('climb') }
}
