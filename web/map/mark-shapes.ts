import type { CanvasPoint, Canvas } from './canvas.ts'

/** How each mark on the map is drawn. Sizes in CSS pixels. */

/** Which side of a mark its words prefer; they change sides where the map ends. */
export type Side = 'left' | 'right'

export function drawStart(sheet: Canvas, at: CanvasPoint, words: string, side: Side): void {
  disc(sheet, at, 7, sheet.colours.pine, sheet.colours.card)
  label(sheet, at, words, side)
}

export function drawFinish(sheet: Canvas, at: CanvasPoint, words: string, side: Side): void {
  disc(sheet, at, 7, sheet.colours.card, sheet.colours.pine)
  disc(sheet, at, 2.5, sheet.colours.pine, sheet.colours.pine)
  label(sheet, at, words, side)
}

export function drawNumber(sheet: Canvas, at: CanvasPoint, words: string): void {
  const { pen, colours } = sheet
  disc(sheet, at, words.length > 2 ? 12.5 : 9.5, colours.card, colours.ink2)
  pen.fillStyle = colours.ink
  pen.font = '600 11px "Inter Variable", sans-serif'
  pen.textAlign = 'center'
  pen.textBaseline = 'middle'
  pen.fillText(words, at.x, at.y + 0.5)
}

export function drawPause(sheet: Canvas, at: CanvasPoint): void {
  disc(sheet, at, 7.5, sheet.colours.card, sheet.colours.ink2)
  sheet.pen.fillStyle = sheet.colours.ink
  sheet.pen.fillRect(at.x - 2.9, at.y - 3.5, 2, 7)
  sheet.pen.fillRect(at.x + 0.9, at.y - 3.5, 2, 7)
}

export function drawTop(sheet: Canvas, at: CanvasPoint, words: string): void {
  const { pen, colours } = sheet
  pen.fillStyle = colours.ink
  pen.beginPath()
  pen.moveTo(at.x, at.y - 20)
  pen.lineTo(at.x + 5, at.y - 11)
  pen.lineTo(at.x - 5, at.y - 11)
  pen.fill()
  label(sheet, { x: at.x - 3, y: at.y - 15 }, words, 'right')
}

function disc(sheet: Canvas, at: CanvasPoint, radius: number, fill: string, edge: string): void {
  const { pen } = sheet
  pen.beginPath()
  pen.arc(at.x, at.y, radius, 0, 2 * Math.PI)
  pen.fillStyle = fill
  pen.fill()
  pen.strokeStyle = edge
  pen.lineWidth = 1.5
  pen.stroke()
}

function label(sheet: Canvas, at: CanvasPoint, words: string, side: Side): void {
  const { pen, colours } = sheet
  pen.font = '12px "Inter Variable", sans-serif'
  const room = pen.measureText(words).width + 18
  const isRight = side === 'right' ? at.x + room < sheet.size.width : at.x - room < 0
  const x = at.x + (isRight ? 12 : -12)
  pen.textAlign = isRight ? 'left' : 'right'
  pen.textBaseline = 'alphabetic'
  pen.lineWidth = 4
  pen.lineJoin = 'round'
  pen.strokeStyle = colours.land
  pen.strokeText(words, x, at.y + 4)
  pen.fillStyle = colours.ink
  pen.fillText(words, x, at.y + 4)
}
