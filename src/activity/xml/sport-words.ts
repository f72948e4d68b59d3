export interface SportWords {
  readonly sport: string
  readonly subSport: string | null
}

/** What exporters call an activity → FIT's sport and sub-sport. Keys have lost case, accents, spaces and punctuation. */
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
  courseapied: ['running'],
  laufen: ['running'],
  laufsport: ['running'],
  lauf: ['running'],
  corsa: ['running'],
  corrida: ['running'],
  correr: ['running'],
  carrera: ['running'],
  hardlopen: ['running'],
  løb: ['running'],
  løping: ['running'],
  lopning: ['running'],
  juoksu: ['running'],
  bieganie: ['running'],
  bieg: ['running'],
  beh: ['running'],
  бег: ['running'],
  ランニング: ['running'],
  ラン: ['running'],
  跑步: ['running'],
  달리기: ['running'],
  hiking: ['hiking'],
  hike: ['hiking'],
  trekking: ['hiking'],
  mountainhiking: ['hiking'],
  randonnee: ['hiking'],
  wandern: ['hiking'],
  wanderung: ['hiking'],
  senderismo: ['hiking'],
  escursionismo: ['hiking'],
  marche: ['walking'],
  gehen: ['walking'],
  spaziergang: ['walking'],
  caminata: ['walking'],
  caminhada: ['walking'],
  camminata: ['walking'],
  wandelen: ['walking'],
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
  velo: ['cycling'],
  radfahren: ['cycling'],
  rad: ['cycling'],
  ciclismo: ['cycling'],
  fietsen: ['cycling'],
  サイクリング: ['cycling'],
  骑行: ['cycling'],
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
  const key = text
    .toLowerCase()
    .normalize('NFKD')
    .replaceAll(/[\u0300-\u036f]|[^\p{L}\p{M}\p{N}]/gu, '')
    .normalize('NFKC')
  const words = lookUp(WORDS, lookUp(STRAVA_NUMBERS, key) ?? key)
  return words ? { sport: words[0], subSport: words[1] ?? null } : SILENT
}

/** Own keys only: a file may well say `constructor`. */
function lookUp<Value>(table: Readonly<Record<string, Value>>, key: string): Value | undefined {
  return Object.hasOwn(table, key) ? table[key] : undefined
}
