import type { Coefficient } from './evidence.ts'
import { GANSU_2021, WALSH_2013 } from './plan-citations.ts'

export const THUNDER: Coefficient<{ readonly shelterBelow: number; readonly waitAfterLast: number }> = {
  id: 'thunder',
  what: 'When to leave open ground for shelter, and how long to stay there',
  value: { shelterBelow: 30, waitAfterLast: 30 },
  unit: 's from flash to thunder; min after the last thunder',
  validity: 'thunderstorms that can be seen and heard; 30 s are some 10 km',
  grade: 'P',
  uncertainty: 'a rule of weather services',
  citations: [WALSH_2013],
  provenance: 'secondary',
  caveat: 'Heard thunder is reason enough. No place outdoors is without danger then.',
}

export const COLD_WET_WIND: Coefficient<{
  readonly starters: number
  readonly died: number
  readonly air: number
}> = {
  id: 'cold-wet-wind',
  what: 'What rain and wind did to runners in shorts and shirts',
  value: { starters: 172, died: 21, air: 6 },
  unit: 'runners; runners; °C of air, about',
  validity: 'one mountain race of 100 km, Gansu 2021, wind and icy rain on a climb',
  grade: 'P',
  uncertainty: 'one event; temperatures as told by newspapers',
  citations: [GANSU_2021],
  provenance: 'secondary',
  caveat: 'No rate of anything. It shows that wet and wind are enough, far above freezing.',
}

export const STORM_EVIDENCE = [THUNDER, COLD_WET_WIND] as const
