import { CREAGH_1997, JENSEN_1994, JENSEN_1999, LEJEUNE_1998, VOLOSHINA_2013 } from './book-citations.ts'
import { DHAWALE_2023, GAST_2019, SKROCE_2023, VOLOSHINA_2015 } from './citations.ts'
import type { Coefficient } from './evidence.ts'
import type { Spread } from './table.ts'
import { ALBERTI_2019, KOWALSKY_2021, PINNINGTON_2001, SOULE_1972 } from './trail-citations.ts'

/** Times the cost of a smooth path, by class of ground as src/stretch/classes.ts names it. */
type ByClass = Readonly<Record<string, Spread>>

const times = (value: number, low: number, high: number): Spread => ({ value, low, high })

export const RUN_COST_BY_SURFACE: Coefficient<ByClass> = {
  id: 'run-cost-by-surface',
  what: 'What running costs on a surface beside a smooth path, by what lies underfoot',
  value: {
    paved: times(1, 1, 1),
    compacted: times(1, 1, 1.05),
    'fine gravel': times(1.02, 1, 1.05),
    gravel: times(1.03, 1, 1.1),
    dirt: times(1, 1, 1.05),
    grass: times(1.03, 1, 1.1),
    woodchips: times(1.05, 1, 1.15),
    wood: times(1, 1, 1.05),
    metal: times(1, 1, 1.05),
    rock: times(1, 1, 1.05),
    'loose rock': times(1.15, 1.05, 1.4),
    sand: times(1.55, 1.1, 1.6),
    mud: times(1.3, 1.05, 1.8),
    snow: times(1.4, 1.05, 1.8),
  },
  unit: 'times the energy above rest, at the same speed',
  validity: 'paths and soft dry sand, level, 8–13 km/h; on slopes it is inferred',
  grade: 'C',
  uncertainty:
    'a forest path cost 1.00 of a treadmill (±0.05); dry sand 1.5–1.6; the low end of sand is wet and firm',
  citations: [JENSEN_1994, LEJEUNE_1998, PINNINGTON_2001],
  provenance: 'derived',
  caveat:
    'Path and dry sand were measured. Gravel, grass, woodchips and loose rock are judged between them; of running in mud and snow nothing was found, and their high ends are borrowed from walking.',
}

export const RUN_COST_BY_TECHNICALITY: Coefficient<ByClass> = {
  id: 'run-cost-by-technicality',
  what: 'What running costs on uneven ground beside a smooth path, by how rough it is',
  value: {
    smooth: times(1, 1, 1.05),
    uneven: times(1.03, 1, 1.08),
    rough: times(1.12, 1.05, 1.26),
    'very rough': times(1.38, 1.26, 1.48),
    scramble: times(1.38, 1.26, 1.72),
  },
  unit: 'times the energy above rest, at the same speed',
  validity: 'steps of up to 2.5 cm on a treadmill, forest and open terrain off the paths; slopes inferred',
  grade: 'C',
  uncertainty:
    '+5 ± 3 % on one uneven treadmill, nothing on two newer ones; +26 % forest against road; +38 ± 10 % light, level terrain; +41 to +72 % heavy terrain, its hills included',
  citations: [VOLOSHINA_2015, DHAWALE_2023, SKROCE_2023, JENSEN_1994, JENSEN_1999, CREAGH_1997],
  provenance: 'derived',
  caveat:
    'What was measured are a treadmill and terrains, not classes of a map: that "very rough" costs as light terrain does is inferred, and "rough" lies between by judgement. Heavy terrain was measured with its hills, which are counted by grade here, so a scramble has the best guess of light terrain and only its high end; a scramble is not run. Of rooty singletrack one study is known, whose numbers were not seen.',
}

export const WALK_COST_BY_SURFACE: Coefficient<ByClass> = {
  id: 'walk-cost-by-surface',
  what: 'What walking costs on a surface beside a pavement, by what lies underfoot',
  value: {
    paved: times(1, 1, 1),
    compacted: times(1.02, 1, 1.07),
    'fine gravel': times(1.05, 1, 1.12),
    dirt: times(1.05, 1, 1.12),
    gravel: times(1.1, 1.03, 1.2),
    grass: times(1.18, 1.08, 1.3),
    woodchips: times(1.27, 1.15, 1.35),
    wood: times(1, 1, 1.05),
    metal: times(1, 1, 1.05),
    rock: times(1, 1, 1.1),
    'loose rock': times(1.4, 1.15, 1.67),
    sand: times(2.4, 1.6, 2.7),
    mud: times(1.8, 1.2, 2.1),
    snow: times(1.6, 1.2, 2.7),
  },
  unit: 'times the energy above rest, at the same speed',
  validity: 'level walking near 1.25 m/s; on slopes it is inferred, as walking equations do',
  grade: 'C',
  uncertainty: 'woodchips 27 % above sidewalk; dry sand 2.1–2.7; bog, snow and stones from older tables',
  citations: [KOWALSKY_2021, LEJEUNE_1998, SOULE_1972, ALBERTI_2019],
  provenance: 'derived',
  caveat:
    'Sidewalk, dirt, gravel, grass and woodchips rose in this order; only the last amount was seen, those between are spread below it. For walking alone: sand costs walkers twice and more, runners half as much again.',
}

export const WALK_COST_BY_TECHNICALITY: Coefficient<ByClass> = {
  id: 'walk-cost-by-technicality',
  what: 'What walking costs on uneven ground beside a pavement, by how rough it is',
  value: {
    smooth: times(1, 1, 1.05),
    uneven: times(1.28, 1.1, 1.35),
    rough: times(1.44, 1.28, 1.6),
    'very rough': times(2.2, 1.5, 2.9),
    scramble: times(2.8, 2.2, 3.5),
  },
  unit: 'times the energy above rest, at the same speed',
  validity: 'steps of up to 2.5 cm on a treadmill at 1.0 m/s, and a trail strewn with boulders at 1.07 m/s',
  grade: 'C',
  uncertainty:
    '+28 % on the uneven treadmill; gross cost +115 % among boulders, which is some 2.8 times the cost above rest',
  citations: [VOLOSHINA_2013, GAST_2019],
  provenance: 'derived',
  caveat:
    'Two grounds were measured: a treadmill and a boulder trail, which bound “very rough” between them. What lies between and beyond is judged.',
}

export const GROUND_COST_EVIDENCE = [
  RUN_COST_BY_SURFACE,
  RUN_COST_BY_TECHNICALITY,
  WALK_COST_BY_SURFACE,
  WALK_COST_BY_TECHNICALITY,
] as const
