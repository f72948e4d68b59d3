import { crc16 } from '../../src/activity/fit/crc.ts'

/** FIT base type codes, for writing fields. */
export const TYPE = {
  enum: 0x00,
  sint8: 0x01,
  uint8: 0x02,
  string: 0x07,
  uint8z: 0x0a,
  byte: 0x0d,
  sint16: 0x83,
  uint16: 0x84,
  sint32: 0x85,
  uint32: 0x86,
  float32: 0x88,
  float64: 0x89,
  sint64: 0x8e,
} as const
export type TypeName = keyof typeof TYPE

const SIZES: Readonly<Record<TypeName, number>> = {
  enum: 1,
  sint8: 1,
  uint8: 1,
  string: 1,
  uint8z: 1,
  byte: 1,
  sint16: 2,
  uint16: 2,
  sint32: 4,
  uint32: 4,
  float32: 4,
  float64: 8,
  sint64: 8,
}

const INVALID: Readonly<Record<TypeName, number>> = {
  enum: 0xff,
  sint8: 0x7f,
  uint8: 0xff,
  string: 0,
  uint8z: 0,
  byte: 0xff,
  sint16: 0x7fff,
  uint16: 0xffff,
  sint32: 0x7fffffff,
  uint32: 0xffffffff,
  float32: NaN,
  float64: NaN,
  sint64: NaN,
}

/** One field as a definition lays it out; `count` elements (characters for strings). */
export interface FieldSpec {
  readonly number: number
  readonly type: TypeName
  readonly count?: number
  /** Set for a developer field: the app's index. */
  readonly developer?: number
}

/** A raw field value as it stands in the file; null writes the type's "not recorded". */
export type RawValue = number | string | readonly number[] | null

/** s from 1970 to FIT's epoch. */
export const FIT_EPOCH_S = 631065600

/** Degrees to semicircles. */
export function semicircles(degrees: number): number {
  return Math.round((degrees * 2 ** 31) / 180)
}

/** Writes FIT files byte by byte, sound or, by what a test does to the bytes, unsound. */
export class FitBytes {
  #view: DataView<ArrayBuffer>
  #length = 0
  readonly #layouts = new Map<number, readonly FieldSpec[]>()
  readonly #bigEndian = new Set<number>()

  constructor(capacity = 4096) {
    this.#view = new DataView(new ArrayBuffer(capacity))
  }

  /** A definition message for local type `local`. */
  define(local: number, message: number, fields: readonly FieldSpec[], bigEndian = false): this {
    const own = fields.filter((field) => field.developer === undefined)
    const added = fields.filter((field) => field.developer !== undefined)
    if (bigEndian) this.#bigEndian.add(local)
    else this.#bigEndian.delete(local)
    this.#layouts.set(local, [...own, ...added])
    this.#put(1, (view, at) => view.setUint8(at, 0x40 | (added.length > 0 ? 0x20 : 0) | local))
    this.#bytes([0, bigEndian ? 1 : 0])
    this.#put(2, (view, at) => view.setUint16(at, message, !bigEndian))
    this.#bytes([own.length])
    for (const { number, type, count = 1 } of own) this.#bytes([number, SIZES[type] * count, TYPE[type]])
    if (added.length === 0) return this
    this.#bytes([added.length])
    for (const { number, type, count = 1, developer = 0 } of added)
      this.#bytes([number, SIZES[type] * count, developer])
    return this
  }

  /** A data message of local type `local`, values in the order of its definition. */
  data(local: number, values: readonly RawValue[]): this {
    return this.#message(local, this.#layouts.get(local) ?? [], local, values)
  }

  /** A data message with a compressed-timestamp header; a leading timestamp field is left out. */
  compressed(local: number, seconds: number, values: readonly RawValue[]): this {
    const layout = this.#layouts.get(local) ?? []
    const fields = layout[0]?.number === 253 ? layout.slice(1) : layout
    return this.#message(0x80 | (local << 5) | (seconds & 0x1f), fields, local, values)
  }

  /** Bytes as they are, for whatever no writer would write. */
  raw(bytes: Iterable<number>): this {
    this.#bytes([...bytes])
    return this
  }

  /** Bytes written so far, without header and checksum. */
  get length(): number {
    return this.#length
  }

