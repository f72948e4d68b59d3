/** A member way of an area relation, as a run of node rows. */
export type RingRun = readonly number[]

/**
 * Joins ways end to end into closed rings, whichever way round each was drawn. What does not close is left out:
 * an extract that cuts an area off holds only part of its outline, and closing that with a straight line would
 * draw land where there is none.
 *
 * @returns rings whose last node is their first
 */
export function joinRings(runs: readonly RingRun[]): RingRun[] {
  const rings: RingRun[] = []
  const open = new Set<RingRun>()
  const byEnd = new Map<number, RingRun[]>()
  for (const run of runs) {
    if (isClosed(run)) rings.push(run)
    const [start, end] = endsOf(run)
    if (start === end) continue
    open.add(run)
    for (const node of [start, end]) byEnd.set(node, [...(byEnd.get(node) ?? []), run])
  }
  for (const run of open) {
    open.delete(run)
    const ring = [...run]
    for (;;) {
      const [start, end] = endsOf(ring)
      if (start === end) break
      const next = byEnd.get(end)?.find((candidate) => open.has(candidate))
      if (!next) break
      open.delete(next)
      const isForward = next[0] === end
      for (let i = 1; i < next.length; i++) ring.push(next[isForward ? i : next.length - 1 - i] ?? end)
    }
    if (isClosed(ring)) rings.push(ring)
  }
  return rings
}

/** True for an outline with some ground inside. */
export function isClosed(run: RingRun): boolean {
  return run.length > 3 && run[0] === run[run.length - 1]
}

function endsOf(run: RingRun): readonly [start: number, end: number] {
  return [run[0] ?? -1, run[run.length - 1] ?? -1]
}
