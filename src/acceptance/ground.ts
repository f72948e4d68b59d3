import {
  CREAGH_1997,
  FERRIS_1999,
  JENSEN_1994,
  JENSEN_1999,
  KERDOK_2002,
  LEJEUNE_1998,
  VOLOSHINA_2013,
} from '../evidence/book-citations.ts'
import { DHAWALE_2023, GAST_2019, SKROCE_2023, VOLOSHINA_2015 } from '../evidence/citations.ts'
import { DAVIES_2006 } from '../evidence/comparison-citations.ts'
import { KOWALSKY_2021, PINNINGTON_2001 } from '../evidence/trail-citations.ts'
import { blankStretches } from '../stretch/blank.ts'
import { surfaceCode, technicalityCode, type SurfaceName, type TechnicalityName } from '../stretch/classes.ts'
import { REST_POWER, walkPower } from '../body/cost.ts'
import { groundCostOf, type GroundCost } from '../body/ground-cost.ts'
import { motionOf } from '../body/motion.ts'
import {
  atLeast,
  echo,
  held,
  unclaimed,
  withinOf,
  withinShare,
  type AcceptanceTable,
  type From,
} from './table.ts'

const read = { unit: 'times a smooth path', mark: 'read' } as const

/** The ordinal steps of outdoor walking, cheapest first, as they were measured. */
const WALKED: readonly SurfaceName[] = ['paved', 'dirt', 'gravel', 'grass', 'woodchips']

export const AT7: AcceptanceTable = {
  id: 'AT7',
  title: 'Energy by what is underfoot',
  rows: [
    echo(
      { ...read, source: JENSEN_1994 },
      'Running a forest path, beside a treadmill',
      1,
      withinOf(1, 0.05),
      () => costOf('running', { surface: 'dirt', technicality: 'smooth' }),
    ),
    echo({ ...read, source: VOLOSHINA_2015 }, 'Running, uneven by 2.5 cm', 1.05, withinOf(1.05, 0.03), () =>
      costOf('running', { surface: 'dirt', technicality: 'uneven' }),
    ),
    echo(
      { ...read, source: DHAWALE_2023 },
      'Running on uneven ground shaped like a trail: little change',
      1,
      { low: 0.97, high: 1.05 },
      () => costOf('running', { surface: 'dirt', technicality: 'uneven' }),
    ),
    echo(
      { ...read, source: SKROCE_2023 },
      'Running on an uneven treadmill: no difference',
      1,
      withinOf(1, 0.05),
      () => costOf('running', { surface: 'dirt', technicality: 'uneven' }),
    ),
    echo(
      { ...read, source: CREAGH_1997 },
      'Running in forest, beside road: where very rough ground begins',
      1.26,
      withinOf(1.26, 0.05),
      () => costOf('running', { technicality: 'very rough' }, 'low'),
    ),
    echo(
      { ...read, source: JENSEN_1994 },
      'Running light terrain, taken as very rough ground',
      1.38,
      withinOf(1.38, 0.1),
      () => costOf('running', { technicality: 'very rough' }),
    ),
    echo(
      { ...read, source: JENSEN_1999 },
      'Running heavy terrain, its hills included: the most a scramble may cost on the level',
      1.565,
      { low: 1.41, high: 1.72 },
      () => costOf('running', { technicality: 'scramble' }, 'high'),
    ),
    echo(
      { unit: 'gross J/m ÷ smooth floor’s', mark: 'read', source: GAST_2019 },
      'Walking a trail strewn with rocks and boulders at 1.07 m/s, beside a floor at 1.24 m/s',
      2.15,
      withinOf(2.15, 0.3),
      boulderWalk,
    ),
    echo(
      { ...read, source: GAST_2019 },
      'Walking very rough ground: boulders are within its range',
      2.8,
      withinOf(2.8, 0.3),
      () => costOf('walking', { technicality: 'very rough' }, 'high'),
    ),
    echo({ ...read, source: PINNINGTON_2001 }, 'Running dry sand', 1.55, { low: 1.5, high: 1.6 }, () =>
      costOf('running', { surface: 'sand', technicality: 'smooth' }),
    ),
    echo(
      { ...read, source: VOLOSHINA_2013 },
      'Walking, uneven by 2.5 cm',
      1.28,
      withinShare(1.28, 0.05),
      () => costOf('walking', { surface: 'dirt', technicality: 'uneven' }),
    ),
    echo({ ...read, source: KOWALSKY_2021 }, 'Walking on woodchips', 1.27, withinShare(1.27, 0.05), () =>
      costOf('walking', { surface: 'woodchips', technicality: 'smooth' }),
    ),
    ...WALKED.slice(1).map((surface, k) =>
      held(
        { ...read, unit: 'step above the one before', source: KOWALSKY_2021 },
        `Walking: ${surface} costs more than ${WALKED[k]}`,
        0,
        atLeast(0.001),
        () =>
          costOf('walking', { surface, technicality: 'smooth' }) -
          costOf('walking', { surface: WALKED[k], technicality: 'smooth' }),
      ),
    ),
    held(
      { unit: 'oxygen on sand ÷ on grass', source: DAVIES_2006, mark: 'read' },
      'Walking sand at 5 km/h, beside grass, another laboratory',
      1.63,
      withinShare(1.63, 0.1),
      sandBesideGrass,
    ),
    echo({ ...read, source: LEJEUNE_1998 }, 'Walking dry sand', 2.4, { low: 2.1, high: 2.7 }, () =>
      costOf('walking', { surface: 'sand', technicality: 'smooth' }),
    ),
  ],
}

