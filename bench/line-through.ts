export interface Line {
  readonly fixed: number
  readonly each: number
}

/**
 * The straight line nearest to costs by number, off in proportion rather than in ms: each is weighed by the inverse
 * of its own square, else the largest alone would decide. The fixed part is never below nothing.
 */
export function lineThrough(costs: readonly (readonly [count: number, cost: number])[]): Line {
  let [one, x, y, xx, xy] = [0, 0, 0, 0, 0]
  for (const [count, cost] of costs) {
    const weight = 1 / (cost * cost)
    one += weight
    x += weight * count
    y += weight * cost
    xx += weight * count * count
    xy += weight * count * cost
  }
  const each = (one * xy - x * y) / (one * xx - x * x)
  const fixed = (y - each * x) / one
  return fixed >= 0 ? { fixed, each } : { fixed: 0, each: xy / xx }
}
