import { metresPerDegree } from '../../src/geo/distance.ts'
import type { Way } from '../../src/privacy/cut-track.ts'

/** Seeded chance (mulberry32): the same homes, streets and runs at every run of the tests. */
export function chanceFrom(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}

export type Chance = () => number

export function normal(chance: Chance): number {
  return Math.sqrt(-2 * Math.log(1 - chance())) * Math.cos(2 * Math.PI * chance())
}

/** m east and north of the middle of a made-up town. */
export interface Point {
  readonly x: number
  readonly y: number
}

const TOWN = { latitude: 47.1, longitude: 9.3 }
const DEGREE = metresPerDegree(TOWN.latitude)

export function onEarth({ x, y }: Point): { latitude: number; longitude: number } {
  return { latitude: TOWN.latitude + y / DEGREE.north, longitude: TOWN.longitude + x / DEGREE.east }
}

export function inTown(latitude: number, longitude: number): Point {
  return { x: (longitude - TOWN.longitude) * DEGREE.east, y: (latitude - TOWN.latitude) * DEGREE.north }
}

export function wayOf(points: readonly Point[]): Way {
  const places = points.map(onEarth)
  return {
    latitude: Float64Array.from(places, ({ latitude }) => latitude),
    longitude: Float64Array.from(places, ({ longitude }) => longitude),
  }
}

/** m between positions, and how far off a fix is. */
const STEP_M = 12
const FIX_M = 3

/** A line recorded along corners: a position every few metres, each a little off. */
export function recorded(corners: readonly Point[], chance: Chance): Point[] {
  const points: Point[] = []
  for (let i = 1; i < corners.length; i++) {
    const [a, b] = [corners[i - 1], corners[i]]
    const steps = Math.max(1, Math.round(Math.hypot(b.x - a.x, b.y - a.y) / STEP_M))
    for (let k = 0; k < steps; k++) {
      const share = k / steps
      points.push({
        x: a.x + share * (b.x - a.x) + FIX_M * normal(chance),
        y: a.y + share * (b.y - a.y) + FIX_M * normal(chance),
      })
    }
  }
  return points
}

/** A world to run in: a home somewhere, and as many runs from it as are asked for. */
export interface World {
  readonly name: string
  runs(chance: Chance, count: number): { readonly home: Point; readonly runs: readonly Point[][] }
}

/** Dead straight out over open ground and back, in any direction: the hardest to hide. */
export const SPOKES: World = {
  name: 'straight lines over open ground',
  runs(chance, count) {
    const home = somewhere(chance)
    const runs = Array.from({ length: count }, () => {
      const angle = 2 * Math.PI * chance()
      const far = 2000 + 6000 * chance()
      const turn = { x: home.x + far * Math.cos(angle), y: home.y + far * Math.sin(angle) }
      return recorded([home, turn, home], chance)
    })
    return { home, runs }
  },
}

/** Winding at will over open ground, in any direction, every run its own way. */
export const WANDER: World = {
  name: 'winding over open ground',
  runs(chance, count) {
    const home = somewhere(chance)
    return { home, runs: Array.from({ length: count }, () => recorded(wander(home, chance), chance)) }
  },
}

/** m between corners of a winding way, and rad it turns at each: it forgets its direction in some 400 m. */
const BEND_M = 40
const BEND = 0.45

function wander(home: Point, chance: Chance): Point[] {
  const corners = [home]
  let angle = 2 * Math.PI * chance()
  let at = home
  for (let gone = 0; gone < 7000; gone += BEND_M) {
    angle += BEND * normal(chance)
    at = { x: at.x + BEND_M * Math.cos(angle), y: at.y + BEND_M * Math.sin(angle) }
    corners.push(at)
  }
  return corners
}

/** Streets that bend: a net pulled about, a third of it missing; a few favourite goals, by ways that vary. */
export const TOWN_STREETS: World = { name: 'streets of an old town', runs: streetRuns(130, 45, 0.33) }

/** Straight streets at right angles, all there. */
export const CITY_GRID: World = { name: 'straight blocks', runs: streetRuns(110, 0, 0) }

/** A village on one road among field tracks far apart: few ways out. */
export const VILLAGE: World = { name: 'a village with few ways out', runs: streetRuns(420, 150, 0.25) }

const SIDE = 44

