import type { Analysis } from '../analysis/analysis.ts'
import {
  distanceNumber,
  formatDuration,
  heightNumber,
  heightUnit,
  paceNumber,
  type UnitSystem,
} from '../units/units.ts'
import type { Fact } from './document/document.ts'
import { energyWords, kilocalories } from './energy-words.ts'
import { isFootSport } from './movement.ts'

/** s of standing still from which the elapsed time is worth telling. */
const STOPS_WORTH_TELLING_S = 60

/** The plain figures, in the order one asks for them. What the recording does not know is left out. */
export function factsOf(analysis: Analysis, units: UnitSystem): readonly Fact[] {
  return [
    distanceFact(analysis, units),
    movingFact(analysis),
    heightsFact(analysis, units),
    paceFact(analysis, units),
    flatPaceFact(analysis, units),
    heartFact(analysis),
    energyFact(analysis),
  ].filter((fact) => fact !== null)
}

function distanceFact(analysis: Analysis, units: UnitSystem): Fact {
  const decimals = analysis.distance_m < 1000 ? 2 : 1
  return {
    label: 'Distance',
    value: distanceNumber(analysis.distance_m, units, decimals),
    unit: units,
    beside: null,
  }
}

function movingFact(analysis: Analysis): Fact | null {
  if (!(analysis.movingTime_s > 0)) return null
  const stood = analysis.elapsedTime_s - analysis.movingTime_s
  return {
    label: 'Moving',
    value: formatDuration(analysis.movingTime_s),
    unit: '',
    beside: stood >= STOPS_WORTH_TELLING_S ? `of ${formatDuration(analysis.elapsedTime_s)}` : null,
  }
}

function heightsFact(analysis: Analysis, units: UnitSystem): Fact | null {
  if (analysis.ascent_m === null || analysis.descent_m === null) return null
  const up = heightNumber(analysis.ascent_m, units)
  const down = heightNumber(analysis.descent_m, units)
  return { label: 'Up / down', value: `${up} / ${down}`, unit: heightUnit(units), beside: null }
}

function paceFact(analysis: Analysis, units: UnitSystem): Fact | null {
  const value = paceNumber(analysis.movingTime_s / analysis.distance_m, units)
  return value === '–' || !isFootSport(analysis)
    ? null
    : { label: 'Pace', value, unit: `/${units}`, beside: null }
}

function flatPaceFact(analysis: Analysis, units: UnitSystem): Fact | null {
  const pace = analysis.equivalentFlatPace_sPerKm
  if (pace === null) return null
  const [value, low, high] = [pace.value, pace.low, pace.high].map((s) => paceNumber(s / 1000, units))
  if (value === '–') return null
  return { label: 'As if flat', value, unit: `/${units}`, beside: low === high ? null : `${low}–${high}` }
}

/** Mean over the splits that have a heart rate, each weighing its moving time. */
function heartFact(analysis: Analysis): Fact | null {
  let beats = 0
  let time = 0
  for (const { heartRate_bpm, movingTime_s } of analysis.splits) {
    if (heartRate_bpm === null || !(movingTime_s > 0)) continue
    beats += heartRate_bpm * movingTime_s
    time += movingTime_s
  }
  if (time === 0) return null
  return { label: 'Heart', value: String(Math.round(beats / time)), unit: 'bpm', beside: null }
}

function energyFact(analysis: Analysis): Fact | null {
  const { energy_kJ: energy, mass_kg: mass } = analysis
  if (energy === null) return null
  const { value, range, unit } = energyWords(energy)
  if (mass.from === 'unknown') return { label: 'Energy', value: range, unit, beside: 'body mass unknown' }
  return { label: 'Energy', value, unit, beside: `${range}, ${kilocalories(energy.value)}` }
}
