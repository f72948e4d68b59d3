import { PROVENANCES, SOFTNESSES, SURFACES, TECHNICALITIES } from '../../stretch/classes.ts'
import { isOpenOnFoot } from '../osm/tags/access.ts'
import { type HighwayName, highwayCode, HIGHWAYS } from '../osm/tags/highway.ts'
import { POINTS } from '../osm/tags/points.ts'
import { EDGE_FLAGS, type EdgeColumns, type Region, type RegionMeta } from './region.ts'

/** What a region holds, in numbers. Lengths are of ways open to everybody on foot, m. */
export interface RegionSummary extends RegionMeta {
  readonly edges: number
  readonly nodes: number
  /** m, of everything one may walk on. */
  readonly length_m: number
  /** m, of ways that are closed to strangers on foot. */
  readonly closed_m: number
  /** m, of ways whose altitude is known. */
  readonly altitudeKnown_m: number
  /** m, of ways that need hands (SAC T4 and above). */
  readonly scramble_m: number
  /** m, by the class of way: path, track… */
  readonly highway_m: Readonly<Record<string, number>>
  readonly surface: readonly ClassLength[]
  readonly softness: readonly ClassLength[]
  readonly technicality: readonly ClassLength[]
  /** Ways of OpenStreetMap, each counted once however many edges it was cut into. */
  readonly ways: {
    readonly all: number
    /** Paths, tracks, footways and steps, closed ones too. */
    readonly foot: number
    readonly sacScale: number
    readonly trailVisibility: number
  }
  /** Places by what they are. */
  readonly points: Readonly<Record<string, number>>
}

/** How much ground is of a class, and how that is known. m. */
export interface ClassLength {
  readonly class: string
  readonly length_m: number
  readonly tagged_m: number
  readonly inferred_m: number
}

const ON_FOOT: ReadonlySet<number> = new Set(
  (['path', 'track', 'footway', 'steps'] satisfies HighwayName[]).map(highwayCode),
)

export function regionSummaryOf(region: Region): RegionSummary {
  const { meta, edges } = region
  const isOpen = Uint8Array.from(edges.access, (access) => (isOpenOnFoot(access) ? 1 : 0))
  const sum = (counts: (edge: number) => boolean) => lengthWhere(edges, (e) => isOpen[e] === 1 && counts(e))
  return {
    ...meta,
    edges: edges.count,
    nodes: region.nodes.count,
    length_m: sum(() => true),
    closed_m: lengthWhere(edges, (e) => isOpen[e] === 0),
    altitudeKnown_m: sum((e) => !Number.isNaN(edges.ascent[e])),
    scramble_m: sum((e) => (edges.flags[e] & EDGE_FLAGS.scramble) !== 0),
    highway_m: lengthByName(edges, isOpen),
    surface: classLengths(edges, isOpen, edges.surface, edges.surfaceFrom, SURFACES),
    softness: classLengths(edges, isOpen, edges.softness, edges.softnessFrom, SOFTNESSES),
    technicality: classLengths(edges, isOpen, edges.technicality, edges.technicalityFrom, TECHNICALITIES),
    ways: {
      all: countWays(edges, () => true),
      foot: countWays(edges, (e) => ON_FOOT.has(edges.highway[e])),
      sacScale: countWays(edges, (e) => edges.sacScale[e] > 0 && ON_FOOT.has(edges.highway[e])),
      trailVisibility: countWays(edges, (e) => edges.trailVisibility[e] > 0 && ON_FOOT.has(edges.highway[e])),
    },
    points: countPoints(region.points.kind),
  }
}

function lengthWhere(edges: EdgeColumns, counts: (edge: number) => boolean): number {
  let length = 0
  for (let e = 0; e < edges.count; e++) if (counts(e)) length += edges.length[e]
  return length
}

function lengthByName(edges: EdgeColumns, isOpen: Uint8Array): Record<string, number> {
  const lengths = new Float64Array(HIGHWAYS.length)
  for (let e = 0; e < edges.count; e++) if (isOpen[e] === 1) lengths[edges.highway[e]] += edges.length[e]
  return Object.fromEntries(
    HIGHWAYS.map((name, code) => [name, lengths[code]] as const).filter(([, m]) => m > 0),
  )
}

/** Classes in the order of their codes; unknown last. */
function classLengths(
  edges: EdgeColumns,
  isOpen: Uint8Array,
  column: Uint8Array,
  from: Uint8Array,
  names: readonly string[],
): ClassLength[] {
  const [tagged, inferred] = [PROVENANCES.indexOf('tagged'), PROVENANCES.indexOf('inferred')]
  const lengths = names.map(() => new Float64Array(PROVENANCES.length))
  for (let e = 0; e < edges.count; e++) if (isOpen[e] === 1) lengths[column[e]][from[e]] += edges.length[e]
  return [...names.keys()]
    .sort((a, b) => Number(a === 0) - Number(b === 0) || a - b)
    .map((code) => ({
      class: names[code],
      length_m: lengths[code].reduce((sum, m) => sum + m, 0),
      tagged_m: lengths[code][tagged],
      inferred_m: lengths[code][inferred],
    }))
}

/** Distinct ways among the edges that count. */
function countWays({ count, way }: EdgeColumns, counts: (edge: number) => boolean): number {
  const ids = new Set<number>()
  for (let e = 0; e < count; e++) if (counts(e)) ids.add(way[e])
  return ids.size
}

function countPoints(kinds: Uint8Array): Record<string, number> {
  const counts = new Float64Array(POINTS.length)
  for (const kind of kinds) counts[kind]++
  return Object.fromEntries(
    POINTS.map((name, code) => [name, counts[code]] as const).filter(([, n]) => n > 0),
  )
}
