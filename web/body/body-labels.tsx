import type { BodyAccount, FigureResult } from '../../src/analysis/analysis.ts'
import { timesOf } from '../../src/words/beside-flat.ts'
import { FELT_IN } from '../../src/words/body-parts.ts'
import { capitalised } from '../../src/words/numbers.ts'
import { timesSentence, timesShort } from '../../src/words/times-words.ts'

/** The figures the drawing shows; places are in body-figure.css. */
export const LABELLED = [
  { figure: 'quads-eccentric', leader: 'M118 500H214' },
  { figure: 'tibia', leader: 'M118 640H240' },
  { figure: 'hips', leader: 'M702 496H640L580 392M640 496L596 476' },
  { figure: 'calves', leader: 'M702 612H600' },
] as const

interface BodyLabelsProps {
  readonly account: BodyAccount
  readonly onEvidence: (figure: FigureResult) => void
}

/** Names and numbers beside the drawing, each a button that opens what is known about it. */
export function BodyLabels({ account, onEvidence }: BodyLabelsProps) {
  return (
    <ul className="body-labels">
      {LABELLED.map(({ figure: id }) => {
        const figure = account.figures.find((one) => one.id === id)
        return figure ? (
          <li key={id} data-figure={id}>
            <BodyLabel name={capitalised(FELT_IN[id])} figure={figure} onEvidence={onEvidence} />
          </li>
        ) : null
      })}
    </ul>
  )
}

interface BodyLabelProps {
  readonly name: string
  readonly figure: FigureResult
  readonly onEvidence: (figure: FigureResult) => void
}

function BodyLabel({ name, figure, onEvidence }: BodyLabelProps) {
  const times = timesOf(figure, 'time')
  return (
    <button type="button" aria-haspopup="dialog" onClick={() => onEvidence(figure)}>
      <span className="body-label-name">{name}</span>{' '}
      <span className="body-label-times" data-unknown={times === null}>
        {times === null ? 'unknown' : timesShort(times)}
      </span>
      <span className="aside-for-ears">
        {times === null ? '' : `, ${timesSentence(times)}`}. What is known about it
      </span>
    </button>
  )
}
