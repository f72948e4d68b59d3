import { metresPerSplit, type UnitSystem } from '../../src/units/units.ts'
import { niceStep } from '../lib/nice-step.ts'
import { pointOn, type Canvas } from './canvas.ts'

/** CSS pixels that one square of the grid is at least wide. */
const MIN_SQUARE = 78
const EDGE = 16

/**
 * Plain paper with a grid of squares, whose side the scale bar names, and north. No ground is drawn: none is
 * known, and none is made up.
 */
export function drawBackground(sheet: Canvas): void {
  const { pen, size, view, units, colours } = sheet
  pen.fillStyle = colours.land
  pen.fillRect(0, 0, size.width, size.height)

  const unit_m = metresPerSplit(units)
  const side = niceStep(MIN_SQUARE / view.scale / unit_m)
  const side_m = side * unit_m
  drawGrid(sheet, side_m)
  drawScale(sheet, side_m * view.scale, squareWords(side, units))
  drawNorth(sheet)
}

function drawGrid(sheet: Canvas, side_m: number): void {
  const { pen, size, view, colours } = sheet
  pen.strokeStyle = colours.contour
  pen.globalAlpha = 0.3
  pen.lineWidth = 1
  pen.beginPath()
  const corner = { x: view.x - size.width / 2 / view.scale, y: view.y - size.height / 2 / view.scale }
  for (let x = Math.ceil(corner.x / side_m) * side_m; ; x += side_m) {
    const at = Math.round(pointOn(sheet, x, 0).x) + 0.5
    if (at > size.width) break
    pen.moveTo(at, 0)
    pen.lineTo(at, size.height)
  }
  for (let y = Math.ceil(corner.y / side_m) * side_m; ; y += side_m) {
    const at = Math.round(pointOn(sheet, 0, y).y) + 0.5
    if (at > size.height) break
    pen.moveTo(0, at)
    pen.lineTo(size.width, at)
  }
  pen.stroke()
  pen.globalAlpha = 1
}

function drawScale(sheet: Canvas, length: number, words: string): void {
  const { pen, size, colours } = sheet
  const y = size.height - EDGE
  pen.strokeStyle = colours.ink2
  pen.lineWidth = 1.5
  pen.beginPath()
  pen.moveTo(EDGE + 0.5, y - 5)
  pen.lineTo(EDGE + 0.5, y)
  pen.lineTo(EDGE + length + 0.5, y)
  pen.lineTo(EDGE + length + 0.5, y - 5)
  pen.stroke()
  pen.fillStyle = colours.ink2
  pen.font = '12px "Inter Variable", sans-serif'
  pen.textAlign = 'left'
  pen.textBaseline = 'alphabetic'
  pen.fillText(words, EDGE + 6, y - 6)
}

function drawNorth(sheet: Canvas): void {
  const { pen, size, colours } = sheet
  const x = size.width - EDGE - 6
  pen.fillStyle = colours.ink2
  pen.beginPath()
  pen.moveTo(x, EDGE - 2)
  pen.lineTo(x + 5, EDGE + 13)
  pen.lineTo(x, EDGE + 9.5)
  pen.lineTo(x - 5, EDGE + 13)
  pen.fill()
  pen.font = '600 12px "Inter Variable", sans-serif'
  pen.textAlign = 'center'
  pen.textBaseline = 'alphabetic'
  pen.fillText('N', x, EDGE + 27)
}

function squareWords(side: number, units: UnitSystem): string {
  if (units === 'km' && side < 1) return `${Math.round(side * 1000)} m`
  return `${Number(side.toPrecision(2))} ${units}`
}
