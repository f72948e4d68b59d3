/** Words of names for what is done on foot, and for what is not: those of services and of people, in their languages. */
const ON_FOOT = words(`
  run runs running jog jogging parkrun marathon ultramarathon ultratrail walk walking hike hiking
  lauf laufen \\p{L}+lauf wanderung spaziergang
  footing marche randonnée course.à.pied corrida caminhada carrera correr caminata senderismo
  corsa camminata escursione passeggiata hardlopen hardloop\\p{L}* wandeling
  løb løpetur löpning löprunda promenad vandring juoksu kävely lenkki
  bieg bieganie spacer běh běhání chůze futás бег пробежка прогулка
`)
const OTHERWISE = words(`
  ride rides riding cycling bike biking mtb gravel ebike e-bike
  rad radfahrt radtour radrunde rennrad fahrt velo vélo
  ciclismo bici bicicleta bicicletta pedal pedalada fiets\\p{L}*
  cykling cykeltur sykkeltur pyöräily rower rowerowa jazda kolo cyklistika kerékpár\\p{L}* велосипед велозаезд
  ski skiing langlauf skilanglauf skilauf eislauf snowboard swim swimming schwimmen natation kayak kajak rowing
  drive driving sail sailing
`)
/** Languages that write words without blanks between. */
const ON_FOOT_WITHIN =
  /ラン(?!ド)|ジョグ|ジョギング|ウォーキング|ハイキング|散歩|跑|徒步|健走|러닝|달리기|걷기/u
const OTHERWISE_WITHIN = /ライド|サイクリング|スキー|骑行|騎行|자전거|라이딩/u

/**
 * What the name of a recording says of it: `Nachtlauf`, `月曜日 ラン`, `Abendrunde mit dem Rad`.
 *
 * @returns true on foot, false on wheels, snow or water; null where the name says neither, or both
 */
export function saidOnFoot(name: string | null): boolean | null {
  const text = (name ?? '').toLowerCase()
  const isOtherwise = OTHERWISE.test(text) || OTHERWISE_WITHIN.test(text)
  // A Langlauf is no Lauf.
  const rest = text.replace(OTHERWISE, ' ')
  const isOnFoot = ON_FOOT.test(rest) || ON_FOOT_WITHIN.test(rest)
  return isOnFoot === isOtherwise ? null : isOnFoot
}

/** Any of the words, not as part of a longer one, in any alphabet (`\\b` knows English letters only). */
function words(list: string): RegExp {
  return new RegExp(`(?<!\\p{L})(?:${list.trim().split(/\s+/).join('|')})(?!\\p{L})`, 'u')
}
