import { SCRAMBLE } from '../../stretch/classes.ts'

/** A class is claimed when it is likelier than all others together; below that the ground stays unknown. */
export const MIN_PROBABILITY = 0.5

/** Where a scramble is as likely as this, nothing easier is claimed, however likely. */
export const SCRAMBLE_IN_SIGHT = 0.25

/**
 * The code of the class one may claim; 0 for none.
 *
 * @param probabilities of codes 1, 2, 3 …
 */
export function claim(probabilities: Float64Array, target: 'surface' | 'softness' | 'technicality'): number {
  let likeliest = 0
  for (let c = 1; c < probabilities.length; c++)
    if (probabilities[c] > probabilities[likeliest]) likeliest = c
  const code = likeliest + 1
  if (!(probabilities[likeliest] >= MIN_PROBABILITY)) return 0
  const isEasier = target === 'technicality' && code < SCRAMBLE
  return isEasier && probabilities[SCRAMBLE - 1] >= SCRAMBLE_IN_SIGHT ? 0 : code
}
