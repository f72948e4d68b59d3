import type { Region } from '../../../src/ground/region/region.ts'
import { nodesAt, regionOf } from '../region/made-ground.ts'

export type MadeTags = Readonly<Record<string, string>>

/** A way in pieces: each piece has 100 m or so, joins the next, and bears its own tags. Piece i has way id i + 1. */
export async function chainOf(...pieces: readonly MadeTags[]): Promise<Region> {
  const places = Array.from({ length: pieces.length + 1 }, (_, i) => [42.5 + i * 0.001, 1.5] as const)
  const ways = pieces.map((tags, i) => ({ id: i + 1, refs: [i + 1, i + 2], tags }))
  return regionOf({ nodes: nodesAt(...places), ways })
}

/** What was made of the way with that id: code, provenance, probability. */
export function surfaceOfWay({ edges }: Region, id: number): readonly [number, number, number] {
  const edge = edges.way.indexOf(id)
  return [edges.surface[edge], edges.surfaceFrom[edge], edges.surfaceProbability[edge]]
}

export function technicalityOfWay({ edges }: Region, id: number): readonly [number, number, number] {
  const edge = edges.way.indexOf(id)
  return [edges.technicality[edge], edges.technicalityFrom[edge], edges.technicalityProbability[edge]]
}
