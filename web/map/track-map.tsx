import { useCallback, useEffect, useMemo, useRef, useState, type RefObject } from 'react'
import type { Stretches } from '../../src/stretch/stretches.ts'
import type { UnitSystem } from '../../src/units/units.ts'
import { useWidth } from '../kit/use-width.ts'
import { useColours } from '../look/colours.ts'
import { between, middleOf } from '../run/place.ts'
import { drawMarks } from './draw-marks.ts'
import { drawPaper } from './draw-paper.ts'
import { drawTrack } from './draw-track.ts'
import { planOf, type Plan } from './plan.ts'
import './track-map.css'
import { useMapGestures } from './use-map-gestures.ts'
import { onCanvas, wholeView, zoomed, type Size, type View } from './view.ts'

interface TrackMapProps {
  readonly stretches: Stretches
  readonly units: UnitSystem
  /** m along the track of the place that is looked at. */
  readonly place: number
  readonly onPlace: (metres: number) => void
}

/** The track seen from above. Where the recording has no positions, a sentence instead. */
export function TrackMap({ stretches, units, place, onPlace }: TrackMapProps) {
  const plan = useMemo(() => planOf(stretches), [stretches])
  if (plan === null)
    return <p className="note map-none">The recording holds no positions, so there is no map of it.</p>
  return <Sheet stretches={stretches} plan={plan} units={units} place={place} onPlace={onPlace} />
}

/** A tap this near (CSS pixels) to the line means the line; a mouse passing over must come nearer. */
const REACH = { tap: 44, hover: 14 } as const

function Sheet({ stretches, plan, units, place, onPlace }: TrackMapProps & { readonly plan: Plan }) {
  const [frame, width] = useWidth<HTMLDivElement>()
  const canvas = useRef<HTMLCanvasElement>(null)
  const height = heightFor(width)
  const size = useMemo(() => ({ width, height }), [width, height])
  const whole = useMemo(() => wholeView(plan.box, size), [plan, size])
  const [chosen, setChosen] = useState<View | null>(null)
  const view = chosen ?? whole
  useEffect(() => setChosen(null), [plan])

  useDrawing(canvas, stretches, plan, view, size, units)

  const onPoint = (x: number, y: number, how: 'tap' | 'hover') => {
    const index = nearest(plan, view, size, x, y, REACH[how])
    if (index >= 0) onPlace(middleOf(stretches, index))
  }
  const gestures = useMapGestures({ canvas, size, view, onView: setChosen, onPoint })

  const dotX = between(stretches, plan.x, place)
  const dotY = between(stretches, plan.y, place)
  const dot = onCanvas(view, size, dotX, dotY)
  useFollow(dotX, dotY, view, size, chosen !== null, setChosen)

  return (
    <div className="map-frame" ref={frame} style={{ height }}>
      <canvas
        ref={canvas}
        className={chosen ? 'map-canvas moved' : 'map-canvas'}
        role="img"
        aria-label="Map of the track, coloured by grade. The profile and the splits below tell the same in words."
        {...gestures}
      />
      {Number.isNaN(dot.x + dot.y) ? null : (
        <span className="map-dot" style={{ transform: `translate(${dot.x}px, ${dot.y}px)` }} />
      )}
      <div className="map-buttons">
        <button type="button" aria-label="Nearer" onClick={() => setChosen(zoomed(view, size, 1.6, dotOr(dot)))}>
          <Icon path="M8 3 V13 M3 8 H13" />
        </button>
        <button type="button" aria-label="Farther" onClick={() => setChosen(zoomed(view, size, 1 / 1.6))}>
          <Icon path="M3 8 H13" />
        </button>
        {chosen ? (
          <button type="button" aria-label="The whole track" onClick={() => setChosen(null)}>
            <Icon path="M6 2.5 H2.5 V6 M10 2.5 H13.5 V6 M6 13.5 H2.5 V10 M10 13.5 H13.5 V10" />
          </button>
        ) : null}
      </div>
    </div>
  )
}

function Icon({ path }: { path: string }) {
  return (
    <svg width="16" height="16" viewBox="0 0 16 16" fill="none" stroke="currentColor" strokeWidth="1.8" aria-hidden>
      <path d={path} />
    </svg>
  )
}

/** Draws when what is seen changes, sharp at any device's pixels; again when the faces have loaded. */
function useDrawing(
  canvas: RefObject<HTMLCanvasElement | null>,
  stretches: Stretches,
  plan: Plan,
  view: View,
  size: Size,
  units: UnitSystem,
): void {
  const colours = useColours()
  const draw = useCallback(() => {
    const sheet = canvas.current
    const pen = sheet?.getContext('2d')
    if (!sheet || !pen || size.width === 0) return
    const density = globalThis.devicePixelRatio || 1
    sheet.width = Math.round(size.width * density)
    sheet.height = Math.round(size.height * density)
    pen.setTransform(density, 0, 0, density, 0, 0)
    drawPaper(pen, view, size, units, colours)
    drawTrack(pen, stretches, plan, view, size, colours)
    drawMarks(pen, stretches, plan, view, size, units, colours)
  }, [canvas, stretches, plan, view, size, units, colours])
  useEffect(draw, [draw])
  useEffect(() => {
    document.fonts.addEventListener('loadingdone', draw)
    return () => document.fonts.removeEventListener('loadingdone', draw)
  }, [draw])
}

/** Moving along the profile moves a magnified map too, which is how the keyboard pans it. */
function useFollow(
  x: number,
  y: number,
  view: View,
  size: Size,
  magnified: boolean,
  onView: (view: View) => void,
): void {
  const latest = useRef({ view, size, magnified })
  latest.current = { view, size, magnified }
  useEffect(() => {
    const { view, size, magnified } = latest.current
    if (!magnified || Number.isNaN(x + y)) return
    const at = onCanvas(view, size, x, y)
    const edge = 28
    const seen = at.x > edge && at.y > edge && at.x < size.width - edge && at.y < size.height - edge
    if (!seen) onView({ ...view, x, y })
  }, [x, y, onView])
}

function nearest(plan: Plan, view: View, size: Size, x: number, y: number, reach: number): number {
  let best = -1
  let least = reach
  for (let i = 0; i < plan.x.length; i++) {
    const at = onCanvas(view, size, plan.x[i], plan.y[i])
    const apart = Math.hypot(at.x - x, at.y - y)
    if (apart < least) {
      least = apart
      best = i
    }
  }
  return best
}

function dotOr(dot: { x: number; y: number }): { x: number; y: number } | undefined {
  return Number.isNaN(dot.x + dot.y) ? undefined : dot
}

function heightFor(width: number): number {
  return Math.round(Math.min(420, Math.max(250, width * 0.6)))
}
