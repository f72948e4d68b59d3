import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { openElevation } from '../src/ground/elevation/open-elevation.ts'
import { VOID } from '../src/ground/elevation/tiled-dem.ts'

/** Posts along a side of an SRTM 3" file. */
const POSTS = 1201

/** The country that is copied, in degrees: from its west, so far to the east, in the file of this corner. */
const WEST = 1.4
const WIDTH = 0.4
const [SOUTH, FIRST_EAST] = [42, 1]

/**
 * A folder of heights as the copies of a grown extract need them: those of the first copy again and again to the
 * east, in files as they are downloaded.
 *
 * @param heights the real file for the first copy
 */
export async function growHeights(heights: string, folder: string, copies: number): Promise<string> {
  mkdirSync(folder, { recursive: true })
  const model = await openElevation(basename(heights), new Uint8Array(readFileSync(heights)))
  const east = WEST + WIDTH * copies
  for (let corner = FIRST_EAST; corner < east; corner++) {
    const bytes = new DataView(new ArrayBuffer(2 * POSTS * POSTS))
    for (let row = 0; row < POSTS; row++)
      for (let column = 0; column < POSTS; column++) {
        const lon = corner + column / (POSTS - 1)
        const back = lon < WEST ? lon : WEST + ((lon - WEST) % WIDTH)
        const height = model.at(SOUTH + 1 - row / (POSTS - 1), back)
        bytes.setInt16(2 * (row * POSTS + column), Number.isNaN(height) ? VOID : Math.round(height))
      }
    const name = `N${SOUTH}E${String(corner).padStart(3, '0')}.hgt`
    writeFileSync(join(folder, name), new Uint8Array(bytes.buffer))
  }
  return folder
}
