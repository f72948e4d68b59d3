import type { ReadWarning } from '../activity.ts'

/** Where a kind of fault was met: how often, and the first sample of it. Bounded however bad the recording is. */
export class Places {
  count = 0
  first = -1

  add(sample: number): void {
    if (this.count === 0) this.first = sample
    this.count += 1
  }

  /** One sentence for all of them, or nothing. `tell` gets the count. */
  report(faults: ReadWarning[], tell: (count: number) => string): void {
    if (this.count > 0) faults.push({ where: `sample ${this.first + 1}`, what: tell(this.count) })
  }
}

/** `1 sample`, `3 samples`. */
export function some(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`
}
