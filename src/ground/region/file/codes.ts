import { PROVENANCES, SOFTNESSES, SURFACES, TECHNICALITIES } from '../../../stretch/classes.ts'
import { FOOT_ACCESSES } from '../../osm/tags/access.ts'
import { HIGHWAYS } from '../../osm/tags/highway.ts'
import { LANDS } from '../../osm/tags/land.ts'
import { POINTS } from '../../osm/tags/points.ts'
import { EDGE_FLAGS } from '../region.ts'

/** What the codes in the tables mean, written into every file so that it explains itself to other programs. */
export const REGION_CODES = {
  surface: SURFACES,
  softness: SOFTNESSES,
  technicality: TECHNICALITIES,
  provenance: PROVENANCES,
  highway: HIGHWAYS,
  access: FOOT_ACCESSES,
  point: POINTS,
  area: LANDS,
  flags: EDGE_FLAGS,
} as const
