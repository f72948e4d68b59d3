import { KHASSETARASH_2022 } from './book-citations.ts'
import { BONTEMPS_2020 } from './citations.ts'
import type { Coefficient } from './evidence.ts'
import { TALLIS_2024 } from './plan-citations.ts'

export const REPEATED_BOUT: Coefficient = {
  id: 'repeated-bout-protection',
  what: 'How long after one steep descent the next was still seen to hurt less',
  value: 3,
  unit: 'weeks, and nobody looked later in runners',
  validity: '30 min at −20 % and 2.8 m/s (10 men); six times 5 min at −15 % (10 trained women)',
  grade: 'B',
  uncertainty: 'less soreness in both studies, less strength lost in the one that measured it',
  citations: [KHASSETARASH_2022, TALLIS_2024],
  provenance: 'read',
  caveat:
    'The energy of the second descent was no lower. Half a year, told of arm muscles, is remembered and not used.',
}

export const SORE_MAKING_DESCENT: Coefficient<{
  readonly slope: number
  readonly minutes: number
  readonly speed: number
}> = {
  id: 'sore-making-descent',
  what: 'The descent by which studies make leg muscles sore, in the middle of them',
  value: { slope: -12, minutes: 40, speed: 11.3 },
  unit: '%, min and km/h',
  validity: 'medians of the studies reviewed; quarters −15 to −10 %, 30 to 45 min, 9.8 to 12.9 km/h',
  grade: 'B',
  uncertainty: 'steeper, longer and faster made more of it; those least used to it suffered most',
  citations: [BONTEMPS_2020],
  provenance: 'read',
  caveat: 'What was used to do damage, not what is needed to adapt.',
}

export const FIRST_DESCENT: Coefficient<{
  readonly minutes: { readonly from: number; readonly to: number }
  readonly slope: { readonly from: number; readonly to: number }
  readonly nextAfterWeeks: { readonly from: number; readonly to: number }
}> = {
  id: 'first-descent',
  what: 'A first descent to begin with, and when the next should follow',
  value: {
    minutes: { from: 15, to: 30 },
    slope: { from: -10, to: -15 },
    nextAfterWeeks: { from: 1, to: 3 },
  },
  unit: 'min, % and weeks',
  validity: 'people who have not run downhill lately',
  grade: 'P',
  uncertainty: 'chosen below what studies use to do damage; no trial of a dose exists',
  citations: [BONTEMPS_2020, KHASSETARASH_2022],
  provenance: 'judged',
  caveat: 'Nobody has measured how little is enough.',
}

export const REPEATED_BOUT_EVIDENCE = [REPEATED_BOUT, SORE_MAKING_DESCENT, FIRST_DESCENT] as const
