import { surfaceCode, technicalityCode } from '../../stretch/classes.ts'
import { saysUnpaved } from '../osm/tags/surface.ts'
import { listedValues, type Tags, wiki } from '../osm/tags/tags.ts'
import { technicalityOf } from '../osm/tags/technicality.ts'
import type { TargetName } from './targets.ts'

/** A class that must not be inferred of a way, because a mapper wrote something that speaks against it. */
interface Contradiction {
  readonly target: TargetName
  readonly code: number
  readonly documentation: string
  readonly holds: (tags: Tags) => boolean
}

const notSmooth = (page: string, holds: (tags: Tags) => boolean): Contradiction => ({
  target: 'technicality',
  code: technicalityCode('smooth'),
  documentation: wiki(page),
  holds,
})

const isOneOf = (key: string, values: readonly string[]) => (tags: Tags) =>
  listedValues(tags.get(key) ?? '').some((value) => values.includes(value))

/** Somebody graded the way and we cannot read how: whatever was meant, it was worth a grade. */
const isUnreadable = (key: string) => (tags: Tags) => {
  const value = tags.get(key)
  return value !== undefined && technicalityOf({ get: (k) => (k === key ? value : undefined) }).code === 0
}

export const CONTRADICTIONS: readonly Contradiction[] = [
  {
    target: 'surface',
    code: surfaceCode('paved'),
    documentation: wiki('Tag:surface=unpaved'),
    holds: saysUnpaved,
  },
  notSmooth('Key:mtb:scale:imba', isOneOf('mtb:scale:imba', ['2', '3', '4'])),
  notSmooth('Key:mtb:scale:uphill', isOneOf('mtb:scale:uphill', ['2', '3', '4', '5'])),
  notSmooth('Key:obstacle', (tags) => (tags.get('obstacle') ?? 'no') !== 'no'),
  notSmooth('Key:trail_visibility', isOneOf('trail_visibility', ['intermediate'])),
  notSmooth('Key:sac_scale', isUnreadable('sac_scale')),
  notSmooth('Key:mtb:scale', isUnreadable('mtb:scale')),
  notSmooth('Key:smoothness', isUnreadable('smoothness')),
]

/** Codes of the classes of a target that the tags contradict. */
export function contradicted(target: TargetName, tags: Tags): readonly number[] {
  return CONTRADICTIONS.filter((row) => row.target === target && row.holds(tags)).map(({ code }) => code)
}
