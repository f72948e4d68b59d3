import type { Traversals } from './match.ts'
import { TraversalsBuilder } from './traversals.ts'

/** m along a track, from its start. */
export interface TrackSpan {
  readonly start: number
  readonly end: number
}

/** Spans of the track over which a route is on the map, in order; those that meet are one. */
export function spansOf({ count, start, end }: Traversals): TrackSpan[] {
  const spans: TrackSpan[] = []
  for (let k = 0; k < count; k++) {
    const before = spans.at(-1)
    if (before !== undefined && start[k] <= before.end)
      spans[spans.length - 1] = { start: before.start, end: Math.max(before.end, end[k]) }
    else spans.push({ start: start[k], end: end[k] })
  }
  return spans
}

/** A route without those parts of it that fall within spans of the track; spans in order, apart from one another. */
export function clipRoute(route: Traversals, without: readonly TrackSpan[]): Traversals {
  if (without.length === 0) return route
  const clipped = new TraversalsBuilder()
  for (let k = 0; k < route.count; k++) {
    const [start, end, from, to] = [route.start[k], route.end[k], route.from[k], route.to[k]]
    const alongAt = (metres: number): number =>
      end > start ? from + ((to - from) * (metres - start)) / (end - start) : from
    for (const free of gapsBetween(without, { start, end }))
      clipped.add(
        { edge: route.edge[k], from: alongAt(free.start), to: alongAt(free.end) },
        free.start,
        free.end,
      )
  }
  return clipped.columns()
}

/** What is left of a span without others; these in order, apart from one another. */
export function gapsBetween(spans: readonly TrackSpan[], { start, end }: TrackSpan): TrackSpan[] {
  const gaps: TrackSpan[] = []
  let at = start
  for (const span of spans) {
    if (span.end <= at) continue
    if (span.start >= end) break
    if (span.start > at) gaps.push({ start: at, end: span.start })
    at = span.end
  }
  if (at < end) gaps.push({ start: at, end })
  return gaps
}
