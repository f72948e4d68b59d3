import { describe, expect, it } from 'vitest'
import { highwayCode } from '../../../src/ground/osm/tags/highway.ts'
import { landCode } from '../../../src/ground/osm/tags/land.ts'
import { pointCode } from '../../../src/ground/osm/tags/points.ts'
import type { Region } from '../../../src/ground/region/region.ts'
import { RegionTiles } from '../../../src/ground/tiles/region-tiles.ts'
import { EXTENT, isTile, MAX_ZOOM, type Tile } from '../../../src/ground/tiles/tile.ts'
import { describeWithShared } from '../../support/shared.ts'
import { madeElevation, nodesAt, pathsOver, regionOf, VILLAGE } from '../region/made-ground.ts'
import { ANDORRA, realRegion } from '../region/real-regions.ts'
import { decode, type Decoded } from './decode.ts'

const EIGHT_PER_PIXEL = 8

/** Web Mercator as its textbook writes it, in units of a tile. */
function unitsOf({ z, x, y }: Tile, latitude: number, longitude: number): readonly [number, number] {
  const phi = (latitude * Math.PI) / 180
  const south = (1 - Math.log(Math.tan(phi) + 1 / Math.cos(phi)) / Math.PI) / 2
  return [(((longitude + 180) / 360) * 2 ** z - x) * EXTENT, (south * 2 ** z - y) * EXTENT]
}

function tileAt(z: number, latitude: number, longitude: number): Tile {
  const [x, y] = unitsOf({ z, x: 0, y: 0 }, latitude, longitude)
  return { z, x: Math.floor(x / EXTENT), y: Math.floor(y / EXTENT) }
}

/** Ways that are drawn already on a map of a valley. */
const DRAWN_FAR: ReadonlySet<number> = new Set(
  (['path', 'track', 'footway', 'tertiary', 'secondary', 'primary'] as const).map(highwayCode),
)

type Point = readonly [number, number]

function distanceTo([x, y]: Point, lines: readonly (readonly Point[])[]): number {
  let least = Infinity
  for (const line of lines)
    for (let i = 1; i < line.length; i++) {
      const [[x1, y1], [x2, y2]] = [line[i - 1] ?? [0, 0], line[i] ?? [0, 0]]
      const square = (x2 - x1) ** 2 + (y2 - y1) ** 2
      const along = square > 0 ? ((x - x1) * (x2 - x1) + (y - y1) * (y2 - y1)) / square : 0
      const share = Math.max(0, Math.min(1, along))
      least = Math.min(least, Math.hypot(x - x1 - share * (x2 - x1), y - y1 - share * (y2 - y1)))
    }
  return least
}

/** The shape of an edge in a tile's units. */
function shapeIn(region: Region, tile: Tile, edge: number): Point[] {
  const { edges, shape } = region
  const points: Point[] = []
  for (let i = edges.shapeStart[edge]; i < edges.shapeStart[edge + 1]; i++)
    points.push(unitsOf(tile, shape.lat[i] / 1e7, shape.lon[i] / 1e7))
  return points
}

/** Farthest that a point of a drawn path lies from its edge, in units. */
function farthestDrawn(region: Region, tile: Tile, paths: readonly Decoded[]): number {
  let farthest = 0
  for (const { id = -1, geometry } of paths) {
    const shape = [shapeIn(region, tile, id)]
    for (const point of geometry.flat()) farthest = Math.max(farthest, distanceTo(point, shape))
  }
  return farthest
}

/** Farthest that a point of an edge inside the tile lies from what is drawn of it. */
function farthestMissed(region: Region, tile: Tile, paths: readonly Decoded[]): number {
  const drawn = new Map(paths.map((path) => [path.id, path.geometry]))
  let farthest = 0
  for (let edge = 0; edge < region.edges.count; edge++)
    for (const point of shapeIn(region, tile, edge))
      if (isIn(point)) farthest = Math.max(farthest, distanceTo(point, drawn.get(edge) ?? []))
  return farthest
}

/** What two drawings of a path have to agree in for the one to stand for the other. */
const likeness = (properties: Decoded['properties']) =>
  [
    'highway',
    'surface',
    'surfaceFrom',
    'softness',
    'softnessFrom',
    'technicality',
    'technicalityFrom',
    'gradeFrom',
    'scramble',
    'tunnel',
    'closed',
  ]
    .map((key) => String(properties[key]))
    .join(' ')

