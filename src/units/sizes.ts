import { groupThousands } from './units.ts'

const UNITS = ['bytes', 'kB', 'MB', 'GB', 'TB'] as const

/** Bytes as people read them, decimal units as disks and networks are sold: 3 160 000 → `3.2 MB`. */
export function sizeInWords(bytes: number): string {
  let unit = 0
  let value = bytes
  // 999.95 would read 1000.0.
  while (value >= 999.5 && unit < UNITS.length - 1) {
    value /= 1000
    unit++
  }
  const number = unit === 0 || value >= 99.95 ? groupThousands(Math.round(value)) : value.toFixed(1)
  return `${number} ${unit === 0 && bytes === 1 ? 'byte' : UNITS[unit]}`
}
