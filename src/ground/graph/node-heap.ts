/** Children per node of the heap: four lie in one cache line, and the tree is half as deep as a binary one. */
const ARITY = 4
const ABSENT = 0xffffffff

/** Nodes waiting in the order of their keys, least first; a key can be lowered in place. */
export class NodeHeap {
  readonly #node: Uint32Array
  readonly #key: Float64Array
  readonly #place: Uint32Array
  #count = 0

  /** @param nodes numbers from 0 to below this can wait, each once */
  constructor(nodes: number) {
    this.#node = new Uint32Array(nodes)
    this.#key = new Float64Array(nodes)
    this.#place = new Uint32Array(nodes).fill(ABSENT)
  }

  get count(): number {
    return this.#count
  }

  /** The least key; Infinity when nothing waits. */
  get leastKey(): number {
    return this.#count > 0 ? this.#key[0] : Infinity
  }

  clear(): void {
    for (let i = 0; i < this.#count; i++) this.#place[this.#node[i]] = ABSENT
    this.#count = 0
  }

  /** Adds a node, or lowers its key; a key higher than the one it has changes nothing. */
  offer(node: number, key: number): void {
    let at = this.#place[node]
    if (at === ABSENT) at = this.#count++
    else if (key >= this.#key[at]) return
    while (at > 0) {
      const parent = ((at - 1) / ARITY) | 0
      if (this.#key[parent] <= key) break
      this.#put(at, this.#node[parent], this.#key[parent])
      at = parent
    }
    this.#put(at, node, key)
  }

  /** Takes out the node of the least key; only while something waits. */
  take(): number {
    const least = this.#node[0]
    this.#place[least] = ABSENT
    const last = --this.#count
    if (last === 0) return least
    const node = this.#node[last]
    const key = this.#key[last]
    let at = 0
    for (;;) {
      const firstChild = at * ARITY + 1
      if (firstChild >= last) break
      let child = firstChild
      const end = Math.min(last, firstChild + ARITY)
      for (let i = firstChild + 1; i < end; i++) if (this.#key[i] < this.#key[child]) child = i
      if (this.#key[child] >= key) break
      this.#put(at, this.#node[child], this.#key[child])
      at = child
    }
    this.#put(at, node, key)
    return least
  }

  #put(at: number, node: number, key: number): void {
    this.#node[at] = node
    this.#key[at] = key
    this.#place[node] = at
  }
}
