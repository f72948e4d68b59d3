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

export const WIND_CHILL: Coefficient<readonly [number, number, number, number]> = {
  id: 'wind-chill',
  what: 'How cold moving air feels on bare, dry skin',
  value: [13.12, 0.6215, -11.37, 0.3965],
  unit: '°C = w0 + w1·T + w2·V^0.16 + w3·T·V^0.16, T in °C, V in km/h at 10 m',
  validity: 'up to 10 °C, wind from 4.8 km/h, dry face, walking pace',
  grade: 'P',
  uncertainty: 'not told; wet clothes and a runner’s own wind make it worse',
  citations: [],
  provenance: 'secondary',
  caveat:
    'The weather services’ formula, for the wind of a forecast. It says how it feels, not how cold a body becomes.',
}

export const STORM_EVIDENCE = [THUNDER, COLD_WET_WIND, WIND_CHILL] as const
