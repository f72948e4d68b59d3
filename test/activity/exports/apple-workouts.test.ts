import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { AppleWorkoutReader } from '../../../src/activity/exports/apple-workouts.ts'
import { readFiles } from '../../../src/activity/read-archive.ts'
import { bytesOf } from '../../import/made-archives.ts'
import { appleListOf } from '../../import/made-exports.ts'

function workoutsOf(pieces: Iterable<Uint8Array>) {
  const reader = new AppleWorkoutReader()
  for (const piece of pieces) reader.push(piece)
  return reader.end()
}

const type = fc.constantFrom('Running', 'Cycling', 'TaiChi', 'DownhillSkiing', 'TraditionalStrengthTraining')
const SPORTS: Readonly<Record<string, string>> = {
  Running: 'running',
  Cycling: 'cycling',
  TaiChi: 'tai_chi',
  DownhillSkiing: 'alpine_skiing',
  TraditionalStrengthTraining: 'training',
}
const route = fc.stringMatching(/^\/workout-routes\/[a-zé]{1,5}\.gpx$/)
const workouts = fc.array(fc.record({ type, routes: fc.array(route, { maxLength: 3 }) }), { maxLength: 6 })

describe("Apple Health's list", () => {
  it('tells every workout with its sport and routes, wherever the disk cuts it', () => {
    fc.assert(
      fc.property(workouts, fc.array(fc.nat({ max: 4000 }), { maxLength: 8 }), (all, cuts) => {
        const bytes = bytesOf(appleListOf(all))
        const at = [0, ...cuts.filter((cut) => cut < bytes.length).sort((a, b) => a - b), bytes.length]
        const pieces = at.slice(1).map((end, i) => bytes.subarray(at[i], end))
        expect(workoutsOf(pieces)).toEqual(
          all.map((one) => ({
            sport: SPORTS[one.type],
            start_s: Date.UTC(2026, 4, 2, 7) / 1000,
            routes: one.routes.map((path) => path.slice(1)),
          })),
        )
      }),
    )
  })

  it('cut short tells the workouts that were complete, and of damage and entities made to fill a memory nothing', () => {
    const whole = appleListOf([
      { type: 'Running', routes: ['/a.gpx'] },
      { type: 'Cycling', routes: ['/b.gpx'] },
    ])
    const first = workoutsOf([bytesOf(whole.slice(0, whole.indexOf('</Workout>') + 10))])
    expect(first.map(({ sport }) => sport)).toEqual(['running'])
    expect(workoutsOf([bytesOf('<HealthData>\0<<<>>&&&;<Workout')])).toEqual([])
    expect(workoutsOf([bytesOf('<gpx/>')])).toEqual([])
    const laughs = `<!DOCTYPE HealthData [<!ENTITY a "ha"><!ENTITY b "&a;&a;">]><HealthData><Workout workoutActivityType="&b;"/></HealthData>`
    expect(workoutsOf([bytesOf(laughs)]).every(({ sport }) => !sport.includes('ha'))).toBe(true)
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 2000 }), (bytes) => {
        workoutsOf([bytesOf('<HealthData><Record/><Workout '), bytes])
      }),
    )
  })

  it('by itself says where the routes are', () => {
    const [{ reading }] = [...readFiles('Export.xml', bytesOf(appleListOf([])))]
    expect(reading.faults.map(({ what }) => what)).toEqual([
      expect.stringMatching(/list of workouts.*whole export\.zip/),
    ])
  })
})
