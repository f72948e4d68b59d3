const SMALL = [
  'no',
  'one',
  'two',
  'three',
  'four',
  'five',
  'six',
  'seven',
  'eight',
  'nine',
  'ten',
  'eleven',
  'twelve',
  'thirteen',
  'fourteen',
  'fifteen',
  'sixteen',
  'seventeen',
  'eighteen',
  'nineteen',
]

const TENS = ['', '', 'twenty', 'thirty', 'forty', 'fifty', 'sixty', 'seventy', 'eighty', 'ninety']

/** Whole numbers below a hundred as words, the rest as digits: 42 → `forty-two`. */
export function inWords(whole: number): string {
  if (whole < 0 || whole >= 100) return String(whole)
  if (whole < 20) return SMALL[whole]
  const ones = whole % 10
  return TENS[Math.floor(whole / 10)] + (ones > 0 ? `-${SMALL[ones]}` : '')
}

/** The nearest plain share, for speech: 0.31 → `about a third`. */
export function shareInWords(share: number): string {
  if (!(share >= 0.05)) return 'hardly any'
  if (share > 0.95) return 'nearly all'
  let nearest = SHARES[0]
  for (const candidate of SHARES)
    if (Math.abs(candidate[0] - share) < Math.abs(nearest[0] - share)) nearest = candidate
  return `about ${nearest[1]}`
}

const SHARES: readonly (readonly [number, string])[] = [
  [0.1, 'a tenth'],
  [0.2, 'a fifth'],
  [0.25, 'a quarter'],
  [0.33, 'a third'],
  [0.5, 'half'],
  [0.67, 'two thirds'],
  [0.75, 'three quarters'],
  [0.9, 'nine tenths'],
]

/** `the thighs`, `the thighs and the hips`, `the thighs, the hips and the calves`. */
export function listed(parts: readonly string[]): string {
  if (parts.length < 2) return parts.join('')
  return `${parts.slice(0, -1).join(', ')} and ${parts[parts.length - 1]}`
}

export function capitalised(sentence: string): string {
  return sentence.charAt(0).toUpperCase() + sentence.slice(1)
}
