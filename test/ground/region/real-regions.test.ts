import { expect, it } from 'vitest'
import { bytesSource } from '../../../src/ground/osm/source.ts'
import { footAccessCode } from '../../../src/ground/osm/tags/access.ts'
import { highwayCode } from '../../../src/ground/osm/tags/highway.ts'
import { pointCode } from '../../../src/ground/osm/tags/points.ts'
import { openRegion } from '../../../src/ground/region/file/open-region.ts'
import { writeRegion } from '../../../src/ground/region/file/write-region.ts'
import { EDGE_FLAGS, PROVENANCE, type Region } from '../../../src/ground/region/region.ts'
import { describeWithShared } from '../../support/shared.ts'
import { vincenty } from '../graph/vincenty.ts'
import { ANDORRA, realRegion } from './real-regions.ts'

const edgesWhere = ({ edges }: Region, holds: (edge: number) => boolean) =>
  [...Array(edges.count).keys()].filter(holds)

const waysOf = ({ edges }: Region, list: readonly number[]) =>
  new Set(list.map((edge) => edges.way[edge])).size

function isSameBytes(a: ArrayBufferView, b: unknown): boolean {
  if (!ArrayBuffer.isView(b) || a.constructor !== b.constructor) return false
  const bytes = (view: ArrayBufferView) => Buffer.from(view.buffer, view.byteOffset, view.byteLength)
  return bytes(a).equals(bytes(b))
}

describeWithShared('Andorra 2025 as a region', () => {
  it('has every way one can be on, cut but none lost', async () => {
    const { region } = await realRegion(...ANDORRA)
    const { edges } = region
    const onFoot = (['path', 'track', 'footway', 'steps'] as const).map(highwayCode)
    const kinds = onFoot.map((code) =>
      waysOf(
        region,
        edgesWhere(region, (edge) => edges.highway[edge] === code),
      ),
    )
    // Counted in the extract itself: see the tests of the reader.
    expect(kinds).toEqual([1738, 719, 1280, 170])
    const graded = edgesWhere(region, (edge) => edges.sacScale[edge] > 0)
    expect(
      waysOf(
        region,
        graded.filter((edge) => onFoot.includes(edges.highway[edge])),
      ),
    ).toBe(440)
    // And a via ferrata, the Roc d'Esquers, which is no foot way by those who counted.
    expect(waysOf(region, graded)).toBe(441)
    const water = region.points.kind.filter((kind) => kind === pointCode('drinking water'))
    expect(water).toHaveLength(53)
  })

  it('gives each edge its length on the ellipsoid within 0.1 %', async () => {
    const { edges, shape } = (await realRegion(...ANDORRA)).region
    let worst = 0
    for (let edge = 0; edge < edges.count; edge++) {
      let truth = 0
      for (let i = edges.shapeStart[edge] + 1; i < edges.shapeStart[edge + 1]; i++)
        truth += vincenty(
          shape.lat[i - 1] / 1e7,
          shape.lon[i - 1] / 1e7,
          shape.lat[i] / 1e7,
          shape.lon[i] / 1e7,
        )
      if (truth > 0) worst = Math.max(worst, Math.abs(edges.length[edge] / truth - 1))
    }
    expect(worst).toBeLessThan(1e-4)
  })

  it('lays neighbours on the ground side by side in the file', async () => {
    const { nodes, edges } = (await realRegion(...ANDORRA)).region
    let steps = 0
    for (let edge = 1; edge < edges.count; edge++) {
      const [a, b] = [edges.from[edge - 1], edges.from[edge]]
      steps += Math.hypot(nodes.lat[a] - nodes.lat[b], nodes.lon[a] - nodes.lon[b])
    }
    // Two places at random are some 14 km apart here; one edge and the next some 200 m.
    expect((steps / edges.count) * 1e-7 * 111_000).toBeLessThan(600)
  })

  it('knows every altitude, marks what it cannot believe, and keeps the rest under 45 %', async () => {
    const { edges, nodes, shape } = (await realRegion(...ANDORRA)).region
    for (const altitudes of [nodes.altitude, shape.altitude])
      expect(altitudes.every((altitude) => altitude > 800 && altitude < 2950)).toBe(true)
    let marked = 0
    for (let edge = 0; edge < edges.count; edge++) {
      const isMarked = (edges.flags[edge] & EDGE_FLAGS.suspiciousGrade) !== 0
      if (isMarked) marked++
      else expect(edges.steepest[edge]).toBeLessThanOrEqual(0.45)
      const rise = nodes.altitude[edges.to[edge]] - nodes.altitude[edges.from[edge]]
      expect(Math.abs(edges.ascent[edge] - edges.descent[edge] - rise)).toBeLessThan(0.05)
    }
    expect(marked / edges.count).toBeLessThan(0.05)
  })

  it('never calls T4 and harder anything but scramble, and never guesses', async () => {
    const { region } = await realRegion(...ANDORRA)
    const { edges } = region
    const hard = edgesWhere(region, (edge) => edges.sacScale[edge] >= 4)
    expect(hard.length).toBeGreaterThan(20)
    for (const edge of hard) expect(edges.flags[edge] & EDGE_FLAGS.scramble).toBeGreaterThan(0)
    for (const from of [edges.surfaceFrom, edges.softnessFrom, edges.technicalityFrom])
      expect(from.every((code) => code === PROVENANCE.tagged || code === PROVENANCE.unknown)).toBe(true)
    expect(
      waysOf(
        region,
        edgesWhere(region, (edge) => edges.access[edge] === footAccessCode('private')),
      ),
    ).toBeGreaterThan(20)
  })

  it('survives its file, column by column', async () => {
    const { region } = await realRegion(...ANDORRA)
    const bytes = Buffer.concat([...writeRegion(region)])
    const opened = await openRegion(bytesSource(new Uint8Array(bytes)))
    for (const part of ['nodes', 'edges', 'shape', 'adjacency', 'points', 'areas', 'tagSets'] as const) {
      const written = Object.entries(region[part])
      const read = new Map(Object.entries(opened[part]))
      expect([...read.keys()].sort()).toEqual(written.map(([name]) => name).sort())
      for (const [name, column] of written)
        if (ArrayBuffer.isView(column)) expect(isSameBytes(column, read.get(name))).toBe(true)
    }
    for (let i = 0; i < region.strings.count; i++) expect(opened.strings.text(i)).toBe(region.strings.text(i))
    for (const index of ['edgeIndex', 'pointIndex', 'areaIndex'] as const)
      expect(isSameBytes(opened[index], region[index])).toBe(true)
  })
})
