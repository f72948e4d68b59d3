import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import { jsonLine } from '../../src/cli/analyse/json-line.ts'
import { blankStretches } from '../../src/stretch/blank.ts'
import { madeUpAnalysis, ranged } from '../words/made-up-analysis.ts'

/** Every key of a JSON value, at any depth. */
function keysOf(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(keysOf)
  if (typeof value !== 'object' || value === null) return []
  return Object.keys(value).concat(Object.values(value).flatMap(keysOf))
}

describe('docs/analyse-json.md', () => {
  const docs = readFileSync(resolve(import.meta.dirname, '../../docs/analyse-json.md'), 'utf8')

  it('names every field of a line, and no field that is not there', () => {
    const analysis = madeUpAnalysis({
      splits: [
        {
          distance_m: 1000,
          length_m: 1000,
          movingTime_s: 300,
          ascent_m: 1,
          descent_m: 2,
          heartRate_bpm: 140,
          energy_kJPerKg: ranged(4, 3, 5),
          equivalentFlatPace_sPerKm: 290,
        },
      ],
      faults: [{ where: 'file', what: 'Made up.' }],
    })
    const outcome = { status: 'analysed', analysis, stretches: blankStretches(0) } as const
    const keys = new Set(keysOf(JSON.parse(jsonLine({ file: 'a', ordinal: 1, outcome }))))
    const missing = [...keys].filter((key) => !docs.includes(`\`${key}\``) && !docs.includes(`"${key}"`))
    expect(missing).toEqual([])
    const tables = docs.split('\n').filter((line) => line.startsWith('| `'))
    const documented = tables.flatMap((line) =>
      [...line.split('|')[1].matchAll(/`(\w+)`/g)].map(([, name]) => name),
    )
    expect(documented.filter((name) => !keys.has(name))).toEqual([])
  })
})
