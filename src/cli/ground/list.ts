import { homeFolder } from '../about.ts'
import { write } from '../output.ts'
import { styleFor, textWidth } from '../terminal.ts'
import { tableLines } from '../text/table.ts'
import { wrapHanging } from '../text/wrap.ts'
import { boundsInWords } from '../../words/bounds-words.ts'
import { type KeptRegion, RegionCatalogue } from '../../regions/catalogue.ts'
import { dayOf } from '../../words/when.ts'
import { sizeInWords } from '../../units/sizes.ts'

export interface ListOptions {
  readonly json?: true
  readonly colour: boolean
}

export async function listRegions(asked: ListOptions): Promise<void> {
  const kept = await new RegionCatalogue(homeFolder()).list()
  await write(
    asked.json ? `${JSON.stringify({ regions: kept.map(listed) })}\n` : listText(kept, asked.colour),
  )
}

function listed({ name, path, size, meta, problem }: KeptRegion): unknown {
  const about = { name, file: path, bytes: size }
  if (meta === null) return { ...about, problem }
  const { bounds, osmDate, attribution } = meta
  return { ...about, bounds, osmDate, attribution }
}

function listText(kept: readonly KeptRegion[], colour: boolean): string {
  if (kept.length === 0) return 'There are no regions yet; `underfoot ground add` adds one.\n'
  const width = textWidth()
  const style = styleFor(colour)
  const lines = tableLines(
    [
      { header: 'region', align: 'left', yields: 0, cells: kept.map(({ name }) => name) },
      {
        header: 'map of',
        align: 'left',
        yields: 1,
        cells: kept.map(({ meta }) => dayOf(meta?.osmDate ?? null, null)),
      },
      { header: 'size', align: 'right', yields: 2, cells: kept.map(({ size }) => sizeInWords(size)) },
      {
        header: 'where',
        align: 'left',
        yields: 3,
        cells: kept.map(({ meta }) => (meta === null ? 'cannot be read' : boundsInWords(meta.bounds))),
      },
    ],
    width,
    style.structure,
  )
  const problems = kept.flatMap(({ name, problem }) =>
    problem === null ? [] : wrapHanging(`${name}: ${problem}`, width, 2),
  )
  return `${[...lines, ...(problems.length === 0 ? [] : ['', ...problems])].join('\n')}\n`
}
