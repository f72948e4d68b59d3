import type { Point } from './made-runs.ts'

/** What an attacker holds of one shared run: every visible piece, and at which of its ends it was cut. */
export type Seen = readonly {
  readonly points: readonly Point[]
  readonly cutAtStart: boolean
  readonly cutAtEnd: boolean
}[]

/** Where somebody who holds many shared runs believes the home to be; null: no idea. */
export interface Attacker {
  readonly name: string
  guess(seen: readonly Seen[], known: Known): Point | null
}

/** Granted to every attacker beforehand: the whole outline of what is hidden, to the metre. */
export interface Known {
  readonly middle: Point
  /** m: the home lies within a square of this half side about the middle. */
  readonly half: number
}

/** Where a piece begins or ends beside the hidden place, and the way it takes from there. */
interface End {
  readonly at: Point
  readonly onward: readonly Point[]
}

function ends(seen: readonly Seen[]): End[] {
  return seen.flatMap((pieces) =>
    pieces.flatMap(({ points, cutAtStart, cutAtEnd }) => [
      ...(cutAtStart ? [{ at: points[0], onward: points }] : []),
      ...(cutAtEnd ? [{ at: points[points.length - 1], onward: points.toReversed() }] : []),
    ]),
  )
}

/** The best to be had from where tracks are cut alone. */
const OUTLINE: Attacker = { name: 'the outline of what is hidden', guess: (_, { middle }) => middle }

const CIRCLE: Attacker = {
  name: 'a circle laid through the cuts',
  guess: (seen) => circleThrough(ends(seen).map(({ at }) => at)),
}

const CENTROID: Attacker = {
  name: 'the mean of the cuts',
  guess: (seen) => meanOf(ends(seen).map(({ at }) => at)),
}

/** From the home of somebody who leaves in all directions alike, these are seen evenly all round. */
const EVENLY: Attacker = {
  name: 'the place from which the cuts lie evenly all round',
  guess: (seen) => geometricMedian(ends(seen).map(({ at }) => at)),
}

/** Where lines laid back from the cuts meet, by least squares that doubt what lies far off. */
function headings(chord: number): Attacker {
  return {
    name: `lines laid back from the last ${chord} m`,
    guess: (seen) => meeting(linesBack(seen, chord)),
  }
}

/** The place within the square where most such lines pass. */
function votes(chord: number): Attacker {
  return {
    name: `most lines laid back from the last ${chord} m`,
    guess: (seen, known) => mostPassed(linesBack(seen, chord), known),
  }
}

/** A guess outside the square is known to be wrong: the nearest place within. */
function within(attacker: Attacker): Attacker {
  return {
    name: `${attacker.name}, kept within the square`,
    guess: (seen, known) => {
      const guess = attacker.guess(seen, known)
      if (guess === null) return null
      const { middle, half } = known
      const kept = (value: number, about: number) => Math.max(about - half, Math.min(about + half, value))
      return { x: kept(guess.x, middle.x), y: kept(guess.y, middle.y) }
    },
  }
}

const BARE = [CIRCLE, CENTROID, EVENLY, headings(50), headings(200), headings(800), headings(3000)]

export const ATTACKERS: readonly Attacker[] = [
  OUTLINE,
  ...BARE,
  ...BARE.map(within),
  votes(50),
  votes(200),
  votes(800),
]

interface Line {
  readonly at: Point
  /** Unit vector. */
  readonly along: Point
}

function linesBack(seen: readonly Seen[], chord: number): Line[] {
  return ends(seen).flatMap(({ at, onward }) => {
    let gone = 0
    let to = at
    for (let i = 1; i < onward.length && gone < chord; i++) {
      gone += Math.hypot(onward[i].x - to.x, onward[i].y - to.y)
      to = onward[i]
    }
    const length = Math.hypot(to.x - at.x, to.y - at.y)
    return length < 10 ? [] : [{ at, along: { x: (to.x - at.x) / length, y: (to.y - at.y) / length } }]
  })
}

function meeting(lines: readonly Line[]): Point | null {
  if (lines.length < 2) return null
  let guess = meanOf(lines.map(({ at }) => at)) ?? lines[0].at
  for (let round = 0; round < 30; round++) {
    let [xx, xy, yy, bx, by] = [0, 0, 0, 0, 0]
    for (const { at, along } of lines) {
      const off = (guess.x - at.x) * along.y - (guess.y - at.y) * along.x
      const weight = 1 / Math.max(20, Math.abs(off))
      const [nx, ny] = [along.y, -along.x]
      const c = nx * at.x + ny * at.y
      xx += weight * nx * nx
      xy += weight * nx * ny
      yy += weight * ny * ny
      bx += weight * nx * c
      by += weight * ny * c
    }
    const det = xx * yy - xy * xy
    if (Math.abs(det) < 1e-12) return null
    guess = { x: (yy * bx - xy * by) / det, y: (xx * by - xy * bx) / det }
  }
  return guess
}

function mostPassed(lines: readonly Line[], { middle, half }: Known): Point {
  const step = half / 15
  let best = { votes: -1, at: middle }
  for (let i = -15; i <= 15; i++)
    for (let j = -15; j <= 15; j++) {
      const place = { x: middle.x + i * step, y: middle.y + j * step }
      let passed = 0
      for (const { at, along } of lines) {
        const off = (place.x - at.x) * along.y - (place.y - at.y) * along.x
        passed += Math.exp(-((off / 40) ** 2))
      }
      if (passed > best.votes) best = { votes: passed, at: place }
    }
  return best.at
}

function meanOf(points: readonly Point[]): Point | null {
  if (points.length === 0) return null
  let [x, y] = [0, 0]
  for (const point of points) {
    x += point.x
    y += point.y
  }
  return { x: x / points.length, y: y / points.length }
}

function geometricMedian(points: readonly Point[]): Point | null {
  let guess = meanOf(points)
  for (let round = 0; guess !== null && round < 60; round++) {
    let [x, y, weights] = [0, 0, 0]
    for (const point of points) {
      const weight = 1 / Math.max(1, Math.hypot(point.x - guess.x, point.y - guess.y))
      x += weight * point.x
      y += weight * point.y
      weights += weight
    }
    guess = { x: x / weights, y: y / weights }
  }
  return guess
}

/** Kåsa's fit. */
function circleThrough(points: readonly Point[]): Point | null {
  const mean = meanOf(points)
  if (mean === null || points.length < 3) return null
  let [uu, uv, vv, uz, vz] = [0, 0, 0, 0, 0]
  for (const { x, y } of points) {
    const [u, v] = [x - mean.x, y - mean.y]
    const z = u * u + v * v
    uu += u * u
    uv += u * v
    vv += v * v
    uz += u * z
    vz += v * z
  }
  const det = 2 * (uu * vv - uv * uv)
  if (Math.abs(det) < 1e-6) return mean
  return { x: mean.x + (vv * uz - uv * vz) / det, y: mean.y + (uu * vz - uv * uz) / det }
}
