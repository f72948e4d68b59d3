import type { AmountGroup, Figure } from '../../src/words/document/document.ts'
import { PLANES } from '../../src/words/amounts.ts'
import { certaintyOf } from '../body/certainty.ts'
import { GradeButton } from '../body/grade-button.tsx'
import './amounts.css'

interface AmountTableProps {
  readonly groups: readonly AmountGroup[]
  /** The letter beside a figure was chosen: show what is known about it. */
  readonly onFigure: (id: string) => void
}

/** Figures in groups, with a bar where they are part of a whole. */
export function AmountTable({ groups, onFigure }: AmountTableProps) {
  return (
    <table>
      {groups.map((group) => (
        <tbody key={group.of}>
          <tr>
            <th scope="rowgroup" colSpan={4}>
              {group.title}
              <Beside words={[PLANES[group.of] ?? '', group.beside]} className="exposure-plane" />
            </th>
          </tr>
          {group.figures.map((figure) => (
            <tr key={figure.id}>
              <th scope="row">{figure.label}</th>
              <td className="exposure-bar">
                <Bar figure={figure} />
              </td>
              <td className="exposure-amount">
                {figure.amount}
                <Beside words={[figure.range, figure.beside]} className="exposure-range" />
              </td>
              <td>
                <GradeButton figure={figure} onEvidence={() => onFigure(figure.id)} />
              </td>
            </tr>
          ))}
        </tbody>
      ))}
    </table>
  )
}

function Beside({ words, className }: { words: readonly string[]; className: string }) {
  const told = words.filter((one) => one !== '').join(', ')
  return told === '' ? null : <span className={className}>{told}</span>
}

/** The words beside it say the same. */
function Bar({ figure: { share, grade } }: { figure: Figure }) {
  if (share === null) return null
  return (
    <span
      aria-hidden="true"
      data-certainty={certaintyOf(grade)}
      style={{ width: `${(100 * share).toFixed(1)}%` }}
    />
  )
}
