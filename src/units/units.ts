/** SI inside; people read kilometres or miles. Everything that turns a number into words for a screen. */
export type UnitSystem = 'km' | 'mi'

/** m in one international mile and one international foot (exact by definition, 1959). */
export const METRES_PER_MILE = 1609.344
export const METRES_PER_FOOT = 0.3048

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
  return (metres / metresPerSplit(units)).toFixed(decimals)
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
  const percent = Math.round(grade * 100)
  return `${percent < 0 ? '−' : ''}${Math.abs(percent)} %`
}

/** Three significant figures at most, thousands apart: 3412 → `3 410`, 0.8449 → `0.84`, 12.34 → `12.3`. */
export function formatFigure(value: number): string {
  if (!Number.isFinite(value)) return '–'
  const size = Math.abs(value)
  if (size >= 1000) return groupThousands(Math.round(value / 10) * 10)
  if (size >= 100) return value.toFixed(0)
  if (size >= 10) return value.toFixed(1)
  return value.toFixed(2)
}

function groupThousands(whole: number): string {
  return String(whole).replace(/\B(?=(\d{3})+$)/g, '\u202f')
}

function two(n: number): string {
  return n < 10 ? `0${n}` : String(n)
}
