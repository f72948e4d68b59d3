/** A hostile file could invent a name per element; no honest one comes near this many. */
const MAX_NAMES = 512

/** The code of a name met after the table was full. */
export const UNNAMED = 0

/**
 * Element names to small whole numbers, so that names are compared once and not on every point. Prefixes are
 * dropped: exporters bind them differently, or forget to bind them at all. Names the vocabulary does not hold
 * get codes of their own, after its last.
 */
export class ElementNames {
  readonly #vocabulary = new Map<string, number>()
  readonly #byQualifiedName = new Map<string, number>()
  readonly #localNames: string[] = ['']

  /** @param vocabulary name to code; codes count from 1 without gaps. */
  constructor(vocabulary: Readonly<Record<string, number>>) {
    for (const [name, code] of Object.entries(vocabulary)) {
      this.#vocabulary.set(name.toLowerCase(), code)
      this.#localNames[code] = name
    }
  }

  codeOf(qualifiedName: string): number {
    return this.#byQualifiedName.get(qualifiedName) ?? this.#learn(qualifiedName)
  }

  /** The name without prefix. */
  nameOf(code: number): string {
    return this.#localNames[code] ?? ''
  }

  #learn(qualifiedName: string): number {
    if (this.#byQualifiedName.size >= MAX_NAMES) return UNNAMED
    const localName = qualifiedName.slice(qualifiedName.lastIndexOf(':') + 1)
    const key = localName.toLowerCase()
    const code = this.#vocabulary.get(key) ?? this.#localNames.length
    if (code === this.#localNames.length) {
      this.#localNames.push(localName)
      this.#vocabulary.set(key, code)
    }
    this.#byQualifiedName.set(qualifiedName, code)
    return code
  }
}
