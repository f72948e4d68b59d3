import { readFileSync } from 'node:fs'
import { readActivityFile } from '../src/activity/read.ts'
import { analyse, ANYBODY } from '../src/analysis/analyse.ts'

/** Reads and analyses the file named on the command line and prints the peak memory of doing so. */
const [file] = process.argv.slice(2)
if (file === undefined) throw new Error('Name a recording.')
const begin = performance.now()
const outcomes = readActivityFile(file, readFileSync(file)).activities.map((activity) =>
  analyse(activity, { person: ANYBODY, splitLength_m: 1000 }),
)
const seconds = (performance.now() - begin) / 1000
const peak = process.resourceUsage().maxRSS / 1024
console.log(
  `${outcomes.map((one) => one.status).join(', ')} in ${seconds.toFixed(1)} s, peak memory ${peak.toFixed(0)} MB`,
)