/** The lines drawn alike, to be added to. */
function linesOf(lines: Map<string, Point[][]>, properties: Decoded['properties']): Point[][] {
  const known = lines.get(likeness(properties)) ?? []
  lines.set(likeness(properties), known)
  return known
}

/** Every edge by itself as the nearest tiles tell it, from those that lie within a tile of a smaller scale. */
function edgesWithin(tiles: RegionTiles, { z, x, y }: Tile): Map<number, Decoded> {
  const edges = new Map<number, Decoded>()
  const per = 2 ** (MAX_ZOOM - z)
  for (let i = 0; i < per * per; i++) {
    const near = { z: MAX_ZOOM, x: x * per + (i % per), y: y * per + Math.floor(i / per) }
    for (const path of decode(tiles.vector(near))['paths'] ?? []) edges.set(path.id ?? -1, path)
  }
  return edges
}

const isSpeck = (shape: readonly Point[]) => {
  const [xs, ys] = [shape.map(([x]) => x), shape.map(([, y]) => y)]
  return (
    Math.max(...xs) - Math.min(...xs) < EIGHT_PER_PIXEL && Math.max(...ys) - Math.min(...ys) < EIGHT_PER_PIXEL
  )
}

/** Whether a point lies in the tile proper. */
const isIn = (point: Point) => point.every((at) => at >= 0 && at <= EXTENT)

/** Where a line goes from one side of a meridian to the other. */
function crossingsOf(line: readonly Point[], side: number): Point[] {
  return line.flatMap(([x2, y2], i): Point[] => {
    const [x1, y1] = line[i - 1] ?? [x2, y2]
    return x1 < side === x2 < side ? [] : [[side, y1 + ((y2 - y1) * (side - x1)) / (x2 - x1)]]
  })
}

