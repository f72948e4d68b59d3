import type { ExpressionSpecification, FilterSpecification, LayerSpecification } from 'maplibre-gl'
import { highwayCode, type HighwayName } from '../../../src/ground/osm/tags/highway.ts'
import { PROVENANCE } from '../../../src/ground/region/region.ts'
import { type ColourBy, GROUND_LEGEND } from '../../theme/ground-legend.ts'
import type { Tokens } from '../../theme/use-tokens.ts'

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

/** At a zoom, pixels of a path's colour, and the share of its edges that there is room for. */
const WIDTHS = [
  [9, 0.8, 0.4],
  [12, 2, 0.7],
  [14, 3.6, 1],
  [17, 6, 1.2],
] as const
/** Shares of a path's width. */
const STREET_SHARE = 0.6
const MAIN_SHARE = 0.95

/** Pixels of the dark edges that hold pale colours on pale paper, both together. */
const EDGE = 1.6

/** From here on tiles hold every edge by itself, whose ends and bends are worth rounding; farther off nobody sees. */
const NEAR = 14

/**
 * Paths in the colours of what they are asked about. Solid is mapped, dashed is inferred, dotted is not known; a
 * scramble has ticks across it whatever is asked. Every path is drawn twice, its edges and its colour, and no more:
 * strokes are most of what a frame of this map costs.
 */
export function pathLayers(source: string, by: ColourBy, token: Tokens): LayerSpecification[] {
  const known = (provenance: number): FilterSpecification => ['==', ['get', `${by}From`], provenance]
  const base = { source, 'source-layer': 'paths', type: 'line' } as const
  const colour = colourOf(by, token)
  const opacity: ExpressionSpecification = ['case', ['has', 'closed'], 0.35, ['has', 'tunnel'], 0.45, 1]
  // The types know no literal that changes with zoom; the style's own rules do.
  const near = <T extends string>(far: string, close: T) =>
    ['step', ['zoom'], far, NEAR, close] as unknown as T
  const join = near('miter', 'round')
  // Layers alike in filter and layout share what is prepared for drawing them.
  const mapped = {
    ...base,
    filter: known(PROVENANCE.tagged),
    layout: { 'line-cap': near('butt', 'round'), 'line-join': join },
  }
  const inferred = {
    ...base,
    filter: known(PROVENANCE.inferred),
    layout: { 'line-cap': 'butt', 'line-join': join },
  } as const
  const line = (colours: string | ExpressionSpecification, width: ExpressionSpecification, share = 1) => ({
    'line-color': colours,
    'line-width': width,
    'line-opacity': share === 1 ? opacity : (['*', opacity, share] as ExpressionSpecification),
  })
  return [
    { ...mapped, id: 'paths-mapped-edges', paint: line(token('--ink'), wide(EDGE), 0.8) },
    {
      ...inferred,
      id: 'paths-inferred-edges',
      // To either side only: between the dashes lies the ground.
      paint: { ...line(token('--ink-3'), wide(EDGE / 2, 0), 0.65), 'line-gap-width': wide(0) },
    },
    {
      ...base,
      id: 'paths-unknown',
      filter: known(PROVENANCE.unknown),
      layout: { 'line-cap': 'round' },
      paint: { ...line(token('--ink-2'), wide(0, 0.55)), 'line-dasharray': [0.1, 2.6] },
    },
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
  ]
}

/** The path that was asked about, between two strokes of orange. */
export function chosenLayer(source: string, token: Tokens): LayerSpecification {
  return {
    id: 'path-chosen',
    source,
    type: 'line',
    layout: { 'line-cap': 'round', 'line-join': 'round' },
    paint: {
      'line-color': token('--trail'),
      'line-width': 3,
      // As in `wide`: the types want two stops spelled out.
      'line-gap-width': [
        'interpolate',
        ['linear'],
        ['zoom'],
        ...WIDTHS.flatMap(([zoom, width]) => [zoom, width + EDGE + 1]),
      ] as unknown as ExpressionSpecification,
    },
  }
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
