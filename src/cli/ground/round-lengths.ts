import { toDecimals } from '../../units/round.ts'

/** Every number in a JSON value to so many decimals: a length to the decimetre says all that a map knows. */
export function roundLengths(value: unknown, decimals = 1): unknown {
  if (typeof value === 'number') return Number.isInteger(value) ? value : toDecimals(value, decimals)
  if (Array.isArray(value)) return value.map((one: unknown) => roundLengths(one, decimals))
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value).map(([key, one]: [string, unknown]) => [
      key,
      // Degrees are as fine as the map gives them, and what it lacks is counts and shares.
      key === 'bounds' || key === 'gaps' ? one : roundLengths(one, decimals),
    ]),
  )
}
