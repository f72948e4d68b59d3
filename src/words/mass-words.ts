import type { Analysis } from '../analysis/analysis.ts'

/** kg: less is a matter of rounding. */
const SAME_MASS = 0.05

/**
 * Said where figures that are kept are of another mass than the runner's by now: they follow it, but not at once.
 *
 * @param mass_kg as the profile says; null: it says nothing
 * @returns null where there is nothing to say
 */
export function otherMassSentence(used: Analysis['mass_kg'], mass_kg: number | null): string | null {
  if (mass_kg === null || (used.from === 'given' && Math.abs(used.value - mass_kg) < SAME_MASS)) return null
  const stored = used.from === 'unknown' ? 'without knowing your mass' : `for ${massWords(used.value)}`
  return `These figures were made ${stored}; your profile says ${massWords(mass_kg)}, and they are being made again.`
}

/** To a tenth of a kilogram, and none that says nothing: `61.5 kg`. */
export function massWords(mass_kg: number): string {
  return `${Number(mass_kg.toFixed(1))} kg`
}
