import { describe, expect, it } from 'vitest'
import { lineTrack } from '../../src/activity/line-track.ts'
import { courseStretches } from '../../src/course/course-stretches.ts'
import { sumKnown } from '../../src/stretch/columns.ts'
import { normal } from '../athlete/made-up.ts'

/** m of climb of a line over five hills of 300 m, 20 km, a point every `spacing` m, each off by so much. */
function climbOf(spacing: number, offAt: (at: number) => number = () => 0): number {
  const points = Array.from({ length: 20_000 / spacing }, (_, i) => i * spacing)
  const stretches = courseStretches(
    lineTrack({
      latitude: Float64Array.from(points, (at) => 46 + at / 111_195),
      longitude: new Float64Array(points.length).fill(7),
      altitude: Float32Array.from(points, (at) => 1000 - 150 * Math.cos((at * Math.PI) / 2000) + offAt(at)),
    }),
  )
  return stretches === null ? NaN : sumKnown(stretches.ascent)
}

/** Leaps between posts 30 m apart, so many m (one standard deviation). */
function posts(deviation: number): (at: number) => number {
  const next = normal(5)
  const heights = Array.from({ length: 700 }, () => deviation * next())
  return (at) => heights[Math.floor(at / 30)]
}

describe('the climb of a drawn course', () => {
  it.each([2, 3])('is hardly more where its altitude leaps from post to post by %s m', (deviation) => {
    expect(climbOf(12, posts(deviation)) / 1500).toBeLessThan(1.08)
    expect(climbOf(12, posts(deviation)) / 1500).toBeGreaterThan(0.97)
  })

  it.each([6, 12, 25])('loses nothing where points lie %s m apart and altitudes are sound', (spacing) => {
    expect(climbOf(spacing) / 1500).toBeCloseTo(1, 2)
  })

  it('keeps short steep hills', () => {
    const bump = (at: number) => 8 * Math.sin((at * Math.PI) / 100)
    const height = (at: number) => bump(at) - 150 * Math.cos((at * Math.PI) / 2000)
    let real = 0
    for (let at = 0; at < 19_990; at++) real += Math.max(0, height(at + 1) - height(at))
    expect(climbOf(10, bump) / real).toBeGreaterThan(0.96)
    expect(climbOf(10, bump) / real).toBeLessThan(1.01)
  })
})
