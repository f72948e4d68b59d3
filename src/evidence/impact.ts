import { BJORKLUND_2019, GOTTSCHALL_2005, KELLER_1996, TELHAN_2010 } from './citations.ts'
import type { Coefficient } from './evidence.ts'
import type { Spread, Table } from './table.ts'

export const IMPACT_BY_SLOPE: Coefficient<Table> = {
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
  uncertainty: 'between runners under 10 % on the level, over 25 % downhill',
  citations: [GOTTSCHALL_2005, TELHAN_2010, BJORKLUND_2019],
  provenance: 'read',
  caveat:
    'Only ±9° was seen; between it is interpolated. The peak outside the body: it does not tell what bones or joints carry, and the second, larger peak does not change with slope.',
}

export const IMPACT_SPREAD: Coefficient<{ readonly level: number; readonly slope: number }> = {
  id: 'impact-spread',
  what: 'How much landing differs between runners',
  value: { level: 0.1, slope: 0.25 },
  unit: 'share, on the level and from 9° of slope',
  validity: 'running',
  grade: 'B',
  uncertainty: 'itself a spread: coefficients of variation under 10 % flat, over 25 % downhill',
  citations: [BJORKLUND_2019],
  provenance: 'read',
  caveat: null,
}

export const WALKING_IMPACT: Coefficient<Spread> = {
  id: 'walking-impact',
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

export const IMPACT_EVIDENCE = [IMPACT_BY_SLOPE, IMPACT_SPREAD, WALKING_IMPACT] as const
