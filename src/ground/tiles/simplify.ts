/**
 * Leaves out the points of a line that lie within `tolerance` of the straight way between those kept (Douglas and
 * Peucker, 1973). Its ends stay, so that lines which met go on meeting.
 *
 * @param xy x, y, x, y …; what is kept moves to the front
 * @param end coordinates in use
 * @returns coordinates kept
 */
export function simplify(xy: Float64Array, end: number, tolerance: number): number {
  const last = end / 2 - 1
  if (last < 2 || !(tolerance > 0)) return end
  const isKept = new Uint8Array(last + 1)
  isKept[0] = isKept[last] = 1
  const pending = [0, last]
  while (pending.length > 0) {
    const to = pending.pop() ?? 0
    const from = pending.pop() ?? 0
    const far = farthest(xy, from, to, tolerance * tolerance)
    if (far === from) continue
    isKept[far] = 1
    pending.push(from, far, far, to)
  }
  let kept = 0
  for (let i = 0; i <= last; i++) {
    if (isKept[i] === 0) continue
    xy[kept++] = xy[2 * i]
    xy[kept++] = xy[2 * i + 1]
  }
  return kept
}

/** The point farthest from the straight way between two others; `from` when none is farther than allowed. */
function farthest(xy: Float64Array, from: number, to: number, allowed: number): number {
  const x = xy[2 * from]
  const y = xy[2 * from + 1]
  const dx = xy[2 * to] - x
  const dy = xy[2 * to + 1] - y
  const square = dx * dx + dy * dy
  let most = allowed
  let found = from
  for (let i = from + 1; i < to; i++) {
    const px = xy[2 * i] - x
    const py = xy[2 * i + 1] - y
    const along = square > 0 ? Math.max(0, Math.min(1, (px * dx + py * dy) / square)) : 0
    const offX = px - along * dx
    const offY = py - along * dy
    const distance = offX * offX + offY * offY
    if (distance > most) {
      most = distance
      found = i
    }
  }
  return found
}
