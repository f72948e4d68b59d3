/** Beginnings of the months' names, without accents, in the languages of exports; the longest that fits counts. */
const MONTHS: readonly (readonly string[])[] = [
  ['jan', 'janv', 'ene', 'gen', 'янв', 'sty'],
  ['feb', 'fev', 'fevr', 'фев', 'lut'],
  ['mar', 'mars', 'marz', 'mrt', 'maa', 'мар'],
  ['apr', 'avr', 'abr', 'апр', 'kwi'],
  ['may', 'mai', 'mag', 'maj', 'mei', 'мая', 'май'],
  ['jun', 'juin', 'giu', 'июн', 'cze'],
  ['jul', 'juil', 'lug', 'июл', 'lip'],
  ['aug', 'aout', 'ago', 'авг', 'sie'],
  ['sep', 'set', 'сен', 'wrz'],
  ['oct', 'okt', 'out', 'ott', 'окт', 'paz'],
  ['nov', 'ноя', 'lis'],
  ['dec', 'dez', 'dic', 'des', 'дек', 'gru'],
]

/**
 * A date and time as lists of exports write them, in UTC: `May 29, 2022, 3:53:35 PM`, `29.05.2022, 15:53:35`,
 * `29 mai 2022 à 15:53:35`, `2022年5月29日 15:53:35`, ISO 8601.
 *
 * @returns s since 1970 UTC; null for what is no such date, or could be two (`03/04/2022`)
 */
export function readDate(text: string): number | null {
  const plain = text
    .normalize('NFKD')
    .replaceAll(/\p{Mark}/gu, '')
    .toLowerCase()
  const time = /(\d{1,2})[:.時h](\d{2})(?:[:.分](\d{2}))?\s*秒?\s*([ap]\.?\s?m)?/.exec(
    plain.replace(DATE, ' '),
  )
  const date = dateIn(plain)
  if (date === null || time === null) return null
  const [, hours, minutes, seconds, half] = time
  const hour = half === undefined ? Number(hours) : (Number(hours) % 12) + (half.startsWith('p') ? 12 : 0)
  const [minute, second] = [Number(minutes), Number(seconds ?? 0)]
  if (hour > 23 || minute > 59 || second > 59) return null
  const { year, month, day } = date
  const at = Date.UTC(year, month - 1, day, hour, minute, second)
  // A day that the month does not have runs over into the next.
  return new Date(at).getUTCDate() === day ? at / 1000 : null
}

interface Day {
  readonly year: number
  readonly month: number
  readonly day: number
}

/** Numbers only, the year at either end. */
const DATE =
  /(\d{4})\s*[-/.年]\s*(\d{1,2})\s*[-/.月]\s*(\d{1,2})|(\d{1,2})\s*[-/.]\s*(\d{1,2})\s*[-/.]\s*(\d{4})/

function dateIn(text: string): Day | null {
  const numbers = DATE.exec(text)
  return numbers === null ? dateInWords(text) : dateInNumbers(numbers, text)
}

function dateInNumbers(found: RegExpExecArray, text: string): Day | null {
  const [, year, month, day, first, second, yearLast] = found
  if (year !== undefined) return sound({ year: Number(year), month: Number(month), day: Number(day) })
  const [a, b] = [Number(first), Number(second)]
  const inYear = { year: Number(yearLast) }
  // Dots are written where the day comes first; between slashes only a number above twelve tells.
  if (text.includes(`${first}.`) || a > 12) return sound({ ...inYear, day: a, month: b })
  if (b > 12) return sound({ ...inYear, month: a, day: b })
  return a === b ? sound({ ...inYear, month: a, day: b }) : null
}

function dateInWords(text: string): Day | null {
  const year = /\b(\d{4})\b/.exec(text)?.[1]
  const day = /(?<![\d:.])(\d{1,2})(?![\d:])/.exec(text)?.[1]
  const month = monthIn(text)
  if (year === undefined || day === undefined || month === null) return null
  return sound({ year: Number(year), month, day: Number(day) })
}

function monthIn(text: string): number | null {
  let best: { readonly month: number; readonly letters: number } | null = null
  for (const word of text.match(/\p{Letter}{3,}/gu) ?? [])
    for (const [i, beginnings] of MONTHS.entries())
      for (const beginning of beginnings)
        if (word.startsWith(beginning) && beginning.length > (best?.letters ?? 0))
          best = { month: i + 1, letters: beginning.length }
  return best?.month ?? null
}

function sound(day: Day): Day | null {
  return day.month >= 1 && day.month <= 12 && day.day >= 1 && day.day <= 31 ? day : null
}
