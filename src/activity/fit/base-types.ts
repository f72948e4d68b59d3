/**
 * FIT's base types. The byte in a definition names one of them; each has a value that means "not recorded".
 * Source: the FIT protocol as publicly documented (base type table).
 */

/** How the bytes are read; numbered so that the reader's inner loop can switch on small integers. */
export const KIND = { u8: 0, s8: 1, u16: 2, s16: 3, u32: 4, s32: 5, f32: 6, f64: 7, u64: 8, s64: 9 } as const
export type Kind = (typeof KIND)[keyof typeof KIND]

export interface BaseType {
  readonly kind: Kind
  /** Bytes per element. */
  readonly size: number
  /** The sentinel for "not recorded"; NaN where NaN itself is the sentinel. */
  readonly invalid: number
}

export const STRING_TYPE = 7

const BASE_TYPES: ReadonlyMap<number, BaseType> = new Map<number, BaseType>([
  [0, { kind: KIND.u8, size: 1, invalid: 0xff }], // enum
  [1, { kind: KIND.s8, size: 1, invalid: 0x7f }],
  [2, { kind: KIND.u8, size: 1, invalid: 0xff }],
  [10, { kind: KIND.u8, size: 1, invalid: 0 }], // uint8z
  [13, { kind: KIND.u8, size: 1, invalid: 0xff }], // byte
  [131, { kind: KIND.s16, size: 2, invalid: 0x7fff }],
  [132, { kind: KIND.u16, size: 2, invalid: 0xffff }],
  [133, { kind: KIND.s32, size: 4, invalid: 0x7fffffff }],
  [134, { kind: KIND.u32, size: 4, invalid: 0xffffffff }],
  [136, { kind: KIND.f32, size: 4, invalid: NaN }],
  [137, { kind: KIND.f64, size: 8, invalid: NaN }],
  [139, { kind: KIND.u16, size: 2, invalid: 0 }], // uint16z
  [140, { kind: KIND.u32, size: 4, invalid: 0 }], // uint32z
  [142, { kind: KIND.s64, size: 8, invalid: Number(0x7fffffffffffffffn) }],
  [143, { kind: KIND.u64, size: 8, invalid: Number(0xffffffffffffffffn) }],
  [144, { kind: KIND.u64, size: 8, invalid: 0 }], // uint64z
])

/** The numeric base type of that byte; undefined for strings and for bytes that name no type. */
export function baseType(code: number): BaseType | undefined {
  // Some makers leave out the "has byte order" bit (0x80); the low five bits alone tell the types apart.
  return BASE_TYPES.get(code) ?? BASE_TYPES.get(code | 0x80)
}

/** One element; NaN when it is the type's "not recorded". The caller has checked the bounds. */
export function readElement(view: DataView, at: number, little: boolean, type: BaseType): number {
  const raw = readRaw(view, at, little, type.kind)
  return raw === type.invalid ? NaN : raw
}

export function readRaw(view: DataView, at: number, little: boolean, kind: Kind): number {
  switch (kind) {
    case KIND.u8:
      return view.getUint8(at)
    case KIND.s8:
      return view.getInt8(at)
    case KIND.u16:
      return view.getUint16(at, little)
    case KIND.s16:
      return view.getInt16(at, little)
    case KIND.u32:
      return view.getUint32(at, little)
    case KIND.s32:
      return view.getInt32(at, little)
    case KIND.f32:
      return view.getFloat32(at, little)
    case KIND.f64:
      return view.getFloat64(at, little)
    case KIND.u64:
      return Number(view.getBigUint64(at, little))
    default:
      return Number(view.getBigInt64(at, little))
  }
}
