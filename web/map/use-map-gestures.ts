import { useEffect, useRef, type PointerEvent, type RefObject } from 'react'
import { moved, zoomed, type Size, type MapView } from './view.ts'

interface Gestures {
  readonly canvas: RefObject<HTMLCanvasElement | null>
  readonly size: Size
  readonly view: MapView
  readonly onView: (view: MapView) => void
  /** A tap, or a mouse passing over: canvas point in CSS pixels. */
  readonly onPoint: (x: number, y: number, how: 'tap' | 'hover') => void
}

/** CSS pixels a pointer may tremble and still be a tap. */
const TREMBLE = 6

/**
 * Drag to move, pinch or ctrl-wheel to zoom, tap to point. A plain wheel and, while the whole track is seen, a
 * finger's vertical drag stay with the page, so that the map is never a trap on the way down.
 */
export function useMapGestures({ canvas, size, view, onView, onPoint }: Gestures) {
  const pointers = useRef(new Map<number, { x: number; y: number }>())
  const travelled = useRef(0)

  useEffect(() => {
    const watched = canvas.current
    if (!watched) return undefined
    const onWheel = (event: WheelEvent) => {
      if (!event.ctrlKey && !event.metaKey) return
      event.preventDefault()
      onView(zoomed(view, size, Math.exp(-event.deltaY / 180), pointOf(event, watched)))
    }
    watched.addEventListener('wheel', onWheel, { passive: false })
    return () => watched.removeEventListener('wheel', onWheel)
  }, [canvas, size, view, onView])

  const release = (event: PointerEvent<HTMLCanvasElement>) => pointers.current.delete(event.pointerId)

  return {
    onPointerDown(event: PointerEvent<HTMLCanvasElement>) {
      if (pointers.current.size === 0) travelled.current = 0
      event.currentTarget.setPointerCapture(event.pointerId)
      pointers.current.set(event.pointerId, pointOf(event, event.currentTarget))
    },
    onPointerMove(event: PointerEvent<HTMLCanvasElement>) {
      const at = pointOf(event, event.currentTarget)
      const before = pointers.current.get(event.pointerId)
      if (!before) {
        if (event.pointerType === 'mouse') onPoint(at.x, at.y, 'hover')
        return
      }
      const [dx, dy] = [at.x - before.x, at.y - before.y]
      travelled.current += Math.hypot(dx, dy)
      const other = [...pointers.current].find(([id]) => id !== event.pointerId)?.[1]
      if (other) {
        const apart = Math.hypot(at.x - other.x, at.y - other.y)
        const apartBefore = Math.max(1, Math.hypot(before.x - other.x, before.y - other.y))
        onView(moved(zoomed(view, size, apart / apartBefore, other), dx / 2, dy / 2))
      } else if (travelled.current > TREMBLE) {
        onView(moved(view, dx, dy))
      }
      pointers.current.set(event.pointerId, at)
    },
    onPointerUp(event: PointerEvent<HTMLCanvasElement>) {
      const at = pointOf(event, event.currentTarget)
      if (pointers.current.size === 1 && travelled.current <= TREMBLE) onPoint(at.x, at.y, 'tap')
      release(event)
    },
    onPointerCancel: release,
  }
}

function pointOf(event: { clientX: number; clientY: number }, canvas: HTMLCanvasElement) {
  const box = canvas.getBoundingClientRect()
  return { x: event.clientX - box.left, y: event.clientY - box.top }
}
