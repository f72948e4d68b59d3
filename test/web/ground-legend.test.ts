import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import { SOFTNESSES, SURFACES, TECHNICALITIES } from '../../src/stretch/classes.ts'
import { COLOUR_BY, type ColourBy, GROUND_LEGEND } from '../../web/theme/ground-legend.ts'

const css = readFileSync(resolve(import.meta.dirname, '../../web/theme/tokens.css'), 'utf8')

/** Day and night of a token. */
function pairOf(token: string): readonly string[] {
  const pair = new RegExp(`${token}: light-dark\\((#[0-9a-f]{6}), (#[0-9a-f]{6})\\)`).exec(css)
  if (!pair) throw new Error(`tokens.css has no ${token}.`)
  return pair.slice(1)
}

type Rgb = readonly [number, number, number]

function linear(hex: string): Rgb {
  const part = (at: number) => {
    const value = parseInt(hex.slice(at, at + 2), 16) / 255
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4
  }
  return [part(1), part(3), part(5)]
}

/** How eyes without one kind of cone see (Machado, Oliveira and Fernandes, 2009, severity 1). */
const EYES: Readonly<Record<string, readonly Rgb[]>> = {
  all: [
    [1, 0, 0],
    [0, 1, 0],
    [0, 0, 1],
  ],
  protanopia: [
    [0.152286, 1.052583, -0.204868],
    [0.114503, 0.786281, 0.099216],
    [-0.003882, -0.048116, 1.051998],
  ],
  deuteranopia: [
    [0.367322, 0.860646, -0.227968],
    [0.280085, 0.672501, 0.047413],
    [-0.01182, 0.04294, 0.968881],
  ],
  tritanopia: [
    [1.255528, -0.076749, -0.178779],
    [-0.078411, 0.930809, 0.147602],
    [0.004733, 0.691367, 0.3039],
  ],
}

/** Oklab (Ottosson, 2020): distances in it are about as large as eyes find them. */
function oklab(eye: readonly Rgb[], colour: Rgb): Rgb {
  const [r, g, b] = eye.map((row) =>
    Math.max(0, row[0] * colour[0] + row[1] * colour[1] + row[2] * colour[2]),
  )
  const l = Math.cbrt(0.4122214708 * r + 0.5363325363 * g + 0.0514459929 * b)
  const m = Math.cbrt(0.2119034982 * r + 0.6806995451 * g + 0.1073969566 * b)
  const s = Math.cbrt(0.0883024619 * r + 0.2817188376 * g + 0.6299787005 * b)
  return [
    0.2104542553 * l + 0.793617785 * m - 0.0040720468 * s,
    1.9779984951 * l - 2.428592205 * m + 0.4505937099 * s,
    0.0259040371 * l + 0.7827717662 * m - 0.808675766 * s,
  ]
}

/** About four times what is just noticed side by side. */
const APART = 0.07

describe('the legend of the ground', () => {
  for (const by of COLOUR_BY.filter((one) => one !== 'grade'))
    for (const [eye, cones] of Object.entries(EYES))
      it(`keeps its colours by ${by} apart, day and night, for eyes with ${eye}`, () => {
        for (const light of [0, 1]) {
          const colours = GROUND_LEGEND[by].map(({ words, colour }) => ({
            words,
            lab: oklab(cones, linear(pairOf(colour)[light] ?? '')),
          }))
          for (const [i, one] of colours.entries())
            for (const other of colours.slice(i + 1)) {
              const apart = Math.hypot(...one.lab.map((value, axis) => value - (other.lab[axis] ?? 0)))
              expect(apart, `${one.words} and ${other.words}`).toBeGreaterThan(APART)
            }
        }
      })

  it('has a colour for every class and no class twice', () => {
    const lists: Partial<Record<ColourBy, readonly string[]>> = {
      surface: SURFACES,
      softness: SOFTNESSES,
      technicality: TECHNICALITIES,
    }
    for (const [by, names] of Object.entries(lists)) {
      // The keys are those written above.
      const codes = GROUND_LEGEND[by as ColourBy].flatMap(({ values }) => values)
      expect(codes.toSorted((a, b) => a - b)).toEqual(names.map((_, code) => code).slice(1))
    }
  })

  it('begins the classes of grade where those of the track begin, from level upwards', () => {
    const from = GROUND_LEGEND.grade.map(({ values }) => values[0])
    expect(from).toEqual([0, 3, 10, 20])
  })
})
