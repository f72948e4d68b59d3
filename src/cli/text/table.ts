import type { Paint } from './style.ts'
import { padEnd, padStart, widthOf } from './width.ts'

export interface Column {
  readonly header: string
  readonly align: 'left' | 'right'
  readonly cells: readonly string[]
  readonly paint?: Paint
  /** When the terminal is too narrow the highest goes first; 0 always stays. */
  readonly yields: number
}

const GAP = 2

/** Aligned lines, the first one the headers, none wider than `width` as long as columns can give way. */
export function tableLines(columns: readonly Column[], width: number, paintHeader: Paint): string[] {
  const kept = fitting(columns, width)
  const widths = kept.map(columnWidth)
  const rows = Math.max(0, ...kept.map(({ cells }) => cells.length))
  const line = (cellOf: (column: Column) => string, paintOf: (column: Column) => Paint | undefined) =>
    kept
      .map((column, i) => {
        const padded = (column.align === 'left' ? padEnd : padStart)(cellOf(column), widths[i])
        return (paintOf(column) ?? ((text) => text))(i === kept.length - 1 ? padded.trimEnd() : padded)
      })
      .join(' '.repeat(GAP))
  const body = Array.from({ length: rows }, (_, row) =>
    line(
      ({ cells }) => cells[row] ?? '',
      ({ paint }) => paint,
    ),
  )
  const header = line(
    (column) => column.header,
    () => paintHeader,
  )
  return [header, ...body]
}

function fitting(columns: readonly Column[], width: number): readonly Column[] {
  let kept = columns
  while (totalWidth(kept) > width) {
    const most = Math.max(...kept.map((column) => column.yields))
    if (most === 0) break
    kept = kept.filter((column) => column.yields < most)
  }
  return kept
}

function totalWidth(columns: readonly Column[]): number {
  return columns.reduce((total, column) => total + columnWidth(column), GAP * (columns.length - 1))
}

function columnWidth({ header, cells }: Column): number {
  return Math.max(widthOf(header), ...cells.map(widthOf))
}
