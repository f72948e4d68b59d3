import { memo } from 'react'
import { SOFTNESSES, SURFACES, TECHNICALITIES } from '../../src/stretch/classes.ts'
import type { GroundSummary } from '../../src/analysis/analysis.ts'
import { formatDistance, formatHeight, type UnitSystem } from '../../src/units/units.ts'
import {
  partsInWords,
  underfootOf,
  underfootSentence,
  type UnderfootPart,
  type UnderfootRow,
} from '../../src/words/underfoot.ts'
import { type ColourBy, GROUND_LEGEND } from '../theme/ground-legend.ts'
import './underfoot.css'

const IDEAS: Readonly<Record<string, { readonly by: ColourBy; readonly names: readonly string[] }>> = {
  Surface: { by: 'surface', names: SURFACES },
  Softness: { by: 'softness', names: SOFTNESSES },
  Technicality: { by: 'technicality', names: TECHNICALITIES },
}

/** What lay underfoot: a sentence, and a bar per idea. Solid is tagged, dashed is inferred, hatched is unknown. */
export const Underfoot = memo(function Underfoot(props: { ground: GroundSummary; units: UnitSystem }) {
  const { ground, units } = props
  return (
    <section className="underfoot" aria-labelledby="underfoot-title">
      <h2 id="underfoot-title">Underfoot</h2>
      <p>{underfootSentence(ground)}</p>
      <dl>
        {underfootOf(ground).map((row) => (
          <div key={row.label} className="underfoot-row">
            <dt>{row.label}</dt>
            <dd>
              <Bar row={row} />
              <span className="underfoot-words">{partsInWords(row)}</span>
            </dd>
          </div>
        ))}
      </dl>
      <p className="note">
        {formatDistance(ground.matched_m, units)} on mapped paths
        {ground.offMap_m > 0 ? `, ${formatDistance(ground.offMap_m, units)} off them` : ''}.
        {ground.ascent_m !== null && ground.descent_m !== null
          ? ` The map’s heights make it ${formatHeight(ground.ascent_m, units)} up and ${formatHeight(ground.descent_m, units)} down.`
          : ''}{' '}
        Solid is tagged, dashed inferred, hatched unknown. {ground.attribution.join(', ')}.
      </p>
    </section>
  )
})

/** The words beside it say the same, so the picture is kept from those who listen. */
function Bar({ row }: { row: UnderfootRow }) {
  return (
    <span className="underfoot-bar" aria-hidden="true">
      {row.parts.map((part) => (
        <span
          key={`${part.name}-${part.provenance}`}
          data-provenance={part.provenance}
          style={{ flexGrow: part.share, color: `var(${colourOf(row.label, part)})` }}
        />
      ))}
    </span>
  )
}

function colourOf(label: string, { name }: UnderfootPart): string {
  const idea = IDEAS[label]
  const found = GROUND_LEGEND[idea.by].find(({ values }) => values.includes(idea.names.indexOf(name)))
  return found?.colour ?? '--paper-2'
}
