import { createHash } from 'node:crypto'
import { writeFileSync } from 'node:fs'
import { type TargetName, TARGETS } from '../src/ground/infer/targets.ts'
import type { TargetModel } from '../src/ground/infer/infer-target.ts'
import type { Verdict } from './ground-judge.ts'
import { page, verdictCells, weightsFile } from './ground-page.ts'
import { loadScene, SOURCES } from './ground-scenes.ts'
import { type NamedScene, School } from './ground-splits.ts'

/**
 * Learns what Underfoot infers of the ground, tests it region by region, and writes the weights and their record.
 * To be run from the checkout's top; the same data gives the same files.
 *
 *     npm run build && node dist/scripts/train-ground.js ../shared/data
 */
const WEIGHTS = 'src/ground/infer/weights.ts'
const PAGE = 'docs/ground-inference.md'

const folder = process.argv[2]
if (folder === undefined) {
  console.error('train-ground: say where osm/ and dem/ lie, for example ../shared/data.')
  process.exit(1)
}

const scenes: NamedScene[] = []
for (const source of SOURCES) scenes.push([source.name, await loadScene(folder, source)])

const surface = learnAndTest('surface')
const softness = learnAndTest('softness')
const technicality = learnAndTest('technicality')

const model = { surface: surface.model, softness: softness.model, technicality: technicality.model }
const verdicts = {
  surface: surface.verdicts,
  softness: softness.verdicts,
  technicality: technicality.verdicts,
}
const weights = weightsFile(model)
writeFileSync(WEIGHTS, weights)
writeFileSync(PAGE, page(verdicts, model, createHash('sha256').update(weights).digest('hex').slice(0, 16)))
console.log(`Written: ${WEIGHTS}, ${PAGE}.`)

function learnAndTest(target: TargetName): { model: TargetModel; verdicts: readonly Verdict[] } {
  const school = new School(scenes, TARGETS[target])
  const tested = school.tested.flatMap((region) => {
    const ofRegion = school.test(region)
    for (const verdict of ofRegion)
      console.log([target, verdict.setting, ...verdictCells(verdict, 'all')].join('  '))
    return ofRegion
  })
  return { model: school.without(null), verdicts: tested }
}
