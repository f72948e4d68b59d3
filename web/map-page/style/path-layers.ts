import type { ExpressionSpecification, FilterSpecification, LayerSpecification } from 'maplibre-gl'
import { highwayCode, type HighwayName } from '../../../src/ground/osm/tags/highway.ts'
import { PROVENANCE } from '../../../src/ground/region/region.ts'
import { type ColourBy, GROUND_LEGEND } from '../../look/ground-legend.ts'
import type { Tokens } from '../../look/use-tokens.ts'

/** Name of the picture with the ticks across a scramble. */
export const SCRAMBLE_TICKS = 'scramble-ticks'

/** Ways made for wheels: drawn slimmer than the paths this map is about, and the larger ones wider again. */
const STREETS: readonly HighwayName[] = [
  'residential',
  'living street',
  'service',
  'unclassified',
  'road',
  'tertiary',
  'busway',
]
const MAIN_ROADS: readonly HighwayName[] = ['secondary', 'primary', 'trunk', 'motorway']

/** At a zoom, pixels of a path's colour, and the share of its edge and halo that there is room for. */
const WIDTHS = [
  [9, 0.8, 0.4],
  [12, 2, 0.7],
  [14, 3.6, 1],
  [17, 6, 1.2],
] as const
/** Shares of a path's width. */
const STREET_SHARE = 0.6
const MAIN_SHARE = 0.95

/** Widths in pixels more than the colour's: the dark edge that holds pale colours on pale paper, the light halo. */
const EDGE = 1.6
const HALO = 4

/**
 * Paths in the colours of what they are asked about. Solid is mapped, dashed is inferred, dotted is not known; a
 * scramble has ticks across it whatever is asked.
 */
export function pathLayers(
  source: string,
  by: ColourBy,
  chosen: number | null,
  token: Tokens,
): LayerSpecification[] {
  const known = (provenance: number): FilterSpecification => ['==', ['get', `${by}From`], provenance]
  const base = { source, 'source-layer': 'paths', type: 'line' } as const
  const colour = colourOf(by, token)
  const opacity: ExpressionSpecification = ['case', ['has', 'closed'], 0.35, ['has', 'tunnel'], 0.45, 1]
  const round = { 'line-cap': 'round', 'line-join': 'round' } as const
  const cut = { 'line-cap': 'butt', 'line-join': 'round' } as const
  // Layers alike in filter and layout share what is prepared for drawing them.
  const mapped = { ...base, filter: known(PROVENANCE.tagged), layout: round }
  const inferred = { ...base, filter: known(PROVENANCE.inferred), layout: cut }
  const line = (colours: string | ExpressionSpecification, width: ExpressionSpecification, share = 1) => ({
    'line-color': colours,
    'line-width': width,
    'line-opacity': share === 1 ? opacity : (['*', opacity, share] as ExpressionSpecification),
  })
  return [
    {
      ...base,
      id: 'path-halos',
      minzoom: 12,
      layout: cut,
      paint: { 'line-color': token('--land'), 'line-width': wide(HALO), 'line-opacity': 0.55 },
    },
    { ...mapped, id: 'paths-mapped-edges', paint: line(token('--ink'), wide(EDGE), 0.8) },
    { ...inferred, id: 'paths-inferred-edges', paint: line(token('--ink-3'), wide(EDGE), 0.65) },
    {
      ...base,
      id: 'paths-unknown',
      filter: known(PROVENANCE.unknown),
      layout: round,
      paint: { ...line(token('--ink-2'), wide(0, 0.55)), 'line-dasharray': [0.1, 2.6] },
    },
    { ...inferred, id: 'paths-inferred-paper', paint: line(token('--card'), wide(0)) },
    {
      ...inferred,
      id: 'paths-inferred',
      paint: { ...line(colour, wide(0)), 'line-dasharray': [2.6, 1.3] },
    },
    { ...mapped, id: 'paths-mapped', paint: line(colour, wide(0)) },
    {
      ...base,
      id: 'scrambles',
      filter: ['has', 'scramble'],
      minzoom: 11,
      paint: {
        'line-pattern': SCRAMBLE_TICKS,
        'line-width': ['interpolate', ['linear'], ['zoom'], 11, 7, 14, 12, 17, 16],
      },
    },
    {
      ...base,
      id: 'path-chosen',
      filter: ['==', ['id'], chosen ?? -1],
      layout: round,
      paint: { 'line-color': token('--trail'), 'line-width': 3, 'line-gap-width': wide(EDGE + 1) },
    },
  ]
}

/** Width by zoom and by kind of way, in pixels: so much more than, or so large a share of, a path's own. */
function wide(more: number, share = 1): ExpressionSpecification {
  const stops = WIDTHS.flatMap(([zoom, width, room]): [number, ExpressionSpecification] => [
    zoom,
    [
      'match',
      ['get', 'highway'],
      STREETS.map(highwayCode),
      width * STREET_SHARE * share + more * room,
      MAIN_ROADS.map(highwayCode),
      width * MAIN_SHARE * share + more * room,
      width * share + more * room,
    ],
  ])
  // The types want two stops spelled out; the table above has four.
  return ['interpolate', ['linear'], ['zoom'], ...stops] as unknown as ExpressionSpecification
}

function colourOf(by: ColourBy, token: Tokens): ExpressionSpecification {
  const value: ExpressionSpecification = ['coalesce', ['get', by], 0]
  const [first, ...others] = GROUND_LEGEND[by]
  const steps =
    by === 'grade'
      ? ['step', value, token(first.colour), ...others.flatMap((one) => [one.values[0], token(one.colour)])]
      : [
          'match',
          value,
          ...[first, ...others].flatMap((one) => [one.values, token(one.colour)]),
          token('--ink-3'),
        ]
  // A list of pairs out of the legend; the types want the first pair spelled out.
  return steps as unknown as ExpressionSpecification
}
