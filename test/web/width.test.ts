import { readFileSync } from 'node:fs'
import { gunzipSync } from 'node:zlib'
import * as fc from 'fast-check'
import { expect, it } from 'vitest'
import { readActivityFile } from '../../src/activity/read.ts'
import { analyse, ANYBODY } from '../../src/analysis/analyse.ts'
import type { Stretches } from '../../src/stretch/stretches.ts'
import { alongWords } from '../../src/words/along-words.ts'
import { heightsSentence } from '../../src/words/heights-words.ts'
import { readingsOf } from '../../web/elevation-profile/bins.ts'
import { chartOf } from '../../web/elevation-profile/chart.ts'
import { placeAt } from '../../web/elevation-profile/place-at.ts'
import { lengthOf } from '../../web/lib/place.ts'
import { describeWithShared, sharedPath } from '../support/shared.ts'

const exampleFile = new URL('../../web/public/example.gpx', import.meta.url)
const RECORDINGS = 20
const NARROWEST = 360
const WIDEST = 1440

function stretchesOf(name: string, bytes: Uint8Array): Stretches[] {
  return readActivityFile(name, bytes).activities.flatMap((activity) => {
    const outcome = analyse(activity, { person: ANYBODY, splitLength_m: 1000 })
    return outcome.status === 'analysed' ? [outcome.stretches] : []
  })
}

/** Every number and word of the chart in so many CSS pixels. */
function toldAt(stretches: Stretches, width: number, place: number) {
  const readings = readingsOf(stretches)
  const { strips, heights, layout } = chartOf(stretches, readings, width, 'km')
  return {
    words: alongWords(placeAt(stretches, readings, place), 'km').map(({ words }) => words),
    sentence: heightsSentence(readings, 'run', 'km'),
    strips: strips.map(({ name, words, bottom, top }) => `${name} ${words(bottom)} to ${words(top)}`),
    levels: heights?.levels ?? [],
    isRoomTaken: layout.width > 0,
  }
}

function holdsAtAnyWidth(stretches: Stretches): void {
  const widths = fc.integer({ min: NARROWEST, max: WIDEST })
  const share = fc.double({ min: 0, max: 1, noNaN: true })
  fc.assert(
    fc.property(widths, share, (width, at) => {
      const place = at * lengthOf(stretches)
      expect(toldAt(stretches, width, place)).toEqual(toldAt(stretches, WIDEST, place))
    }),
    { numRuns: 12 },
  )
}

it('the example says the same in a window of any width', () => {
  for (const stretches of stretchesOf('example.gpx', readFileSync(exampleFile))) holdsAtAnyWidth(stretches)
})

describeWithShared('real recordings', () => {
  const rows = readFileSync(sharedPath('runs', 'index.csv'), 'utf8').trim().split('\n').slice(1)
  const files = rows.map((row) => row.split(',')[0]).filter((path) => path.startsWith('runs/P'))
  const every = Math.floor(files.length / RECORDINGS)
  const chosen = Array.from({ length: RECORDINGS }, (_, i) => files[i * every])

  it.each(chosen)('%s says the same in a window of any width', (path) => {
    const raw = readFileSync(sharedPath(path))
    const bytes = path.endsWith('.gz') ? gunzipSync(raw) : raw
    for (const stretches of stretchesOf(path, bytes)) holdsAtAnyWidth(stretches)
  })
})
