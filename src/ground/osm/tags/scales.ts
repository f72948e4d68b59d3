import { listedValues, NO_TAGS_READ, type Reading, type Tags, wiki } from './tags.ts'

interface ScaleRow {
  readonly value: string
  readonly step: number
  readonly documentation: string
}

const row = (value: string, step: number, page: string): ScaleRow => ({
  value,
  step,
  documentation: wiki(page),
})

const sac = (value: string, step: number) => row(value, step, 'Key:sac_scale')
const visibility = (value: string, step: number) => row(value, step, 'Key:trail_visibility')

/** T1 to T6 of the Swiss Alpine Club. `strolling` lies below T1 and is left to technicality. */
export const SAC_SCALE_ROWS: readonly ScaleRow[] = [
  sac('hiking', 1),
  sac('mountain_hiking', 2),
  sac('demanding_mountain_hiking', 3),
  sac('alpine_hiking', 4),
  sac('demanding_alpine_hiking', 5),
  sac('difficult_alpine_hiking', 6),
  ...[1, 2, 3, 4, 5, 6].map((step) => sac(`T${step}`, step)),
]

/** From a path that cannot be missed (1) to none that can be seen (6). */
export const TRAIL_VISIBILITY_ROWS: readonly ScaleRow[] = [
  visibility('excellent', 1),
  visibility('good', 2),
  visibility('intermediate', 3),
  visibility('bad', 4),
  visibility('horrible', 5),
  visibility('no', 6),
]

const byValue = (rows: readonly ScaleRow[]): ReadonlyMap<string, number> =>
  new Map(rows.map(({ value, step }) => [value, step]))

const SAC_STEPS = byValue(SAC_SCALE_ROWS)
const VISIBILITY_STEPS = byValue(TRAIL_VISIBILITY_ROWS)

/** 1 to 6 for T1 to T6; 0 where nobody says. */
export const sacScaleOf = (tags: Tags): Reading => hardest(tags, 'sac_scale', SAC_STEPS)

/** 1 (excellent) to 6 (no); 0 where nobody says. */
export const trailVisibilityOf = (tags: Tags): Reading => hardest(tags, 'trail_visibility', VISIBILITY_STEPS)

/** Of a list the hardest counts: a way is as hard as its hardest part. */
function hardest(tags: Tags, key: string, steps: ReadonlyMap<string, number>): Reading {
  const value = tags.get(key)
  if (value === undefined) return NO_TAGS_READ
  const code = Math.max(...listedValues(value).map((part) => steps.get(part) ?? 0))
  return code === 0 ? NO_TAGS_READ : { code, by: `${key}=${value}` }
}
