import { readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { readActivityFile } from '../src/activity/read.ts'
import { toStretches } from '../src/analysis/stretches.ts'
import { WITHOUT_BAROMETER } from './without-barometer.ts'

/**
 * Every altitude that is doubted, taken as unknown or mended, of all recordings in a folder, and why; then how many of
 * how many, so that one sees whether the doubt is spent on the right ones:
 *
 *     npm run bench:altitude [-- FOLDER…]
 */
const { positionals } = parseArgs({ allowPositionals: true })
const folders = positionals.length > 0 ? positionals : ['../shared/data/runs', '../shared/data/people']

/** Sentences of cleaning and judging that speak of heights; what they mean for the count. */
const KINDS: readonly (readonly [kind: string, about: RegExp])[] = [
  ['doubted', /^The altitude is doubted/],
  ['unknown', /^(The altitude never moves|No altitude of|The altitude is exactly 0)/],
  ['carried', /faster than anyone is on foot/],
  ['mended', /altitude/i],
]

const counts = new Map<string, number>()
const count = (key: string) => counts.set(key, (counts.get(key) ?? 0) + 1)

for (const folder of folders.map((name) => resolve(name)))
  for (const file of readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort()) {
    if (!/\.(fit|gpx|tcx)(\.gz)?$/.test(file)) continue
    for (const activity of readActivityFile(file, readFileSync(join(folder, file))).activities) {
      const cleaned = toStretches(activity)
      if ('reason' in cleaned || activity.track.altitude.every(Number.isNaN)) continue
      const device = activity.device ?? 'unknown device'
      const group = !/\.fit/.test(file)
        ? 'GPX and TCX'
        : WITHOUT_BAROMETER.test(device)
          ? 'FIT without barometer'
          : 'FIT with barometer'
      count(`${group}: all`)
      const kinds = new Set<string>()
      for (const { what } of cleaned.faults) {
        const kind = KINDS.find(([, about]) => about.test(what))?.[0]
        if (kind === undefined) continue
        kinds.add(kind)
        console.log(`${kind}  ${file} (${device}): ${what}`)
      }
      for (const kind of kinds) count(`${group}: ${kind}`)
    }
  }

for (const [key, n] of [...counts].sort(([a], [b]) => a.localeCompare(b))) {
  const all = counts.get(`${key.split(':')[0]}: all`) ?? n
  console.log(`${key} ${n} (${((100 * n) / all).toFixed(1)} %)`)
}
