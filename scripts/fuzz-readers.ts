import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import type { FileReading } from '../src/activity/activity.ts'
import { readFiles } from '../src/activity/read-archive.ts'
import { readActivityFile } from '../src/activity/read.ts'
import { analyse, ANYBODY } from '../src/analysis/analyse.ts'
import { courseIn } from '../src/course/read-course.ts'
import { courseStretches } from '../src/course/course-stretches.ts'
import { ElevationFileError } from '../src/ground/elevation/error.ts'
import { openElevation } from '../src/ground/elevation/open-elevation.ts'
import { OsmFileError } from '../src/ground/osm/error.ts'
import { readExtract } from '../src/ground/osm/extract.ts'
import { openOsm } from '../src/ground/osm/open-osm.ts'
import { bytesSource } from '../src/ground/osm/source.ts'
import { recordingsIn } from '../src/import/sources/recordings-in.ts'
import type { Kind, Seed } from './fuzz-inputs.ts'

/** Readers answer for what they foresee; what they catch besides is a fault of theirs, told in these words. */
const OUR_FAULTS = /could not be read \(|mistake of ours/

/**
 * Gives an input to every reader of its kind, and what they make of it to what comes behind them.
 *
 * @throws whatever a reader lets through or hides behind "could not be read"
 */
export async function tryReaders(kind: Kind, input: Seed): Promise<void> {
  if (kind === 'recording') use(readActivityFile(input.name, input.bytes))
  else if (kind === 'archive') await tryArchive(input)
  else if (kind === 'map')
    await refusing(OsmFileError, async () => readExtract(await openOsm(bytesSource(input.bytes))))
  else await refusing(ElevationFileError, () => tryHeights(input))
}

function use(reading: FileReading): void {
  const hidden = reading.faults.find(({ what }) => OUR_FAULTS.test(what))
  if (hidden) throw new Error(hidden.what)
  const course = courseIn(reading)
  if ('track' in course) courseStretches(course.track)
  for (const activity of reading.activities) {
    const outcome = analyse(activity, { person: ANYBODY, splitLength_m: 1000 })
    if (outcome.status === 'setAside') continue
    const { distance_m, movingTime_s, elapsedTime_s } = outcome.analysis
    const sane = [distance_m, movingTime_s, elapsedTime_s].every((sum) => Number.isFinite(sum) && sum >= 0)
    if (!sane) throw new Error(`sums that are none: ${distance_m} m, ${movingTime_s} of ${elapsedTime_s} s`)
  }
}

async function tryArchive({ bytes }: Seed): Promise<void> {
  for (const { reading } of readFiles('a.zip', bytes)) use(reading)
  const folder = mkdtempSync(join(tmpdir(), 'underfoot-fuzz-'))
  try {
    const path = join(folder, 'a.zip')
    writeFileSync(path, bytes)
    for await (const { reading } of recordingsIn([path])) use(reading)
  } finally {
    rmSync(folder, { recursive: true })
  }
}

async function tryHeights({ name, bytes }: Seed): Promise<void> {
  const model = await openElevation(basename(name), bytes)
  for (let lat = -60; lat <= 60; lat += 0.5) model.at(lat, 8.5)
}

async function refusing(
  refusal: new (...args: never[]) => Error,
  read: () => Promise<unknown>,
): Promise<void> {
  try {
    await read()
  } catch (error) {
    if (!(error instanceof refusal)) throw error
  }
}
