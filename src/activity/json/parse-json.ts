/** A day of watches' sample objects holds a million and a half; each costs tens of bytes once it is parsed. */
const MAX_VALUES = 6_000_000

/** Why a text was not parsed. */
export type JsonTrouble = 'damaged' | 'too-many'

/**
 * What a JSON text holds. Numbers that are none (`NaN`) and keys without quotes are what services write in it all the
 * same: Polar for a strap that lost its hold, Huawei for kilometres. Text with more values than any recording has is not
 * parsed, for all of them would be held.
 */
export function parseJson(bytes: Uint8Array): { readonly value: unknown } | JsonTrouble {
  if (valuesIn(bytes) > MAX_VALUES) return 'too-many'
  const text = new TextDecoder().decode(bytes)
  const value = parsed(text) ?? parsed(mended(text))
  return value ?? 'damaged'
}

function parsed(text: string): { readonly value: unknown } | null {
  try {
    return { value: JSON.parse(text) }
  } catch {
    return null
  }
}

function mended(text: string): string {
  return text
    .replaceAll(/([[,:]\s*)-?(?:NaN|Infinity)(?=\s*[,\]}])/g, '$1null')
    .replaceAll(/([{,]\s*)(-?\d+(?:\.\d+)?)(?=\s*:)/g, '$1"$2"')
}

/** At most so many: every value but the first of a list or an object stands behind a comma. */
function valuesIn(bytes: Uint8Array): number {
  let count = 1
  for (const byte of bytes) if (byte === COMMA || byte === BRACE || byte === BRACKET) count += 1
  return count
}

const COMMA = 0x2c
const BRACE = 0x7b
const BRACKET = 0x5b
