import { SOFTNESSES, SURFACES, TECHNICALITIES } from '../../src/stretch/classes.ts'
import type { SharePart, ShareRow } from '../../src/words/document/document.ts'
import { type ColourBy, GROUND_LEGEND } from '../theme/ground-legend.ts'
import './shares.css'

const IDEAS: Readonly<Record<string, { readonly by: ColourBy; readonly names: readonly string[] }>> = {
  Surface: { by: 'surface', names: SURFACES },
  Softness: { by: 'softness', names: SOFTNESSES },
  Technicality: { by: 'technicality', names: TECHNICALITIES },
}

/** A bar to a row, and its words. Solid is tagged, dashed is inferred, hatched is unknown. */
export function ShareRows({ rows }: { rows: readonly ShareRow[] }) {
  return (
    <dl>
      {rows.map((row) => (
        <div key={row.label} className="underfoot-row">
          <dt>{row.label}</dt>
          <dd>
            <Bar row={row} />
            <span className="underfoot-words">{row.words}</span>
          </dd>
        </div>
      ))}
    </dl>
  )
}

/** The words beside it say the same, so the picture is kept from those who listen. */
function Bar({ row }: { row: ShareRow }) {
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

function colourOf(label: string, { name }: SharePart): string {
  const idea = IDEAS[label]
  const found = GROUND_LEGEND[idea.by].find(({ values }) => values.includes(idea.names.indexOf(name)))
  return found?.colour ?? '--paper-2'
}
