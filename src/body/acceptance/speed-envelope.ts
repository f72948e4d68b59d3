import { SPEED_ENVELOPE } from '../../evidence/speed-envelope.ts'

/**
 * m/s that a share of people on foot stay below on a slope in degrees: the 1st, 5th, 50th, 95th or 99th percentile.
 * Throws for a percentile the evidence does not hold.
 */
export function envelopeSpeed(percentile: number, degrees: number): number {
  const curve = SPEED_ENVELOPE.value.find((one) => one.percentile === percentile)
  if (!curve) throw new Error(`The speed envelope has no percentile ${percentile}.`)
  const { a, b, c, d, e } = curve
  return c / (Math.PI * b * (1 + ((degrees - a) / b) ** 2)) + d + e * degrees
}
