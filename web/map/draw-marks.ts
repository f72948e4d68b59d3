import type { Stretches } from '../../src/stretch/stretches.ts'
import { formatHeight, metresPerSplit } from '../../src/units/units.ts'
import { niceStep } from '../lib/nice-step.ts'
import { between, lengthOf } from '../lib/place.ts'
import { drawFinish, drawNumber, drawPause, drawStart, drawTop } from './mark-shapes.ts'
import type { Plan } from './plan.ts'
import { apart, pointOn, type CanvasPoint, type Canvas } from './canvas.ts'

/** s of standing still from which a pause is marked. */
const PAUSE_WORTH_MARKING_S = 60
/** m between lowest and highest from which the highest is marked. */
const RISE_WORTH_MARKING_M = 30
/** CSS pixels between numbered distance marks, and around them and pauses. */
const MIN_BETWEEN_NUMBERS = 44
const FREE_AROUND_NUMBER = 25
const FREE_AROUND_PAUSE = 16
/** Start and finish nearer than this (CSS pixels) are one mark; somewhat nearer, their words part. */
const SAME_PLACE = 14
const NEAR_PLACE = 70

/** Start, finish, pauses, the highest point, numbered distances; what would lie on another mark stays away. */
export function drawMarks(sheet: Canvas, stretches: Stretches, plan: Plan): void {
  const place = (index: number) => pointOn(sheet, plan.x[index], plan.y[index])
  const [start, finish] = ends(plan).map(place)
  const placed: CanvasPoint[] = [start, finish]
  const isFree = (at: CanvasPoint, radius: number) => placed.every((other) => apart(other, at) >= radius)

  const top = highest(stretches, plan)
  if (top >= 0) {
    const at = place(top)
    drawTop(sheet, at, formatHeight(stretches.altitude[top], sheet.units))
    placed.push({ x: at.x, y: at.y - 14 }, { x: at.x + 24, y: at.y - 14 })
  }
  for (const at of pauses(stretches, plan).map(place)) {
    if (!isFree(at, FREE_AROUND_PAUSE)) continue
    drawPause(sheet, at)
    placed.push(at)
  }
  for (const { words, x, y } of distances(sheet, stretches, plan)) {
    const at = pointOn(sheet, x, y)
    if (Number.isNaN(at.x) || !isFree(at, FREE_AROUND_NUMBER)) continue
    drawNumber(sheet, at, words)
    placed.push(at)
  }
  drawEnds(sheet, start, finish)
}

function drawEnds(sheet: Canvas, start: CanvasPoint, finish: CanvasPoint): void {
  if (apart(start, finish) < SAME_PLACE) {
    drawStart(sheet, start, 'start and finish', 'right')
    return
  }
  const partWords = apart(start, finish) < NEAR_PLACE
  drawFinish(sheet, finish, 'finish', partWords && finish.x < start.x ? 'left' : 'right')
  drawStart(sheet, start, 'start', partWords && start.x <= finish.x ? 'left' : 'right')
}

/** Indices of the first and last known positions; a plan has at least one. */
function ends(plan: Plan): readonly number[] {
  let first = 0
  while (Number.isNaN(plan.x[first])) first++
  let last = plan.x.length - 1
  while (Number.isNaN(plan.x[last])) last--
  return [first, last]
}

/** Whole kilometres or miles, as many as have room, with their places on the plan. */
function distances(sheet: Canvas, stretches: Stretches, plan: Plan) {
  const unit_m = metresPerSplit(sheet.units)
  const step = Math.max(1, niceStep(MIN_BETWEEN_NUMBERS / sheet.view.scale / unit_m))
  const found: { words: string; x: number; y: number }[] = []
  for (let n = step; n * unit_m < lengthOf(stretches); n += step) {
    const x = between(stretches, plan.x, n * unit_m)
    found.push({ words: String(n), x, y: between(stretches, plan.y, n * unit_m) })
  }
  return found
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
  return top >= 0 && stretches.altitude[top] - lowest >= RISE_WORTH_MARKING_M ? top : -1
}

function pauses(stretches: Stretches, plan: Plan): number[] {
  const found: number[] = []
  for (let i = 0; i < stretches.count; i++) {
    const stood = stretches.elapsedTime[i] - stretches.movingTime[i]
    if (stood >= PAUSE_WORTH_MARKING_S && !Number.isNaN(plan.x[i])) found.push(i)
  }
  return found
}
