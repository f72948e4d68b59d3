import type { UnitSystem } from '../../src/units/units.ts'
import type { Colours } from '../theme/colours.ts'
import type { Tokens } from '../theme/use-tokens.ts'
import { onCanvas, type Size, type MapView } from './view.ts'

/** What every stroke on the map needs to know. */
export interface Canvas {
  readonly pen: CanvasRenderingContext2D
  readonly size: Size
  readonly view: MapView
  readonly units: UnitSystem
  readonly colours: Colours
  readonly tokens: Tokens
}

/** A point on the canvas, in CSS pixels. */
export interface CanvasPoint {
  readonly x: number
  readonly y: number
}

export function pointOn(sheet: Canvas, x: number, y: number): CanvasPoint {
  return onCanvas(sheet.view, sheet.size, x, y)
}

export function apart(a: CanvasPoint, b: CanvasPoint): number {
  return Math.hypot(a.x - b.x, a.y - b.y)
}
