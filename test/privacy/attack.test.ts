import { describe, expect, it } from 'vitest'
import { visiblePieces } from '../../src/privacy/cut-track.ts'
import { hiddenAreaOf } from '../../src/privacy/mask.ts'
import { ATTACKERS, type Seen } from './attackers.ts'
import {
  chanceFrom,
  CITY_GRID,
  inTown,
  onEarth,
  SPOKES,
  TOWN_STREETS,
  VILLAGE,
  WANDER,
  wayOf,
  type World,
} from './made-runs.ts'

const RADIUS_M = 400
const RUNS = 200
const HOMES = 9

/** Radii that every attacker is off, at half of all homes or more (docs/api.md states both). */
const ON_STREETS = 0.5
const OVER_OPEN_GROUND = 0.2

/** Each attacker's median error over several homes, in radii, given 200 shared runs from each. */
function medianErrors(world: World): Map<string, number> {
  const errors = new Map<string, number[]>()
  for (let nth = 0; nth < HOMES; nth++) {
    const chance = chanceFrom(4000 + nth)
    const shift = { east: chance(), north: chance() }
    const { home, runs } = world.runs(chance, RUNS)
    const area = hiddenAreaOf({ ...onEarth(home), radius_m: RADIUS_M }, shift)
    const seen = runs.map((run): Seen =>
      visiblePieces(wayOf(run), [area]).map(({ from, to }) => ({
        points: run.slice(from, to + 1),
        cutAtStart: from > 0,
        cutAtEnd: to < run.length - 1,
      })),
    )
    const known = { middle: inTown(area.latitude, area.longitude), half: area.half_m }
    for (const attacker of ATTACKERS) {
      const guess = attacker.guess(seen, known) ?? known.middle
      const error = Math.hypot(guess.x - home.x, guess.y - home.y) / RADIUS_M
      errors.set(attacker.name, [...(errors.get(attacker.name) ?? []), error])
    }
  }
  return new Map([...errors].map(([name, all]) => [name, all.toSorted((a, b) => a - b)[HOMES >> 1]]))
}

describe('an attacker with 200 shared runs and the exact outline of what is hidden', () => {
  for (const [world, bound] of [
    [TOWN_STREETS, ON_STREETS],
    [CITY_GRID, ON_STREETS],
    [VILLAGE, ON_STREETS],
    [SPOKES, OVER_OPEN_GROUND],
    [WANDER, OVER_OPEN_GROUND],
  ] as const)
    it(`misses the home by ${bound} radii or more: ${world.name}`, () => {
      const better = [...medianErrors(world)].filter(([, error]) => error < bound)
      expect(better).toEqual([])
    })

  it('would find it to a few metres were tracks cut at a circle about the home: the attackers are no fools', () => {
    const errors = ATTACKERS.map((attacker) => {
      const chance = chanceFrom(77)
      const { home, runs } = SPOKES.runs(chance, RUNS)
      const seen = runs.map((run): Seen => {
        const from = run.findIndex(({ x, y }) => Math.hypot(x - home.x, y - home.y) > RADIUS_M)
        return [{ points: run.slice(from, run.length >> 1), cutAtStart: true, cutAtEnd: false }]
      })
      const known = { middle: { x: home.x + 200, y: home.y - 100 }, half: RADIUS_M }
      const guess = attacker.guess(seen, known) ?? known.middle
      return { name: attacker.name, error: Math.hypot(guess.x - home.x, guess.y - home.y) }
    })
    const found = errors.filter(({ error }) => error < 40).map(({ name }) => name)
    expect(found).toEqual(
      expect.arrayContaining([
        'a circle laid through the cuts',
        'the mean of the cuts',
        'lines laid back from the last 50 m',
        'lines laid back from the last 800 m',
        'most lines laid back from the last 800 m',
      ]),
    )
  })
})
