import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { blankStretches } from '../../src/stretch/blank.ts'
import type { Stretches } from '../../src/stretch/stretches.ts'
import { routeSentence } from '../../src/words/route-words.ts'
import { planOf } from '../../web/map/plan.ts'
import { moved, onCanvas, wholeMapView, zoomed } from '../../web/map/view.ts'

const SIZE = { width: 640, height: 400 }

function track(places: readonly (readonly [number, number])[]): Stretches {
  const stretches = blankStretches(places.length)
  places.forEach(([latitude, longitude], i) => {
    stretches.latitude[i] = latitude
    stretches.longitude[i] = longitude
  })
  return stretches
}

describe('the plan', () => {
  it('is in metres: a hundredth of a degree north is 1.1 km up, and the date line is no jump', () => {
    const plan = planOf(
      track([
        [0, 179.995],
        [0.01, -179.995],
      ]),
    )
    expect(plan?.y[1]).toBeCloseTo(-1105.7, 0)
    expect(plan?.x[1]).toBeCloseTo(1113.2, 0)
  })

  it('keeps unknown positions unknown, and does without a map when all are', () => {
    const plan = planOf(
      track([
        [Number.NaN, Number.NaN],
        [42, 1],
        [Number.NaN, 1],
      ]),
    )
    expect(Number.isNaN(plan?.y[2])).toBe(true)
    expect(plan?.box).toEqual({ left: 0, right: 0, top: 0, bottom: 0 })
    expect(planOf(track([[Number.NaN, Number.NaN]]))).toBeNull()
  })

  it('in words tells how far, which way, and whether it comes back', () => {
    const there = planOf(
      track([
        [42, 1],
        [42.02, 1],
        [42, 1],
      ]),
    )
    expect(there && routeSentence(there, 'km')).toContain(
      'as far as 2.2 km north of the start and finishes where it',
    )
    const away = planOf(
      track([
        [42, 1],
        [42, 1.02],
      ]),
    )
    expect(away && routeSentence(away, 'km')).toContain('finishes 1.7 km east of the start')
  })
})

describe('the view', () => {
  const metres = fc.double({ min: -20_000, max: 20_000, noNaN: true })

  it('shows the whole track', () => {
    fc.assert(
      fc.property(metres, metres, (x, y) => {
        const box = {
          left: Math.min(0, x),
          right: Math.max(0, x),
          top: Math.min(0, y),
          bottom: Math.max(0, y),
        }
        const at = onCanvas(wholeMapView(box, SIZE), SIZE, x, y)
        expect(at.x).toBeGreaterThanOrEqual(0)
        expect(at.x).toBeLessThanOrEqual(SIZE.width)
        expect(at.y).toBeGreaterThanOrEqual(0)
        expect(at.y).toBeLessThanOrEqual(SIZE.height)
      }),
    )
  })

  it('zooms about the finger: the ground under it stays', () => {
    const pixel = fc.record({ x: fc.integer({ min: 0, max: 640 }), y: fc.integer({ min: 0, max: 400 }) })
    fc.assert(
      fc.property(metres, metres, pixel, fc.double({ min: 0.3, max: 3, noNaN: true }), (x, y, at, factor) => {
        const view = { x, y, scale: 0.1 }
        const ground = { x: x + (at.x - 320) / 0.1, y: y + (at.y - 200) / 0.1 }
        const after = onCanvas(zoomed(view, SIZE, factor, at), SIZE, ground.x, ground.y)
        expect(after.x).toBeCloseTo(at.x, 6)
        expect(after.y).toBeCloseTo(at.y, 6)
      }),
    )
  })

  it('dragged by pixels moves the ground by as many', () => {
    const view = { x: 10, y: 20, scale: 0.5 }
    const before = onCanvas(view, SIZE, 0, 0)
    const after = onCanvas(moved(view, 30, -12), SIZE, 0, 0)
    expect([after.x - before.x, after.y - before.y]).toEqual([30, -12])
  })
})
