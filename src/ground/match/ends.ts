/** The distinct end nodes of a sample's candidates, and which of them each candidate's edge has. */
export class Ends {
  count = 0
  node = new Uint32Array(64)
  /** Per candidate: the places in `node` of its edge's ends. */
  from = new Uint32Array(32)
  to = new Uint32Array(32)

  /** Forgets all, and makes room for as many candidates. */
  clear(candidates: number): void {
    this.count = 0
    if (candidates <= this.from.length) return
    this.node = new Uint32Array(4 * candidates)
    this.from = new Uint32Array(2 * candidates)
    this.to = new Uint32Array(2 * candidates)
  }

  /** The place of a node, which is added where it is new. */
  place(node: number): number {
    for (let k = 0; k < this.count; k++) if (this.node[k] === node) return k
    this.node[this.count] = node
    return this.count++
  }
}
