import { mkdir, readdir, rename, rm, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { UserError } from '../../user-error.ts'
import { diskError, withDiskErrors } from '../../../regions/disk.ts'
import { ZipWriter } from './zip-writer.ts'

/** Where an export goes, file by file. */
export interface Destination {
  add(path: string, bytes: Uint8Array | string): Promise<void>
  close(): Promise<void>
  /** Takes away what was begun. */
  abandon(): Promise<void>
}

/** A zip archive where the name ends so, else a folder; neither may hold anything yet. */
export async function openDestination(place: string): Promise<Destination> {
  return place.toLowerCase().endsWith('.zip') ? zipFile(place) : folder(place)
}

async function folder(place: string): Promise<Destination> {
  await withDiskErrors(place, () => mkdir(place, { recursive: true }))
  if ((await withDiskErrors(place, () => readdir(place))).length > 0)
    throw new UserError(`${place} is not empty: an export goes into a new folder, or one with nothing in it.`)
  return {
    add: (path, bytes) =>
      withDiskErrors(place, async () => {
        const whole = join(place, ...path.split('/'))
        await mkdir(dirname(whole), { recursive: true })
        // `wx`: two files under one name would be one file lost.
        await writeFile(whole, bytes, { flag: 'wx' })
      }),
    close: async () => undefined,
    abandon: async () => {
      for (const name of await readdir(place)) await rm(join(place, name), { recursive: true, force: true })
    },
  }
}

async function zipFile(place: string): Promise<Destination> {
  const partial = `${place}.${process.pid}.partial`
  const zip = new ZipWriter(partial)
  const told = <T>(work: Promise<T>): Promise<T> =>
    work.catch((error: unknown) => {
      throw diskError(error, place)
    })
  return {
    add: (path, bytes) =>
      told(zip.add(path, typeof bytes === 'string' ? new TextEncoder().encode(bytes) : bytes)),
    close: () => told(zip.close().then(() => rename(partial, place))),
    abandon: () => rm(partial, { force: true }),
  }
}
