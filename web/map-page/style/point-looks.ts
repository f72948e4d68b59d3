import type { PointName } from '../../../src/ground/osm/tags/points.ts'

/** How a kind of place is drawn. */
export interface PointLook {
  readonly kinds: readonly PointName[]
  /** Name of the picture, and its outline in a square of 16: strokes where it begins with "stroke ". */
  readonly icon: string
  readonly path: string
  readonly isStroke: boolean
  readonly colour: `--${string}`
  readonly fromZoom: number
  /** Larger ones first where there is not room for all. */
  readonly rank: number
}

const look = (
  icon: string,
  kinds: readonly PointName[],
  colour: `--${string}`,
  fromZoom: number,
  rank: number,
  path: string,
  isStroke = false,
): PointLook => ({ kinds, icon, path, isStroke, colour, fromZoom, rank })

/** Quiet pictures for what a runner steers by or may need. */
export const POINT_LOOKS: readonly PointLook[] = [
  look('peak', ['peak'], '--ink', 10, 2, 'M8 3 L13.4 12.6 H2.6 Z'),
  look(
    'pass',
    ['pass'],
    '--ink',
    10,
    3,
    'M2.5 4 C5.5 4 5.5 10.5 8 10.5 C10.5 10.5 10.5 4 13.5 4 M8 10.5',
    true,
  ),
  look('hut', ['alpine hut', 'wilderness hut'], '--pine', 11, 1, 'M8 2.6 L14 8 H12.2 V13 H3.8 V8 H2 Z'),
  look('shelter', ['shelter'], '--pine', 13, 5, 'M2.4 8.2 L8 3.4 L13.6 8.2 M4.2 7 V13 M11.8 7 V13', true),
  look(
    'water',
    ['drinking water', 'water tap', 'fountain', 'well'],
    '--water',
    13,
    4,
    'M8 2.2 C8 2.2 12.4 7.2 12.4 9.8 A4.4 4.4 0 0 1 3.6 9.8 C3.6 7.2 8 2.2 8 2.2 Z',
  ),
  look(
    'spring',
    ['spring', 'waterfall'],
    '--water',
    13,
    6,
    'M8 3.4 C8 3.4 11.4 7.4 11.4 9.6 A3.4 3.4 0 0 1 4.6 9.6 C4.6 7.4 8 3.4 8 3.4 Z',
    true,
  ),
  look('viewpoint', ['viewpoint'], '--ink-2', 13, 7, 'M2 12.5 L8 3.5 L14 12.5 M8 3.5 V12.5', true),
  look(
    'station',
    ['railway station', 'tram stop', 'ferry terminal', 'lift station'],
    '--ink-2',
    13,
    8,
    'M4 3 H12 V11 H4 Z',
  ),
  look('bus', ['bus stop'], '--ink-3', 15, 11, 'M8 5.4 A2.6 2.6 0 1 1 7.99 5.4 Z'),
  look('parking', ['car park'], '--ink-2', 14, 9, 'M5.4 13.5 V2.8 H8.6 A3.1 3.1 0 0 1 8.6 9 H5.4', true),
  look('toilets', ['toilets'], '--ink-2', 15, 10, 'M4.8 3 V13 M11.2 3 V13 M3 6 H6.6 M9.4 6 H13', true),
  look(
    'help',
    ['emergency phone', 'defibrillator', 'mountain rescue', 'rescue point'],
    '--trail-ink',
    14,
    1,
    'M6.2 2.5 H9.8 V6.2 H13.5 V9.8 H9.8 V13.5 H6.2 V9.8 H2.5 V6.2 H6.2 Z',
  ),
  look('guidepost', ['guidepost'], '--ink-3', 15, 12, 'M8 2.5 V14 M4 4.4 H12 L13.6 6 L12 7.6 H4 Z', true),
  look(
    'cave',
    ['cave entrance'],
    '--ink-2',
    14,
    9,
    'M2.6 13 C2.6 5 13.4 5 13.4 13 H10.4 C10.4 8.6 5.6 8.6 5.6 13 Z',
  ),
]

/** Names written for themselves, without a picture: size in pixels, and the zoom from which. */
export const PLACE_NAMES: readonly {
  readonly kinds: readonly PointName[]
  readonly size: number
  readonly fromZoom: number
}[] = [
  { kinds: ['city'], size: 18, fromZoom: 6 },
  { kinds: ['town'], size: 16, fromZoom: 8 },
  { kinds: ['village'], size: 14, fromZoom: 10 },
  { kinds: ['hamlet'], size: 12.5, fromZoom: 12 },
  { kinds: ['quarter'], size: 12.5, fromZoom: 13 },
  { kinds: ['isolated dwelling', 'locality'], size: 11.5, fromZoom: 14 },
]
