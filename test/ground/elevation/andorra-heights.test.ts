import { readFileSync } from 'node:fs'
import { unzipSync } from 'fflate'
import { beforeAll, describe, expect, it } from 'vitest'
import { profileAlong } from '../../../src/ground/elevation/along-edge.ts'
import type { ElevationModel } from '../../../src/ground/elevation/elevation.ts'
import { GRADE_BOUND } from '../../../src/ground/elevation/grade-window.ts'
import { mosaic } from '../../../src/ground/elevation/mosaic.ts'
import { openElevation } from '../../../src/ground/elevation/open-elevation.ts'
import { VOID } from '../../../src/ground/elevation/tiled-dem.ts'
import { readExtract } from '../../../src/ground/osm/extract.ts'
import { openOsm } from '../../../src/ground/osm/open-osm.ts'
import { bytesSource } from '../../../src/ground/osm/source.ts'
import { describeWithShared, sharedPath } from '../../support/shared.ts'

const open = (name: string): Promise<ElevationModel> =>
  openElevation(`${name}.hgt.zip`, readFileSync(sharedPath('dem', `${name}.hgt.zip`)))

/** The bytes of the height file itself, by another program's unzip. */
const rawOf = (name: string): DataView => {
  const file = Object.values(unzipSync(readFileSync(sharedPath('dem', `${name}.hgt.zip`))))[0]
  return new DataView(file.buffer, file.byteOffset)
}

describeWithShared('real SRTM tiles', () => {
  it.each([
    ['N42E001', 42, 1],
    ['N55W003', 55, -3],
    ['N43E007', 43, 7],
  ])('%s: every tenth post is the file’s own, voids are filled and marked', async (name, south, west) => {
    const model = await open(name)
    const raw = rawOf(name)
    let voids = 0
    for (let row = 0; row < 1201; row += 10)
      for (let column = 0; column < 1201; column += 10) {
        const inFile = raw.getInt16((row * 1201 + column) * 2)
        const [lat, lon] = [south + 1 - row / 1200, west + column / 1200]
        if (inFile === VOID) {
          voids++
          expect(model.isFilled(lat, lon)).toBe(true)
          expect(model.at(lat, lon)).toBeGreaterThan(0)
        } else if (model.at(lat, lon) !== inFile || model.isFilled(lat, lon))
          expect.unreachable(`${name} ${row} ${column}: ${model.at(lat, lon)} is not ${inFile}`)
      }
    if (name === 'N42E001') expect(voids).toBeGreaterThan(50)
  })

  it.each([
    ['N42E001', 'N41E001', 42, 1],
    ['N50E011', 'N49E011', 50, 11],
  ])('%s and %s agree along the edge they share', async (north, south, lat, west) => {
    const [upper, lower] = [await open(north), await open(south)]
    const both = mosaic([lower, upper])
    expect(both.models).toHaveLength(1)
    for (let i = 0; i <= 2400; i++) {
      const lon = west + i / 2400
      const onEdge = both.at(lat, lon)
      expect(Number.isNaN(onEdge)).toBe(false)
      // SRTM's tiles repeat the posts of their edges, so each file alone says the same.
      expect(Math.abs(upper.at(lat, lon) - onEdge)).toBeLessThan(1e-6)
      expect(Math.abs(lower.at(lat, lon) - onEdge)).toBeLessThan(1e-6)
      expect(Math.abs(both.at(lat + 1e-8, lon) - both.at(lat - 1e-8, lon))).toBeLessThan(0.01)
    }
  })

  it('know the sea by Monaco as level, not as void', async () => {
    const model = await open('N43E007')
    expect(model.at(43.2, 7.6)).toBe(0)
    expect(model.isFilled(43.2, 7.6)).toBe(false)
  })
})

describeWithShared('Andorra', () => {
  let model: ElevationModel
  beforeAll(async () => {
    model = await open('N42E001')
  })

  it.each([
    ['Port d’Envalira', 42.540_176, 1.719_381, 2408],
    ['Coll d’Ordino', 42.556_098, 1.572_313, 1980],
    ['Coll de la Gallina', 42.459_361, 1.449_985, 1910],
    ['Port de Cabús', 42.546_36, 1.419_741, 2306],
  ])('the pass %s lies within 10 m of its known height', (_, lat, lon, known) => {
    expect(Math.abs(model.at(lat, lon) - known)).toBeLessThan(10)
  })

  it.each([
    ['Pic de l’Estanyó', 42.608_678, 1.592_614, 2915],
    ['Pic de la Font Blanca', 42.649_69, 1.534_338, 2903],
    ['Casamanya Nord', 42.587_371, 1.570_299, 2757],
  ])(
    'the peak %s is at most 60 m too low and never too high: posts 90 m apart cut summits off',
    (_, lat, lon, known) => {
      const missing = known - model.at(lat, lon)
      expect(missing).toBeGreaterThan(0)
      expect(missing).toBeLessThan(60)
    },
  )

  it('the climb by road from Ordino to its pass is as high as the map says', () => {
    // Along the straight line from the village (1,298 m) to the pass (1,980 m).
    const lat = Int32Array.of(425_561_000, 425_560_980)
    const lon = Int32Array.of(15_331_000, 15_723_130)
    const { ascent, descent } = profileAlong(lat, lon, 0, 2, model)
    expect(Math.abs(ascent - descent - (1980 - 1298))).toBeLessThan(25)
  })

  it('no way has a stretch over 45 % that is not marked, and few are marked', async () => {
    const file = await openOsm(bytesSource(readFileSync(sharedPath('osm', 'andorra-2025.osm.pbf'))))
    const { ways, nodes } = await readExtract(file)
    let known = 0
    let marked = 0
    for (let way = 0; way < ways.count; way++) {
      const refs = ways.node.subarray(ways.refStart[way], ways.refStart[way + 1])
      if (ways.kind[way] !== 1 || refs.length < 2) continue
      const lat = Int32Array.from(refs, (node) => nodes.latitude[node])
      const lon = Int32Array.from(refs, (node) => nodes.longitude[node])
      const profile = profileAlong(lat, lon, 0, refs.length, model)
      if (Number.isNaN(profile.steepest)) continue
      known++
      if (profile.suspicious) marked++
      else expect(profile.steepest).toBeLessThanOrEqual(GRADE_BOUND)
    }
    expect(known).toBeGreaterThan(7000)
    expect(marked / known).toBeLessThan(0.05)
  })
})

describe('the sentence for what is not there', () => {
  it('is one', async () => {
    await expect(openElevation('N42E001.hgt', new Uint8Array(7))).rejects.toThrow(/^N42E001\.hgt has 7 bytes/)
  })
})