describe('a tile of a made-up region', () => {
  const slope = madeElevation((lat, lon) => 1000 + 40_000 * (lat - 42.5) + 20_000 * (lon - 1.5))

  it('carries what is underfoot, how it is known, and who may walk there', async () => {
    const region = await regionOf(VILLAGE, slope)
    const { paths = [] } = decode(new RegionTiles(region).vector(tileAt(14, 42.502, 1.501)))
    const ofWay = (way: number) => paths.filter(({ id = -1 }) => region.edges.way[id] === way)
    for (const { properties } of ofWay(1))
      expect(properties).toMatchObject({ surfaceFrom: 1, name: 'Camí de l’Obac', gradeFrom: 1 })
    for (const { properties } of ofWay(2)) expect(properties).toMatchObject({ scramble: 1, surfaceFrom: 0 })
    for (const { properties } of ofWay(3)) expect(properties['gradeFrom']).toBe(2)
    for (const { properties } of ofWay(4)) expect(properties['closed']).toBe(1)
    expect(ofWay(1).length * ofWay(2).length * ofWay(3).length * ofWay(4).length).toBeGreaterThan(0)
  })

  it('carries places with their kind, name and height, each in one tile', async () => {
    const tiles = new RegionTiles(await regionOf(VILLAGE, slope))
    const { x, y } = tileAt(14, 42.502, 1.501)
    const found: Decoded[] = []
    for (let dx = -2; dx <= 2; dx++)
      for (let dy = -2; dy <= 2; dy++)
        found.push(...(decode(tiles.vector({ z: 14, x: x + dx, y: y + dy }))['points'] ?? []))
    const peaks = found.filter(({ properties }) => properties['kind'] === pointCode('peak'))
    expect(peaks.map(({ properties }) => properties)).toEqual([
      { kind: pointCode('peak'), name: 'Pic Alt', altitude: 2100 },
    ])
  })

  it('draws a lake with its island as a hole', async () => {
    const tile = tileAt(14, 42.5055, 1.503)
    const { water = [] } = decode(new RegionTiles(await regionOf(VILLAGE)).vector(tile))
    const lake = water.find(({ properties }) => properties['kind'] === landCode('water'))
    const areas = (lake?.geometry ?? []).map((ring) => {
      let sum = 0
      for (let i = 1; i < ring.length; i++) {
        const [[x1, y1], [x2, y2]] = [ring[i - 1] ?? [0, 0], ring[i] ?? [0, 0]]
        sum += x1 * y2 - x2 * y1
      }
      return Math.sign(sum)
    })
    // As the vector tiles' specification has it: an outline clockwise, y running down, a hole the other way.
    expect(areas).toEqual([1, -1])
  })

  it('follows a path across the date line into the tiles on both sides, and nowhere else', async () => {
    const region = await regionOf({
      nodes: nodesAt([-16.5, 179.998], [-16.5005, 179.9995], [-16.5, -179.9995], [-16.5005, -179.998]),
      ways: pathsOver([1, 2, 3, 4]),
    })
    const tiles = new RegionTiles(region)
    const { y } = tileAt(14, -16.5, 180)
    const last = 2 ** 14 - 1
    const west = decode(tiles.vector({ z: 14, x: last, y }))['paths'] ?? []
    const east = decode(tiles.vector({ z: 14, x: 0, y }))['paths'] ?? []
    for (const [paths, side] of [
      [west, EXTENT],
      [east, 0],
    ] as const) {
      expect(paths).toHaveLength(1)
      const [path] = paths
      expect(path?.geometry).toHaveLength(1)
      const xs = path?.geometry.flat().map(([at]) => at) ?? []
      // It reaches over the line, and turns back nowhere.
      expect(Math.min(...xs)).toBeLessThan(side)
      expect(Math.max(...xs)).toBeGreaterThan(side)
      expect(xs).toEqual(xs.toSorted((a, b) => a - b))
    }
    for (const x of [1, 2 ** 13, last - 1]) expect(tiles.vector({ z: 14, x, y })).toHaveLength(0)
  })

  it('draws contours where a plain slope has those heights', async () => {
    const tiles = new RegionTiles(await regionOf(VILLAGE, slope))
    const tile = tileAt(14, 42.5035, 1.502)
    const { contours = [] } = decode(tiles.vector(tile))
    expect(contours.length).toBeGreaterThan(3)
    for (const { properties, geometry } of contours)
      for (const [x, y] of geometry.flat()) {
        const lon = ((tile.x + x / EXTENT) / 2 ** 14) * 360 - 180
        const n = Math.PI * (1 - (2 * (tile.y + y / EXTENT)) / 2 ** 14)
        const lat = (Math.atan(Math.sinh(n)) * 180) / Math.PI
        // Half a pixel on this slope is less than a metre.
        expect(Math.abs(slope.at(lat, lon) - Number(properties['height']))).toBeLessThan(1)
      }
  })

  it('is empty far away', async () => {
    const tiles = new RegionTiles(await regionOf(VILLAGE, slope))
    expect(tiles.vector({ z: 14, x: 0, y: 0 })).toHaveLength(0)
    expect(tiles.terrain?.shades({ z: 10, x: 0, y: 0 })).toBeNull()
  })
})

describe('tiles there are', () => {
  it('end where the map ends', () => {
    expect(isTile({ z: MAX_ZOOM, x: 2 ** MAX_ZOOM - 1, y: 2 ** MAX_ZOOM - 1 })).toBe(true)
    for (const wrong of [
      { z: MAX_ZOOM + 1, x: 0, y: 0 },
      { z: 0, x: 0, y: 0 },
      { z: 10, x: 1024, y: 0 },
      { z: 10, x: 0, y: 1024 },
      { z: 10, x: -1, y: 0 },
      { z: 10, x: 0.5, y: 0 },
      { z: Number.NaN, x: 0, y: 0 },
      { z: 10, x: Infinity, y: 0 },
    ])
      expect(isTile(wrong)).toBe(false)
  })
})

