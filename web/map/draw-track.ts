import type { Stretches } from '../../src/stretch/stretches.ts'
import { type Paint, UNPAINTED } from '../theme/paint.ts'
import type { Plan } from './plan.ts'
import { pointOn, type Canvas } from './canvas.ts'

/** Widths in CSS pixels: a light halo, a dark casing so that pale colours hold on pale paper, the colour. */
const WIDTH = { halo: 10, casing: 6.6, colour: 4.4 } as const
/** A step between middles this many times longer than the stretches themselves is no recorded line. */
const LEAP = 4
const MIN_LEAP_M = 120
/** Of an inferred class, along the line (CSS pixels). */
const DASH = [9, 5]

/**
 * The track in its colours. Solid is known, dashed inferred, dotted unknown; where positions are missing the
 * straight way between is dashed and thin.
 */
export function drawTrack(sheet: Canvas, stretches: Stretches, plan: Plan, paint: Paint): void {
  const { pen, colours, tokens } = sheet
  const lines = linesOf(stretches, plan, paint)
  pen.lineJoin = 'round'
  pen.lineCap = 'round'

  const stroke = (path: Path2D, colour: string, width: number, dash: number[] = []) => {
    pen.setLineDash(dash)
    pen.strokeStyle = colour
    pen.lineWidth = width
    pen.stroke(path)
  }
  const whole = new Path2D()
  const leaps = new Path2D()
  const known = paint.colours.map(() => new Path2D())
  const inferred = paint.colours.map(() => new Path2D())
  const unknown = new Path2D()
  const pathOf = ({ kind, colour, isInferred }: Line) => {
    if (kind === 'leap') return leaps
    if (colour === UNPAINTED) return unknown
    return (isInferred ? inferred : known)[colour]
  }
  for (const line of lines) {
    trace(sheet, pathOf(line), line.points)
    if (line.kind !== 'leap') trace(sheet, whole, line.points)
  }

  stroke(leaps, colours.card, WIDTH.casing)
  stroke(leaps, colours.ink2, 2, [5, 6])
  stroke(whole, colours.card, WIDTH.halo)
  stroke(whole, colours.ink, WIDTH.casing)
  for (const path of [unknown, ...inferred]) stroke(path, colours.card, WIDTH.colour)
  known.forEach((path, index) => stroke(path, tokens(paint.colours[index]), WIDTH.colour))
  pen.lineCap = 'butt'
  inferred.forEach((path, index) => stroke(path, tokens(paint.colours[index]), WIDTH.colour, DASH))
  pen.lineCap = 'round'
  stroke(unknown, colours.ink2, 2.4, [0.1, 6])
  pen.setLineDash([])
}

interface Line {
  readonly kind: 'recorded' | 'leap'
  /** Index of the paint's colours, or `UNPAINTED`. */
  readonly colour: number
  readonly isInferred: boolean
  /** x, y, x, y … in m on the plan. */
  readonly points: number[]
}

/** Neighbouring stretches painted alike joined; each stretch reaches half way to its neighbours. */
function linesOf(stretches: Stretches, plan: Plan, paint: Paint): Line[] {
  const { x, y } = plan
  const lines: Line[] = []
  const begin = (i: number, points: number[]) =>
    lines.push({ kind: 'recorded', colour: paint.colourOf[i], isInferred: paint.isInferred[i] === 1, points })
  let before = -1
  for (let i = 0; i < stretches.count; i++) {
    if (Number.isNaN(x[i] + y[i])) continue
    const last = lines.at(-1)
    if (before < 0 || last === undefined) {
      begin(i, [])
    } else if (isLeap(stretches, plan, before, i)) {
      const points = [x[before], y[before], x[i], y[i]]
      lines.push({ kind: 'leap', colour: UNPAINTED, isInferred: false, points })
      begin(i, [])
    } else if (last.colour !== paint.colourOf[i] || last.isInferred !== (paint.isInferred[i] === 1)) {
      const middle = [(x[before] + x[i]) / 2, (y[before] + y[i]) / 2]
      last.points.push(...middle)
      begin(i, middle)
    }
    lines.at(-1)?.points.push(x[i], y[i])
    before = i
  }
  return lines
}

function isLeap(stretches: Stretches, plan: Plan, from: number, to: number): boolean {
  const apart = Math.hypot(plan.x[to] - plan.x[from], plan.y[to] - plan.y[from])
  return apart > Math.max(MIN_LEAP_M, (LEAP * (stretches.length[from] + stretches.length[to])) / 2)
}

function trace(sheet: Canvas, path: Path2D, points: readonly number[]): void {
  for (let i = 0; i + 1 < points.length; i += 2) {
    const at = pointOn(sheet, points[i], points[i + 1])
    if (i === 0) path.moveTo(at.x, at.y)
    // A single point still shows, as a round dot.
    if (i > 0 || points.length === 2) path.lineTo(at.x, at.y)
  }
}
