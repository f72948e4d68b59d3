import type { Coefficient } from './evidence.ts'
import { GONZALEZ_2009 } from './trail-citations.ts'

export const SWEAT_BY_HEAT: Coefficient<{
  readonly base: number
  readonly required: number
  readonly most: number
  readonly fastestHeat: number
}> = {
  id: 'sweat-by-heat-balance',
  what: 'Sweat of people walking or working in the heat, from the cooling they need and the most the air allows',
  value: { base: 147, required: 1.527, most: -0.87, fastestHeat: 450 },
  unit: 'g/m²/h = base + required·E_req + most·E_max, both in W/m²',
  validity: '15–46 °C, up to 450 W/m², air at 0.4–2.5 m/s, 2–8 h: hiking, not hard running',
  grade: 'B',
  uncertainty: 'standard error below 100 g/m²/h',
  citations: [GONZALEZ_2009],
  provenance: 'read',
  caveat: 'Running makes more heat and more wind than it was fitted for: not used there.',
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
  caveat: 'The weather services’ formula. It says how it feels, not how cold a body becomes.',
}

export const WEATHER_EVIDENCE = [SWEAT_BY_HEAT, WIND_CHILL] as const
