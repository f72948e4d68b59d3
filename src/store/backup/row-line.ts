import type { AnyRow } from '../table-pages.ts'

/** A row as a line of JSON; bytes as `{"base64": "…"}`, the only cells that are objects. */
export function rowLine(row: AnyRow): string {
  const cells = Object.entries(row).map(([name, value]) => [
    name,
    value instanceof Uint8Array ? packed(value) : value,
  ])
  return `${JSON.stringify(Object.fromEntries(cells))}\n`
}

/**
 * The row of a line.
 *
 * @throws Error with a sentence when it is none
 */
export function lineRow(line: string): AnyRow {
  const row = parsed(line)
  if (typeof row !== 'object' || row === null || Array.isArray(row))
    throw new Error('A line of the backup is not a row.')
  const cells = Object.entries(row).map(([name, value]: [string, unknown]) => [name, unpacked(name, value)])
  return Object.fromEntries(cells) as AnyRow
}

function parsed(line: string): unknown {
  try {
    return JSON.parse(line) as unknown
  } catch (error) {
    throw new Error('A line of the backup is not JSON.', { cause: error })
  }
}

function packed({ buffer, byteOffset, length }: Uint8Array): { base64: string } {
  return { base64: Buffer.from(buffer, byteOffset, length).toString('base64') }
}

function unpacked(name: string, value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value
  if (!('base64' in value) || typeof value.base64 !== 'string')
    throw new Error(`The backup holds something unknown in the column ${name}.`)
  return new Uint8Array(Buffer.from(value.base64, 'base64'))
}
