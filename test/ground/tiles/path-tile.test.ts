import { beforeAll, describe, expect, it } from 'vitest'
import { lineTrack } from '../../../src/activity/line-track.ts'
import { seededRandom } from '../../../bench/random.ts'
import { onGround } from '../../../src/analysis/on-ground.ts'
import { courseStretches } from '../../../src/course/course-stretches.ts'
import { distanceBetween, metresPerDegree } from '../../../src/geo/distance.ts'
import { regionsFor } from '../../../src/ground/graph/regions-for.ts'
import { matchReach } from '../../../src/ground/match/match-reach.ts'
import { matchTrack } from '../../../src/ground/match/match-track.ts'
import { type Match, OFF_MAP } from '../../../src/ground/match/match.ts'
import { boundsOf } from '../../../src/ground/region/bounds.ts'
import { openPathTile } from '../../../src/ground/region/file/open-region.ts'
import { writePathTile } from '../../../src/ground/region/file/write-region.ts'
import type { PathTile, Region } from '../../../src/ground/region/region.ts'
import { joinPathTiles, pathTile, PATH_ZOOM } from '../../../src/ground/tiles/path-tile.ts'
import { type Tile, tileBox } from '../../../src/ground/tiles/tile.ts'
import { tilesUnder } from '../../../src/ground/tiles/tiles-under.ts'
import type { Stretches } from '../../../src/stretch/stretches.ts'
import { heidelberg } from '../../support/heidelberg.ts'
import { describeWithShared } from '../../support/shared.ts'
import { madeRecording, SMART } from '../match/made-recording.ts'
import { madeRun } from '../match/made-run.ts'
import { madeWalk } from '../match/made-walk.ts'
import { nodesAt, regionOf, VILLAGE } from '../region/made-ground.ts'
import { ANDORRA, realRegion } from '../region/real-regions.ts'

interface Line {
  readonly latitude: Float64Array
  readonly longitude: Float64Array
}

/** The corner where four tiles meet: streets run beside it, on both sides of the border. */
const CORNER = tileBox({ z: PATH_ZOOM, x: 8260, y: 6051 }, 0)
const [SOUTH, WEST] = [CORNER.south / 1e7, CORNER.west / 1e7]
const SCALE = metresPerDegree(SOUTH)
const STREETS = 21
/** m from street to street, in turn, so that the narrow pairs are what a receiver takes for one another. */
const BLOCKS = [40, 240]

const street = (k: number) =>
  Array.from({ length: k }, (_, i) => BLOCKS[i % 2]).reduce((sum, m) => sum + m, -30) -
  Math.floor(STREETS / 4) * (BLOCKS[0] + BLOCKS[1])

const BORDER_STREET = 2 * Math.floor(STREETS / 4)

const placeOf = (row: number, column: number): readonly [number, number] => [
  SOUTH + street(row) / SCALE.north,
  WEST + street(column) / SCALE.east,
]

/** A town about the corner, of which many blocks are missing, so that ways round them are long. */
async function town(random: () => number): Promise<Region> {
  const at = (row: number, column: number) => row * STREETS + column + 1
  const places = Array.from({ length: STREETS ** 2 }, (_, i) => placeOf(Math.floor(i / STREETS), i % STREETS))
  const refs: number[][] = []
  for (let row = 0; row < STREETS; row++)
    for (let column = 0; column < STREETS; column++) {
      if (column + 1 < STREETS && random() < 0.6) refs.push([at(row, column), at(row, column + 1)])
      if (row + 1 < STREETS && random() < 0.6) refs.push([at(row, column), at(row + 1, column)])
    }
  const surfaces = ['asphalt', 'gravel', 'ground', 'grass']
  const ways = refs.map((ends, i) => {
    const surface = surfaces[Math.floor(random() * surfaces.length)] ?? ''
    return { id: i + 1, refs: ends, tags: { highway: 'path', surface, name: `Street ${i}` } }
  })
  return regionOf({ nodes: nodesAt(...places), ways })
}

