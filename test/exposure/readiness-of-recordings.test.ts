import { readFileSync, readdirSync } from 'node:fs'
import { expect, it } from 'vitest'
import type { Activity } from '../../src/activity/activity.ts'
import { readActivityFile } from '../../src/activity/read.ts'
import { courseDemand, demandOf } from '../../src/exposure/demand.ts'
import { exposureOf } from '../../src/exposure/exposure.ts'
import type { ExposureRecord } from '../../src/exposure/exposure-record.ts'
import { toPredictionJson } from '../../src/athlete/prediction-json.ts'
import { mergeProfile, NOTHING_SAID } from '../../src/athlete/profile.ts'
import { toReadinessJson } from '../../src/exposure/readiness-json.ts'
import { usedOf } from '../../src/words/used.ts'
import { readiness } from '../../src/exposure/readiness.ts'
import { timedCourse } from '../../src/exposure/timed-course.ts'
import { predictCourse } from '../../src/athlete/predict-course.ts'
import { distinctRuns, recordedRun } from '../../src/athlete/recorded-run.ts'
import { analyse, ANYBODY } from '../../src/analysis/analyse.ts'
import { toStretches } from '../../src/analysis/stretches.ts'
import { sum } from '../../src/stretch/columns.ts'
import { readinessLead, readinessSentence, spikeSentence } from '../../src/words/readiness.ts'
import { claimsIn } from '../house/claims-not-made.ts'
import { describeWithShared, sharedPath } from '../support/shared.ts'

const DAY = 86_400

function activitiesOf(...parts: readonly string[]): readonly Activity[] {
  return readActivityFile(parts.at(-1) ?? '', readFileSync(sharedPath(...parts))).activities
}

/** The last runs of a person, oldest first. */
function lastOf(person: string, many: number): readonly string[] {
  return readdirSync(sharedPath('runs', person)).sort().slice(-many)
}

describeWithShared('demands of real recordings', () => {
  const files = ['P01', 'P04', 'P17'].flatMap((person) =>
    lastOf(person, 4).map((file) => [person, file] as const),
  )

  it.each(files)('are what the analysis tells: %s %s', (person, file) => {
    for (const activity of activitiesOf('runs', person, file)) {
      const cleaned = toStretches(activity)
      const outcome = analyse(activity, { person: ANYBODY, splitLength_m: 1000 })
      if ('reason' in cleaned || outcome.status === 'setAside') continue
      const { analysis } = outcome
      if (analysis.figures.length === 0) continue
      const demand = demandOf(cleaned.stretches)
      const told = (id: string) => analysis.figures.find((one) => one.id === id)?.total?.value ?? null
      const pairs = [
        ['distance', analysis.distance_m],
        ['moving-time', analysis.movingTime_s],
        ['ascent', analysis.ascent_m],
        ['descent', analysis.descent_m],
        ['impact', told('impact')],
        ['quads-eccentric', told('quads-eccentric')],
        ['hips', told('hips')],
        ['calves', told('calves')],
      ] as const
      for (const [id, theirs] of pairs) {
        expect(demand[id].known, id).toBe(theirs === null ? 0 : 1)
        if (theirs !== null) expect(demand[id].least / theirs, id).toBeCloseTo(1, 4)
      }
      expect([demand.technical.known, demand.yielding.known]).toEqual([0, 0])
    }
  })
})

describeWithShared('readiness of a real history for a real course', () => {
  const activities = lastOf('P01', 60).flatMap((file) => activitiesOf('runs', 'P01', file))
  const runs = distinctRuns(activities.map(recordedRun).flatMap((run) => ('reason' in run ? [] : [run])))
  const records: ExposureRecord[] = activities.flatMap((activity) => {
    const cleaned = toStretches(activity)
    if ('reason' in cleaned || 'reason' in recordedRun(activity) || cleaned.start_s === null) return []
    return [{ start_s: cleaned.start_s, utcOffset_s: null, demand: demandOf(cleaned.stretches) }]
  })
  const now_s = Math.max(...records.map(({ start_s }) => start_s)) + DAY
  const now = { at_s: now_s, utcOffset_s: null }
  const [utmb] = activitiesOf('races', 'ultra-courses', 'utmb-ultra-trail-du-mont-blanc.gpx.gz')
  const prediction = predictCourse(utmb.track, runs)
  if (prediction === null) throw new Error('The course has no line.')
  const demand = courseDemand(prediction, [])
  const nobody = mergeProfile(NOTHING_SAID, NOTHING_SAID, now_s)
  const course = toPredictionJson(prediction, usedOf(nobody, prediction.athlete.runs))
  const told = toReadinessJson(readiness(demand, exposureOf(records, now)), course, 0)

  it('gives each stretch of the course its time: none negative, all together the prediction', () => {
    const { movingTime } = timedCourse(prediction)
    expect(Math.min(...movingTime)).toBeGreaterThan(0)
    expect(sum(movingTime) / prediction.movingTime_s).toBeCloseTo(1, 9)
  })

  it('asks of a mountain hundred miles what its makers and many others measured', () => {
    expect(demand.distance.least).toBeGreaterThan(155_000)
    expect(demand.distance.least).toBeLessThan(180_000)
    expect(demand.descent.least).toBeGreaterThan(8000)
    expect(demand.descent.least).toBeLessThan(10_500)
    expect(demand['quads-eccentric'].least).toBeGreaterThan(demand.descent.least / 25)
  })

  it('finds it far beyond everyday runs where the recordings tell, and unknown where no map does', () => {
    const verdicts = new Map(told.dimensions.map(({ id, verdict }) => [id, verdict]))
    for (const id of ['distance', 'moving-time', 'descent', 'quads-eccentric'] as const)
      expect(verdicts.get(id), id).toMatch(/^beyond/)
    for (const id of ['technical', 'yielding'] as const) expect(verdicts.get(id), id).toBe('unknown')
  })

  it('speaks of jumps by analogy except of distance, of the study with its interval, and claims nothing else', () => {
    const sentences = told.dimensions.map((one) => readinessSentence(one, told.sessions_30d, 'km'))
    told.dimensions.forEach(({ basis, verdict }, k) => {
      if (verdict.startsWith('beyond')) expect(sentences[k].includes('by analogy')).toBe(basis === 'analogy')
    })
    const spikes = told.dimensions.map(spikeSentence).filter((sentence) => sentence !== null)
    expect(spikes.join(' ')).toMatch(/2\.28 times as often \(1\.50–3\.48\).*says nothing of you/)
    expect(claimsIn([readinessLead(told), ...sentences, ...spikes].join(' '))).toEqual([])
  })

  it('finds a run of the last weeks within itself', () => {
    const lately = records.filter(({ start_s }) => start_s > now_s - 30 * DAY)
    for (const record of lately)
      for (const { dimension, verdict } of readiness(record.demand, exposureOf(records, now)).dimensions)
        expect(['within', 'unknown'], dimension.id).toContain(verdict)
    expect(lately.length).toBeGreaterThan(0)
  })
})
