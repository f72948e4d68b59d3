import type { ExpressionSpecification, LayerSpecification } from 'maplibre-gl'
import { pointCode, type PointName } from '../../../src/ground/osm/tags/points.ts'
import type { Tokens } from '../../theme/use-tokens.ts'
import { PLACE_NAMES, POINT_LOOKS } from './point-looks.ts'

/** The page's own faces, drawn to glyphs in the browser: nothing is fetched for letters. */
const SANS = ['"Inter Variable"']
const SERIF = ['"Source Serif 4 Variable"']

const KIND: ExpressionSpecification = ['get', 'kind']

/** Places and names. What stands later in the list gets its room first. */
export function pointLayers(source: string, token: Tokens): LayerSpecification[] {
  const points = { source, 'source-layer': 'points', type: 'symbol' } as const
  const halo = { 'text-halo-color': token('--land'), 'text-halo-width': 1.6 } as const
  return [
    {
      id: 'contour-heights',
      source,
      'source-layer': 'contours',
      type: 'symbol',
      minzoom: 12,
      filter: ['==', ['get', 'index'], 1],
      layout: {
        'symbol-placement': 'line',
        'symbol-spacing': 420,
        'text-field': ['to-string', ['get', 'height']],
        'text-font': SANS,
        'text-size': 10,
        'text-padding': 12,
      },
      paint: { ...halo, 'text-color': token('--contour') },
    },
    {
      id: 'path-names',
      source,
      'source-layer': 'paths',
      type: 'symbol',
      minzoom: 14,
      layout: {
        'symbol-placement': 'line',
        'symbol-spacing': 380,
        'text-field': ['coalesce', ['get', 'name'], ''],
        'text-font': SANS,
        'text-size': 10.5,
        'text-offset': [0, 0.95],
        'text-max-angle': 30,
        'text-padding': 6,
      },
      paint: { ...halo, 'text-color': token('--ink-2') },
    },
    {
      ...points,
      id: 'points',
      minzoom: Math.min(...POINT_LOOKS.map(({ fromZoom }) => fromZoom)),
      filter: ['>=', ['zoom'], byKind(POINT_LOOKS, ({ fromZoom }) => fromZoom, NEVER)],
      layout: {
        'icon-image': byKind(POINT_LOOKS, ({ icon }) => icon, ''),
        'icon-padding': 1,
        'symbol-sort-key': byKind(POINT_LOOKS, ({ rank }) => rank, NEVER),
        'text-field': LABEL,
        'text-font': SANS,
        'text-size': 11,
        'text-anchor': 'left',
        'text-offset': [0.85, 0],
        'text-justify': 'left',
        'text-max-width': 9,
        'text-optional': true,
        'text-padding': 3,
      },
      paint: {
        ...halo,
        // Water's blue is a colour for lines and marks, not for letters.
        'text-color': byKind(
          POINT_LOOKS,
          ({ colour }) => token(colour === '--water' ? '--ink-2' : colour),
          token('--ink-2'),
        ),
      },
    },
    {
      ...points,
      id: 'names',
      minzoom: Math.min(...PLACE_NAMES.map(({ fromZoom }) => fromZoom)),
      filter: ['>=', ['zoom'], byKind(PLACE_NAMES, ({ fromZoom }) => fromZoom, NEVER)],
      layout: {
        'symbol-sort-key': byKind(PLACE_NAMES, ({ size }) => -size, 0),
        'text-field': ['coalesce', ['get', 'name'], ''],
        'text-font': SERIF,
        'text-size': byKind(PLACE_NAMES, ({ size }) => size, 12),
        'text-max-width': 8,
        'text-padding': 6,
      },
      paint: { ...halo, 'text-halo-width': 2, 'text-color': token('--ink') },
    },
  ]
}

/** A zoom nobody reaches, and a rank after all others. */
const NEVER = 99

/** Something of a table's row by the kind of place; of kinds in no row, `otherwise`. */
function byKind<Row extends { readonly kinds: readonly PointName[] }>(
  rows: readonly Row[],
  of: (row: Row) => string | number,
  otherwise: string | number,
): ExpressionSpecification {
  const pairs = rows.flatMap((row) => [row.kinds.map(pointCode), of(row)])
  // The types want the first pair spelled out; a flat list of pairs says the same.
  return ['match', KIND, ...pairs, otherwise] as unknown as ExpressionSpecification
}

/** Kinds whose height is worth as much as their name. */
const HIGH: readonly PointName[] = ['peak', 'pass', 'alpine hut', 'wilderness hut']

const NAME: ExpressionSpecification = ['coalesce', ['get', 'name'], '']
const HEIGHT: ExpressionSpecification = ['to-string', ['coalesce', ['get', 'altitude'], '']]

/** A name and, under it, how high it is; either may be missing. */
const LABEL: ExpressionSpecification = [
  'case',
  ['in', KIND, ['literal', HIGH.map(pointCode)]],
  ['format', NAME, {}, '\n', {}, HEIGHT, { 'font-scale': 0.9 }],
  ['format', NAME, {}],
]
