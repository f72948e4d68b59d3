import type { Stretches } from '../../src/stretch/stretches.ts'
import { formatHeight, metresPerSplit, type UnitSystem } from '../../src/units/units.ts'
import { niceStep } from '../kit/nice-step.ts'
import type { Colours } from '../look/colours.ts'
import { between, lengthOf } from '../run/place.ts'
import type { Plan } from './plan.ts'
import { onCanvas, type Size, type View } from './view.ts'

/** s of standing still from which a pause is marked. */
const PAUSE_WORTH_MARKING_S = 60
/** CSS pixels between numbered distance marks. */
const LEAST_BETWEEN_NUMBERS = 44
/** Start and finish nearer than this (CSS pixels) are one mark. */
const SAME_PLACE = 14

interface Mark {
  readonly x: number
  readonly y: number
}

/** Start, finish, pauses, the highest point and numbered distances; what would lie on another mark stays away. */
export function drawMarks(
  pen: CanvasRenderingContext2D,
  stretches: Stretches,
  plan: Plan,
  view: View,
  size: Size,
  units: UnitSystem,
  colours: Colours,
): void {
  const placed: Mark[] = []
  const isFree = (at: Mark, radius: number) =>
    placed.every((other) => Math.hypot(other.x - at.x, other.y - at.y) >= radius)
  const place = (index: number) => onCanvas(view, size, plan.x[index], plan.y[index])

  const [first, last] = ends(plan)
  const start = place(first)
  const finish = place(last)
  const together = Math.hypot(start.x - finish.x, start.y - finish.y) < SAME_PLACE
  placed.push(start, finish)

  const top = highest(stretches, plan)
  if (top >= 0) {
    const at = place(top)
    drawTop(pen, at, formatHeight(stretches.altitude[top], units), colours, size)
    placed.push({ x: at.x, y: at.y - 14 }, { x: at.x + 24, y: at.y - 14 })
  }
  for (const index of pauses(stretches, plan)) {
    const at = place(index)
    if (!isFree(at, 16)) continue
    drawPause(pen, at, colours)
    placed.push(at)
  }
  const unit_m = metresPerSplit(units)
  const step = Math.max(1, niceStep(LEAST_BETWEEN_NUMBERS / view.scale / unit_m))
  for (let n = step; n * unit_m < lengthOf(stretches); n += step) {
    const at = onCanvas(
      view,
      size,
      between(stretches, plan.x, n * unit_m),
      between(stretches, plan.y, n * unit_m),
    )
    if (Number.isNaN(at.x) || !isFree(at, 25)) continue
    drawNumber(pen, at, String(n), colours)
    placed.push(at)
  }
  if (!together) drawFinish(pen, finish, 'finish', colours, size)
  drawStart(pen, start, together ? 'start and finish' : 'start', colours, size)
}

/** Indices of the first and last known positions. */
function ends(plan: Plan): readonly [number, number] {
  let first = 0
  while (Number.isNaN(plan.x[first])) first++
  let last = plan.x.length - 1
  while (Number.isNaN(plan.x[last])) last--
  return [first, last]
}

/** Index of the highest stretch on the plan; −1 when no altitude is known or the run is as good as flat. */
function highest(stretches: Stretches, plan: Plan): number {
  let top = -1
  let lowest = Number.POSITIVE_INFINITY
  for (let i = 0; i < stretches.count; i++) {
    const altitude = stretches.altitude[i]
    if (Number.isNaN(altitude + plan.x[i])) continue
    if (top < 0 || altitude > stretches.altitude[top]) top = i
    if (altitude < lowest) lowest = altitude
  }
  const leastRise_m = 30
  return top >= 0 && stretches.altitude[top] - lowest >= leastRise_m ? top : -1
}

function pauses(stretches: Stretches, plan: Plan): number[] {
  const found: number[] = []
  for (let i = 0; i < stretches.count; i++) {
    const stood = stretches.elapsedTime[i] - stretches.movingTime[i]
    if (stood >= PAUSE_WORTH_MARKING_S && !Number.isNaN(plan.x[i])) found.push(i)
  }
  return found
}

function drawStart(
  pen: CanvasRenderingContext2D,
  at: Mark,
  words: string,
  colours: Colours,
  sheet: Size,
): void {
  disc(pen, at, 7, colours.pine, colours.card)
  label(pen, at, words, colours, sheet)
}

function drawFinish(
  pen: CanvasRenderingContext2D,
  at: Mark,
  words: string,
  colours: Colours,
  sheet: Size,
): void {
  disc(pen, at, 7, colours.card, colours.pine)
  disc(pen, at, 2.5, colours.pine, colours.pine)
  label(pen, at, words, colours, sheet)
}

function drawNumber(pen: CanvasRenderingContext2D, at: Mark, words: string, colours: Colours): void {
  disc(pen, at, 9.5, colours.card, colours.ink2)
  pen.fillStyle = colours.ink
  pen.font = '600 11px "Inter Variable", sans-serif'
  pen.textAlign = 'center'
  pen.textBaseline = 'middle'
  pen.fillText(words, at.x, at.y + 0.5)
}

function drawPause(pen: CanvasRenderingContext2D, at: Mark, colours: Colours): void {
  disc(pen, at, 7.5, colours.card, colours.ink2)
  pen.fillStyle = colours.ink
  pen.fillRect(at.x - 2.9, at.y - 3.5, 2, 7)
  pen.fillRect(at.x + 0.9, at.y - 3.5, 2, 7)
}

function drawTop(
  pen: CanvasRenderingContext2D,
  at: Mark,
  words: string,
  colours: Colours,
  sheet: Size,
): void {
  pen.fillStyle = colours.ink
  pen.beginPath()
  pen.moveTo(at.x, at.y - 19)
  pen.lineTo(at.x + 5, at.y - 10)
  pen.lineTo(at.x - 5, at.y - 10)
  pen.fill()
  label(pen, { x: at.x - 3, y: at.y - 14 }, words, colours, sheet)
}

function disc(pen: CanvasRenderingContext2D, at: Mark, radius: number, fill: string, edge: string): void {
  pen.beginPath()
  pen.arc(at.x, at.y, radius, 0, 2 * Math.PI)
  pen.fillStyle = fill
  pen.fill()
  pen.strokeStyle = edge
  pen.lineWidth = 1.5
  pen.stroke()
}

/** Words beside a mark, on whichever side they fit. */
function label(pen: CanvasRenderingContext2D, at: Mark, words: string, colours: Colours, sheet: Size): void {
  pen.font = '12px "Inter Variable", sans-serif'
  const isLeft = at.x + 12 + pen.measureText(words).width > sheet.width - 6
  const x = at.x + (isLeft ? -12 : 12)
  pen.textAlign = isLeft ? 'right' : 'left'
  pen.textBaseline = 'alphabetic'
  pen.lineWidth = 4
  pen.lineJoin = 'round'
  pen.strokeStyle = colours.land
  pen.strokeText(words, x, at.y + 4)
  pen.fillStyle = colours.ink
  pen.fillText(words, x, at.y + 4)
}
