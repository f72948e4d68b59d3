import { statSync } from 'node:fs'
import type { Bounds } from '../../geo/bounds.ts'
import { RegionCatalogue } from '../../regions/catalogue.ts'
import type { RegionHosts } from '../../regions/hosts.ts'
import { homeFolder } from '../about.ts'
import { enqueueStaleHere } from '../jobs/enqueue-stale.ts'
import { write } from '../output.ts'
import { consent } from './consent.ts'
import { barText, liveLine, type LiveLine, Rate } from './live-line.ts'
import { planText } from './plan-text.ts'
import { roundLengths } from './round-lengths.ts'
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

export async function addRegion(map: string | undefined, asked: AddOptions): Promise<void> {
  const { name, bbox, elevation, extracts, heights, yes } = asked
  const line = liveLine()
  try {
    const source = isFile(map) ? { own: map } : { fetched: map ?? null }
    const { summary, file, isReplaced } = await new RegionCatalogue(homeFolder()).make(source, {
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

/** What lies on the disk, or is called like a file; everything else is the name of a region. */
function isFile(map: string | undefined): map is string {
  if (map === undefined) return false
  return (
    /\.(?:pbf|osm|gz|bz2|xml|zip|o5m)$/i.test(map) ||
    /^(?:\.{0,2}[/\\]|[A-Za-z]:\\)/.test(map) ||
    (statSync(map, { throwIfNoEntry: false })?.isFile() ?? false)
  )
}
