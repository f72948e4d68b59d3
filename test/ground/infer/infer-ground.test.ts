import * as fc from 'fast-check'
import { expect, describe, it } from 'vitest'
import { SCRAMBLE, surfaceCode, technicalityCode } from '../../../src/stretch/classes.ts'
import { MIN_PROBABILITY } from '../../../src/ground/infer/claim.ts'
import { inferGround } from '../../../src/ground/infer/infer-ground.ts'
import { EDGE_FLAGS, type EdgeColumns, PROVENANCE, type Region } from '../../../src/ground/region/region.ts'
import { regionOf, tangle } from '../region/made-ground.ts'
import { chainOf, surfaceOfWay, technicalityOfWay } from './made-hills.ts'

const IDEAS = ['surface', 'softness', 'technicality'] as const

const columnsOf = (edges: EdgeColumns) =>
  IDEAS.map((target) => [edges[target], edges[`${target}From`], edges[`${target}Probability`]] as const)

const copied = ({ edges }: Region) => columnsOf(edges).map((columns) => columns.map((column) => [...column]))

describe('inferring', () => {
  it('never touches what is tagged, and claims nothing else below its least probability', async () => {
    await fc.assert(
      fc.asyncProperty(tangle(42.5, 1.5), async (drawn) => {
        const region = await regionOf(drawn)
        const before = copied(region)
        const told = inferGround(region)
        expect(copied(region)).toEqual(before)
        for (const [i, [code, from, probability]] of columnsOf(told.edges).entries())
          for (let edge = 0; edge < region.edges.count; edge++) {
            const was = before[i]?.map((column) => column[edge]) ?? []
            const is = [code[edge], from[edge], probability[edge]]
            if (was[1] === PROVENANCE.tagged) expect(is).toEqual(was)
            else if (from[edge] === PROVENANCE.unknown) expect(is).toEqual([0, 0, 0])
            else {
              expect(from[edge]).toBe(PROVENANCE.inferred)
              expect(code[edge]).toBeGreaterThan(0)
              expect(probability[edge]).toBeGreaterThanOrEqual(Math.round(255 * MIN_PROBABILITY))
            }
          }
      }),
      { numRuns: 60 },
    )
  })

  it('says the same twice of the same region, and again of a region already inferred', async () => {
    await fc.assert(
      fc.asyncProperty(tangle(42.5, 1.5), async (drawn) => {
        const once = inferGround(await regionOf(drawn))
        const first = copied(once)
        expect(copied(inferGround(await regionOf(drawn)))).toEqual(first)
        expect(copied(inferGround(once))).toEqual(first)
      }),
      { numRuns: 20 },
    )
  })

  it('gives all edges of a way the same', async () => {
    await fc.assert(
      fc.asyncProperty(tangle(-33, 151), async (drawn) => {
        const { edges } = inferGround(await regionOf(drawn))
        for (const columns of columnsOf(edges))
          for (let edge = 0; edge < edges.count; edge++) {
            const other = edges.way.indexOf(edges.way[edge])
            expect(columns.map((column) => column[edge])).toEqual(columns.map((column) => column[other]))
          }
      }),
      { numRuns: 20 },
    )
  })

  it('takes a region without any way, or with nothing tagged', async () => {
    const { edges } = inferGround(await regionOf({ nodes: [], ways: [] }))
    expect(edges.count).toBe(0)
    const [code] = surfaceOfWay(inferGround(await chainOf({ highway: 'residential' })), 1)
    expect(code).toBe(surfaceCode('paved'))
  })
})

describe('what the neighbours carry', () => {
  const track = { highway: 'track' }

  it('decides between likely surfaces', async () => {
    for (const [value, name] of [
      ['asphalt', 'paved'],
      ['gravel', 'gravel'],
      ['ground', 'dirt'],
    ] as const) {
      const tagged = { ...track, surface: value }
      const region = inferGround(await chainOf(tagged, tagged, track, tagged, tagged))
      const [code, from, probability] = surfaceOfWay(region, 3)
      expect([code, from]).toEqual([surfaceCode(name), PROVENANCE.inferred])
      expect(probability).toBeLessThan(255)
    }
  })

  it('never makes a path easier by being harder: from T1 to T3 around it, what is inferred does not fall', async () => {
    const path = { highway: 'path' }
    const codes: number[] = []
    for (const scale of ['hiking', 'mountain_hiking', 'demanding_mountain_hiking']) {
      const tagged = { ...path, sac_scale: scale }
      const chain = Array.from({ length: 12 }, (_, i) => (i % 3 === 2 ? path : tagged))
      codes.push(technicalityOfWay(inferGround(await chainOf(...chain)), 6)[0])
    }
    const known = codes.filter((code) => code > 0)
    expect(known.length).toBeGreaterThan(1)
    expect(known).toEqual([...known].sort((a, b) => a - b))
    expect(new Set(known).size).toBeGreaterThan(1)
  })

  it('among scrambles a path is a scramble and marked so, or unknown, and never easy', async () => {
    const path = { highway: 'path' }
    const tagged = { ...path, sac_scale: 'demanding_alpine_hiking' }
    for (const count of [1, 2, 3, 6, 12]) {
      const pieces = Array.from({ length: count }, () => tagged)
      const region = inferGround(await chainOf(...pieces, path, ...pieces))
      const { edges } = region
      for (let edge = 0; edge < edges.count; edge++) {
        const isScramble = edges.technicality[edge] >= SCRAMBLE
        expect((edges.flags[edge] & EDGE_FLAGS.scramble) !== 0).toBe(isScramble)
        if (edges.technicalityFrom[edge] === PROVENANCE.tagged) expect(isScramble).toBe(true)
      }
      if (count < 3) continue
      expect([0, SCRAMBLE]).toContain(technicalityOfWay(region, count + 1)[0])
    }
  })
})

describe('what a tag contradicts', () => {
  const paved = { highway: 'residential', surface: 'asphalt', smoothness: 'excellent' }
  const around = [paved, paved, paved] as const

  it('an unpaved street is never inferred to be paved, whatever lies around', async () => {
    const plain = inferGround(await chainOf(...around, { highway: 'residential' }, ...around))
    expect(surfaceOfWay(plain, 4)[0]).toBe(surfaceCode('paved'))
    for (const surface of ['unpaved', 'natural', 'unpaved;unheard of']) {
      const said = inferGround(await chainOf(...around, { highway: 'residential', surface }, ...around))
      expect(surfaceOfWay(said, 4)[0]).not.toBe(surfaceCode('paved'))
    }
  })

  it('a way that somebody graded, or that has an obstacle, is never inferred to be smooth', async () => {
    const plain = inferGround(await chainOf(...around, { highway: 'residential' }, ...around))
    expect(technicalityOfWay(plain, 4)[0]).toBe(technicalityCode('smooth'))
    for (const tag of [
      { 'mtb:scale:imba': '3' },
      { 'mtb:scale:uphill': '2' },
      { obstacle: 'fallen_tree' },
      { trail_visibility: 'intermediate' },
      { sac_scale: 'unheard of' },
      { smoothness: 'rubbish' },
    ]) {
      const graded = inferGround(await chainOf(...around, { highway: 'residential', ...tag }, ...around))
      expect(technicalityOfWay(graded, 4)[0], Object.keys(tag)[0]).not.toBe(technicalityCode('smooth'))
    }
  })
})
