import { baseType, readElement, STRING_TYPE } from './base-types.ts'

/** One field of a message as its definition lays it out. */
export interface FieldLayout {
  readonly number: number
  /** Byte offset from the start of the message's contents, and length in bytes. */
  readonly at: number
  readonly size: number
  readonly typeCode: number
}

/** A field that an app added; its name and type come from a field_description message. */
export interface DeveloperLayout {
  readonly number: number
  readonly developer: number
  readonly at: number
  readonly size: number
}

/** What the definition message of a local message type promises of every data message that follows. */
export interface Definition {
  readonly message: number
  readonly little: boolean
  readonly fields: readonly FieldLayout[]
  readonly developerFields: readonly DeveloperLayout[]
  /** Bytes of one data message, its header byte not counted. */
  readonly size: number
  /** Where its uint32 timestamp lies; -1 when it has none. */
  readonly timestampAt: number
}

const TIMESTAMP = 253

/** Local message types are numbered 0–15. */
export type LocalDefinitions = (Definition | undefined)[]

/**
 * Reads a definition message whose header byte stands at `at`; says so when the bytes end first, or when
 * they cannot be a definition.
 */
export function readDefinition(
  bytes: Uint8Array,
  at: number,
  end: number,
): { readonly definition: Definition; readonly next: number } | 'ends early' | 'unsound' {
  if (at + 6 > end) return 'ends early'
  const byteOrder = bytes[at + 2]
  if (byteOrder > 1) return 'unsound'
  const little = byteOrder === 0
  const message = little ? bytes[at + 3] | (bytes[at + 4] << 8) : (bytes[at + 3] << 8) | bytes[at + 4]
  const count = bytes[at + 5]
  let next = at + 6 + 3 * count
  if (next > end) return 'ends early'
  const fields: FieldLayout[] = []
  let offset = 0
  let timestampAt = -1
  for (let entry = at + 6; entry < next; entry += 3) {
    const field = { number: bytes[entry], at: offset, size: bytes[entry + 1], typeCode: bytes[entry + 2] }
    if (field.number === TIMESTAMP && field.size === 4) timestampAt = offset
    fields.push(field)
    offset += field.size
  }
  const developerFields: DeveloperLayout[] = []
  if (bytes[at] & 0x20) {
    if (next + 1 > end) return 'ends early'
    const first = next + 1
    next = first + 3 * bytes[next]
    if (next > end) return 'ends early'
    for (let entry = first; entry < next; entry += 3) {
      const size = bytes[entry + 1]
      developerFields.push({ number: bytes[entry], at: offset, size, developer: bytes[entry + 2] })
      offset += size
    }
  }
  return { definition: { message, little, fields, developerFields, size: offset, timestampAt }, next }
}

/**
 * The layout of a message with a compressed-timestamp header. Such a message leaves out the timestamp field
 * even where its definition (shared with plain messages, as COROS does) begins with one.
 */
export function withoutLeadingTimestamp(definition: Definition): Definition {
  const [first, ...rest] = definition.fields
  if (first?.number !== TIMESTAMP) return definition
  return {
    ...definition,
    fields: rest.map((field) => ({ ...field, at: field.at - first.size })),
    developerFields: definition.developerFields.map((field) => ({ ...field, at: field.at - first.size })),
    size: definition.size - first.size,
    timestampAt: -1,
  }
}

/** Reads the few fields wanted from a message that comes rarely (session, lap, event …). */
export class MessageFields {
  readonly #view: DataView
  readonly #at: number
  readonly #definition: Definition

  constructor(view: DataView, at: number, definition: Definition) {
    this.#view = view
    this.#at = at
    this.#definition = definition
  }

  /** The first element of field `number`, divided by `scale`; null when absent or not recorded. */
  number(number: number, scale = 1): number | null {
    for (const field of this.#definition.fields) {
      if (field.number !== number) continue
      const type = baseType(field.typeCode)
      if (!type || field.size < type.size) continue
      const value = readElement(this.#view, this.#at + field.at, this.#definition.little, type)
      return Number.isFinite(value) ? value / scale : null
    }
    return null
  }

  /** The text of field `number`, without what follows its terminating zero; null when absent or empty. */
  text(number: number): string | null {
    for (const field of this.#definition.fields) {
      if (field.number !== number || field.typeCode !== STRING_TYPE) continue
      const bytes = new Uint8Array(this.#view.buffer, this.#view.byteOffset + this.#at + field.at, field.size)
      const zero = bytes.indexOf(0)
      const text = new TextDecoder().decode(zero < 0 ? bytes : bytes.subarray(0, zero)).trim()
      return text === '' ? null : text
    }
    return null
  }
}
