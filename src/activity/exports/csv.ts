/**
 * Rows of a comma-separated text (RFC 4180): quotes, commas and line ends within quotes, doubled quotes; any kind
 * of line end; a byte order mark is dropped. A quote that never closes takes the rest as one field.
 */
export function* csvRows(text: string, separator = ','): Generator<string[]> {
  let row: string[] = []
  let at = text.startsWith('\u{FEFF}') ? 1 : 0
  while (at < text.length) {
    const { field, end } = text[at] === '"' ? quoted(text, at, separator) : plain(text, at, separator)
    row.push(field)
    at = end
    if (text[at] === separator) {
      at++
      if (at < text.length) continue
      row.push('')
    }
    if (text[at] === '\r' && text[at + 1] === '\n') at++
    at++
    yield row
    row = []
  }
}

interface Field {
  readonly field: string
  /** Where the separator or line end behind it stands. */
  readonly end: number
}

function plain(text: string, from: number, separator: string): Field {
  let end = from
  while (end < text.length && text[end] !== separator && text[end] !== '\n' && text[end] !== '\r') end++
  return { field: text.slice(from, end), end }
}

function quoted(text: string, from: number, separator: string): Field {
  const parts: string[] = []
  let at = from + 1
  for (;;) {
    const close = text.indexOf('"', at)
    if (close < 0) return { field: parts.join('') + text.slice(at), end: text.length }
    parts.push(text.slice(at, close))
    if (text[close + 1] !== '"') {
      // Whatever stands between the quote and the separator belongs to the field.
      const rest = plain(text, close + 1, separator)
      return { field: parts.join('') + rest.field, end: rest.end }
    }
    parts.push('"')
    at = close + 2
  }
}
