/** A number as XML Schema writes decimals and doubles; also with a decimal comma, as some locales leak it. */
const DECIMAL = /^[+-]?(?:\d+[.,]?\d*|[.,]\d+)(?:[eE][+-]?\d{1,3})?$/

/** Powers of ten up to here, and whole numbers up to 2^53, are exact: their quotient is correctly rounded. */
const EXACT_DIGITS = 15
const POWERS_OF_TEN = Float64Array.from({ length: EXACT_DIGITS + 1 }, (_, exponent) => 10 ** exponent)

const MINUS = 45
const POINT = 46
const ZERO = 48

/** The number the text holds; NaN when it is empty or holds anything else. */
export function readNumber(text: string): number {
  const length = text.length
  const negative = text.charCodeAt(0) === MINUS
  let digits = 0
  let decimals = -1
  let whole = 0
  for (let i = negative ? 1 : 0; i < length; i++) {
    const digit = text.charCodeAt(i) - ZERO
    if (digit >= 0 && digit <= 9) {
      whole = whole * 10 + digit
      digits++
      if (decimals >= 0) decimals++
    } else if (digit === POINT - ZERO && decimals < 0) decimals = 0
    else return readOddNumber(text)
  }
  if (digits === 0) return readOddNumber(text)
  // Coordinates often have more: what is left is digits and a point, which every platform reads to the last bit.
  if (digits > EXACT_DIGITS) return finiteOrNaN(Number(text))
  const size = decimals > 0 ? whole / (POWERS_OF_TEN[decimals] ?? 1) : whole
  return negative ? -size : size
}

function readOddNumber(text: string): number {
  const trimmed = text.trim()
  if (!DECIMAL.test(trimmed)) return NaN
  return finiteOrNaN(Number(trimmed.replace(',', '.')))
}

/** Hundreds of digits are no number. */
function finiteOrNaN(value: number): number {
  return Number.isFinite(value) ? value : NaN
}
