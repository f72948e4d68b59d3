import type { ExpressionSpecification, LayerSpecification } from 'maplibre-gl'
import { landCode, type LandName } from '../../../src/ground/osm/tags/land.ts'
import type { Tokens } from '../../theme/use-tokens.ts'

const TINTS: readonly (readonly [token: `--${string}`, ...lands: LandName[]])[] = [
  ['--land-wood', 'forest', 'orchard'],
  ['--land-scrub', 'scrub', 'heath'],
  ['--land-open', 'grassland', 'meadow', 'park'],
  ['--land-field', 'farmland'],
  ['--land-built', 'built up', 'quarry'],
  ['--land-stone', 'scree', 'bare rock'],
  ['--land-wet', 'wetland', 'mud'],
  ['--land-ice', 'glacier'],
  ['--land-sand', 'sand'],
]

/** The paper, what covers the land as tints of it, its relief and its water. */
export function landLayers(
  source: string,
  shade: string | null,
  token: Tokens,
  isNight: boolean,
): LayerSpecification[] {
  const water = token('--water')
  const lines = (name: LandName): ExpressionSpecification => ['==', ['get', 'kind'], landCode(name)]
  const relief: LayerSpecification[] =
    shade === null
      ? []
      : [
          {
            id: 'relief',
            type: 'raster',
            source: shade,
            paint: {
              'raster-opacity': isNight ? 0.95 : 0.72,
              // By night the shadows go to black and the light is a moon's.
              'raster-brightness-max': isNight ? 0.5 : 1,
              'raster-fade-duration': 0,
            },
          },
        ]
  return [
    { id: 'paper', type: 'background', paint: { 'background-color': token('--land') } },
    {
      id: 'cover',
      type: 'fill',
      source,
      'source-layer': 'land',
      filter: ['==', ['geometry-type'], 'Polygon'],
      paint: { 'fill-color': tintOf(token), 'fill-antialias': false },
    },
    ...relief,
    {
      id: 'lakes',
      type: 'fill',
      source,
      'source-layer': 'water',
      filter: ['==', ['geometry-type'], 'Polygon'],
      paint: { 'fill-color': token('--lake') },
    },
    {
      id: 'lake-shores',
      type: 'line',
      source,
      'source-layer': 'water',
      filter: ['==', ['geometry-type'], 'Polygon'],
      paint: { 'line-color': water, 'line-width': 0.8 },
    },
    {
      id: 'streams',
      type: 'line',
      source,
      'source-layer': 'water',
      filter: lines('stream'),
      paint: { 'line-color': water, 'line-opacity': 0.8, 'line-width': growing(0.5, 1.3) },
    },
    {
      id: 'rivers',
      type: 'line',
      source,
      'source-layer': 'water',
      filter: ['any', lines('river'), lines('coastline')],
      paint: { 'line-color': water, 'line-width': growing(1, 3) },
    },
    {
      id: 'cliffs',
      type: 'line',
      source,
      'source-layer': 'land',
      minzoom: 13,
      filter: lines('cliff'),
      paint: { 'line-color': token('--ink-3'), 'line-width': 1, 'line-dasharray': [1, 1] },
    },
  ]
}

/** Lines of equal height, every few of them heavier and with their height written in. */
export function contourLayers(source: string, token: Tokens): LayerSpecification[] {
  const isIndex: ExpressionSpecification = ['==', ['get', 'index'], 1]
  const colour = token('--contour')
  return [
    {
      id: 'contours',
      type: 'line',
      source,
      'source-layer': 'contours',
      filter: ['!', isIndex],
      paint: { 'line-color': colour, 'line-width': 0.7, 'line-opacity': 0.55 },
    },
    {
      id: 'index-contours',
      type: 'line',
      source,
      'source-layer': 'contours',
      filter: isIndex,
      paint: { 'line-color': colour, 'line-width': 1.3, 'line-opacity': 0.8 },
    },
  ]
}

/** Line width by zoom, in pixels at zooms 11 and 16. */
export function growing(far: number, near: number): ExpressionSpecification {
  return ['interpolate', ['linear'], ['zoom'], 11, far, 16, near]
}

function tintOf(token: Tokens): ExpressionSpecification {
  const tints = TINTS.flatMap(([name, ...lands]) => [lands.map(landCode), token(name)])
  // The types want the first pair spelled out; a flat list of pairs says the same.
  return ['match', ['get', 'kind'], ...tints, token('--land')] as unknown as ExpressionSpecification
}
