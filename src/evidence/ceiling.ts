import type { Coefficient } from './evidence.ts'
import type { NumberTable } from './table.ts'

export const HIGHEST_UPTAKE: Coefficient = {
  id: 'highest-uptake',
  what: 'Oxygen uptake beyond which no estimate reaches, at its highest, for a few minutes',
  value: 75,
  unit: 'ml/kg/min',
  validity: 'bounds the upper end of energy, of a runner of whom nothing is known',
  grade: 'P',
  uncertainty: 'trained runners reach 50 to 75, the highest ever told lies near 96',
  citations: [],
  provenance: 'judged',
  caveat:
    'A bound, no estimate: few of those who run it would come near. For longer than a few minutes only a share of it lasts, by the curve of level races. A heart rate is no second bound: the highest one of a person is not known to better than ±14, and with that doubt it would have drawn in the upper end of 5 in 587 recordings that have one, in each of which it was the heart rate that was wrong.',
}

export const OXYGEN_ENERGY: Coefficient = {
  id: 'oxygen-energy',
  what: 'Energy that a millilitre of oxygen sets free',
  value: 20.9,
  unit: 'J/ml',
  validity: 'mixed fuel; 19.6 for fat alone, 21.1 for carbohydrate alone',
  grade: 'P',
  uncertainty: '±4 %',
  citations: [],
  provenance: 'remembered',
  caveat: 'A textbook constant, from memory.',
}

/** How rough ground may be that nobody knows, by the speed seen on it: nobody runs 14 km/h over boulders. */
export const UNKNOWN_GROUND: Coefficient<Readonly<Record<'running' | 'walking', NumberTable>>> = {
  id: 'unknown-ground-by-speed',
  what: 'The most that ground of which nobody knows anything may cost beside a smooth path, by the speed seen on it',
  value: {
    running: [
      [7, 1.48],
      [10, 1.15],
      [12, 1.05],
    ],
    walking: [
      [3, 1.45],
      [5, 1.35],
      [6.5, 1.1],
    ],
  },
  unit: 'times the energy above rest, by km/h along the slope; held at both ends',
  validity: 'bounds the upper end of the range where neither surface nor technicality is known',
  grade: 'P',
  uncertainty: 'itself a bound',
  citations: [],
  provenance: 'judged',
  caveat:
    'Nobody has measured how rough the ground is that people run at a speed. Rougher ground is walked and run slower; by how much at the same effort was measured for walkers on boulders only.',
}

export const CEILING_EVIDENCE = [HIGHEST_UPTAKE, OXYGEN_ENERGY, UNKNOWN_GROUND] as const