function streetRuns(block: number, pulled: number, missing: number): World['runs'] {
  return (chance, count) => {
    const nodes = Array.from({ length: SIDE * SIDE }, (_, n) => ({
      x: ((n % SIDE) - SIDE / 2) * block + pulled * normal(chance),
      y: (Math.floor(n / SIDE) - SIDE / 2) * block + pulled * normal(chance),
    }))
    const streets: [number, number][] = []
    for (let n = 0; n < nodes.length; n++) {
      if (n % SIDE < SIDE - 1 && chance() >= missing) streets.push([n, n + 1])
      if (n < nodes.length - SIDE && chance() >= missing) streets.push([n, n + SIDE])
    }
    const middle = Math.floor(streets.length / 2 + (chance() - 0.5) * 40)
    const [a, b] = streets[middle]
    const share = chance()
    const home = {
      x: nodes[a].x + share * (nodes[b].x - nodes[a].x),
      y: nodes[a].y + share * (nodes[b].y - nodes[a].y),
    }
    const next: [number, number][][] = nodes.map(() => [])
    for (const [from, to] of streets) {
      const length = Math.hypot(nodes[from].x - nodes[to].x, nodes[from].y - nodes[to].y)
      next[from].push([to, length])
      next[to].push([from, length])
    }
    const goals = Array.from({ length: 12 }, () => goalNear(home, nodes, chance))
    const runs: Point[][] = []
    while (runs.length < count) {
      const goal = goals[Math.floor(goals.length * chance() ** 2)]
      const out = shortest(nodes, next, [a, b], goal, chance)
      const back = shortest(nodes, next, [a, b], goal, chance)
      if (out.length > 2 && back.length > 2)
        runs.push(recorded([home, ...out, ...back.toReversed(), home], chance))
      else goals[goals.indexOf(goal)] = goalNear(home, nodes, chance)
    }
    return { home, runs }
  }
}

function goalNear(home: Point, nodes: readonly Point[], chance: Chance): number {
  for (;;) {
    const goal = Math.floor(chance() * nodes.length)
    const far = Math.hypot(nodes[goal].x - home.x, nodes[goal].y - home.y)
    if (far > 1200 && far < 3500) return goal
  }
}

/** From one end of the home's street to a goal; each street as long as the mood makes it. */
function shortest(
  nodes: readonly Point[],
  next: readonly (readonly [number, number][])[],
  [a, b]: [number, number],
  goal: number,
  chance: Chance,
): Point[] {
  const best = new Float64Array(nodes.length).fill(Infinity)
  const before = new Int32Array(nodes.length).fill(-1)
  const heap = new Heap()
  for (const start of [a, b]) {
    best[start] = 50 * chance()
    heap.push(start, best[start])
  }
  for (let at = heap.pop(); at !== null && at.node !== goal; at = heap.pop()) {
    if (at.cost > best[at.node]) continue
    for (const [to, length] of next[at.node]) {
      const cost = at.cost + length * (0.7 + 0.6 * chance())
      if (cost >= best[to]) continue
      best[to] = cost
      before[to] = at.node
      heap.push(to, cost)
    }
  }
  const path: Point[] = []
  for (let node = goal; best[goal] < Infinity && node >= 0; node = before[node]) path.push(nodes[node])
  return path.reverse()
}

class Heap {
  readonly #items: { node: number; cost: number }[] = []

  push(node: number, cost: number): void {
    const items = this.#items
    let i = items.push({ node, cost }) - 1
    while (i > 0 && items[(i - 1) >> 1].cost > items[i].cost) {
      const above = (i - 1) >> 1
      ;[items[i], items[above]] = [items[above], items[i]]
      i = above
    }
  }

  pop(): { node: number; cost: number } | null {
    const items = this.#items
    const last = items.pop()
    if (last === undefined) return null
    if (items.length === 0) return last
    const top = items[0]
    items[0] = last
    for (let i = 0; ;) {
      let least = i
      for (const below of [2 * i + 1, 2 * i + 2])
        if (below < items.length && items[below].cost < items[least].cost) least = below
      if (least === i) return top
      ;[items[i], items[least]] = [items[least], items[i]]
      i = least
    }
  }
}

/** A home anywhere within reach of any net's squares. */
function somewhere(chance: Chance): Point {
  return { x: 3000 * (chance() - 0.5), y: 3000 * (chance() - 0.5) }
}
