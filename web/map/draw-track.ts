import type { Stretches } from '../../src/stretch/stretches.ts'
import { calmGrade } from '../run/calm-grade.ts'
import { gradeClassOf, UNKNOWN_GRADE } from '../look/legend.ts'
import type { Plan } from './plan.ts'
import { pointOn, type Sheet } from './sheet.ts'

/** Widths in CSS pixels: a light halo, a dark casing so that pale colours hold on pale paper, the colour. */
const WIDTH = { halo: 10, casing: 6.6, colour: 4.4 } as const
/** A step between middles this many times longer than the stretches themselves is no recorded line. */
const LEAP = 4
const LEAST_LEAP_M = 120
/** m over which grade is evened out before it is coloured. */
const GRADE_WINDOW_M = 90

/**
 * The track in its grade colours. Solid is recorded; where positions are missing the straight way between is
 * dashed; where the grade is unknown the line is dotted.
 */
export function drawTrack(sheet: Sheet, stretches: Stretches, plan: Plan): void {
  const { pen, colours } = sheet
  const lines = linesOf(stretches, plan)
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
  const byClass = colours.grades.map(() => new Path2D())
  const unknown = new Path2D()
  for (const line of lines) {
    const path = line.kind === 'leap' ? leaps : line.grade === UNKNOWN_GRADE ? unknown : byClass[line.grade]
    trace(sheet, path, line.points)
    if (line.kind !== 'leap') trace(sheet, whole, line.points)
  }

  stroke(leaps, colours.card, WIDTH.casing)
  stroke(leaps, colours.ink2, 2, [5, 6])
  stroke(whole, colours.card, WIDTH.halo)
  stroke(whole, colours.ink, WIDTH.casing)
  byClass.forEach((path, index) => stroke(path, colours.grades[index], WIDTH.colour))
  stroke(unknown, colours.card, WIDTH.colour)
  stroke(unknown, colours.ink2, 2.4, [0.1, 6])
  pen.setLineDash([])
}

interface Line {
  readonly kind: 'recorded' | 'leap'
  /** Index of `GRADE_CLASSES`, or `UNKNOWN_GRADE`. */
  readonly grade: number
  /** x, y, x, y … in m on the plan. */
  readonly points: number[]
}

/** Neighbouring stretches of one grade class joined; each stretch reaches half way to its neighbours. */
function linesOf(stretches: Stretches, plan: Plan): Line[] {
  const { x, y } = plan
  const grades = calmGrade(stretches, GRADE_WINDOW_M)
  const lines: Line[] = []
  const begin = (grade: number, points: number[]) => lines.push({ kind: 'recorded', grade, points })
  let before = -1
  for (let i = 0; i < stretches.count; i++) {
    if (Number.isNaN(x[i] + y[i])) continue
    const grade = gradeClassOf(grades[i])
    const last = lines.at(-1)
    if (before < 0 || last === undefined) {
      begin(grade, [])
    } else if (isLeap(stretches, plan, before, i)) {
      lines.push({ kind: 'leap', grade: UNKNOWN_GRADE, points: [x[before], y[before], x[i], y[i]] })
      begin(grade, [])
    } else if (last.grade !== grade) {
      const middle = [(x[before] + x[i]) / 2, (y[before] + y[i]) / 2]
      last.points.push(...middle)
      begin(grade, middle)
    }
    lines.at(-1)?.points.push(x[i], y[i])
    before = i
  }
  return lines
}

function isLeap(stretches: Stretches, plan: Plan, from: number, to: number): boolean {
  const apart = Math.hypot(plan.x[to] - plan.x[from], plan.y[to] - plan.y[from])
  return apart > Math.max(LEAST_LEAP_M, (LEAP * (stretches.length[from] + stretches.length[to])) / 2)
}

function trace(sheet: Sheet, path: Path2D, points: readonly number[]): void {
  for (let i = 0; i + 1 < points.length; i += 2) {
    const at = pointOn(sheet, points[i], points[i + 1])
    if (i === 0) path.moveTo(at.x, at.y)
    // A single point still shows, as a round dot.
    if (i > 0 || points.length === 2) path.lineTo(at.x, at.y)
  }
}
