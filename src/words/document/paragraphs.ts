import type { Block, Key } from './document.ts'

/** A block as it is laid out: keys have become words. */
export type Paragraph = Exclude<Block, Key>

/**
 * Blocks as paragraphs: notes that follow one another are one, and keys in between go into it.
 *
 * @param keys how a layout's own marks are to be read; empty where it has none
 */
export function paragraphsOf(
  blocks: readonly Block[],
  keys: Readonly<Record<Key['of'], string>>,
): Paragraph[] {
  const paragraphs: Paragraph[] = []
  for (const block of blocks) {
    const told: Paragraph = block.kind === 'key' ? { kind: 'note', text: keys[block.of] } : block
    const before = paragraphs.at(-1)
    if (told.kind !== 'note' || before?.kind !== 'note') paragraphs.push(told)
    else if (told.text !== '')
      paragraphs[paragraphs.length - 1] = { kind: 'note', text: `${before.text} ${told.text}` }
  }
  return paragraphs
}