/**
 * From crossing to crossing, off the streets too, as a receiver has it that errs by up to 20 m and has gaps. Half of
 * them keep to one side of both borders, and often to the street next to one.
 */
function strayed(random: () => number): Line {
  const latitude: number[] = []
  const longitude: number[] = []
  const last = random() < 0.5 ? BORDER_STREET : STREETS - 1
  const any = () => (random() < 0.4 ? BORDER_STREET : Math.floor(random() * (last + 1)))
  let [row, column] = [any(), any()]
  for (let leg = 0; leg < 3; leg++) {
    const [lat, lon] = placeOf(row, column)
    if (random() < 0.5) row = any()
    else column = any()
    const [nextLat, nextLon] = placeOf(row, column)
    const metres = distanceBetween(lat, lon, nextLat, nextLon)
    const isGap = random() < 0.25
    for (let m = 0; m < metres && !isGap; m += 4) {
      const drift = 14 * Math.sin(m / 90 + leg)
      const off = () => drift + 12 * (random() - 0.5)
      latitude.push(lat + ((nextLat - lat) * m) / metres + off() / SCALE.north)
      longitude.push(lon + ((nextLon - lon) * m) / metres + off() / SCALE.east)
    }
  }
  return { latitude: Float64Array.from(latitude), longitude: Float64Array.from(longitude) }
}

const boundsIn = ({ shape }: Region) => boundsOf(shape.lat, shape.lon)

/** As they come over the wire. */
async function tilesOf(region: Region, line: Line): Promise<readonly [PathTile, ...PathTile[]]> {
  const [first, ...others] = await Promise.all(
    tilesUnder(line, boundsIn(region)).map((tile) => sent(region, tile)),
  )
  if (first === undefined) throw new Error('No tile lies under the line.')
  return [first, ...others]
}

function sent(region: Region, tile: Tile): Promise<PathTile> {
  return openPathTile(new Uint8Array(Buffer.concat([...writePathTile(pathTile(region, tile))])))
}

/** A match in some tiles, its edges named as in the whole region. */
function inWhole(match: Match, tiles: readonly PathTile[]): Match {
  const rows = [...new Set(tiles.flatMap(({ edgeRow }) => [...edgeRow]))].sort((a, b) => a - b)
  const whole = (edges: Uint32Array) => edges.map((edge) => (edge === OFF_MAP ? OFF_MAP : rows[edge]))
  return {
    ...match,
    edge: whole(match.edge),
    route: { ...match.route, edge: whole(match.route.edge) },
    others: match.others.map((each) => each && { ...each, edge: each.edge.map((edge) => rows[edge]) }),
    ambiguities: match.ambiguities.map((each) => ({ ...each, edges: whole(each.edges) })),
  }
}

async function expectSame(region: Region, line: Line): Promise<void> {
  const tiles = await tilesOf(region, line)
  expect(inWhole(matchTrack(joinPathTiles(tiles), line), tiles)).toEqual(matchTrack(region, line))
}

