import type { FigureId, FigureKind, Ranged } from '../../src/body/figure.ts'
import type { Analysis, FigureResult } from '../../src/analysis/analysis.ts'
import type { Grade } from '../../src/evidence/evidence.ts'
import { NO_TOTALS } from '../../src/activity/totals.ts'

/** A made-up hilly run with everything known; tests change what they are about. */
export function madeUpAnalysis(changes: Partial<Analysis> = {}): Analysis {
  return {
    sport: 'running',
    name: null,
    start: '2026-11-14T08:12:30.000Z',
    utcOffset_s: 3600,
    distance_m: 13_986,
    movingTime_s: 6728,
    elapsedTime_s: 7511,
    ascent_m: 640,
    descent_m: 655,
    device: NO_TOTALS,
    mass_kg: { value: 70, low: 70, high: 70, from: 'given' },
    load_kg: null,
    energy_kJ: ranged(3412, 2900, 3900),
    energy_kJPerKg: ranged(48.7, 41.4, 55.7),
    equivalentFlatPace_sPerKm: ranged(341, 325, 356),
    walkingTime_s: 300,
    figures: [
      madeUpFigure('energy', ranged(1.17, 1.15, 1.2), { flatSameTime: ranged(2900, 2500, 3300) }),
      madeUpFigure('quads-eccentric', ranged(2.4, 1.8, 3.0)),
      madeUpFigure('hips', ranged(2.1, 1.7, 2.5)),
      madeUpFigure('calves', ranged(1.3, 1.0, 1.6), { grade: 'C' }),
    ],
    splits: [],
    ground: {
      region: 'made-up',
      attribution: ['© nobody'],
      matched_m: 11_000,
      offMap_m: 3000,
      ambiguous_m: 400,
      surface: [
        { name: 'dirt', provenance: 'tagged', length_m: 7000 },
        { name: 'gravel', provenance: 'inferred', length_m: 4000 },
        { name: 'unknown', provenance: 'unknown', length_m: 3000 },
      ],
      softness: [{ name: 'medium', provenance: 'tagged', length_m: 14_000 }],
      technicality: [{ name: 'unknown', provenance: 'unknown', length_m: 14_000 }],
      ascent_m: 650,
      descent_m: 640,
    },
    faults: [],
    ...changes,
  }
}

const LABELS: Partial<Record<FigureId, string>> = {
  energy: 'Energy',
  'quads-eccentric': 'Thighs, braking',
  hips: 'Hips, pushing',
  calves: 'Calves',
}

export function madeUpFigure(
  id: FigureId,
  timesFlat: Ranged | null,
  changes: { readonly grade?: Grade; readonly kind?: FigureKind; readonly flatSameTime?: Ranged } = {},
): FigureResult {
  return {
    id,
    kind: 'body',
    label: LABELS[id] ?? id,
    unit: id === 'energy' ? 'kJ' : 'flat minutes',
    grade: 'B',
    known: 1,
    total: ranged(3412, 2900, 3900),
    totalPerKg: null,
    flatSameTime: ranged(2900, 2500, 3300),
    flatSameDistance: ranged(2500, 2200, 2800),
    timesFlat,
    evidence: [],
    meaning: 'Made up.',
    ...changes,
  }
}

export function ranged(value: number, low: number, high: number): Ranged {
  return { value, low, high }
}
