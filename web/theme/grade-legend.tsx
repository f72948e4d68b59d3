import { noAltitude, type Subject } from '../../src/words/subject.ts'
import './grade-legend.css'
import { GRADE_CLASSES } from './legend.ts'

/** The colours of grade as a scale from steep down to steep up, and what the other strokes mean. */
export function GradeLegend(props: { subject: Subject; isGradeKnown: boolean; isGroundKnown: boolean }) {
  const { subject, isGradeKnown, isGroundKnown } = props
  return (
    <div className="grade-legend">
      {isGradeKnown ? <GradeScale /> : <p>{`Grade unknown: ${noAltitude(subject)}.`}</p>}
      {isGroundKnown ? null : (
        <p className="ground-unknown">
          <i className="hatch" />
          ground underfoot: unknown here
        </p>
      )}
    </div>
  )
}

function GradeScale() {
  return (
    <>
      <span>grade</span>
      <ol className="grade-scale" aria-label="Colours by grade">
        {GRADE_CLASSES.map((one, index) => (
          <li key={one.colour}>
            <i style={{ background: `var(${one.colour})` }} />
            <span className="aside-for-ears">
              {one.words}
              {index > 0 ? `, from ${percent(one.from)} %` : ''}
            </span>
            {index > 0 ? (
              <b aria-hidden>
                {percent(one.from)}
                {index === GRADE_CLASSES.length - 1 ? ' %' : ''}
              </b>
            ) : null}
          </li>
        ))}
      </ol>
    </>
  )
}

function percent(grade: number): string {
  return `${grade < 0 ? '−' : ''}${Math.round(Math.abs(grade) * 100)}`
}
