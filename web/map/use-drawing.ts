import { useCallback, useEffect, useRef, type RefObject } from 'react'
import type { Stretches } from '../../src/stretch/stretches.ts'
import type { UnitSystem } from '../../src/units/units.ts'
import { coloursOf } from '../theme/colours.ts'
import type { Paint } from '../theme/paint.ts'
import { useTokens } from '../theme/use-tokens.ts'
import { drawMarks } from './draw-marks.ts'
import { drawBackground } from './draw-background.ts'
import { drawTrack } from './draw-track.ts'
import type { Plan } from './plan.ts'
import type { Size, MapView } from './view.ts'

/**
 * A canvas that draws the map whenever what is seen changes: view, size, units, day or night, faces loaded.
 * Sharp at any density of device pixels.
 */
export function useDrawing(
  stretches: Stretches,
  plan: Plan,
  paint: Paint,
  view: MapView,
  size: Size,
  units: UnitSystem,
): RefObject<HTMLCanvasElement | null> {
  const canvas = useRef<HTMLCanvasElement>(null)
  const tokens = useTokens()
  const draw = useCallback(() => {
    const paper = canvas.current
    const pen = paper?.getContext('2d')
    if (!paper || !pen || size.width === 0) return
    const density = globalThis.devicePixelRatio || 1
    paper.width = Math.round(size.width * density)
    paper.height = Math.round(size.height * density)
    pen.setTransform(density, 0, 0, density, 0, 0)
    const sheet = { pen, size, view, units, colours: coloursOf(tokens), tokens }
    drawBackground(sheet)
    drawTrack(sheet, stretches, plan, paint)
    drawMarks(sheet, stretches, plan)
  }, [stretches, plan, paint, view, size, units, tokens])
  useEffect(draw, [draw])
  useEffect(() => {
    document.fonts.addEventListener('loadingdone', draw)
    return () => document.fonts.removeEventListener('loadingdone', draw)
  }, [draw])
  return canvas
}
