import type { Box } from './plan.ts'

/** What part of the plan is seen: the metres at the middle of the canvas, and CSS pixels per metre. */
export interface MapView {
  readonly x: number
  readonly y: number
  readonly scale: number
}

export interface Size {
  readonly width: number
  readonly height: number
}

/** CSS pixels kept free around the whole track, for its marks. */
const FREE_EDGE = 40
/** A track shorter than this (m) is not blown up to fill the map. */
const SMALLEST_SPAN_M = 120
const MAX_ZOOM = 4

/** The whole track, as large as it fits. */
export function wholeMapView(box: Box, size: Size): MapView {
  const across = Math.max(SMALLEST_SPAN_M, box.right - box.left)
  const down = Math.max(SMALLEST_SPAN_M, box.bottom - box.top)
  const scale = Math.min(
    Math.max(1, size.width - 2 * FREE_EDGE) / across,
    Math.max(1, size.height - 2 * FREE_EDGE) / down,
  )
  return { x: (box.left + box.right) / 2, y: (box.top + box.bottom) / 2, scale }
}

/** Nearer or farther by `factor`, with the ground under a canvas point staying where it is. */
export function zoomed(
  view: MapView,
  size: Size,
  factor: number,
  at = { x: size.width / 2, y: size.height / 2 },
): MapView {
  const scale = Math.min(MAX_ZOOM, view.scale * factor)
  const ground = onGround(view, size, at.x, at.y)
  return {
    x: ground.x - (at.x - size.width / 2) / scale,
    y: ground.y - (at.y - size.height / 2) / scale,
    scale,
  }
}

/** The ground dragged by so many CSS pixels. */
export function moved(view: MapView, dx: number, dy: number): MapView {
  return { ...view, x: view.x - dx / view.scale, y: view.y - dy / view.scale }
}

/** CSS pixels on the canvas of a place on the plan. */
export function onCanvas(view: MapView, size: Size, x: number, y: number): { x: number; y: number } {
  return { x: size.width / 2 + (x - view.x) * view.scale, y: size.height / 2 + (y - view.y) * view.scale }
}

function onGround(view: MapView, size: Size, x: number, y: number): { x: number; y: number } {
  return { x: view.x + (x - size.width / 2) / view.scale, y: view.y + (y - size.height / 2) / view.scale }
}
