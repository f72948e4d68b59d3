import { BJORKLUND_2019, GOTTSCHALL_2005, HOOGKAMER_2014, KELLER_1996, TELHAN_2010 } from './citations.ts'
import type { Coefficient } from './evidence.ts'
import type { Spread, NumberTable } from './table.ts'

export const IMPACT_BY_SLOPE: Coefficient<NumberTable> = {
  id: 'impact-by-slope',
  what: 'First, sharp peak of each running step beside a step on the level, by slope',
  value: [
    [-9, 1.54],
    [0, 1],
    [9, 0],
  ],
  unit: 'times the level peak, by degrees',
  validity: '−9° to +9° at 3 m/s on a smooth treadmill; held beyond',
  grade: 'B',
  uncertainty: 'a coefficient of variation of some 12 % between runners',
  citations: [GOTTSCHALL_2005, TELHAN_2010],
  provenance: 'read',
  caveat:
    'Only ±9° was seen; between it is interpolated. The peak outside the body: it does not tell what bones or joints carry, and the second, larger peak does not change with slope.',
}

export const BRAKING_BY_SLOPE: Coefficient<NumberTable> = {
  id: 'braking-by-slope',
  what: 'Backward push of the ground in each running step beside a step on the level, by slope',
  value: [
    [-9, 1.73],
    [0, 1],
    [9, 0.05],
    [16.7, 0],
  ],
  unit: 'times the level peak, by degrees',
  validity: '−9° to +9° at 2–3 m/s on smooth treadmills; held beyond −9°',
  grade: 'B',
  uncertainty: 'a coefficient of variation of some 12 % between runners',
  citations: [GOTTSCHALL_2005, HOOGKAMER_2014],
  provenance: 'read',
  caveat:
    'Only −9°, the level and +9° were seen: at +9° braking “approached zero” in eight runners. Between them it is drawn smoothly.',
}

export const PROPULSION_BY_SLOPE: Coefficient<NumberTable> = {
  id: 'propulsion-by-slope',
  what: 'Forward push of the ground in each running step beside a step on the level, by slope',
  value: [
    [-16.7, 0],
    [0, 1],
    [9, 1.75],
  ],
  unit: 'times the level peak, by degrees',
  validity: '0° to +9° at 3 m/s on a smooth treadmill; held beyond +9°',
  grade: 'B',
  uncertainty: 'a coefficient of variation of some 12 % between runners',
  citations: [GOTTSCHALL_2005],
  provenance: 'read',
  caveat:
    'Uphill only +9° was seen. Downhill it is drawn to nothing as braking is uphill; that part is a guess by symmetry.',
}

export const ACTIVE_PEAK_BY_SLOPE: Coefficient<NumberTable> = {
  id: 'active-peak-by-slope',
  what: 'Second, larger peak of each running step (mid-stance) beside a step on the level, by slope',
  value: [
    [-9, 1],
    [0, 1],
    [9, 1],
  ],
  unit: 'times the level peak, by degrees',
  validity: '−9° to +9° at 3 m/s on a smooth treadmill',
  grade: 'B',
  uncertainty: 'no difference seen',
  citations: [GOTTSCHALL_2005, BJORKLUND_2019],
  provenance: 'read',
  caveat:
    'Shown because it is easily forgotten: the knock of landing changes with slope, the weight carried does not, at one speed. On a real trail, run as one likes, the peak under the foot was 15 % higher going down than up.',
}

export const GROUND_FORCE_SPREAD: Coefficient = {
  id: 'ground-force-spread',
  what: 'How much the forces of a step differ between runners',
  value: 0.12,
  unit: 'share of the force, on any slope',
  validity: 'trail runners on a short course, force under the foot inside the shoe',
  grade: 'C',
  uncertainty:
    'peaks 1106 ± 135 N downhill and 959 ± 104 N uphill (12 and 11 %), impulses 175 ± 24 and 248 ± 46 N·s (14 and 19 %)',
  citations: [BJORKLUND_2019],
  provenance: 'read',
  caveat:
    'Not per body weight, and all of the force: that its knock, braking and pushing parts differ as much is inferred. What differs by 25 % and more downhill is the time, not the force.',
}

export const WALKING_FORCES: Coefficient<Spread> = {
  id: 'walking-ground-forces',
  what: 'A walking step beside a level running step',
  value: { value: 0.5, low: 0.3, high: 0.7 },
  unit: 'times the level running peak',
  validity: 'walking, any grade',
  grade: 'P',
  uncertainty: 'itself a wide range',
  citations: [KELLER_1996],
  provenance: 'judged',
  caveat:
    'Walking peaks at 1.2 body weights and slow jogging at over half as much again, but those are other peaks.',
}

export const GROUND_FORCE_EVIDENCE = [
  IMPACT_BY_SLOPE,
  BRAKING_BY_SLOPE,
  PROPULSION_BY_SLOPE,
  ACTIVE_PEAK_BY_SLOPE,
  GROUND_FORCE_SPREAD,
  WALKING_FORCES,
] as const
