import type { EffortKind } from '../../src/athlete/effort-kind.ts'
import { parseResult } from '../../src/athlete/parse-result.ts'
import { type Background, BACKGROUNDS } from '../../src/evidence/background-pace.ts'
import { PROFILE_RANGES, type SaidOfSelf } from '../../src/athlete/profile.ts'

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

/** What was typed, as far as it makes sense. */
export function saidIn(told: ToldAbout): Pick<SaidOfSelf, 'background' | 'result' | 'load_kg'> {
  return { background: told.background, result: parseResult(resultTyped(told)), load_kg: carriedBy(told) }
}

/** What the history is asked, and what is said of the runner; whatever is not known is left out. */
export type HistoryQuery = {
  readonly [K in keyof SaidOfSelf]?: K extends 'result' ? string : NonNullable<SaidOfSelf[K]>
} & { readonly effort?: EffortKind }

/** What this browser remembers of the runner, and what was typed and chosen on this page. */
export function historyQuery(kept: SaidOfSelf, told: ToldAbout, effort: EffortKind): HistoryQuery {
  const { background, result, load_kg } = saidIn(told)
  const said = {
    ...kept,
    background,
    result: result === null ? null : resultTyped(told),
    load_kg,
    effort: effort === 'ordinary' ? null : effort,
  }
  return Object.fromEntries(Object.entries(said).filter(([, value]) => value !== null))
}

/** A result as the command line takes it, whether or not it is one. */
function resultTyped({ km, clock, climb }: ToldAbout): string {
  return `${numberTyped(km)}=${clock.trim()}+${climb.trim() === '' ? 0 : numberTyped(climb)}`
}

/** A number as typed, with a comma or a point; NaN where it is none. */
function numberTyped(text: string): number {
  return text.trim() === '' ? Number.NaN : Number(text.trim().replace(',', '.'))
}

/** kg that are said to be carried; null where nothing is said, or nothing that can be. */
export function carriedBy({ load }: ToldAbout): number | null {
  const load_kg = numberTyped(load)
  const { min, max } = PROFILE_RANGES.load_kg
  return load_kg >= min && load_kg <= max ? load_kg : null
}
