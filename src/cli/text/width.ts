/** Letters that lie on the one before them, and marks that take no room. */
const NO_WIDTH = /[\p{Mn}\p{Me}\p{Cf}]/u

/** East Asian wide forms and pictographs, which terminals draw two columns wide. */
const DOUBLE_WIDTH =
  /[\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]|\p{Emoji_Presentation}|[\u{20000}-\u{3fffd}]/u

/** Columns a terminal gives to a text without escape sequences. */
export function widthOf(text: string): number {
  let width = 0
  for (const letter of text) width += letterWidth(letter)
  return width
}

function letterWidth(letter: string): number {
  if (letter <= '\u02ff') return 1
  if (NO_WIDTH.test(letter)) return 0
  return DOUBLE_WIDTH.test(letter) ? 2 : 1
}

export function padEnd(text: string, width: number): string {
  return text + ' '.repeat(Math.max(0, width - widthOf(text)))
}

export function padStart(text: string, width: number): string {
  return ' '.repeat(Math.max(0, width - widthOf(text))) + text
}

/** The end of a text, with `…` for what had to go: of a path the end tells most. */
export function keepEnd(text: string, width: number): string {
  if (widthOf(text) <= width) return text
  const letters = Array.from(text)
  let room = width - 1
  let from = letters.length
  while (from > 0 && room >= letterWidth(letters[from - 1])) room -= letterWidth(letters[--from])
  return `…${letters.slice(from).join('')}`
}

/**
 * A text from outside (a file's name, a device's) made safe for one line of a terminal: control characters,
 * which could move the cursor or recolour the screen, and marks that turn the reading direction are shown as `�`.
 */
export function harmless(text: string): string {
  return text.replace(/[\p{Cc}\u2028\u2029\u202a-\u202e\u2066-\u2069]/gu, '\ufffd')
}
