import { bytesToFetch, type FetchPlan, type PlannedFile } from '../../regions/fetch-plan.ts'
import { sizeInWords } from '../../units/sizes.ts'

/** What would be fetched, from where, how much and to where. */
export function planText(plan: FetchPlan, downloads: string): string {
  const { extract, map, tiles, heightHost } = plan
  const lines = [
    `${extract.name}:`,
    `  map      ${map.isHere ? 'is here already' : `${sizeText([map])} from ${map.url.host}`}.`,
    ...(tiles.length === 0 ? [] : [`  heights  ${tilesText(tiles, heightHost ?? '')}.`]),
    `${totalText(plan)} would come to ${downloads}.`,
  ]
  return lines.join('\n')
}

function tilesText(tiles: readonly PlannedFile[], host: string): string {
  const missing = tiles.filter(({ isHere, size }) => !isHere && size !== 0)
  const here = tiles.filter(({ isHere }) => isHere).length
  const parts = [
    ...(missing.length === 0
      ? []
      : [`${missing.length} ${missing.length === 1 ? 'tile' : 'tiles'}, ${sizeText(missing)} from ${host}`]),
    ...(here === 0 ? [] : [`${here} ${here === 1 ? 'is' : 'are'} here already`]),
  ]
  return parts.length === 0 ? 'there are none' : parts.join('; ')
}

/** `about` where some sizes were guessed from others. */
function sizeText(files: readonly PlannedFile[]): string {
  const known = files.filter(({ size }) => size !== null)
  if (known.length === 0) return 'of unknown size'
  const sum = known.reduce((total, { size }) => total + (size ?? 0), 0)
  const isExact = known.length === files.length && files.every(({ size }) => Number.isInteger(size))
  return `${isExact ? '' : 'about '}${sizeInWords(sum)}`
}

/** `8.5 MB in all`, or at least that where a host does not tell a size. */
export function totalText(plan: FetchPlan): string {
  const files = [plan.map, ...plan.tiles].filter(({ isHere }) => !isHere)
  const isKnown = files.every(({ size }) => size !== null)
  return `${isKnown ? '' : 'At least '}${sizeInWords(Math.round(bytesToFetch(plan)))} in all`
}
