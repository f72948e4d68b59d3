import { createHash } from 'node:crypto'

/** Written down before anything was fitted to anybody of `people/`, and never drawn again. */
const SEED = 'strangers, 30 November 2026'

/**
 * Names of those nobody fits to or looks at before the end: a third of everybody who is judged, drawn by the seed from
 * those on whom nothing was ever chosen.
 *
 * @param lookedAt judged people on whom terms of the model were chosen once
 * @param others judged people on whom none was
 */
export function heldOut(lookedAt: readonly string[], others: readonly string[]): Set<string> {
  const lot = (name: string) => createHash('sha256').update(`${SEED} ${name}`).digest('hex')
  const drawn = others.map((name) => ({ name, lot: lot(name) })).sort((a, b) => (a.lot < b.lot ? -1 : 1))
  const third = Math.round((lookedAt.length + others.length) / 3)
  return new Set(drawn.slice(0, third).map(({ name }) => name))
}
