/** Whether a name within an archive is one of files made to do harm: of a place outside, or of no place at all. */
export function leadsOut(path: string): boolean {
  return path.includes('\\') || /^([a-z]:|\/)/i.test(path) || path.split('/').includes('..')
}

/** A name within an archive for people: without what would lead elsewhere. */
export function harmlessPath(path: string): string {
  return path
    .split(/[/\\]/)
    .filter((part) => part !== '..' && part !== '.' && part !== '')
    .join('/')
}

/** Hands out paths, no two alike: `a.fit`, `a (2).fit`. */
export class OwnPaths {
  readonly #taken = new Set<string>()
  /** How often each path was met, so that a thousand alike are not counted through a thousand times. */
  readonly #times = new Map<string, number>()
  readonly #keptAs: (path: string) => string

  /** @param keptAs two paths are alike that are kept as the same */
  constructor(keptAs: (path: string) => string = (path) => path) {
    this.#keptAs = keptAs
  }

  own(path: string): string {
    let own = path
    let n = this.#times.get(path) ?? 1
    while (this.#taken.has(this.#keptAs(own))) own = numbered(path, ++n)
    if (n > 1) this.#times.set(path, n)
    this.#taken.add(this.#keptAs(own))
    return own
  }
}

/** The ending stays: it says what a file is. */
function numbered(path: string, n: number): string {
  const dot = path.indexOf('.', path.lastIndexOf('/') + 2)
  return dot < 0 ? `${path} (${n})` : `${path.slice(0, dot)} (${n})${path.slice(dot)}`
}
