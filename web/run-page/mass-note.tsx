import type { Analysis } from '../../src/analysis/analysis.ts'
import type { Person } from '../../src/body/figure.ts'

/** kg: less is a matter of rounding. */
const SAME_MASS = 0.05

/** Said where the stored figures are of another mass than the profile's: they follow it, but not at once. */
export function MassNote({ used, person }: { used: Analysis['mass_kg']; person: Person }) {
  const { mass_kg } = person
  if (mass_kg === null || (used.from === 'given' && Math.abs(used.value - mass_kg) < SAME_MASS)) return null
  const stored =
    used.from === 'unknown' ? 'without knowing your mass' : `for ${Number(used.value.toFixed(1))} kg`
  return (
    <p className="note" role="status">
      These figures were made {stored}; your profile says {Number(mass_kg.toFixed(1))} kg, and they are being
      made again.
    </p>
  )
}
