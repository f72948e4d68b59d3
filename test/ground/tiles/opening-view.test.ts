import { describe, expect, it } from 'vitest'
import { openingView } from '../../../src/ground/tiles/opening-view.ts'
import { nodesAt, pathsOver, regionOf } from '../region/made-ground.ts'

/** Paths of a village of 11 by 11 crossings, two kilometres across, and whatever else. */
async function viewOf(west: number, ...others: readonly (readonly [lat: number, lon: number])[][]) {
  const places: [number, number][] = []
  const lines: number[][] = []
  const draw = (line: readonly (readonly [lat: number, lon: number])[]) => {
    lines.push(line.map(([lat, lon]) => places.push([lat, lon > 180 ? lon - 360 : lon])))
  }
  for (let row = 0; row <= 10; row++)
    draw(Array.from({ length: 11 }, (_, column) => [42.5 + row * 0.002, west + column * 0.002]))
  for (const line of others) draw(line)
  return openingView(await regionOf({ nodes: nodesAt(...places), ways: pathsOver(...lines) }))
}

describe('where the map of a region opens', () => {
  it('is all of it where paths lie evenly', async () => {
    const [west, south, east, north] = await viewOf(1.5)
    expect(west).toBeCloseTo(1.5, 3)
    expect(east).toBeCloseTo(1.52, 3)
    expect(south).toBeCloseTo(42.5, 3)
    expect(north).toBeCloseTo(42.52, 3)
  })

  it('is not stretched thin by a far piece of road', async () => {
    const [west, , east] = await viewOf(1.5, [
      [42.51, 2.7],
      [42.51, 2.702],
    ])
    expect(west).toBeCloseTo(1.5, 2)
    expect(east).toBeLessThan(1.6)
  })

  it('holds across the date line, and for a region of one place', async () => {
    const [west, , east] = await viewOf(179.99)
    expect(west).toBeCloseTo(179.99, 3)
    expect(east).toBeCloseTo(-179.99, 3)
    const dot = openingView(
      await regionOf({ nodes: nodesAt([42.5, 1.5], [42.5, 1.5001]), ways: pathsOver([1, 2]) }),
    )
    expect(dot.every(Number.isFinite)).toBe(true)
  })
})
