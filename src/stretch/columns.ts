/** Sum of a column; NaN when any part is unknown. */
export function sum(column: Float32Array | Float64Array): number {
  let total = 0
  for (const value of column) total += value
  return total
}

/** Sum over the stretches where the column is known; NaN when it is known nowhere. */
export function sumKnown(column: Float32Array | Float64Array): number {
  let total = 0
  let known = false
  for (const value of column) {
    if (Number.isNaN(value)) continue
    total += value
    known = true
  }
  return known ? total : NaN
}

/** Mean of a column weighted by another, over the stretches where both are known; NaN when there is no weight. */
export function mean(column: Float32Array | Float64Array, weights: Float32Array | Float64Array): number {
  let total = 0
  let weight = 0
  for (let i = 0; i < column.length; i++) {
    if (Number.isNaN(column[i]) || !(weights[i] > 0)) continue
    total += column[i] * weights[i]
    weight += weights[i]
  }
  return weight > 0 ? total / weight : NaN
}
