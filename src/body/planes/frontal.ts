import { SIDE_SLOPE_FROM } from '../../evidence/planes.ts'
import { technicalityCode } from '../../stretch/classes.ts'
import { UNKNOWN, type Stretches } from '../../stretch/stretches.ts'
import { shareHigh, shareLow, shareValue, sureOf } from '../class-share.ts'
import { emptyColumns, setUnknown } from '../columns.ts'
import type { FigureColumns, FigureMeaning } from '../figure.ts'

const FRONTAL = {
  kind: 'frontal',
  unit: 'min',
  perKg: false,
  grade: 'C',
  evidence: ['uneven-steps'],
} as const

const MET_WITH =
  'Time on ground of this class, as the map tells or as it is inferred. What was met with, not what came of it.'

export const SMOOTH_MINUTES: FigureMeaning = {
  ...FRONTAL,
  id: 'smooth-minutes',
  label: 'On smooth ground',
  meaning: MET_WITH,
}

export const UNEVEN_MINUTES: FigureMeaning = {
  ...FRONTAL,
  id: 'uneven-minutes',
  label: 'On uneven ground',
  meaning: `${MET_WITH} Each step is placed a little otherwise: measured on blocks of 2.5 cm.`,
}

export const ROUGH_MINUTES: FigureMeaning = {
  ...FRONTAL,
  id: 'rough-minutes',
  label: 'On rough ground',
  meaning: `${MET_WITH} Roots and stones that ask for a look at each step; nobody has measured what they ask of the body.`,
}

export const VERY_ROUGH_MINUTES: FigureMeaning = {
  ...FRONTAL,
  id: 'very-rough-minutes',
  label: 'On very rough ground',
  meaning: `${MET_WITH} Blocks and steep, broken ground, now and then with a hand.`,
}

export const SCRAMBLE_MINUTES: FigureMeaning = {
  ...FRONTAL,
  id: 'scramble-minutes',
  label: 'Scrambling',
  meaning: `${MET_WITH} Ground that asks for hands, and is climbed rather than run.`,
}

export const SIDE_SLOPE_MINUTES: FigureMeaning = {
  ...FRONTAL,
  id: 'side-slope-minutes',
  label: 'Across a hillside',
  grade: 'P',
  evidence: ['side-slope-from'],
  meaning:
    'Time on stretches where the hillside falls away across the path by a fifth or more. A path cut level into the slope counts as well, so it may say too much.',
}

const CLASSES = [
  { id: 'smooth-minutes', code: technicalityCode('smooth') },
  { id: 'uneven-minutes', code: technicalityCode('uneven') },
  { id: 'rough-minutes', code: technicalityCode('rough') },
  { id: 'very-rough-minutes', code: technicalityCode('very rough') },
  { id: 'scramble-minutes', code: technicalityCode('scramble') },
] as const

/** Minutes by class, then across hillsides, in the order of the meanings; NaN where the class or slope is unknown. */
export function frontalColumns(stretches: Stretches): FigureColumns[] {
  return [...CLASSES.map(({ id, code }) => classMinutes(id, code, stretches)), sideSlopeMinutes(stretches)]
}

function classMinutes(id: (typeof CLASSES)[number]['id'], code: number, stretches: Stretches): FigureColumns {
  const columns = emptyColumns(id, stretches.count)
  for (let i = 0; i < stretches.count; i++) {
    const technicality = stretches.technicality[i]
    const minutes = stretches.movingTime[i] / 60
    if (technicality === UNKNOWN || Number.isNaN(minutes)) {
      setUnknown(columns, i)
      continue
    }
    const isOfThem = technicality === code
    const sure = sureOf(technicality, stretches.technicalityFrom[i], stretches.technicalityProbability[i])
    columns.value[i] = minutes * shareValue(isOfThem, sure)
    columns.low[i] = minutes * shareLow(isOfThem, sure)
    columns.high[i] = minutes * shareHigh(isOfThem, sure)
  }
  return columns
}

function sideSlopeMinutes({ count, movingTime, sideSlope }: Stretches): FigureColumns {
  const columns = emptyColumns('side-slope-minutes', count)
  const { value, low, high } = SIDE_SLOPE_FROM.value
  for (let i = 0; i < count; i++) {
    const minutes = movingTime[i] / 60
    if (Number.isNaN(minutes + sideSlope[i])) {
      setUnknown(columns, i)
      continue
    }
    columns.value[i] = sideSlope[i] >= value ? minutes : 0
    columns.low[i] = sideSlope[i] >= low ? minutes : 0
    columns.high[i] = sideSlope[i] >= high ? minutes : 0
  }
  return columns
}
