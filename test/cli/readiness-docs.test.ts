import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import { DIMENSIONS } from '../../src/exposure/dimensions.ts'
import { predictCourse } from '../../src/athlete/predict-course.ts'
import { toPredictionJson } from '../../src/athlete/prediction-json.ts'
import { mergeProfile, NOTHING_SAID } from '../../src/athlete/profile.ts'
import { exposureOf } from '../../src/exposure/exposure.ts'
import { toReadinessJson } from '../../src/exposure/readiness-json.ts'
import { readiness, type Verdict } from '../../src/exposure/readiness.ts'
import { usedOf } from '../../src/words/used.ts'
import { track } from '../athlete/made-up.ts'
import { madeDemand } from '../exposure/made-demand.ts'

function keysOf(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(keysOf)
  if (typeof value !== 'object' || value === null) return []
  return Object.keys(value).concat(Object.values(value).flatMap(keysOf))
}

describe('docs/readiness.md', () => {
  const docs = readFileSync(resolve(import.meta.dirname, '../../docs/readiness.md'), 'utf8')
  const exposure = exposureOf([{ start_s: 0, utcOffset_s: null, demand: madeDemand(10_000) }], {
    at_s: 1000,
    utcOffset_s: null,
  })
  const course = predictCourse(track(2), [])
  if (course === null) throw new Error('The course has no line.')
  const used = usedOf(mergeProfile(NOTHING_SAID, NOTHING_SAID, 1000), 0)
  const prediction = toPredictionJson(course, used, [{ file: 'a.fit', reason: 'It is no run.' }])
  const told = toReadinessJson(readiness(madeDemand(15_000), exposure), prediction, 0)

  it('names every field of --json, and no field that is not there', () => {
    // docs/prediction.md names those of a prediction, and of what it was made from.
    const keys = new Set(keysOf({ ...told, prediction: null, used: null }))
    expect([...keys].filter((key) => !docs.includes(`\`${key}\``))).toEqual([])
    const named = docs
      .slice(docs.indexOf('## `--json`'))
      .split('\n')
      .filter((line) => line.startsWith('| `'))
      .flatMap((line) => [...line.split('|')[1].matchAll(/`(\w+)`/g)].map(([, name]) => name))
    expect(named.filter((name) => !keys.has(name))).toEqual([])
  })

  it('names every dimension', () => {
    for (const { id } of DIMENSIONS) expect(docs).toContain(`\`${id}\``)
  })

  it('tells the five verdicts and the study’s numbers', () => {
    const verdicts: readonly Verdict[] = ['within', 'beyond', 'beyond known', 'unknown', 'nothing lately']
    for (const verdict of verdicts) expect(docs).toContain(`\`${verdict}\``)
    expect(docs).toContain('1.64 times (95 % interval 1.31–2.05) at 10–30 %, 1.52 (1.16–2.00) at 30–100 %')
  })
})
