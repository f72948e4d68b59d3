/** What Markdown asks of the line under a table's header. */
const NARROWEST = 3

/** A table as Markdown, cells padded to their column, as the formatter leaves them. */
export function markdownTable(headers: readonly string[], rows: readonly (readonly string[])[]): string {
  const cells = rows.map((row) => row.map((cell) => cell.replaceAll('|', '\\|')))
  const widths = headers.map((header, k) =>
    Math.max(NARROWEST, header.length, ...cells.map((row) => row[k].length)),
  )
  const line = (row: readonly string[]) => `| ${row.map((cell, k) => cell.padEnd(widths[k])).join(' | ')} |`
  return [line(headers), line(widths.map((width) => '-'.repeat(width))), ...cells.map(line)].join('\n')
}
