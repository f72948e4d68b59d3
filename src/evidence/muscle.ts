import {
  BONTEMPS_2020,
  DEVITA_2008,
  HEGLUND_1982,
  HOOGKAMER_2014,
  KHASSETARASH_2020,
  LEMIRE_2020,
  MAEO_2017,
  MINETTI_1994,
  ROBERTS_2005,
  SCHACHE_2015,
  SHIH_2023,
  SLONIGER_1997,
  TELHAN_2010,
} from './citations.ts'
import type { Coefficient } from './evidence.ts'
import type { Spread } from './table.ts'

/**
 * `value` is the best guess; `low` is the least load and `high` the most, so metres that add a flat minute
 * run the other way round: more metres, less load.
 */
export const QUADS_PER_DESCENT: Coefficient<Spread> = {
  id: 'quads-descent-per-flat-minute',
  what: 'Metres of descent that ask of the braking thigh what one minute of level running asks',
  value: { value: 10, low: 25, high: 5 },
  unit: 'm of descent per minute of level running',
  validity: 'descents to −0.20, running or walking',
  grade: 'C',
  uncertainty: '5 to 25 m',
  citations: [
    HEGLUND_1982,
    DEVITA_2008,
    TELHAN_2010,
    KHASSETARASH_2020,
    SHIH_2023,
    MAEO_2017,
    LEMIRE_2020,
    BONTEMPS_2020,
  ],
  provenance: 'derived',
  caveat:
    'Two ways of counting bound it. By mechanical work, level running at 3 m/s moves the body through 4.7 W/kg, which is 29 m of descent a minute, and the knee takes more than its share going down: about 25 m. By what is left afterwards, 45 minutes at −15 % (about 25 m a minute) cost 14–17 % of the thigh’s strength for days, and the same on the level next to nothing: 5 m or less. The value lies between.',
}

export const QUADS_UPHILL_FADE: Coefficient<Spread> = {
  id: 'quads-braking-fades-uphill',
  what: 'Grade at which running has no braking left to do',
  value: { value: 0.23, low: 0.16, high: 0.3 },
  unit: 'rise over run; from the level in proportion',
  validity: 'running uphill',
  grade: 'C',
  uncertainty: '0.16 to 0.30',
  citations: [HOOGKAMER_2014, MINETTI_1994],
  provenance: 'derived',
  caveat:
    'The push of the ground against running is gone by 0.16, negative work of the body as a whole by 0.30; where between the two the thigh has nothing left to brake is inferred.',
}

export const QUADS_WALKING: Coefficient<Spread> = {
  id: 'quads-braking-walking',
  what: 'Braking of the thigh per minute of level walking beside level running',
  value: { value: 0.3, low: 0.15, high: 0.5 },
  unit: 'minutes of level running per minute',
  validity: 'level walking',
  grade: 'P',
  uncertainty: 'itself a wide range',
  citations: [SCHACHE_2015],
  provenance: 'judged',
  caveat: null,
}

export const HIPS_PER_ASCENT: Coefficient<Spread> = {
  id: 'hips-ascent-per-flat-minute',
  what: 'Metres of ascent that ask of the hip extensors what one minute of level running asks',
  value: { value: 12, low: 20, high: 8 },
  unit: 'm of ascent per minute of level running',
  validity: 'climbs of 0 to 12°, running or walking',
  grade: 'C',
  uncertainty: '8 to 20 m',
  citations: [ROBERTS_2005, DEVITA_2008, KHASSETARASH_2020],
  provenance: 'derived',
  caveat:
    'Net hip work per step rose from −0.25 ± 0.23 J/kg on the level to 0.88 ± 0.10 at 12° in four runners, virtually all the extra work of the leg. What the hip does on the level, against which this counts, is inferred.',
}

export const HIPS_WALKING: Coefficient<Spread> = {
  id: 'hips-walking',
  what: 'Work of the hip extensors per minute of level walking beside level running',
  value: { value: 0.6, low: 0.35, high: 0.9 },
  unit: 'minutes of level running per minute',
  validity: 'level walking',
  grade: 'P',
  uncertainty: 'itself a wide range',
  citations: [SCHACHE_2015],
  provenance: 'judged',
  caveat: 'At 2 m/s the hip gives 23 % of the leg’s power in walking and 6 % in running, of a smaller whole.',
}

/** Share by which a minute counts more per unit of grade, and the grade from which it is held. */
export interface SlopeGain {
  readonly perGrade: Spread
  readonly heldFrom: number
}

export const CALVES_UPHILL: Coefficient<SlopeGain> = {
  id: 'calves-uphill',
  what: 'How much more the calf works per minute uphill',
  value: { perGrade: { value: 1, low: 0, high: 2.5 }, heldFrom: 0.3 },
  unit: 'share per unit of grade, held from 0.30',
  validity: 'running uphill',
  grade: 'P',
  uncertainty: 'from nothing to two and a half times the value',
  citations: [ROBERTS_2005, SLONIGER_1997],
  provenance: 'remembered',
  caveat:
    'Imaging showed about +14 % in the soleus at 10 % (remembered); net ankle work did not change from 0 to 12°. Plausible, weakly measured.',
}

export const CALVES_DOWNHILL: Coefficient<Spread & { readonly fullAt: number }> = {
  id: 'calves-downhill',
  what: 'Work of the calf per minute of running downhill beside level running',
  value: { value: 1, low: 0.7, high: 1.3, fullAt: -0.1 },
  unit: 'times, from a grade of −0.10; on the way there in proportion',
  validity: 'running downhill',
  grade: 'C',
  uncertainty: 'itself a range',
  citations: [MAEO_2017],
  provenance: 'judged',
  caveat:
    'After 45 min at −15 % calves lost 6–8 % of their strength, thighs 14–17 %: some braking, less than the thigh.',
}

export const CALVES_WALKING: Coefficient<Spread> = {
  id: 'calves-walking',
  what: 'Work of the calf per minute of level walking beside level running',
  value: { value: 0.4, low: 0.25, high: 0.6 },
  unit: 'minutes of level running per minute',
  validity: 'level walking',
  grade: 'P',
  uncertainty: 'itself a wide range',
  citations: [SCHACHE_2015],
  provenance: 'judged',
  caveat:
    'Ankle power jumps when walking turns into running at the same speed; how far below it lies at ease was not seen.',
}

export const MUSCLE_EVIDENCE = [
  QUADS_PER_DESCENT,
  QUADS_UPHILL_FADE,
  QUADS_WALKING,
  HIPS_PER_ASCENT,
  HIPS_WALKING,
  CALVES_UPHILL,
  CALVES_DOWNHILL,
  CALVES_WALKING,
] as const
