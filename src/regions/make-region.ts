import { rmSync } from 'node:fs'
import { basename } from 'node:path'
import type { Bounds } from '../geo/bounds.ts'
import { buildInWorker } from './build/in-worker.ts'
import type { BuildOrder, BuildPhase } from './build/order.ts'
import { fetchPlanned } from './fetch.ts'
import { type FetchPlan, findExtract, hostAddress, planFetching } from './fetch-plan.ts'
import { type GroundFolders, regionPath } from './folders.ts'
import type { RegionHosts } from './hosts.ts'
import { RegionError } from './region-error.ts'
import { regionNames, replaceRegion } from './region-files.ts'
import { regionNameFrom, regionNameOfId } from './region-name.ts'
import type { RegionSummary } from '../ground/region/summary.ts'

/** Map files at hand, or the name of one to fetch; null: the smallest that covers the box. */
export type RegionSource = { readonly own: readonly string[] } | { readonly fetched: string | null }

export interface MakeOptions {
  /** Default: as the map is called. */
  readonly name?: string
  /** Only what meets this box. */
  readonly bbox?: Bounds
  /** A folder of heights; false for none; otherwise they are fetched with a fetched map. */
  readonly elevation?: string | boolean
  readonly hosts: RegionHosts
  /** Asked before anything is fetched, unless all is here; throws when it is not to be. */
  readonly agree: (plan: FetchPlan, downloads: string) => Promise<void>
  readonly progress: RegionProgress
}

export interface RegionProgress {
  /** What is being done, and which share of it is; null where there is no telling. */
  readonly phase: (phase: string, share: number | null) => void
  /** Bytes fetched, and of how many; null where hosts do not say. */
  readonly fetching: (done: number, all: number | null) => void
}

export interface MadeRegion {
  readonly name: string
  readonly summary: RegionSummary
  readonly file: string
  readonly isReplaced: boolean
}

/** What to make a region of, with the files at hand. */
type Materials = Pick<BuildOrder, 'name' | 'extracts' | 'heights'> & {
  /** To be removed once the region stands; null for files that are somebody's own. */
  readonly fetched: string | null
}

/**
 * Makes a region of somebody's own map file, or of one fetched by its name or by box.
 *
 * @throws RegionError
 */
export async function makeRegion(
  { regions, downloads }: GroundFolders,
  source: RegionSource,
  options: MakeOptions,
): Promise<MadeRegion> {
  const { name, extracts, heights, fetched } =
    'own' in source ? ownFiles(source.own, options) : await fetchedFiles(source.fetched, options, downloads)
  const isReplaced = regionNames(regions).includes(name)
  const order = { name, extracts, heights, box: options.bbox ?? null }
  const summary = await replaceRegion(regions, name, (to) =>
    buildInWorker({ ...order, to }, (phase, done, all) =>
      options.progress.phase(PHASES[phase], all === null ? null : done / all),
    ),
  )
  if (fetched !== null) rmSync(fetched, { force: true })
  return { name, summary, file: regionPath(regions, name), isReplaced }
}

function ownFiles(paths: readonly string[], { name, elevation }: MakeOptions): Materials {
  return {
    name: name ?? regionNameOfId(paths.map(regionNameFrom).join('/')),
    extracts: paths.map((path) => ({ path, name: basename(path) })),
    heights: typeof elevation === 'string' ? elevation : null,
    fetched: null,
  }
}

async function fetchedFiles(
  wanted: string | null,
  options: MakeOptions,
  downloads: string,
): Promise<Materials> {
  const { name, elevation, bbox = null, hosts, agree, progress } = options
  if (wanted === null && bbox === null)
    throw new RegionError(
      'name a map file, a region to fetch, or a --bbox; `underfoot ground add --help` has examples.',
    )
  if (wanted === null && name === undefined)
    throw new RegionError('what lies in a box has no name of its own; give it one with --name.')
  const extract = await findExtract(hostAddress(hosts.extracts), downloads, wanted, bbox)
  // Heights that are here already, or not wanted, are not fetched.
  const areHeightsFetched = elevation === undefined || elevation === true
  const plan = await planFetching(extract, areHeightsFetched ? hosts.heights : null, downloads, bbox)
  const isAllHere = plan.map.isHere && plan.tiles.every(({ isHere }) => isHere)
  if (!isAllHere) await agree(plan, downloads)
  const tiles = await fetchPlanned(plan, downloads, progress.fetching)
  const own = typeof elevation === 'string' ? elevation : null
  return {
    name: name ?? regionNameOfId(extract.id),
    extracts: [{ path: plan.map.to, name: basename(extract.url.pathname) }],
    heights: tiles.length > 0 ? tiles : own,
    fetched: plan.map.to,
  }
}

const PHASES: Readonly<Record<BuildPhase, string>> = {
  map: 'Reading the map',
  heights: 'Reading heights',
  region: 'Making the region',
  classes: 'Inferring what no tag tells',
  file: 'Writing it down',
}
