import type { Map as GroundMap } from 'maplibre-gl'

/** ms from one picture to the next, above which a moving map jerks. */
const SMOOTH = 34
/** Pictures in a row whose middle one decides. */
const WATCHED = 9
/** Pixels drawn of those there are, along each side, while a map moves that would jerk. */
const DRAFT = 0.5
/** ms of rest before the map is drawn in full again: keys and flicks come in rows. */
const REST = 180

/** Whether the map is drawn coarser just now. */
export function isDraft(map: GroundMap): boolean {
  return map.getPixelRatio() < devicePixelRatio
}

/**
 * Where the machine cannot draw the map as fast as a finger moves it, draws it coarser until it lies still; where it
 * can, does nothing. Whether it can is seen from the map's own pictures while it moves.
 */
export function draftWhileMoving(map: GroundMap): void {
  const intervals: number[] = []
  let last = Number.NaN
  let isSlow = false
  let isChanging = false
  let rest: ReturnType<typeof setTimeout> | undefined

  const draw = (draft: boolean) => {
    if (isDraft(map) === draft) return
    // It speaks of a change of size as of a move.
    isChanging = true
    map.setPixelRatio(draft ? DRAFT * devicePixelRatio : devicePixelRatio)
    isChanging = false
    // A canvas that changed its size is empty until drawn on, which is before anybody sees it.
    map.triggerRepaint()
  }
  map.on('movestart', () => {
    if (isChanging) return
    clearTimeout(rest)
    last = Number.NaN
    if (isSlow) draw(true)
  })
  map.on('render', () => {
    if (isSlow || !map.isMoving()) return
    const now = performance.now()
    if (!Number.isNaN(last)) intervals.push(now - last)
    last = now
    if (intervals.length < WATCHED) return
    isSlow = middle(intervals) > SMOOTH
    intervals.length = 0
  })
  map.on('moveend', () => {
    if (isChanging) return
    clearTimeout(rest)
    if (isDraft(map)) rest = setTimeout(() => draw(false), REST)
  })
  map.on('remove', () => clearTimeout(rest))
}

function middle(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[values.length >> 1] ?? 0
}
