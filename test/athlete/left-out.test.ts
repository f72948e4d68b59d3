import { describe, expect, it } from 'vitest'
import { priorsWithout } from '../../bench/predict/left-out.ts'
import type { RealRun, Someone } from '../../bench/predict/people.ts'
import { line, normal, run, way } from './made-up.ts'

/** Somebody with so many runs about a pace of their own; the slower, the longer. */
function someone(name: string, pace: number, count: number): Someone {
  const next = normal(name.charCodeAt(0))
  const runs = Array.from({ length: count }, (_, k): RealRun => {
    const stretches = way(5000 + 500 * (k % 5))
    const one = run(stretches, 3 * k, () => pace * Math.exp(0.06 * next()))
    return {
      ...one,
      course: line(stretches),
      lengths: Float64Array.from(stretches.length),
      grades: Float32Array.from(stretches.grade),
      relief_m: 0,
      passed: new Float64Array(0),
    }
  })
  return { name, runs }
}

const PACES = [0.3, 0.33, 0.36, 0.4, 0.45, 0.5]
const people = PACES.map((pace, k) => someone(String.fromCharCode(97 + k), pace, k === 0 ? 3 : 10))

describe('leaving a person out', () => {
  it.each(['a', 'c'])('learns the same whatever %s ran, whether much or little', (name) => {
    const changed = people.map((one) => (one.name === name ? someone(name, 2, one.runs.length) : one))
    const out = (all: readonly Someone[]) =>
      priorsWithout(all.find((one) => one.name === name) ?? all[0], all, [])
    expect(out(changed)).toEqual(out(people))
  })

  it('learns something else when anybody else ran differently', () => {
    const changed = people.map((one) => (one.name === 'f' ? someone('f', 0.31, 10) : one))
    expect(priorsWithout(changed[2], changed, [])).not.toEqual(priorsWithout(people[2], people, []))
  })
})
