import { expect, it } from 'vitest'
import { lineTrack } from '../../src/activity/line-track.ts'
import type { CoursePoint } from '../../src/activity/activity.ts'
import { placesOn } from '../../src/course/course-places.ts'
import { courseStretches } from '../../src/course/course-stretches.ts'
import type { Stretches } from '../../src/stretch/stretches.ts'

/** 2 km north from (46, 7) along the meridian and back, a point every 10 m. */
function outAndBack(): Stretches {
  const out = Array.from({ length: 201 }, (_, i) => 46 + (i * 10) / 111_151)
  const latitude = Float64Array.from([...out, ...out.toReversed().slice(1)])
  const stretches = courseStretches(
    lineTrack({
      latitude,
      longitude: new Float64Array(latitude.length).fill(7),
      altitude: new Float32Array(latitude.length).fill(NaN),
    }),
  )
  if (stretches === null) throw new Error('It is no line.')
  return stretches
}

const place = (name: string | null, kind: string | null, north_m: number, longitude = 7): CoursePoint => ({
  name,
  kind,
  latitude: 46 + north_m / 111_151,
  longitude,
})

it('a way out and back comes by the same spring twice, by its turning point once, and not by the next valley', () => {
  const marks = [
    place('Top', 'summit', 2000),
    place('Spring', 'water', 500),
    place('Far', 'water', 500, 7.01),
  ]
  const passed = placesOn(marks, outAndBack())
  expect(passed.map(({ name }) => name)).toEqual(['Spring', 'Top', 'Spring'])
  for (const [i, at_m] of [500, 2000, 3500].entries())
    expect(Math.abs(passed[i].at_m - at_m)).toBeLessThan(20)
})

it('turns are not places, nor are the hundred corners of a drawing, nor marks that say nothing', () => {
  const turns = ['left', 'right', 'slight left', 'sharp right', 'straight', 'left fork', 'u turn']
  expect(
    placesOn(
      turns.map((kind) => place('Turn', kind, 500)),
      outAndBack(),
    ),
  ).toEqual([])
  const corners = Array.from({ length: 100 }, (_, i) => place(`${i}`, null, 10 * i))
  expect(placesOn(corners, outAndBack())).toEqual([])
  expect(placesOn([place(null, null, 500)], outAndBack())).toEqual([])
})
