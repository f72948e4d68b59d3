import { MAX_CARRIED_KG } from '../../src/body/most-carried.ts'
import { type Background, BACKGROUNDS } from '../../src/athlete/priors-shape.ts'

/** What was typed on the course page, kept as typed. */
export interface ToldAbout {
  readonly background: Background | null
  readonly km: string
  readonly clock: string
  readonly climb: string
  /** kg carried. */
  readonly load: string
}

export const NOTHING_TOLD: ToldAbout = { background: null, km: '', clock: '', climb: '', load: '' }

export const BACKGROUND_WORDS: Readonly<Record<Background, string>> = {
  trail: 'running on trails',
  road: 'running on roads',
  cycling: 'cycling',
  swimming: 'swimming',
  none: 'no sport so far',
}

/** What this browser may have kept; null when it is not understood. */
export function checkAbout(kept: unknown): ToldAbout | null {
  if (typeof kept !== 'object' || kept === null) return null
  const text = (name: string): string => {
    const value: unknown = name in kept ? Object.entries(kept).find(([key]) => key === name)?.[1] : ''
    return typeof value === 'string' ? value : ''
  }
  const background = BACKGROUNDS.find((name) => name === text('background')) ?? null
  return { background, km: text('km'), clock: text('clock'), climb: text('climb'), load: text('load') }
}

/** A number as typed, with a comma or a point; NaN where it is none. */
export function numberTyped(text: string): number {
  return text.trim() === '' ? Number.NaN : Number(text.trim().replace(',', '.'))
}

/** kg that are said to be carried; null where nothing is said, or nothing that can be. */
export function carriedBy({ load }: ToldAbout): number | null {
  const load_kg = numberTyped(load)
  return load_kg >= 0 && load_kg <= MAX_CARRIED_KG ? load_kg : null
}
