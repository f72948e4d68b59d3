import type { FigureId } from '../../src/body/figure.ts'
import type { BodyAccount, FigureResult } from '../../src/analysis/analysis.ts'
import { timesOf } from '../../src/words/beside-flat.ts'
import { timesSentence, timesShort } from '../../src/words/times-words.ts'

/** The figures the drawing shows, named as shortly as a margin allows; places are in body-figure.css. */
export const LABELLED: ReadonlyArray<{
  readonly figure: FigureId
  readonly name: string
  readonly leader: string
}> = [
  { figure: 'quads-eccentric', name: 'Thighs', leader: 'M118 500H214' },
  { figure: 'tibia', name: 'Shin bone', leader: 'M118 640H240' },
  { figure: 'hips', name: 'Hips', leader: 'M702 496H640L580 392M640 496L596 476' },
  { figure: 'calves', name: 'Calves', leader: 'M702 612H600' },
]

interface BodyLabelsProps {
  readonly account: BodyAccount
  readonly onEvidence: (figure: FigureResult) => void
}

/** Names and numbers beside the drawing, each a button that opens what is known about it. */
export function BodyLabels({ account, onEvidence }: BodyLabelsProps) {
  return (
    <ul className="body-labels">
      {LABELLED.map(({ figure: id, name }) => {
        const figure = account.figures.find((one) => one.id === id)
        return figure ? (
          <li key={id} data-figure={id}>
            <BodyLabel name={name} figure={figure} onEvidence={onEvidence} />
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
