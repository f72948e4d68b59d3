import { bare, SPORTS_ABROAD } from './sports-abroad.ts'

export interface SportWords {
  readonly sport: string
  readonly subSport: string | null
}

/** What exporters call an activity → FIT's sport and sub-sport. Keys are bare; in other languages than English, see `SPORTS_ABROAD`. */
const WORDS: Readonly<Record<string, readonly [sport: string, subSport?: string]>> = {
  running: ['running'],
  run: ['running'],
  jogging: ['running'],
  streetrunning: ['running', 'street'],
  roadrunning: ['running', 'street'],
  trailrunning: ['running', 'trail'],
  trailrun: ['running', 'trail'],
  trackrunning: ['running', 'track'],
  treadmillrunning: ['running', 'treadmill'],
  treadmill: ['running', 'treadmill'],
  indoorrunning: ['running', 'indoor_running'],
  virtualrun: ['running', 'virtual_activity'],
  ultrarun: ['running', 'ultra'],
  ultrarunning: ['running', 'ultra'],
  hiking: ['hiking'],
  hike: ['hiking'],
  trekking: ['hiking'],
  mountainhiking: ['hiking'],
  walking: ['walking'],
  walk: ['walking'],
  nordicwalking: ['walking'],
  speedwalking: ['walking', 'speed_walking'],
  mountaineering: ['mountaineering'],
  climbing: ['rock_climbing'],
  rockclimbing: ['rock_climbing'],
  snowshoeing: ['snowshoeing'],
  snowshoe: ['snowshoeing'],
  cycling: ['cycling'],
  biking: ['cycling'],
  bike: ['cycling'],
  ride: ['cycling'],
  roadbiking: ['cycling', 'road'],
  roadcycling: ['cycling', 'road'],
  mountainbiking: ['cycling', 'mountain'],
  mountainbikeride: ['cycling', 'mountain'],
  gravelcycling: ['cycling', 'gravel_cycling'],
  gravelride: ['cycling', 'gravel_cycling'],
  indoorcycling: ['cycling', 'indoor_cycling'],
  virtualride: ['cycling', 'virtual_activity'],
  ebiking: ['e_biking'],
  ebikeride: ['e_biking'],
  swimming: ['swimming'],
  swim: ['swimming'],
  lapswimming: ['swimming', 'lap_swimming'],
  openwaterswimming: ['swimming', 'open_water'],
  rowing: ['rowing'],
  kayaking: ['kayaking'],
  nordicski: ['cross_country_skiing'],
  crosscountryskiing: ['cross_country_skiing'],
  backcountryski: ['alpine_skiing', 'backcountry'],
  backcountryskiing: ['alpine_skiing', 'backcountry'],
  alpineski: ['alpine_skiing'],
  alpineskiing: ['alpine_skiing'],
  snowboard: ['snowboarding'],
  snowboarding: ['snowboarding'],
  inlineskate: ['inline_skating'],
  inlineskating: ['inline_skating'],
  iceskate: ['ice_skating'],
  iceskating: ['ice_skating'],
  workout: ['training'],
  training: ['training'],
  driving: ['driving'],
  multisport: ['multisport'],
  transition: ['transition'],
  other: ['generic'],
  generic: ['generic'],
  uncategorized: ['generic'],
}

/**
 * The numbers Strava writes as the `type` of a GPX track. It documents none of them: 9 stands in real exports,
 * the other three are as runners report them; a number left out makes the sport unknown, not wrong.
 */
const STRAVA_NUMBERS: Readonly<Record<string, string>> = {
  '1': 'ride',
  '4': 'hike',
  '9': 'run',
  '10': 'walk',
}

const SILENT: SportWords = { sport: 'unknown', subSport: null }

/** FIT's words for a GPX `type` or a TCX `Sport`; a word not known here is `unknown`. */
export function sportWords(text: string): SportWords {
  const key = bare(text)
  const words = lookUp(WORDS, lookUp(STRAVA_NUMBERS, key) ?? key)
  if (words) return { sport: words[0], subSport: words[1] ?? null }
  const sport = SPORTS_ABROAD.get(key)
  return sport === undefined ? SILENT : { sport, subSport: null }
}

/** Own keys only: a file may well say `constructor`. */
function lookUp<Value>(table: Readonly<Record<string, Value>>, key: string): Value | undefined {
  return Object.hasOwn(table, key) ? table[key] : undefined
}
