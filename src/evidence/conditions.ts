import { ELY_2007 } from './book-citations.ts'
import { GASPARETTO_2020, MANTZIOS_2022 } from './citations.ts'
import type { Coefficient } from './evidence.ts'
import type { Spread } from './table.ts'
import { KERHERVE_2015, WEHRLIN_2006 } from './trail-citations.ts'

/** Slowing per °C outside of what suits endurance best, °C of wet-bulb globe temperature. */
interface ThermalSlowing {
  readonly perDegree: Spread
  readonly best: { readonly from: number; readonly to: number }
}

export const HEAT_SLOWING: Coefficient<ThermalSlowing> = {
  id: 'heat-slowing',
  what: 'How much slower endurance races are run for each degree warmer or colder than suits best',
  value: { perDegree: { value: 0.0035, low: 0.003, high: 0.004 }, best: { from: 7.5, to: 15 } },
  unit: 'share of the time per °C of wet-bulb globe temperature below 7.5 or above 15 °C',
  validity: '1258 races of 7867 athletes, from marathons to walks',
  grade: 'B',
  uncertainty: '0.3 to 0.4 % per °C',
  citations: [MANTZIOS_2022, ELY_2007],
  provenance: 'read',
  caveat:
    'Leaders of road races. Winners of marathons were 2.8 % slower at 22.5 °C than at 7.5 °C in another study, as this says. Shade, wind and height of a trail are not in it.',
}

export const HEAT_OF_SLOWER: Coefficient = {
  id: 'heat-of-slower-runners',
  what: 'How many times more slower runners may lose to heat than the leaders (upper end of the range)',
  value: 3,
  unit: 'times',
  validity: 'road marathons',
  grade: 'P',
  uncertainty: 'itself a bound, and contested',
  citations: [ELY_2007, GASPARETTO_2020],
  provenance: 'judged',
  caveat:
    'One study saw slower runners lose more to heat, how much was not seen; another, of twelve years of one marathon, saw the fastest lose most.',
}

export const DEVICE_HEAT: Coefficient<Spread> = {
  id: 'wbgt-from-device',
  what: 'Wet-bulb globe temperature beside what a device on the wrist felt',
  value: { value: -5, low: -10, high: 0 },
  unit: '°C added to the device’s temperature',
  validity: 'temperatures of watches and phones worn outdoors',
  grade: 'P',
  uncertainty: 'itself a wide range',
  citations: [],
  provenance: 'judged',
  caveat: 'A device is warmed by skin and sun and knows neither damp nor wind.',
}

export const ALTITUDE_LOSS: Coefficient<Spread & { readonly from: number }> = {
  id: 'altitude-loss',
  what: 'Share of the highest oxygen uptake that is lost per 1000 m above the height where the loss begins',
  value: { value: 0.063, low: 0, high: 0.1, from: 300 },
  unit: 'share per 1000 m, above 300 m',
  validity: '300 to 2800 m, eight trained athletes; held to the straight line above',
  grade: 'P',
  uncertainty: 'from nothing for an easy pace to 0.1; people differ widely',
  citations: [WEHRLIN_2006],
  provenance: 'remembered',
  caveat:
    'The number is from memory of the paper. It is of the most one can do: how much time an easy pace loses, or someone used to height, it does not tell.',
}

/** Shares of time, added in the dark. */
export const DARKNESS: Coefficient<{
  readonly smooth: Spread
  readonly technicalDown: Spread
  readonly descentFrom: number
}> = {
  id: 'darkness',
  what: 'How much longer the same way may take in the dark, with a lamp',
  value: {
    smooth: { value: 0.02, low: 0, high: 0.05 },
    technicalDown: { value: 0.15, low: 0.05, high: 0.2 },
    descentFrom: -0.05,
  },
  unit: 'share of the time by day; the second on uneven ground that falls by 5 % and more',
  validity: 'nobody has measured it on trails',
  grade: 'P',
  uncertainty: 'itself a range',
  citations: [],
  provenance: 'judged',
  caveat:
    'Runners say that nothing is lost on smooth ground and uphill, and some on rough descents; no controlled study was found.',
}

export const DARK_FROM: Coefficient<Spread> = {
  id: 'dark-from',
  what: 'How low the sun must stand for it to be dark',
  value: { value: -6, low: -12, high: 0 },
  unit: 'degrees above the horizon: end of civil twilight, of nautical twilight, and sunset',
  validity: 'under an open sky; a forest is darker sooner',
  grade: 'P',
  uncertainty: 'from sunset to the end of nautical twilight',
  citations: [],
  provenance: 'judged',
  caveat: 'The twilights are defined; which of them calls for a lamp is judged.',
}

export const FATIGUE: Coefficient<{
  readonly perHour: Spread
  readonly from_h: number
  readonly to_h: number
}> = {
  id: 'slowing-by-duration',
  what: 'How much slower people in general go, hour by hour, after the first hour and a half',
  value: { perHour: { value: 0.02, low: 0, high: 0.05 }, from_h: 1.5, to_h: 18 },
  unit: 'share of the pace per hour, from 1.5 h on, held after 18 h',
  validity: 'long trail races; one 106 km race was followed closely',
  grade: 'P',
  uncertainty: 'from none to 0.05; some runners keep their pace, and many speed up at the end',
  citations: [KERHERVE_2015],
  provenance: 'judged',
  caveat:
    'That speed falls on all grades until 70–90 % of a long race is measured; the rate is judged. Predictions do not use it: they learn the slope from each runner.',
}

export const CONDITIONS_EVIDENCE = [
  HEAT_SLOWING,
  HEAT_OF_SLOWER,
  DEVICE_HEAT,
  ALTITUDE_LOSS,
  DARKNESS,
  DARK_FROM,
  FATIGUE,
] as const
