import { inputOf, KINDS, seedsOf } from './fuzz-inputs.ts'
import { tryReaders } from './fuzz-readers.ts'

/**
 * Tries inputs until it is killed, and tells its parent (`fuzz.ts`) of each before and of each fault after it.
 *
 *     node dist/scripts/fuzz-child.js SEED FROM [KIND]
 */
const [seed = '1', from = '0', only] = process.argv.slice(2)
const kinds = KINDS.filter((kind) => only === undefined || kind === only)
const seeds = new Map(kinds.map((kind) => [kind, seedsOf(kind)]))

for (let n = Number(from); ; n++) {
  const kind = kinds[n % kinds.length]
  const input = inputOf(seeds.get(kind) ?? [], kind, Number(seed), n)
  process.send?.({ n, kind, name: input.name })
  try {
    await tryReaders(kind, input)
  } catch (error) {
    const what = error instanceof Error ? (error.stack ?? error.message) : String(error)
    process.send?.({ n, kind, name: input.name, fault: what })
  }
  // The messages go out, and the memory of the last input may go.
  if (n % 16 === 0) await new Promise((resolve) => setImmediate(resolve))
}
