/** A published table: rows of [where measured, value], the first column rising. */
export type NumberTable = readonly (readonly [at: number, value: number])[]

/** A coefficient that comes as a best value and the range it may well lie in. */
export interface Spread {
  readonly value: number
  readonly low: number
  readonly high: number
}
