import type { ExpressionSpecification, LayerSpecification } from 'maplibre-gl'
import type { Tokens } from '../../look/use-tokens.ts'
import { codesOf, PLACE_NAMES, POINT_LOOKS } from './point-looks.ts'

/** The page's own faces, drawn to glyphs in the browser: nothing is fetched for letters. */
const SANS = ['"Inter Variable"']
const SERIF = ['"Source Serif 4 Variable"']

const KIND: ExpressionSpecification = ['get', 'kind']

/** Places and names. What stands later in the list gets its room first. */
export function pointLayers(source: string, token: Tokens): LayerSpecification[] {
  const points = { source, 'source-layer': 'points', type: 'symbol' } as const
  const halo = { 'text-halo-color': token('--land'), 'text-halo-width': 1.6 } as const
  const looks = POINT_LOOKS.toSorted((a, b) => b.rank - a.rank)
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
    ...looks.map((look): LayerSpecification => {
      const withHeight = look.icon === 'peak' || look.icon === 'pass' || look.icon === 'hut'
      return {
        ...points,
        id: `points-${look.icon}`,
        minzoom: look.fromZoom,
        filter: ['in', KIND, ['literal', codesOf(look.kinds)]],
        layout: {
          'icon-image': look.icon,
          'icon-padding': 1,
          'text-field': label(withHeight),
          'text-font': SANS,
          'text-size': 11,
          'text-anchor': 'left',
          'text-offset': [0.85, 0],
          'text-justify': 'left',
          'text-max-width': 9,
          'text-optional': true,
          'text-padding': 3,
        },
        paint: { ...halo, 'text-color': token(look.colour === '--water' ? '--ink-2' : look.colour) },
      }
    }),
    ...PLACE_NAMES.toReversed().map((place): LayerSpecification => ({
      ...points,
      id: `names-${place.kind.replaceAll(' ', '-')}`,
      minzoom: place.fromZoom,
      filter: ['==', KIND, codesOf([place.kind])[0] ?? -1],
      layout: {
        'text-field': ['coalesce', ['get', 'name'], ''],
        'text-font': SERIF,
        'text-size': place.size,
        'text-max-width': 8,
        'text-padding': 6,
      },
      paint: { ...halo, 'text-halo-width': 2, 'text-color': token('--ink') },
    })),
  ]
}

/** A name and, under it, how high it is; either may be missing. */
function label(withHeight: boolean): ExpressionSpecification {
  const name: ExpressionSpecification = ['coalesce', ['get', 'name'], '']
  if (!withHeight) return name
  const height: ExpressionSpecification = ['to-string', ['coalesce', ['get', 'altitude'], '']]
  return ['format', name, {}, '\n', {}, height, { 'font-scale': 0.9 }]
}
