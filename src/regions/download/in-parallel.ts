/** Does `work` on every item, on so many at a time; the first fault ends it, and the others are not waited for. */
export async function inParallel<T, R>(
  items: readonly T[],
  atOnce: number,
  work: (item: T) => Promise<R>,
): Promise<R[]> {
  const results: R[] = []
  let next = 0
  let isOver = false
  const hand = async () => {
    while (next < items.length && !isOver) {
      const index = next++
      results[index] = await work(items[index])
    }
  }
  try {
    await Promise.all(Array.from({ length: Math.min(atOnce, items.length) }, hand))
  } finally {
    isOver = true
  }
  return results
}
