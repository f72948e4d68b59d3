import { useRef, type KeyboardEvent, type PointerEvent } from 'react'

interface ScrubberProps {
  /** m along the run. */
  readonly place: number
  readonly metres: number
  /** m per press of an arrow key, and per press of a page key. */
  readonly step: number
  readonly page: number
  /** The words at this place, for those who listen. */
  readonly words: string
  /** True when nothing pans: then a finger scrubs wherever it goes. */
  readonly fits: boolean
  /** CSS pixels from the top at which the ground lies here; null where its height is unknown. */
  readonly groundY: number | null
  readonly onPlace: (metres: number) => void
}

/**
 * The slider over the profile. A mouse scrubs by passing over; a finger taps, drags the line, or, where the
 * whole profile is in sight, drags anywhere; arrow, page, home and end keys step.
 */
export function Scrubber(props: ScrubberProps) {
  const { place, metres, step, page, words, fits, groundY, onPlace } = props
  const track = useRef<HTMLDivElement>(null)

  const go = (to: number) => onPlace(Math.min(metres, Math.max(0, to)))
  const point = (event: PointerEvent) => {
    const box = track.current?.getBoundingClientRect()
    if (box) go(((event.clientX - box.left) / box.width) * metres)
  }
  const onKeyDown = (event: KeyboardEvent) => {
    const to = keyed(event.key, place, metres, step, page)
    if (to === null) return
    event.preventDefault()
    go(to)
  }

  return (
    <div
      ref={track}
      className={fits ? 'scrubber fits' : 'scrubber'}
      onPointerMove={(event) => {
        if (event.pointerType === 'mouse' || fits) point(event)
      }}
      onPointerUp={point}
    >
      <input
        type="range"
        aria-label="Place along the run"
        aria-valuetext={words}
        min={0}
        max={metres}
        step="any"
        value={place}
        onKeyDown={onKeyDown}
        onChange={(event) => go(event.currentTarget.valueAsNumber)}
      />
      <div className="scrub-line" style={{ left: `${(place / metres) * 100}%` }}>
        <div
          className="scrub-grip"
          onPointerDown={(event) => event.currentTarget.setPointerCapture(event.pointerId)}
          onPointerMove={(event) => {
            if (event.currentTarget.hasPointerCapture(event.pointerId)) point(event)
          }}
        />
        {groundY === null ? null : <span className="scrub-dot" style={{ top: groundY }} />}
      </div>
    </div>
  )
}

/** Where a key leads; null for keys that are none of ours. */
function keyed(key: string, place: number, metres: number, step: number, page: number): number | null {
  switch (key) {
    case 'ArrowRight':
    case 'ArrowUp':
      return place + step
    case 'ArrowLeft':
    case 'ArrowDown':
      return place - step
    case 'PageUp':
      return place + page
    case 'PageDown':
      return place - page
    case 'Home':
      return 0
    case 'End':
      return metres
    default:
      return null
  }
}