describeWithShared('tiles of Andorra', () => {
  const places = [
    [42.5063, 1.5218],
    [42.5952, 1.4442],
    [42.5429, 1.7333],
  ] as const

  it('hold every edge to within a unit where they are nearest', async () => {
    const { region } = await realRegion(...ANDORRA)
    const tiles = new RegionTiles(region)
    for (const [lat, lon] of places) {
      const nearest = tileAt(MAX_ZOOM, lat, lon)
      const { paths = [] } = decode(tiles.vector(nearest))
      expect(farthestDrawn(region, nearest, paths)).toBeLessThanOrEqual(1)
      expect(farthestMissed(region, nearest, paths)).toBeLessThanOrEqual(1)
    }
  })

  it('farther off draw every path within a pixel, in its own colours, and nothing where no path is', async () => {
    const { region } = await realRegion(...ANDORRA)
    const tiles = new RegionTiles(region)
    for (const [lat, lon] of places) {
      const tile = tileAt(12, lat, lon)
      const { paths: drawn = [] } = decode(tiles.vector(tile))
      const edges = edgesWithin(tiles, tile)
      const farLines = new Map<string, Point[][]>()
      for (const { properties, geometry } of drawn)
        linesOf(farLines, properties).push(...geometry.map((line) => [...line]))
      const shapes = new Map<string, Point[][]>()
      let missed = 0
      for (const [edge, { properties }] of edges) {
        const shape = shapeIn(region, tile, edge)
        linesOf(shapes, properties).push(shape)
        // What fills towns is drawn from a nearer zoom on; a ring within a pixel may vanish.
        if (!DRAWN_FAR.has(Number(properties['highway'])) || isSpeck(shape)) continue
        const lines = linesOf(farLines, properties)
        for (const point of shape) if (isIn(point)) missed = Math.max(missed, distanceTo(point, lines))
      }
      let strayed = 0
      for (const [like, lines] of farLines)
        for (const point of lines.flat())
          if (isIn(point)) strayed = Math.max(strayed, distanceTo(point, shapes.get(like) ?? []))
      expect(drawn.length).toBeGreaterThan(10)
      expect(drawn.length).toBeLessThan(edges.size)
      expect(missed).toBeLessThanOrEqual(EIGHT_PER_PIXEL + 1)
      expect(strayed).toBeLessThanOrEqual(EIGHT_PER_PIXEL + 1)
    }
  })

  it('show of crowded summits the highest', async () => {
    const { region } = await realRegion(...ANDORRA)
    const tiles = new RegionTiles(region)
    const peaksOf = (tile: Tile) =>
      (decode(tiles.vector(tile))['points'] ?? []).filter(
        ({ properties }) => properties['kind'] === pointCode('peak'),
      )
    const heights = (peaks: readonly Decoded[]) =>
      peaks.map(({ properties }) => Number(properties['altitude']))
    const far = tileAt(10, 42.5543, 1.6)
    const shown = peaksOf(far)
    const all = [0, 1, 2, 3].flatMap((i) =>
      [0, 1, 2, 3].flatMap((j) => peaksOf({ z: 12, x: 4 * far.x + i, y: 4 * far.y + j })),
    )
    expect(shown.length).toBeGreaterThan(10)
    expect(shown.length).toBeLessThan(all.length)
    expect(Math.max(...heights(shown))).toBe(Math.max(...heights(all)))
  })

  it('meet at their sides: a line leaves one tile where it enters the next', async () => {
    const { region } = await realRegion(...ANDORRA)
    const tiles = new RegionTiles(region)
    const west = tileAt(13, 42.5429, 1.5333)
    const east = { ...west, x: west.x + 1 }
    const layersOf = (tile: Tile) => decode(tiles.vector(tile))
    const keyOf = ({ id, properties }: Decoded) => `${id} ${properties['height']}`
    for (const layer of ['paths', 'contours']) {
      const left = layersOf(west)[layer] ?? []
      const right = layersOf(east)[layer] ?? []
      let crossings = 0
      for (const one of left)
        for (const [x, y] of one.geometry.flatMap((line) => crossingsOf(line, EXTENT))) {
          crossings++
          const there = right
            .filter((other) => keyOf(other) === keyOf(one))
            .flatMap(({ geometry }) => geometry)
          expect(distanceTo([x - EXTENT, y], there)).toBeLessThanOrEqual(EIGHT_PER_PIXEL)
        }
      expect(crossings).toBeGreaterThan(3)
    }
  })

  it('are shaded wherever heights are known, and seamlessly', async () => {
    const { region } = await realRegion(...ANDORRA)
    const { terrain } = new RegionTiles(region)
    const tile = tileAt(12, 42.5429, 1.5333)
    const left = terrain?.shades(tile) ?? new Uint8Array(0)
    const right = terrain?.shades({ ...tile, x: tile.x + 1 }) ?? new Uint8Array(0)
    expect(left.every((shade) => shade > 0)).toBe(true)
    // Across the seam shades differ no more than across any other column.
    const side = Math.sqrt(left.length)
    let seam = 0
    let inner = 0
    for (let row = 0; row < side; row++) {
      seam += Math.abs(left[row * side + side - 1] - right[row * side])
      inner += Math.abs(left[row * side + side - 2] - left[row * side + side - 1])
    }
    expect(seam).toBeLessThan(2 * inner + side)
  })
})
