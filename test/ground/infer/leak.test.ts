import { describe, expect, it } from 'vitest'
import { type TargetName, TARGET_NAMES, TARGETS } from '../../../src/ground/infer/targets.ts'
import { prepare, Posterior } from '../../../src/ground/infer/infer-target.ts'
import { labelsOf } from '../../../src/ground/infer/labels.ts'
import { shippedModel } from '../../../src/ground/infer/model.ts'
import { regionFeatures } from '../../../src/ground/infer/region-features.ts'
import { chainOf, type MadeTags } from './made-hills.ts'

/** What a model in a test makes of the third of five pieces, whose class it is not told. */
async function forecast(target: TargetName, hidden: MadeTags): Promise<number[]> {
  const around = { highway: 'track', surface: 'gravel', tracktype: 'grade2', sac_scale: 'hiking' }
  const region = await chainOf(
    around,
    around,
    { highway: 'track', bicycle: 'yes', ...hidden },
    around,
    around,
  )
  const features = regionFeatures(region)
  const model = shippedModel()[target]
  const third = features.ways.ofEdge[region.edges.way.indexOf(3)]
  const known = labelsOf(features, TARGETS[target])
  known[third] = 0
  const probabilities = new Float64Array(model.classes)
  new Posterior(prepare(features, TARGETS[target], model, known, true), model.trust).of(third, probabilities)
  return [...probabilities]
}

const TELLING: Readonly<Record<TargetName, readonly MadeTags[]>> = {
  surface: [
    { surface: 'asphalt' },
    { surface: 'sand' },
    { surface: 'unpaved' },
    { 'footway:surface': 'wood' },
  ],
  softness: [{ surface: 'asphalt' }, { surface: 'sand' }, { tracktype: 'grade1' }, { tracktype: 'grade5' }],
  technicality: [
    { sac_scale: 'demanding_alpine_hiking' },
    { 'mtb:scale': '4' },
    { smoothness: 'excellent' },
    { trail_visibility: 'no' },
    { tracktype: 'grade1' },
    { surface: 'asphalt' },
    { surface: 'ground' },
    { ladder: 'yes' },
  ],
}

describe('a hidden tag', () => {
  it.each(TARGET_NAMES)('of %s changes nothing in what is made of its own way', async (target) => {
    const without = await forecast(target, {})
    for (const tags of TELLING[target])
      expect(await forecast(target, tags), JSON.stringify(tags)).toEqual(without)
  })

  it('is not hidden from other targets: a track of grade 5 is less likely paved than one of grade 1', async () => {
    const [firm, soft] = await Promise.all(
      ['grade1', 'grade5'].map((tracktype) => forecast('surface', { tracktype })),
    )
    expect(firm?.[0]).toBeGreaterThan(soft?.[0] ?? 1)
  })
})
