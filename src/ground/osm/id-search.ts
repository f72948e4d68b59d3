/**
 * Position of the first id that is not below `id` in an ascending list, looking outward from `hint`: a step or
 * two when ids come in order, never more than a bisection when they do not.
 */
export function lowerBound(ids: Float64Array, id: number, hint = 0): number {
  const count = ids.length
  let low = 0
  let high = count
  let step = 1
  if (hint < count && ids[hint] < id) {
    low = hint + 1
    while (low + step < count && ids[low + step] < id) {
      low += step
      step *= 2
    }
    high = Math.min(count, low + step + 1)
  } else {
    high = Math.min(count, hint)
    while (high - step >= 0 && ids[high - step] >= id) {
      high -= step
      step *= 2
    }
    low = Math.max(0, high - step)
  }
  while (low < high) {
    const middle = (low + high) >>> 1
    if (ids[middle] < id) low = middle + 1
    else high = middle
  }
  return low
}

/** The distinct ids, ascending; the list given is sorted in place. */
export function distinct(ids: Float64Array): Float64Array {
  ids.sort()
  let count = 0
  for (let i = 0; i < ids.length; i++) if (i === 0 || ids[i] !== ids[i - 1]) ids[count++] = ids[i]
  return ids.slice(0, count)
}
