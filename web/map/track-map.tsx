import { useEffect, useEffectEvent, useMemo, useState } from 'react'
import type { Stretches } from '../../src/stretch/stretches.ts'
import type { UnitSystem } from '../../src/units/units.ts'
import { useWidth } from '../lib/use-width.ts'
import type { ColourBy } from '../theme/ground-legend.ts'
import { paintOf } from '../theme/paint.ts'
import { between, middleOf } from '../lib/place.ts'
import { GROUND_IDEAS } from '../../src/words/ground-words.ts'
import { routeSentence } from '../../src/words/route-words.ts'
import { planOf, type Plan } from './plan.ts'
import './track-map.css'
import { useDrawing } from './use-drawing.ts'
import { useMapGestures } from './use-map-gestures.ts'
import { onCanvas, wholeMapView, zoomed, type Size, type MapView } from './view.ts'

interface TrackMapProps {
  readonly stretches: Stretches
  /** What the colour of the track tells. */
  readonly by: ColourBy
  readonly units: UnitSystem
  /** m along the track of the place that is looked at. */
  readonly place: number
  readonly onPlace: (metres: number) => void
}

/** The track seen from above. Where the recording has no positions, a sentence instead. */
export function TrackMap(props: TrackMapProps) {
  const { stretches } = props
  const plan = useMemo(() => planOf(stretches), [stretches])
  if (plan === null)
    return <p className="note map-none">The recording holds no positions, so there is no map of it.</p>
  return <Sheet plan={plan} {...props} />
}

/** A tap this near (CSS pixels) to the line means the line; a mouse passing over must come nearer. */
const REACH = { tap: 44, hover: 14 } as const

/** m over which grade is evened out before it is coloured. */
const GRADE_WINDOW_M = 90

function Sheet({ stretches, plan, by, units, place, onPlace }: TrackMapProps & { readonly plan: Plan }) {
  const [frame, width] = useWidth<HTMLDivElement>()
  const height = heightFor(width)
  const size = useMemo(() => ({ width, height }), [width, height])
  const whole = useMemo(() => wholeMapView(plan.box, size), [plan, size])
  const [chosen, setChosen] = useState<MapView | null>(null)
  const view = chosen ?? whole
  const paint = useMemo(() => paintOf(stretches, by, GRADE_WINDOW_M), [stretches, by])
  const canvas = useDrawing(stretches, plan, paint, view, size, units)

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
      <canvas ref={canvas} className={chosen ? 'map-canvas moved' : 'map-canvas'} {...gestures}>
        {`Map of the track, coloured by ${GROUND_IDEAS[by].name.toLowerCase()}. ${routeSentence(plan, units)}`}
      </canvas>
      {Number.isNaN(dot.x + dot.y) ? null : (
        <span className="map-dot" style={{ transform: `translate(${dot.x}px, ${dot.y}px)` }} />
      )}
      <div className="map-buttons">
        <button
          type="button"
          aria-label="Nearer"
          onClick={() => setChosen(zoomed(view, size, 1.6, dotOr(dot)))}
        >
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
    <svg
      width="16"
      height="16"
      viewBox="0 0 16 16"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.8"
      aria-hidden
    >
      <path d={path} />
    </svg>
  )
}

/** Moving along the profile moves a magnified map too, which is how the keyboard pans it. */
function useFollow(
  x: number,
  y: number,
  view: MapView,
  size: Size,
  magnified: boolean,
  onView: (view: MapView) => void,
): void {
  const follow = useEffectEvent((x: number, y: number) => {
    if (!magnified || Number.isNaN(x + y)) return
    const at = onCanvas(view, size, x, y)
    const edge = 28
    const seen = at.x > edge && at.y > edge && at.x < size.width - edge && at.y < size.height - edge
    if (!seen) onView({ ...view, x, y })
  })
  useEffect(() => follow(x, y), [x, y])
}

function nearest(plan: Plan, view: MapView, size: Size, x: number, y: number, reach: number): number {
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
  return Math.round(Math.min(470, Math.max(270, width * 0.68)))
}
