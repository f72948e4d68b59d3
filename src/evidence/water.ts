import { BAKER_2016, CHEUVRONT_2023 } from './citations.ts'
import type { Coefficient } from './evidence.ts'
import type { Spread, NumberTable } from './table.ts'

/** Share of a body's heat that sweat carries away, by °C of air, and where nobody knows the air. */
interface SweatShare {
  readonly byAir: NumberTable
  readonly anyAir: Spread
  /** Added and taken off at the ends of the range: how people differ in the same air. */
  readonly spread: number
}

export const SWEAT_SHARE: Coefficient<SweatShare> = {
  id: 'sweat-share-of-heat',
  what: 'Share of the heat of moving that is carried away by sweat',
  value: {
    byAir: [
      [10, 0.45],
      [17.5, 0.75],
      [25, 1],
    ],
    anyAir: { value: 0.7, low: 0.35, high: 1 },
    spread: 0.2,
  },
  unit: 'share of the energy that does not lift the body, by °C of air; held at both ends, never above 1',
  validity: 'running and walking in the open; sun and air warmer than skin ask for more',
  grade: 'C',
  uncertainty: '±0.2 between people in the same air; from 0.35 to 1 where nobody knows the air',
  citations: [CHEUVRONT_2023, BAKER_2016],
  provenance: 'derived',
  caveat:
    'That energy and air together foretell what a runner sweats is measured; the shares are drawn so that 10–12 W/kg in mild to warm air give 11–18 mL/kg/h, as 506 athletes lost 15.3 ± 6.8. It does not say how much to drink.',
}

export const SWEAT_COOLING: Coefficient = {
  id: 'sweat-cooling',
  what: 'Heat that a gram of sweat carries away when it dries',
  value: 2.43,
  unit: 'kJ/g',
  validity: 'sweat that dries on the skin; what drips cools nothing',
  grade: 'A',
  uncertainty: '±1 % by temperature of the skin',
  citations: [],
  provenance: 'derived',
  caveat: null,
}

export const AIR_FROM_DEVICE: Coefficient<Spread> = {
  id: 'air-from-device',
  what: 'Temperature of the air beside what a device on the wrist felt',
  value: { value: -3, low: -8, high: 0 },
  unit: '°C added to the device’s temperature',
  validity: 'watches and phones worn outdoors',
  grade: 'P',
  uncertainty: 'itself a wide range',
  citations: [],
  provenance: 'judged',
  caveat: 'A device is warmed by skin and sun.',
}

export const WATER_EVIDENCE = [SWEAT_SHARE, SWEAT_COOLING, AIR_FROM_DEVICE] as const
