/** A point of the drawing: x to the viewer's right of the midline, y down from the crown. 100 is one head. */
export interface DrawingPoint {
  readonly x: number
  readonly y: number
  /** The line turns sharply here instead of bending through. */
  readonly corner: boolean
}

/** How a point of the symmetrical drawing stands in the pose. */
export type Pose = (x: number, y: number) => readonly [number, number]

/** Reads `"12,40 18,52! 20,60"`: landmarks in order, `!` after those where the line turns sharply. */
export function landmarks(text: string): DrawingPoint[] {
  return text
    .trim()
    .split(/\s+/)
    .map((word) => {
      const [x, y] = word.replace('!', '').split(',').map(Number)
      return { x, y, corner: word.endsWith('!') }
    })
}

export function mirrored(points: readonly DrawingPoint[]): DrawingPoint[] {
  return points.map(({ x, y, corner }) => ({ x: -x, y, corner }))
}

export function posed(points: readonly DrawingPoint[], pose: Pose): DrawingPoint[] {
  return points.map((point) => {
    const [x, y] = pose(point.x, point.y)
    return { x, y, corner: point.corner }
  })
}

/** SVG path data of an open line that bends softly through every point. */
export function softLine(points: readonly DrawingPoint[]): string {
  const last = points.length - 1
  const at = (i: number) => points[Math.min(Math.max(i, 0), last)]
  let path = `M${pair(points[0])}`
  for (let i = 0; i < last; i++) path += bend(at(i - 1), at(i), at(i + 1), at(i + 2))
  return path
}

/** SVG path data of a closed shape that bends softly through every point. */
export function softShape(points: readonly DrawingPoint[]): string {
  const count = points.length
  const at = (i: number) => points[(i + count) % count]
  let path = `M${pair(points[0])}`
  for (let i = 0; i < count; i++) path += bend(at(i - 1), at(i), at(i + 1), at(i + 2))
  return `${path}Z`
}

/**
 * One Bézier piece of a centripetal Catmull-Rom curve from b to c. Centripetal, because landmarks lie close
 * together at a wrist and far apart along a thigh, and the uniform kind loops there.
 */
function bend(a: DrawingPoint, b: DrawingPoint, c: DrawingPoint, d: DrawingPoint): string {
  const before = b.corner ? 0 : Math.sqrt(Math.hypot(b.x - a.x, b.y - a.y))
  const along = Math.sqrt(Math.hypot(c.x - b.x, c.y - b.y))
  const after = c.corner ? 0 : Math.sqrt(Math.hypot(d.x - c.x, d.y - c.y))
  return `C${pair(handle(a, b, c, before, along))} ${pair(handle(d, c, b, after, along))} ${pair(c)}`
}

function handle(
  far: DrawingPoint,
  near: DrawingPoint,
  toward: DrawingPoint,
  outer: number,
  along: number,
): { x: number; y: number } {
  if (outer === 0 || along === 0)
    return { x: near.x + (toward.x - near.x) / 3, y: near.y + (toward.y - near.y) / 3 }
  const sum = 3 * outer * (outer + along)
  const keep = 2 * outer * outer + 3 * outer * along + along * along
  const mix = (f: number, n: number, t: number) => (outer * outer * t - along * along * f + keep * n) / sum
  return { x: mix(far.x, near.x, toward.x), y: mix(far.y, near.y, toward.y) }
}

function pair(point: { readonly x: number; readonly y: number }): string {
  return `${point.x.toFixed(1)} ${point.y.toFixed(1)}`
}
