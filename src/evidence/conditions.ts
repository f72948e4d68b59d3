import { ELY_2007 } from './book-citations.ts'
import type { Coefficient } from './evidence.ts'
import type { Spread } from './table.ts'
import { KERHERVE_2015, WEHRLIN_2006 } from './trail-citations.ts'

/** Slowing of the leading men and women by wet-bulb globe temperature in °C, at the middle of each band. */
interface HeatBand {
  readonly wbgt: number
  readonly men: number
  readonly menSd: number
  readonly women: number
  readonly womenSd: number
}

export const HEAT_SLOWING: Coefficient<readonly HeatBand[]> = {
  id: 'heat-slowing',
  what: 'How much slower marathons were won than their course record, by heat',
  value: [
    { wbgt: 7.5, men: 0.017, menSd: 0.015, women: 0.032, womenSd: 0.049 },
    { wbgt: 12.5, men: 0.025, menSd: 0.021, women: 0.032, womenSd: 0.029 },
    { wbgt: 17.5, men: 0.033, menSd: 0.02, women: 0.038, womenSd: 0.032 },
    { wbgt: 22.5, men: 0.045, menSd: 0.023, women: 0.054, womenSd: 0.041 },
  ],
  unit: 'share of the record time, by wet-bulb globe temperature in °C',
  validity: 'leading men and women of road marathons, 5–25 °C wet-bulb globe temperature',
  grade: 'B',
  uncertainty: 'SD 1.5–2.3 % between races for men, 2.9–4.9 % for women',
  citations: [ELY_2007],
  provenance: 'read',
  caveat: 'Slower runners slow more. Shade, wind and height of a trail are not in it.',
}

export const HEAT_OF_SLOWER: Coefficient = {
  id: 'heat-of-slower-runners',
  what: 'How many times more slower runners may lose to heat than the leaders (upper end of the range)',
  value: 3,
  unit: 'times',
  validity: 'road marathons',
  grade: 'P',
  uncertainty: 'itself a bound',
  citations: [ELY_2007],
  provenance: 'judged',
  caveat: 'That slower runners slow more was measured; how much more was not seen.',
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
export const DARKNESS: Coefficient<{ readonly smooth: Spread; readonly technicalDown: Spread }> = {
  id: 'darkness',
  what: 'How much longer the same way may take in the dark, with a lamp',
  value: {
    smooth: { value: 0.02, low: 0, high: 0.05 },
    technicalDown: { value: 0.15, low: 0.05, high: 0.2 },
  },
  unit: 'share of the time by day; the second on uneven descents',
  validity: 'nobody has measured it on trails',
  grade: 'P',
  uncertainty: 'itself a range',
  citations: [],
  provenance: 'judged',
  caveat:
    'Runners say that nothing is lost on smooth ground and uphill, and some on rough descents; no controlled study was found.',
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
  FATIGUE,
] as const
