import type { GeoJSONSourceSpecification, StyleSpecification } from 'maplibre-gl'
import type { RegionAbout } from '../../../src/ground/tiles/about-region.ts'
import { apiUrl } from '../../data/api/ask.ts'
import type { PathAt } from '../../../src/ground/tiles/ground-at.ts'
import type { ColourBy } from '../../theme/ground-legend.ts'
import type { Tokens } from '../../theme/use-tokens.ts'
import { contourLayers, landLayers } from './land-layers.ts'
import { chosenLayer, pathLayers } from './path-layers.ts'
import { pointLayers } from './point-layers.ts'

const GROUND = 'ground'
const RELIEF = 'relief'
const CHOSEN = 'chosen'

export interface MapLook {
  readonly by: ColourBy
  /** The path that was asked about; null when none. */
  readonly chosen: PathAt | null
  readonly token: Tokens
  readonly isNight: boolean
}

/** Everything the map shows and how, from one region's own tiles and nothing else. */
export function mapStyle(region: RegionAbout, { by, chosen, token, isNight }: MapLook): StyleSpecification {
  const [least, most] = region.zooms
  const { bounds, terrainZoom } = region
  const [west, south, east, north] = bounds
  // MapLibre knows no box across the date line; without one it only asks for a few empty tiles more.
  const within = east < west ? {} : { bounds: [west, south, east, north] as [number, number, number, number] }
  return {
    version: 8,
    sources: {
      [GROUND]: {
        type: 'vector',
        tiles: [tilesOf(region, 'tiles')],
        minzoom: least,
        maxzoom: most,
        ...within,
      },
      ...(terrainZoom === null
        ? {}
        : {
            [RELIEF]: {
              type: 'raster',
              tiles: [tilesOf(region, 'terrain')],
              tileSize: 256,
              minzoom: least,
              maxzoom: terrainZoom,
              ...within,
            },
          }),
      ...(chosen === null ? {} : { [CHOSEN]: { type: 'geojson', data: lineOf(chosen) } }),
    },
    layers: [
      ...landLayers(GROUND, terrainZoom === null ? null : RELIEF, token, isNight),
      ...contourLayers(GROUND, token),
      ...pathLayers(GROUND, by, token),
      ...(chosen === null ? [] : [chosenLayer(CHOSEN, token)]),
      ...pointLayers(GROUND, token),
    ],
  }
}

function lineOf({ line }: PathAt): GeoJSONSourceSpecification['data'] {
  return {
    type: 'Feature',
    properties: {},
    geometry: { type: 'LineString', coordinates: line.map((place) => [...place]) },
  }
}

/** MapLibre's worker asks for tiles from its own address, so these have to be whole. */
function tilesOf(region: RegionAbout, kind: 'tiles' | 'terrain'): string {
  return `${apiUrl(`/regions/${encodeURIComponent(region.name)}/${kind}/`).href}{z}/{x}/{y}`
}
