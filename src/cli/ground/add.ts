import { rmSync, statSync } from 'node:fs'
import { basename } from 'node:path'
import { homeFolder } from '../about.ts'
import { UserError } from '../user-error.ts'
import { enqueueStaleHere } from '../jobs/enqueue-stale.ts'
import { write } from '../output.ts'
import type { Bounds } from '../../geo/bounds.ts'
import { buildInWorker } from './build/in-worker.ts'
import type { BuildOrder, BuildPhase } from './build/order.ts'
import { consent } from './consent.ts'
import { fetchPlanned } from './fetch.ts'
import { type FetchPlan, findExtract, hostAddress, planFetching } from './fetch-plan.ts'
import { groundFolders, regionPath } from './folders.ts'
import { barText, liveLine } from './live-line.ts'
import { planText } from './plan-text.ts'
import { regionNames, replaceRegion } from './region-files.ts'
import { regionNameFrom, regionNameOfId } from './region-name.ts'
import { addedText } from './show-text.ts'
import { roundLengths } from './round-lengths.ts'
import type { RegionSummary } from './summary.ts'

export interface AddOptions {
  readonly json?: true
  readonly yes?: true
  /** A folder; false for no heights; not given, they are fetched with a fetched map. */
  readonly elevation?: string | boolean
  readonly name?: string
  readonly bbox?: Bounds
  readonly extracts: string
  readonly heights: string
}

/** What to make a region of, with the files at hand. */
type Materials = Pick<BuildOrder, 'name' | 'extract' | 'heights'> & {
  /** To be removed once the region stands; null for files that are somebody's own. */
  readonly fetched: string | null
}

export async function addRegion(map: string | undefined, asked: AddOptions): Promise<void> {
  const line = liveLine()
  const home = homeFolder()
  try {
    const from = isFile(map) ? { own: map } : { fetched: map ?? null }
    const { summary, file, isReplaced } = await makeRegion(home, from, asked, (phase, share) =>
      line.show(barText(phase, share)),
    )
    line.end()
    const recomputed = await enqueueStaleHere()
    await write(
      asked.json
        ? `${JSON.stringify({ ...Object(roundLengths(summary)), file, replaced: isReplaced, recomputed })}\n`
        : addedText(summary, isReplaced) + recomputedText(recomputed),
    )
  } finally {
    line.end()
  }
}

function recomputedText(recordings: number): string {
  if (recordings === 0) return ''
  const which = recordings === 1 ? 'One recording' : `${recordings} recordings`
  return `${which} of yours will be worked out anew with it, by \`underfoot serve\` or \`underfoot worker\`.\n`
}

/** Makes a region of somebody's own map file, or of one fetched by its name (null: by box). */
export async function makeRegion(
  home: string,
  from: { readonly own: string } | { readonly fetched: string | null },
  asked: AddOptions,
  tell: (phase: string, share: number | null) => void,
): Promise<{ name: string; summary: RegionSummary; file: string; isReplaced: boolean }> {
  const { regions, downloads } = groundFolders(home)
  const materials =
    'own' in from ? ownFiles(from.own, asked) : await fetchedFiles(from.fetched, asked, downloads)
  const { name, extract, heights, fetched } = materials
  const isReplaced = regionNames(regions).includes(name)
  const order = { name, extract, heights, box: asked.bbox ?? null }
  const summary = await replaceRegion(regions, name, (to) =>
    buildInWorker({ ...order, to }, (phase, done, all) =>
      tell(PHASES[phase], all === null ? null : done / all),
    ),
  )
  if (fetched !== null) rmSync(fetched, { force: true })
  return { name, summary, file: regionPath(regions, name), isReplaced }
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

function ownFiles(path: string, { name, elevation }: AddOptions): Materials {
  return {
    name: name ?? regionNameFrom(path),
    extract: { path, name: basename(path) },
    heights: typeof elevation === 'string' ? elevation : null,
    fetched: null,
  }
}

async function fetchedFiles(wanted: string | null, asked: AddOptions, downloads: string): Promise<Materials> {
  const { name, elevation, bbox = null, extracts, heights, yes } = asked
  if (wanted === null && bbox === null)
    throw new UserError(
      'name a map file, a region to fetch, or a --bbox; `underfoot ground add --help` has examples.',
    )
  if (wanted === null && name === undefined)
    throw new UserError('what lies in a box has no name of its own; give it one with --name.')
  const extract = await findExtract(hostAddress(extracts), downloads, wanted, bbox)
  // Heights that are here already, or not wanted, are not fetched.
  const plan = await planFetching(
    extract,
    elevation === undefined || elevation === true ? heights : null,
    downloads,
    bbox,
  )
  const tiles = await fetchWithConsent(plan, downloads, yes === true)
  const own = typeof elevation === 'string' ? elevation : null
  return {
    name: name ?? regionNameOfId(extract.id),
    extract: { path: plan.map.to, name: basename(extract.url.pathname) },
    heights: tiles.length > 0 ? tiles : own,
    fetched: plan.map.to,
  }
}

async function fetchWithConsent(plan: FetchPlan, downloads: string, isGiven: boolean) {
  const isAllHere = plan.map.isHere && plan.tiles.every(({ isHere }) => isHere)
  if (!isAllHere) await consent(planText(plan, downloads), 'Fetch?', isGiven)
  return fetchPlanned(plan, downloads)
}

const PHASES: Readonly<Record<BuildPhase, string>> = {
  map: 'Reading the map',
  heights: 'Reading heights',
  region: 'Making the region',
  classes: 'Inferring what no tag tells',
  file: 'Writing it down',
}
