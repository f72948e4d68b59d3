import type { Analysis } from '../../analysis/analysis.ts'
import {
  formatDistance,
  formatDuration,
  formatHeight,
  formatPace,
  type UnitSystem,
} from '../../units/units.ts'
import { dayOf } from '../../words/when.ts'
import type { Style } from '../text/style.ts'
import { harmless, keepEnd, padStart } from '../text/width.ts'
import { wrapHanging } from '../text/wrap.ts'
import type { FoundActivity } from './found.ts'

/** Fixed widths, for lines are printed as they come, before the widest is known. */
const WIDTHS = { day: 10, distance: 8, moving: 8, up: 9, flat: 10 } as const
const GAP = '  '

/** Columns a file's name needs to be told from others. */
const MIN_FILE = 16

export function listHeader(width: number, style: Style): string {
  const [day, ...rest] = ['date', 'distance', 'moving', 'up', 'as if flat']
  return style.structure(row([day.padEnd(WIDTHS.day), ...rest], 'file', width))
}

/** One activity among many: date, distance, moving time, climb, flat pace, file. */
export function listLine(name: string, analysis: Analysis, width: number, units: UnitSystem): string {
  const flat = analysis.equivalentFlatPace_sPerKm
  const cells = [
    dayOf(analysis.start, analysis.utcOffset_s),
    formatDistance(analysis.distance_m, units),
    analysis.movingTime_s > 0 ? formatDuration(analysis.movingTime_s) : '–',
    analysis.ascent_m === null ? '–' : formatHeight(analysis.ascent_m, units),
    flat === null ? '–' : formatPace(flat.value / 1000, units),
  ]
  return row(cells, name, width)
}

/** A set-aside activity and its reason, as a paragraph. */
export function setAsideLines(name: string, reason: string, width: number): string[] {
  return wrapHanging(harmless(`${name}: ${reason}`), width, 4)
}

/** As many figures as leave room for the file's name. */
function row(cells: readonly string[], file: string, width: number): string {
  const widths = Object.values(WIDTHS)
  let figures = ''
  for (const [i, cell] of cells.entries()) {
    const longer = `${figures}${padStart(cell, widths[i])}${GAP}`
    if (longer.length + MIN_FILE > width) break
    figures = longer
  }
  return figures + keepEnd(file, width - figures.length)
}

/** What to call an activity in a list: its file's path from the folder that all the files share. */
export function namesWithin(files: readonly string[]): (found: FoundActivity) => string {
  const folders = files.map((file) => file.split('/').slice(0, -1))
  const [first = []] = folders
  let shared = 0
  while (shared < first.length && folders.every((folder) => folder[shared] === first[shared])) shared++
  return ({ file, ordinal }) => {
    const path = file.split('/').slice(shared).join('/')
    return harmless(ordinal > 1 ? `${path} (${ordinal})` : path)
  }
}
