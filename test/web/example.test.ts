import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import { exampleGpx } from '../../scripts/make-example.ts'
import { readActivityFile } from '../../src/activity/read.ts'

describe('the made-up example', () => {
  const kept = readFileSync(resolve(import.meta.dirname, '../../web/public/example.gpx'), 'utf8')

  it('is what the script writes', () => {
    expect(kept).toBe(exampleGpx())
  })

  it('is read without a fault and says that it is made up', () => {
    const reading = readActivityFile('example.gpx', new TextEncoder().encode(kept))
    expect(reading.faults).toEqual([])
    expect(reading.activities.map(({ name }) => name)).toEqual(['Made-up example'])
  })
})
