/**
 * The value that would stand at `n` were they sorted, without sorting the rest (Hoare's selection). Moves the values
 * about, so that none after it is smaller and none before it larger.
 *
 * @param values none of them NaN
 * @param n 0 … length − 1
 */
export function nthSmallest(values: Float64Array, n: number): number {
  let from = 0
  let to = values.length - 1
  while (from < to) {
    const pivot = values[(from + to) >> 1]
    let left = from
    let right = to
    while (left <= right) {
      while (values[left] < pivot) left += 1
      while (values[right] > pivot) right -= 1
      if (left > right) break
      const moved = values[left]
      values[left++] = values[right]
      values[right--] = moved
    }
    if (n <= right) to = right
    else if (n >= left) from = left
    else break
  }
  return values[n]
}