  /** The whole file: 14-byte header, messages, checksum. */
  file(): Uint8Array<ArrayBuffer> {
    const file = new Uint8Array(14 + this.#length + 2)
    const view = new DataView(file.buffer)
    file.set([14, 0x20, 0x54, 0x08], 0)
    view.setUint32(4, this.#length, true)
    file.set([0x2e, 0x46, 0x49, 0x54], 8)
    view.setUint16(12, crc16(file, 0, 12), true)
    file.set(new Uint8Array(this.#view.buffer, 0, this.#length), 14)
    view.setUint16(file.length - 2, crc16(file, 0, file.length - 2), true)
    return file
  }

  #message(header: number, fields: readonly FieldSpec[], local: number, values: readonly RawValue[]): this {
    this.#bytes([header])
    const little = !this.#bigEndian.has(local)
    for (const [index, field] of fields.entries()) this.#field(field, values[index] ?? null, little)
    return this
  }

  #field({ type, count = 1 }: FieldSpec, value: RawValue, little: boolean): void {
    if (type === 'string') {
      const text = new TextEncoder().encode(typeof value === 'string' ? value : '')
      for (let i = 0; i < count; i++) this.#bytes([text[i] ?? 0])
      return
    }
    const elements = typeof value === 'number' ? [value] : typeof value === 'object' ? (value ?? []) : []
    for (let i = 0; i < count; i++) this.#number(type, elements[i] ?? INVALID[type], little)
  }

  #number(type: TypeName, value: number, little: boolean): void {
    this.#put(SIZES[type], (view, at) => {
      if (type === 'sint8') view.setInt8(at, value)
      else if (type === 'sint16') view.setInt16(at, value, little)
      else if (type === 'uint16') view.setUint16(at, value, little)
      else if (type === 'sint32') view.setInt32(at, value, little)
      else if (type === 'uint32') view.setUint32(at, value, little)
      else if (type === 'float32') view.setFloat32(at, value, little)
      else if (type === 'float64') view.setFloat64(at, value, little)
      else if (type === 'sint64') view.setBigInt64(at, BigInt(value), little)
      else view.setUint8(at, value)
    })
  }

  #bytes(bytes: readonly number[]): void {
    for (const byte of bytes) this.#put(1, (view, at) => view.setUint8(at, byte))
  }

  #put(size: number, write: (view: DataView, at: number) => void): void {
    if (this.#length + size > this.#view.byteLength) {
      const larger = new Uint8Array(this.#view.byteLength * 2)
      larger.set(new Uint8Array(this.#view.buffer))
      this.#view = new DataView(larger.buffer)
    }
    write(this.#view, this.#length)
    this.#length += size
  }
}

/** An event of the timer, and what befell it. */
const TIMER = 0
const START = 0
const STOP_ALL = 4

/** One sample of a made-up run; what is left out is written as "not recorded". */
export interface FitSample {
  /** s since 1970, whole. */
  readonly time: number
  readonly latitude?: number
  readonly longitude?: number
  /** m */
  readonly altitude?: number
  /** m since the start */
  readonly distance?: number
  /** m/s */
  readonly speed?: number
  /** bpm */
  readonly heartRate?: number
  /** strides per minute */
  readonly cadence?: number
  /** W */
  readonly power?: number
}

/** What frames the samples of `writeFit`. */
export interface FitSession {
  /** FIT sport number; 1 is running. */
  readonly sport?: number
  /** FIT sub-sport number; 3 is trail. */
  readonly subSport?: number
  readonly ascent?: number
  readonly descent?: number
  /** When the watch was stopped, s since 1970, in order. */
  readonly stops?: readonly { readonly from_s: number; readonly to_s: number }[]
}

const RECORD: readonly FieldSpec[] = [
  { number: 253, type: 'uint32' },
  { number: 0, type: 'sint32' },
  { number: 1, type: 'sint32' },
  { number: 5, type: 'uint32' },
  { number: 78, type: 'uint32' },
  { number: 73, type: 'uint32' },
  { number: 7, type: 'uint16' },
  { number: 3, type: 'uint8' },
  { number: 4, type: 'uint8' },
]

const scaled = (value: number | undefined, scale: number, offset = 0): number | null =>
  value === undefined || Number.isNaN(value) ? null : Math.round((value + offset) * scale)

/**
 * A complete activity file as a watch would write it: file_id, one record per sample, one lap, one session.
 * Takes any iterable, so that millions of samples need not exist at once.
 */
export function writeFit(samples: Iterable<FitSample>, session: FitSession = {}): Uint8Array<ArrayBuffer> {
  const fit = new FitBytes(1 << 16)
  fit.define(0, 0, [
    { number: 0, type: 'enum' },
    { number: 1, type: 'uint16' },
    { number: 2, type: 'uint16' },
  ])
  fit.data(0, [4, 1, 2697])
  fit.define(1, 20, RECORD)
  fit.define(4, 21, [
    { number: 253, type: 'uint32' },
    { number: 0, type: 'enum' },
    { number: 1, type: 'enum' },
  ])
  const stops = [...(session.stops ?? [])]
  let first: FitSample | null = null
  let last: FitSample | null = null
  for (const sample of samples) {
    first ??= sample
    last = sample
    while (stops.length > 0 && stops[0].to_s <= sample.time) {
      const { from_s, to_s } = stops[0]
      stops.shift()
      fit.data(4, [from_s - FIT_EPOCH_S, TIMER, STOP_ALL]).data(4, [to_s - FIT_EPOCH_S, TIMER, START])
    }
    fit.data(1, [
      sample.time - FIT_EPOCH_S,
      sample.latitude === undefined ? null : semicircles(sample.latitude),
      sample.longitude === undefined ? null : semicircles(sample.longitude),
      scaled(sample.distance, 100),
      scaled(sample.altitude, 5, 500),
      scaled(sample.speed, 1000),
      scaled(sample.power, 1),
      scaled(sample.heartRate, 1),
      scaled(sample.cadence, 1),
    ])
  }
  if (first && last) writeSummaries(fit, first, last, session)
  return fit.file()
}

function writeSummaries(fit: FitBytes, first: FitSample, last: FitSample, session: FitSession): void {
  const elapsed = (last.time - first.time) * 1000
  const { sport = 1, subSport = 3, ascent, descent } = session
  const sums: readonly FieldSpec[] = [
    { number: 253, type: 'uint32' },
    { number: 2, type: 'uint32' },
    { number: 7, type: 'uint32' },
    { number: 8, type: 'uint32' },
    { number: 9, type: 'uint32' },
  ]
  const times = [last.time - FIT_EPOCH_S, first.time - FIT_EPOCH_S, elapsed, elapsed]
  fit.define(2, 19, sums).data(2, [...times, scaled(last.distance, 100)])
  fit.define(3, 18, [
    ...sums,
    { number: 22, type: 'uint16' },
    { number: 23, type: 'uint16' },
    { number: 5, type: 'enum' },
    { number: 6, type: 'enum' },
  ])
  fit.data(3, [...times, scaled(last.distance, 100), ascent ?? null, descent ?? null, sport, subSport])
}
