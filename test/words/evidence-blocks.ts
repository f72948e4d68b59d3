import type { Block, Document, Section } from '../../src/words/document/document.ts'

/** The smaller sections of one of the account's sections. */
export function partsOf({ sections }: Document, id: string): readonly Section[] {
  return sections.find((one) => one.id === id)?.sections ?? []
}

/** All blocks of a kind in some sections. */
export function blocksOf<K extends Block['kind']>(
  sections: readonly Section[],
  kind: K,
): Extract<Block, { readonly kind: K }>[] {
  const isOfKind = (block: Block): block is Extract<Block, { readonly kind: K }> => block.kind === kind
  return sections.flatMap(({ blocks }) => blocks.filter(isOfKind))
}
