import { statSync } from 'node:fs'
import type { Bounds } from '../../geo/bounds.ts'
import { RegionCatalogue } from '../../regions/catalogue.ts'
import type { RegionHosts } from '../../regions/hosts.ts'
import type { RegionSource } from '../../regions/make-region.ts'
import { homeFolder } from '../about.ts'
import { enqueueStaleHere } from '../jobs/enqueue-stale.ts'
import { write } from '../output.ts'
import { consent } from './consent.ts'
import { barText, liveLine, type LiveLine, Rate } from './live-line.ts'
import { planText } from './plan-text.ts'
import { roundLengths } from './round-lengths.ts'
import { UserError } from '../user-error.ts'
import { onNewGroundSentence } from '../../words/out-of-date.ts'
import { addedWords } from '../../words/region-document.ts'

export interface AddOptions extends RegionHosts {
  readonly json?: true
  readonly yes?: true
  /** A folder; false for no heights; not given, they are fetched with a fetched map. */
  readonly elevation?: string | boolean
  readonly name?: string
  readonly bbox?: Bounds
}

export async function addRegion(maps: readonly string[], asked: AddOptions): Promise<void> {
  const { name, bbox, elevation, extracts, heights, yes } = asked
  const line = liveLine()
  try {
    const { summary, file, isReplaced } = await new RegionCatalogue(homeFolder()).make(sourceNamed(maps), {
      ...(name !== undefined && { name }),
      ...(bbox !== undefined && { bbox }),
      ...(elevation !== undefined && { elevation }),
      hosts: { extracts, heights },
      agree: (plan, downloads) => consent(planText(plan, downloads), 'Fetch?', yes === true),
      progress: progressOn(line),
    })
    line.end()
    const recomputed = await enqueueStaleHere()
    await write(
      asked.json
        ? `${JSON.stringify({ ...Object(roundLengths(summary)), file, replaced: isReplaced, recomputed })}\n`
        : addedWords(summary, isReplaced) + (recomputed === 0 ? '' : `${onNewGroundSentence(recomputed)}\n`),
    )
  } finally {
    line.end()
  }
}

function progressOn(line: LiveLine) {
  const rate = new Rate()
  return {
    phase: (phase: string, share: number | null) => line.show(barText(phase, share)),
    fetching: (done: number, all: number | null) =>
      line.show(`${barText('Fetching', all === null ? null : done / all)}  ${rate.text(done, all)}`),
  }
}

/** Files together are one map; of what is to be fetched only one can be named. */
function sourceNamed(maps: readonly string[]): RegionSource {
  if (maps.length === 0) return { fetched: null }
  if (maps.every(isFile)) return { own: maps }
  if (maps.length === 1) return { fetched: maps[0] }
  const other = maps.find((map) => !isFile(map)) ?? ''
  throw new UserError(
    `${other} is no file; several map files make one region, but regions are fetched one at a time.`,
  )
}

/** What lies on the disk, or is called like a file; everything else is the name of a region. */
function isFile(map: string): boolean {
  return (
    /\.(?:pbf|osm|osh|osc|gz|bz2|xml|zip|o5m|json)$/i.test(map) ||
    /^(?:\.{0,2}[/\\]|[A-Za-z]:\\)/.test(map) ||
    (statSync(map, { throwIfNoEntry: false })?.isFile() ?? false)
  )
}
