import type { Analysis } from '../../src/analysis/analysis.ts'
import type { Person } from '../../src/body/figure.ts'
import { otherMassSentence } from '../../src/words/mass-words.ts'
import './mass-note.css'

/** Said where the stored figures are of another mass than the profile's. */
export function MassNote({ used, person }: { used: Analysis['mass_kg']; person: Person }) {
  const sentence = otherMassSentence(used, person.mass_kg)
  return sentence === null ? null : (
    <p className="note mass-note" role="status">
      {sentence}
    </p>
  )
}