const NO_STIFFNESS =
  'No figure rests on the stiffness of ground: none was ever measured on real trails, so softness is an ordinal here.'
const kerdok: From = { unit: 'share', source: KERDOK_2002, mark: 'read' }
const ferris: From = { unit: 'kN/m', source: FERRIS_1999, mark: 'read' }

export const AT8: AcceptanceTable = {
  id: 'AT8',
  title: 'Stiffness of the ground',
  rows: [
    unclaimed(kerdok, 'Energy, 945.7 to 75.4 kN/m, elastic', -0.12, withinOf(-0.12, 0.04), NO_STIFFNESS),
    unclaimed(kerdok, 'Stiffness of the leg, 945.7 to 75.4 kN/m', 0.29, withinOf(0.29, 0.05), NO_STIFFNESS),
    unclaimed(ferris, 'Stiffness of the leg on 21.3 kN/m', 10.7, withinOf(10.7, 0.5), NO_STIFFNESS),
    unclaimed(ferris, 'Stiffness of the leg on 533 kN/m', 7.6, withinOf(7.6, 0.5), NO_STIFFNESS),
  ],
}

/** Cost of a metre among boulders beside a metre of floor, standing rest included, each at the speed people chose. */
function boulderWalk(): number {
  const [rough, smooth] = [1.07, 1.24]
  const above = (walkPower(rough, 0) - REST_POWER) * costOf('walking', { technicality: 'scramble' })
  return (REST_POWER + above) / rough / (walkPower(smooth, 0) / smooth)
}

/** Oxygen of walking dry sand beside grass, standing rest included. */
function sandBesideGrass(): number {
  const above = walkPower(5 / 3.6, 0) - REST_POWER
  const on = (surface: SurfaceName) =>
    REST_POWER + above * costOf('walking', { surface, technicality: 'smooth' })
  return on('sand') / on('grass')
}

function costOf(
  gait: keyof GroundCost,
  ground: { readonly surface?: SurfaceName; readonly technicality?: TechnicalityName },
  end: 'value' | 'low' | 'high' = 'value',
): number {
  const stretch = blankStretches(1)
  if (ground.surface) {
    stretch.surface[0] = surfaceCode(ground.surface)
    stretch.surfaceProbability[0] = 1
  }
  if (ground.technicality) {
    stretch.technicality[0] = technicalityCode(ground.technicality)
    stretch.technicalityProbability[0] = 1
  }
  return groundCostOf(stretch, motionOf(stretch))[gait][end][0]
}
