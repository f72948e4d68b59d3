import { widthOf } from './width.ts'

/**
 * Breaks a paragraph at spaces into lines at most `width` wide; a longer word is broken where it must, and a number
 * keeps its per cent sign.
 */
export function wrap(paragraph: string, width: number): string[] {
  const lines: string[] = []
  let line = ''
  for (const word of paragraph.split(/ (?!%)/).flatMap((whole) => pieces(whole, width))) {
    const longer = line === '' ? word : `${line} ${word}`
    if (widthOf(longer) <= width) {
      line = longer
    } else {
      lines.push(line)
      line = word
    }
  }
  if (line !== '') lines.push(line)
  return lines
}

/** The same, each line but the first set in under it by `hang` columns. */
export function wrapHanging(paragraph: string, width: number, hang: number): string[] {
  const [first = '', ...rest] = wrap(paragraph, width)
  const below = wrap([...rest].join(' '), width - hang)
  return [first, ...below.map((line) => ' '.repeat(hang) + line)]
}

function pieces(word: string, width: number): string[] {
  if (widthOf(word) <= width) return [word]
  const cut: string[] = ['']
  for (const letter of word) {
    if (widthOf(cut[cut.length - 1] + letter) > width) cut.push('')
    cut[cut.length - 1] += letter
  }
  return cut
}