describe('paths by the tile', () => {
  it('give a line the very match of the whole region: on both sides of borders, over gaps, off the map', async () => {
    let cut = 0
    for (let seed = 1; seed <= 3; seed++) {
      const random = seededRandom(6151 * seed)
      const region = await town(random)
      for (let i = 0; i < 12; i++) {
        const line = strayed(random)
        if (line.latitude.length < 10) continue
        await expectSame(region, line)
        if (joinPathTiles(await tilesOf(region, line)).edges.count < region.edges.count) cut++
      }
    }
    // Else nothing would have been left out, and nothing proved.
    expect(cut).toBeGreaterThan(10)
  })

  it('hold the long way round that a gap may hide, though it leads far into the next tile', async () => {
    const place = (north: number, east: number) =>
      [SOUTH + 800 / SCALE.north + north / SCALE.north, WEST + east / SCALE.east] as const
    const nodes = nodesAt(
      place(-300, -200),
      place(0, -200),
      place(0, 200),
      place(500, 200),
      place(500, -200),
      place(800, -200),
    )
    const refs = [
      [1, 2],
      [2, 3],
      [3, 4],
      [4, 5],
      [5, 6],
    ]
    const ways = refs.map((ends, i) => ({ id: i + 1, refs: ends, tags: { highway: 'path' } }))
    const region = await regionOf({ nodes, ways })
    const norths = Array.from({ length: 220 }, (_, i) => 5 * i - 300).filter(
      (north) => north <= 0 || north >= 500,
    )
    const line = {
      latitude: Float64Array.from(norths, (north) => place(north, -200)[0]),
      longitude: Float64Array.from(norths, (north) => place(north, -200)[1]),
    }
    expect(matchTrack(region, line).route.count).toBe(5)
    await expectSame(region, line)
  })

  it('hold every edge that meets them whole, and each once where tiles share it', async () => {
    const region = await town(seededRandom(3))
    const everywhere = [8259, 8260].flatMap((x) => [6051, 6052].map((y) => ({ z: PATH_ZOOM, x, y })))
    const [first, ...others] = await Promise.all(everywhere.map((tile) => sent(region, tile)))
    const joined = joinPathTiles([first, ...others])
    expect(new Set([first, ...others].flatMap(({ edgeRow }) => [...edgeRow])).size).toBe(region.edges.count)
    const { nodes, edges, shape, adjacency, edgeIndex } = region
    const whole = { nodes: nodes.count, edges: edges.count }
    expect(joined).toMatchObject({
      nodes,
      edges,
      shape,
      adjacency,
      edgeIndex,
      meta: { ...region.meta, whole },
    })
  })

  it('choose among regions and lay a line over two of them as the whole regions do', async () => {
    const [one, other] = [await regionOf(VILLAGE), await town(seededRandom(5))]
    const line = strayed(seededRandom(8))
    const [village] = pathsOf(one)
    const long = courseOver(joinLines(village, line))
    const here = (open: (region: Region) => Promise<Region>) =>
      [one, other].map((region, i) => ({ name: `${i}`, bounds: boundsIn(region), open: () => open(region) }))
    const wholes = await regionsFor(
      here(async (region) => region),
      long,
    )
    const parts = await regionsFor(
      here(async (region) => joinPathTiles(await tilesOf(region, long))),
      long,
    )
    expect(wholes).toHaveLength(2)
    const laid = (regions: readonly Region[]) => {
      const ground = onGround(long, regions)
      return { stretches: ground?.stretches, summary: ground?.summary }
    }
    expect(laid(parts)).toEqual(laid(wholes))
  })

  it('refuse to join states of a region, and files made wrong, in a sentence', async () => {
    const [former, latter] = [await town(seededRandom(1)), await town(seededRandom(2))]
    const tile = { z: PATH_ZOOM, x: 8260, y: 6051 }
    expect(() => joinPathTiles([pathTile(former, tile), pathTile(latter, tile)])).toThrow(/two states/)
    const cut = pathTile(former, tile)
    const file = (wrong: Partial<PathTile>) =>
      openPathTile(new Uint8Array(Buffer.concat([...writePathTile({ ...cut, ...wrong })])))
    await expect(file({ edgeRow: cut.edgeRow.toReversed() })).rejects.toThrow(/edges\.row/)
    await expect(file({ nodeRow: cut.nodeRow.map((row) => row + 1e6) })).rejects.toThrow(/nodes\.row/)
    await expect(file({ nodeRow: cut.nodeRow.map(() => 0) })).rejects.toThrow(/nodes\.row/)
    const { region } = cut
    await expect(file({ region: { ...region, meta: former.meta } })).rejects.toThrow(/edges\.row/)
    const bytes = new Uint8Array(Buffer.concat([...writePathTile(cut)]))
    await expect(openPathTile(bytes.subarray(0, bytes.length - 9))).rejects.toThrow(/region file/)
    bytes[bytes.length >> 1] ^= 1
    await expect(openPathTile(bytes)).rejects.toThrow(/damaged/)
  })
})

