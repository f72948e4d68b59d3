import type { StyleText } from './style.ts'
import { padEnd, padStart, widthOf } from './width.ts'
import { wrapHanging } from './wrap.ts'

export interface Column {
  readonly header: string
  readonly align: 'left' | 'right'
  readonly cells: readonly string[]
  readonly paint?: StyleText
  /** When the terminal is too narrow the highest goes first; 0 always stays. */
  readonly yields: number
  /** Before any column goes, this one's cells may break over lines, down to this width. */
  readonly breaksFrom?: number
}

/** A column that has found room, and how much. */
interface Kept extends Column {
  readonly width: number
}

const GAP = 2
const HANG = 2

/** Aligned lines, the first one the headers, none wider than `width` as long as columns can give way. */
export function tableLines(columns: readonly Column[], width: number, paintHeader: StyleText): string[] {
  const kept = fitting(columns, width)
  const rows = Math.max(0, ...kept.map(({ cells }) => cells.length))
  const header = rowLines(
    kept,
    kept.map((column) => column.header),
    () => paintHeader,
  )
  const body = Array.from({ length: rows }, (_, row) =>
    rowLines(
      kept,
      kept.map(({ cells }) => cells[row] ?? ''),
      ({ paint }) => paint,
    ),
  )
  return [header, ...body].flat()
}

/** One row, over as many lines as its longest cell needs. */
function rowLines(
  kept: readonly Kept[],
  cells: readonly string[],
  paintOf: (column: Kept) => StyleText | undefined,
): string[] {
  const broken = cells.map((cell, i) =>
    widthOf(cell) > kept[i].width ? wrapHanging(cell, kept[i].width, HANG) : [cell],
  )
  const last = kept.length - 1
  return Array.from({ length: Math.max(...broken.map((lines) => lines.length)) }, (_, line) =>
    kept
      .map((column, i) => {
        const padded = (column.align === 'left' ? padEnd : padStart)(broken[i][line] ?? '', column.width)
        return (paintOf(column) ?? asItIs)(i === last ? padded.trimEnd() : padded)
      })
      .join(' '.repeat(GAP))
      .trimEnd(),
  )
}

function asItIs(text: string): string {
  return text
}

/** Breaks what may be broken, then drops what yields most, until the rest fits. */
function fitting(columns: readonly Column[], width: number): readonly Kept[] {
  const natural = columns.map(naturalWidth)
  const excess = totalWidth(natural) - width
  const widths = columns.map(({ breaksFrom }, i) =>
    breaksFrom === undefined ? natural[i] : Math.min(natural[i], Math.max(breaksFrom, natural[i] - excess)),
  )
  const most = Math.max(...columns.map((column) => column.yields))
  if (totalWidth(widths) <= width || most === 0)
    return columns.map((column, i) => Object.assign({ width: widths[i] }, column))
  return fitting(
    columns.filter((column) => column.yields < most),
    width,
  )
}

function totalWidth(widths: readonly number[]): number {
  return widths.reduce((total, width) => total + width, GAP * (widths.length - 1))
}

function naturalWidth({ header, cells }: Column): number {
  return Math.max(widthOf(header), ...cells.map(widthOf))
}
