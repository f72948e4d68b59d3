import type { Region } from '../region/region.ts'

/**
 * Edges that follow one another and are drawn alike, as one line each: on a map of small scale most of what an edge
 * by itself costs is its two ends.
 */
export interface PathChains {
  /** The chain of each edge. */
  readonly ofEdge: Int32Array
  /** Chain c is made of `links[start[c]]` … `links[start[c + 1] - 1]`: edge e as e, or as ~e where it runs backwards. */
  readonly start: Int32Array
  readonly links: Int32Array
}

/** Edges to either side of the first, so that a tile at one end of a long path need not follow it to the other. */
const MAX_LINKS = 32

const NOWHERE = -1

/** @param likeness of each edge; edges with the same number are drawn alike */
export function chainPaths(region: Region, likeness: Int32Array): PathChains {
  const { edges } = region
  const mates = pairEnds(region, likeness)
  const ofEdge = new Int32Array(edges.count).fill(NOWHERE)
  const links = new Int32Array(edges.count)
  const start = [0]
  let end = 0

  /** Goes on from a link, through what it is paired with, until that ends or is taken. */
  const follow = (first: number, chain: number): number[] => {
    const followed: number[] = []
    let link = first
    while (followed.length < MAX_LINKS) {
      const mate = mates[endOf(link)]
      if (mate === NOWHERE || ofEdge[mate >> 1] !== NOWHERE) break
      // Entered at its start it runs forwards.
      link = (mate & 1) === 0 ? mate >> 1 : ~(mate >> 1)
      ofEdge[mate >> 1] = chain
      followed.push(link)
    }
    return followed
  }

  for (let edge = 0; edge < edges.count; edge++) {
    if (ofEdge[edge] !== NOWHERE) continue
    const chain = start.length - 1
    ofEdge[edge] = chain
    const ahead = follow(edge, chain)
    for (const link of follow(~edge, chain).toReversed()) links[end++] = ~link
    links[end++] = edge
    for (const link of ahead) links[end++] = link
    start.push(end)
  }
  return { ofEdge, start: Int32Array.from(start), links }
}

/** An edge's end by number: where it starts 2e, where it ends 2e + 1. Here the one a link leads to. */
function endOf(link: number): number {
  return link < 0 ? 2 * ~link : 2 * link + 1
}

/**
 * For every end of an edge the end it goes on at: of those alike that meet there, the straightest first;
 * `NOWHERE` where a line ends.
 */
function pairEnds(region: Region, likeness: Int32Array): Int32Array {
  const { edges, nodes } = region
  const { first, edge: leaving } = region.adjacency
  const mates = new Int32Array(2 * edges.count).fill(NOWHERE)
  for (let node = 0; node < nodes.count; node++) {
    const ends = new Set<number>()
    for (let i = first[node]; i < first[node + 1]; i++) {
      if (edges.from[leaving[i]] === node) ends.add(2 * leaving[i])
      if (edges.to[leaving[i]] === node) ends.add(2 * leaving[i] + 1)
    }
    for (const [one, other] of pairsAt(region, [...ends], likeness))
      if (mates[one] === NOWHERE && mates[other] === NOWHERE) {
        mates[one] = other
        mates[other] = one
      }
  }
  return mates
}

/** Every two ends that are alike, the straightest way through first. */
function pairsAt(region: Region, ends: readonly number[], likeness: Int32Array): [number, number][] {
  const pairs: { readonly pair: [number, number]; readonly bend: number }[] = []
  for (const [i, one] of ends.entries())
    for (const other of ends.slice(i + 1)) {
      if (likeness[one >> 1] !== likeness[other >> 1] || one >> 1 === other >> 1) continue
      pairs.push({ pair: [one, other], bend: Math.cos(headingAt(region, one) - headingAt(region, other)) })
    }
  return pairs.sort((a, b) => a.bend - b.bend).map(({ pair }) => pair)
}

/** The way an edge leaves one of its ends, in radians, on a map true to angles. */
function headingAt({ edges, shape }: Region, end: number): number {
  const edge = end >> 1
  const isLast = (end & 1) === 1
  const at = isLast ? edges.shapeStart[edge + 1] - 1 : edges.shapeStart[edge]
  const next = isLast ? at - 1 : at + 1
  const narrowing = Math.cos((shape.lat[at] * Math.PI) / 1.8e9)
  return Math.atan2(shape.lat[next] - shape.lat[at], (shape.lon[next] - shape.lon[at]) * narrowing)
}