describe('the tiles under a line', () => {
  const world = [-180, -90, 180, 90] as const

  it('reach as far as matching does from every position, farther about gaps, and across the date line', () => {
    const random = seededRandom(11)
    for (let i = 0; i < 300; i++) {
      const latitude = 160 * random() - 80
      const longitude = random() < 0.3 ? 179.999 : 360 * random() - 180
      const gap = random() < 0.3 ? 3000 * random() : 5
      const scale = metresPerDegree(latitude)
      const line = {
        latitude: Float64Array.of(Number.NaN, latitude, Number.NaN, latitude + gap / scale.north),
        longitude: Float64Array.of(1, longitude, Number.NaN, longitude),
      }
      const names = new Set(tilesUnder(line, world).map(({ z, x, y }) => `${z}/${x}/${y}`))
      const reach = 0.99 * matchReach(gap)
      for (let turn = 0; turn < 16; turn++) {
        const angle = (turn / 8) * Math.PI
        const lat = latitude + (reach * Math.cos(angle)) / scale.north
        const lon = longitude + (reach * Math.sin(angle)) / scale.east
        expect(names).toContain(nameAt(lat, lon > 180 ? lon - 360 : lon < -180 ? lon + 360 : lon))
      }
    }
  })

  it('are as many as the line is long, none outside the region, none for no line or about a pole', () => {
    const line = {
      latitude: new Float64Array(1000),
      longitude: Float64Array.from({ length: 1000 }, (_, i) => i / 5000),
    }
    // 22 km along the equator, where a tile measures 2.4 km: one row of them on each side of it.
    expect(tilesUnder(line, world)).toHaveLength(22)
    expect(tilesUnder(line, [1, -1, 2, 1])).toEqual([])
    expect(tilesUnder({ latitude: new Float64Array(0), longitude: new Float64Array(0) }, world)).toEqual([])
    expect(tilesUnder({ latitude: Float64Array.of(90), longitude: Float64Array.of(0) }, world)).toEqual([])
  })
})

describeWithShared('paths by the tile of real ground', () => {
  const regions: Region[] = []

  beforeAll(async () => {
    regions.push(await heidelberg(), (await realRegion(...ANDORRA)).region)
  }, 120_000)

  it('give walks and runs the very match of the whole region', { timeout: 240_000 }, async () => {
    const options = { noise: 8, memory: 30, sampling: SMART, gaps: true } as const
    for (const region of regions)
      for (let seed = 1; seed <= 2; seed++) {
        const random = seededRandom(9001 * seed)
        const walk = { metres: 4000, onTrails: true, offMap: 0.2, isNearWays: () => false }
        await expectSame(region, madeRecording(madeWalk(region, random, walk), random, options))
        await expectSame(region, madeRecording(madeRun(region, random, 3000), random, options))
      }
  })
})

function nameAt(latitude: number, longitude: number): string {
  const phi = (latitude * Math.PI) / 180
  const south = (1 - Math.log(Math.tan(phi) + 1 / Math.cos(phi)) / Math.PI) / 2
  const around = 2 ** PATH_ZOOM
  return `${PATH_ZOOM}/${Math.floor(((longitude + 180) / 360) * around)}/${Math.floor(south * around)}`
}

/** The region's edges as lines. */
function pathsOf({ edges, shape }: Region): Line[] {
  return Array.from({ length: edges.count }, (_, edge) => {
    const [from, to] = [edges.shapeStart[edge], edges.shapeStart[edge + 1]]
    const degrees = (column: Int32Array) =>
      Float64Array.from(column.subarray(from, to), (units) => units / 1e7)
    return { latitude: degrees(shape.lat), longitude: degrees(shape.lon) }
  })
}

function joinLines(a: Line, b: Line): Line {
  return {
    latitude: Float64Array.of(...a.latitude, ...b.latitude),
    longitude: Float64Array.of(...a.longitude, ...b.longitude),
  }
}

function courseOver({ latitude, longitude }: Line): Stretches {
  const altitude = new Float32Array(latitude.length).fill(Number.NaN)
  const stretches = courseStretches(lineTrack({ latitude, longitude, altitude }))
  if (stretches === null) throw new Error('The line is none.')
  return stretches
}
