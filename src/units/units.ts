/**
 * @module units
 *
 * Numbers for people: SI inside, kilometres or miles on the screen.
 *
 * @example
 * ```ts
 * import { formatDistance, formatDuration } from './units.ts'
 *
 * formatDistance(13_986, 'mi') // '8.7 mi'
 * formatDuration(4881) // '1:21:21'
 * ```
 */

/** SI inside; people read kilometres or miles. Everything that turns a number into words for a screen. */
export type UnitSystem = 'km' | 'mi'

/** m in one international mile and one international foot (exact by definition, 1959). */
export const METRES_PER_MILE = 1609.344
export const METRES_PER_FOOT = 0.3048

/** kJ in one kilocalorie, the thermochemical one (exact by definition). */
export const KJ_PER_KCAL = 4.184

/** m in the unit that splits and paces are told in. */
export function metresPerSplit(units: UnitSystem): number {
  return units === 'km' ? 1000 : METRES_PER_MILE
}

/** 13 986 m → `14.0 km` or `8.7 mi`; below ten with two decimals when `fine`. */
export function formatDistance(metres: number, units: UnitSystem, decimals = 1): string {
  return `${distanceNumber(metres, units, decimals)} ${units}`
}

/** The number alone, for places that set the unit apart. */
export function distanceNumber(metres: number, units: UnitSystem, decimals = 1): string {
  return Number.isFinite(metres) ? (metres / metresPerSplit(units)).toFixed(decimals) : '–'
}

/** Heights: `640 m` or `2 100 ft`, thousands set apart by a narrow space. */
export function formatHeight(metres: number, units: UnitSystem): string {
  return `${heightNumber(metres, units)} ${heightUnit(units)}`
}

export function heightUnit(units: UnitSystem): 'm' | 'ft' {
  return units === 'km' ? 'm' : 'ft'
}

export function heightNumber(metres: number, units: UnitSystem): string {
  return groupThousands(Math.round(units === 'km' ? metres : metres / METRES_PER_FOOT))
}

/** 6 728 s → `1:52:08`; under an hour `52:08`. Negative or unknown durations are a dash. */
export function formatDuration(seconds: number): string {
  if (!(seconds >= 0)) return '–'
  const whole = Math.round(seconds)
  const h = Math.floor(whole / 3600)
  const m = Math.floor((whole % 3600) / 60)
  const s = whole % 60
  return h > 0 ? `${h}:${two(m)}:${two(s)}` : `${m}:${two(s)}`
}

/** 6 728 s → `1 h 52 min`; under an hour `52 min`. Negative or unknown durations are a dash. */
export function formatMinutes(seconds: number): string {
  if (!(seconds >= 0)) return '–'
  const minutes = Math.round(seconds / 60)
  const h = Math.floor(minutes / 60)
  return h > 0 ? `${h}\u00a0h\u00a0${two(minutes % 60)}\u00a0min` : `${minutes}\u00a0min`
}

/** s per metre → `5:41 /km`; slower than an hour per unit, or unknown, is a dash. */
export function formatPace(secondsPerMetre: number, units: UnitSystem): string {
  return `${paceNumber(secondsPerMetre, units)} /${units}`
}

export function paceNumber(secondsPerMetre: number, units: UnitSystem): string {
  const seconds = secondsPerMetre * metresPerSplit(units)
  return seconds > 0 && seconds < 3600 ? formatDuration(seconds) : '–'
}

/** A grade of −0.182 → `−18 %`, with a true minus sign. */
export function formatGrade(grade: number): string {
  if (Number.isNaN(grade)) return '–'
  return `${signed(grade * 100, 0)} %`
}

/** Three significant figures at most, thousands apart: 3412 → `3 410`, 0.8449 → `0.84`, 12.34 → `12.3`, 0 → `0`. */
export function formatFigure(value: number): string {
  if (!Number.isFinite(value)) return '–'
  // Compared as it will read: 9.996 is 10.0, never 10.00.
  const size = Math.abs(value)
  if (size >= 999.5) return groupThousands(Math.round(value / 10) * 10)
  if (size >= 99.95) return signed(value, 0)
  if (size === 0) return '0'
  if (size >= 9.995) return signed(value, 1)
  return signed(value, size >= 0.0995 ? 2 : 3)
}

/**
 * A range with one precision for both ends, that of its larger one, two to three figures: `3.0–3.9`,
 * `140–1 200`. When both ends read the same it is that one number.
 */
export function formatRange(low: number, high: number): string {
  if (!Number.isFinite(low) || !Number.isFinite(high)) return '–'
  if (low === 0 && high === 0) return '0'
  const step = rangeStep(Math.max(Math.abs(low), Math.abs(high)))
  const [from, to] = [low, high].map((end) => signed(roundedTo(end, step), decimalsOf(step)))
  if (from === to) return to
  return from.startsWith('−') ? `${from} to ${to}` : `${from}–${to}`
}

/** A difference that always shows its direction: `+12`, `−3`, `0`. */
export function formatSigned(value: number, decimals = 0): string {
  if (!Number.isFinite(value)) return '–'
  const text = signed(value, decimals)
  return value > 0 && Number(value.toFixed(decimals)) !== 0 ? `+${text}` : text
}

/** Whole numbers with thousands set apart by a narrow space: 13986 → `13 986`. */
export function groupThousands(whole: number): string {
  if (!Number.isFinite(whole)) return '–'
  const digits = String(Math.abs(whole)).replace(/\B(?=(\d{3})+$)/g, '\u202f')
  return whole < 0 ? `−${digits}` : digits
}

/** Two to three figures are as much as a range can honestly carry. */
function rangeStep(size: number): number {
  if (size >= 2000) return 100
  if (size >= 200) return 10
  if (size >= 10) return 1
  if (size >= 1) return 0.1
  return size >= 0.1 ? 0.01 : 0.001
}

function decimalsOf(step: number): number {
  return step >= 1 ? 0 : Math.round(-Math.log10(step))
}

function roundedTo(value: number, step: number): number {
  return step >= 1 ? Math.round(value / step) * step : value
}

/** Fixed decimals, a true minus sign, never a negative zero. */
function signed(value: number, decimals: number): string {
  const text = decimals === 0 ? groupThousands(Math.round(value)) : value.toFixed(decimals).replace('-', '−')
  return Number(text.replace('−', '-')) === 0 ? text.replace('−', '') : text
}

function two(n: number): string {
  return n < 10 ? `0${n}` : String(n)
}
