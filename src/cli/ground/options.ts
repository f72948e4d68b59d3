import { InvalidArgumentError, Option } from 'commander'
import type { Bounds } from '../../geo/bounds.ts'
import { type RegionHosts, USUAL_HOSTS } from '../../regions/hosts.ts'
import { asRegionName } from '../../regions/region-name.ts'

export const nameOption = new Option(
  '--name <name>',
  'what to call the region (default: as the map is called)',
).argParser(typedName)

export const boxOption = new Option(
  '--bbox <w,s,e,n>',
  'only what meets this box, degrees west, south, east, north',
).argParser(box)

export const elevationOption = new Option(
  '--elevation <dir>',
  'folder of heights (.hgt, .hgt.zip, GeoTIFF, PMTiles, terrarium z/x/y.png); without it they are fetched with a fetched map, and a map file of your own has none',
)

export const extractsOption = new Option('--extracts <address>', 'where maps are fetched from')
  .env('UNDERFOOT_EXTRACTS')
  .default(USUAL_HOSTS.extracts)

export const heightsOption = new Option(
  '--heights <address>',
  'where heights are fetched from; {tile}, {lat}, {z}, {x}, {y} stand for a tile’s',
)
  .env('UNDERFOOT_ELEVATION')
  .default(USUAL_HOSTS.heights)

/** The hosts that options would name, for what asks no options: the environment's, or the usual ones. */
export function hostsHere(): RegionHosts {
  const { UNDERFOOT_EXTRACTS, UNDERFOOT_ELEVATION } = process.env
  return {
    extracts: UNDERFOOT_EXTRACTS || USUAL_HOSTS.extracts,
    heights: UNDERFOOT_ELEVATION || USUAL_HOSTS.heights,
  }
}

/** A region's name as typed. */
export function typedName(text: string): string {
  const name = asRegionName(text)
  if (name !== null) return name
  throw new InvalidArgumentError('A region’s name is made of letters a to z, digits and hyphens.')
}

function box(text: string): Bounds {
  const numbers = text.split(',').map((part) => (part.trim() === '' ? Number.NaN : Number(part)))
  const [west, south, east, north] = numbers
  const isBox =
    numbers.length === 4 &&
    Math.max(Math.abs(west), Math.abs(east)) <= 180 &&
    south < north &&
    south >= -90 &&
    north <= 90 &&
    west !== east
  if (isBox) return [west, south, east, north]
  throw new InvalidArgumentError(
    'A box is four numbers of degrees with commas between: west, south, east, north.',
  )
}
