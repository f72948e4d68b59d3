/** Nodes by distance, nearest first: a binary heap in typed arrays, emptied and filled again without garbage. */
export class NodeQueue {
  size = 0
  #node = new Uint32Array(256)
  #key = new Float64Array(256)
  /** Of the node last popped. */
  poppedKey = 0

  clear(): void {
    this.size = 0
  }

  push(node: number, key: number): void {
    if (this.size === this.#node.length) this.#grow()
    const nodes = this.#node
    const keys = this.#key
    let at = this.size++
    while (at > 0) {
      const parent = (at - 1) >> 1
      if (keys[parent] <= key) break
      keys[at] = keys[parent]
      nodes[at] = nodes[parent]
      at = parent
    }
    keys[at] = key
    nodes[at] = node
  }

  /** The nearest node; its distance is in `poppedKey`. Call only while `size` > 0. */
  pop(): number {
    const nodes = this.#node
    const keys = this.#key
    const nearest = nodes[0]
    this.poppedKey = keys[0]
    const last = --this.size
    const key = keys[last]
    const node = nodes[last]
    let at = 0
    for (;;) {
      let child = 2 * at + 1
      if (child >= last) break
      if (child + 1 < last && keys[child + 1] < keys[child]) child++
      if (keys[child] >= key) break
      keys[at] = keys[child]
      nodes[at] = nodes[child]
      at = child
    }
    keys[at] = key
    nodes[at] = node
    return nearest
  }

  #grow(): void {
    const node = new Uint32Array(2 * this.#node.length)
    node.set(this.#node)
    this.#node = node
    const key = new Float64Array(2 * this.#key.length)
    key.set(this.#key)
    this.#key = key
  }
}
