/** From m to m along the way, and what holds there. */
export type RangeTriple = readonly [from_m: number, to_m: number, value: number | string]

/**
 * A column along the way as ranges, neighbours of the same value joined. What is unknown has no range.
 *
 * @param start m from the start of the way to the start of each stretch
 * @param length m
 * @param valueAt what holds over a stretch; null: unknown
 * @param joins false for what is summed over each stretch: neighbours of one value stay apart
 */
export function rangeTriples(
  start: Float64Array,
  length: Float64Array,
  valueAt: (stretch: number) => number | string | null,
  joins = true,
): RangeTriple[] {
  const triples: [number, number, number | string][] = []
  let last: [number, number, number | string] | null = null
  for (let i = 0; i < start.length; i++) {
    const value = valueAt(i)
    if (value === null) {
      last = null
      continue
    }
    const to = tenths(start[i] + length[i])
    if (joins && last !== null && last[2] === value) last[1] = to
    else {
      last = [tenths(start[i]), to, value]
      triples.push(last)
    }
  }
  return triples
}

/** dm are finer than any of it is known. */
function tenths(metres: number): number {
  return Math.round(metres * 10) / 10
}
