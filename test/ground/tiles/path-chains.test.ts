import { describe, expect, it } from 'vitest'
import { chainPaths } from '../../../src/ground/tiles/path-chains.ts'
import { describeWithShared } from '../../support/shared.ts'
import { nodesAt, pathsOver, regionOf } from '../region/made-ground.ts'
import { ANDORRA, realRegion } from '../region/real-regions.ts'

type Region = Awaited<ReturnType<typeof regionOf>>

/** The nodes a chain comes by, and whether each link begins where the one before ended. */
function walk({ edges }: Region, links: Int32Array): { nodes: number[]; isWhole: boolean } {
  const nodes: number[] = []
  let isWhole = true
  for (const link of links) {
    const edge = link < 0 ? ~link : link
    const [from, to] = link < 0 ? [edges.to[edge], edges.from[edge]] : [edges.from[edge], edges.to[edge]]
    if (nodes.length > 0 && nodes.at(-1) !== from) isWhole = false
    if (nodes.length === 0) nodes.push(from)
    nodes.push(to)
  }
  return { nodes, isWhole }
}

describe('paths drawn as one line', () => {
  it('go straight on through a crossing, and not round its corner', async () => {
    const region = await regionOf({
      nodes: nodesAt([42.5, 1.499], [42.5, 1.5], [42.5, 1.501], [42.501, 1.5], [42.499, 1.5001]),
      ways: pathsOver([1, 2], [2, 3], [4, 2], [2, 5]),
    })
    const { start, links } = chainPaths(region, new Int32Array(region.edges.count))
    expect(start).toHaveLength(3)
    for (let chain = 0; chain < 2; chain++) {
      const { nodes } = walk(region, links.subarray(start[chain], start[chain + 1]))
      const [first = 0, , last = 0] = nodes
      const { lat, lon } = region.nodes
      // From west to east or from north to south, one of the two not at all.
      expect(Math.min(Math.abs(lat[first] - lat[last]), Math.abs(lon[first] - lon[last]))).toBeLessThan(2000)
    }
  })

  it('end where what they are drawn for changes', async () => {
    const region = await regionOf({
      nodes: nodesAt([42.5, 1.499], [42.5, 1.5], [42.5, 1.501]),
      ways: pathsOver([1, 2], [2, 3]),
    })
    expect(chainPaths(region, Int32Array.from([0, 1])).start).toHaveLength(3)
    expect(chainPaths(region, Int32Array.from([0, 0])).start).toHaveLength(2)
  })
})

describeWithShared('the paths of Andorra', () => {
  it('are each in one chain, that is all alike and without a gap', async () => {
    const { region } = await realRegion(...ANDORRA)
    const likeness = Int32Array.from(region.edges.highway)
    const { ofEdge, start, links } = chainPaths(region, likeness)
    const edges = Array.from(links, (link) => (link < 0 ? ~link : link))
    expect(edges.toSorted((a, b) => a - b)).toEqual(
      Array.from({ length: region.edges.count }, (_, edge) => edge),
    )
    let faults = 0
    for (let chain = 0; chain + 1 < start.length; chain++) {
      const own = links.subarray(start[chain], start[chain + 1])
      if (!walk(region, own).isWhole) faults++
      for (const edge of edges.slice(start[chain], start[chain + 1]))
        if (ofEdge[edge] !== chain || likeness[edge] !== likeness[edges[start[chain] ?? 0] ?? 0]) faults++
    }
    expect(faults).toBe(0)
    expect(start.length - 1).toBeLessThan(0.5 * region.edges.count)
  })
})
