import {
  ABE_2015,
  BRILL_2021,
  GIOVANELLI_2016,
  MINETTI_2002,
  ORTIZ_2017,
  VAN_OEVEREN_2017,
  WALK_RUN_CADENCE_2023,
} from './citations.ts'
import type { Coefficient } from './evidence.ts'

/** m/s along the slope on the level and at 30°, and the steepness of "30°" in degrees. */
export interface SpeedBySlope {
  readonly level: number
  readonly steep: number
  readonly steepDegrees: number
}

export const WALK_RUN_TRANSITION: Coefficient<SpeedBySlope> = {
  id: 'walk-run-transition-speed',
  what: 'Speed above which running costs less than walking',
  value: { level: 2.1, steep: 0.8, steepDegrees: 30 },
  unit: 'm/s along the slope; between level and 30° in proportion to the angle, beyond at the same climb rate',
  validity: 'measured on the level (7.49–7.63 km/h) and at 30° (0.8 m/s)',
  grade: 'B',
  uncertainty: 'about 10 % between people; between the two slopes it is interpolated',
  citations: [ABE_2015, ORTIZ_2017, GIOVANELLI_2016, BRILL_2021],
  provenance: 'derived',
  caveat:
    'It falls with slope, as measured at 5°, 10° and 15°, but those values were not seen. Level is used downhill.',
}

export const CHEAPEST_WALKING_SPEED: Coefficient<SpeedBySlope> = {
  id: 'cheapest-walking-speed',
  what: 'Speed at which a mountain runner walks most cheaply; above it walking costs more, until running is cheaper',
  value: { level: 1.0, steep: 0.6, steepDegrees: 30 },
  unit: 'm/s along the slope',
  validity: 'level measured (1.0 ± 0.3 m/s); the steep value is chosen so that 0.35 m/s upward stays cheap',
  grade: 'P',
  uncertainty: '±0.3 m/s',
  citations: [MINETTI_2002, ORTIZ_2017],
  provenance: 'judged',
  caveat: 'Shapes only the lower end of the walking range.',
}

/** Shares of the speed at which running becomes cheaper, and the slope in degrees by which the second holds. */
export interface PreferenceBySlope {
  readonly level: number
  readonly steep: number
  readonly steepDegrees: number
}

export const PREFERRED_TRANSITION: Coefficient<PreferenceBySlope> = {
  id: 'preferred-transition',
  what: 'Where people begin to run, beside the speed at which running becomes cheaper',
  value: { level: 0.8, steep: 0.95, steepDegrees: 15 },
  unit: 'times that speed: below it all is taken for walking, from it to the cheaper speed a growing share for running',
  validity: 'used only where a recording has no cadence',
  grade: 'P',
  uncertainty: '±0.1',
  citations: [BRILL_2021],
  provenance: 'judged',
  caveat:
    'That people change gait below the cheapest speed at 0–10° and at it by 15° is measured; by how much was not seen.',
}

export const TRANSITION_CADENCE: Coefficient<{ readonly walking: number; readonly running: number }> = {
  id: 'transition-cadence',
  what: 'Steps per minute below which people walk and above which they run',
  value: { walking: 134, running: 142 },
  unit: 'steps/min, both feet; between the two in proportion',
  validity: 'twenty-eight adults on a level treadmill, as its speed rose',
  grade: 'B',
  uncertainty: '134, 139 and 141 steps/min told the gait equally well, in 92.9 % of bouts',
  citations: [WALK_RUN_CADENCE_2023],
  provenance: 'read',
  caveat: 'Tall runners jog as low as 145, steep climbs are sometimes run lower still.',
}

/** steps/min = at0 + perSpeed × (m/s) */
export interface CadenceLine {
  readonly at0: number
  readonly perSpeed: number
}

export const RUN_CADENCE: Coefficient<CadenceLine> = {
  id: 'running-cadence',
  what: 'Steps per minute of running where the recording has none',
  value: { at0: 140, perSpeed: 9 },
  unit: 'steps/min; the second per m/s of speed',
  validity: 'level running at 2.4–3.8 m/s',
  grade: 'C',
  uncertainty: '±8 %: 154–160 at 2.4–2.9 m/s in inexperienced runners, more in experienced ones',
  citations: [VAN_OEVEREN_2017],
  provenance: 'derived',
  caveat: 'Drawn above the inexperienced, whose numbers were seen; leg length matters as much as speed.',
}

export const WALK_CADENCE: Coefficient<CadenceLine> = {
  id: 'walking-cadence',
  what: 'Steps per minute of walking where the recording has none',
  value: { at0: 70, perSpeed: 33 },
  unit: 'steps/min; the second per m/s of speed',
  validity: 'level walking',
  grade: 'P',
  uncertainty: '±12 %',
  citations: [WALK_RUN_CADENCE_2023],
  provenance: 'remembered',
  caveat: 'Tied to 140 steps/min at the change of gait; the slow end (about 100 at 0.9 m/s) is remembered.',
}

export const CADENCE_SPREAD: Coefficient<{ readonly running: number; readonly walking: number }> = {
  id: 'cadence-spread',
  what: 'How far a person may be from the assumed cadence',
  value: { running: 0.08, walking: 0.12 },
  unit: 'share of the steps',
  validity: 'where the recording has no cadence',
  grade: 'P',
  uncertainty: 'itself a bound',
  citations: [VAN_OEVEREN_2017],
  provenance: 'judged',
  caveat: null,
}

interface BelievedCadence {
  /** steps/min; slower is a sensor that slept or a runner who stood. */
  readonly slowest: number
  /** m, by m/s: where a step seems longer for a whole stretch, the sensor missed some. */
  readonly longestStep: { readonly at0: number; readonly perSpeed: number; readonly most: number }
  /** per min; three in five counts below it are strides of one foot. */
  readonly oneFootBelow: number
  /** Share of the moving time in a gait, with its steps counted, from which its rhythm is the person’s own. */
  readonly ownFrom: number
}

export const BELIEVED_CADENCE: Coefficient<BelievedCadence> = {
  id: 'believed-cadence',
  what: 'Which counts of steps are believed, and when they tell somebody’s own rhythm',
  value: {
    slowest: 40,
    longestStep: { at0: 0.75, perSpeed: 0.33, most: 2.4 },
    oneFootBelow: 120,
    ownFrom: 0.2,
  },
  unit: 'steps/min; m at 0 m/s, m per m/s, and m at most; strides/min; share of the moving time',
  validity: 'recorded cadence; what is not believed is assumed from speed',
  grade: 'P',
  uncertainty: 'chosen',
  citations: [],
  provenance: 'judged',
  caveat:
    'Steps are 0.6 to 0.95 m at a walk and some 1.15 m at 3 m/s; the border lies a third and more above, so that a sensor that loses one step in four is believed.',
}

export const GAIT_EVIDENCE = [
  WALK_RUN_TRANSITION,
  CHEAPEST_WALKING_SPEED,
  PREFERRED_TRANSITION,
  TRANSITION_CADENCE,
  RUN_CADENCE,
  WALK_CADENCE,
  CADENCE_SPREAD,
  BELIEVED_CADENCE,
] as const
