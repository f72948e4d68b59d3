import type { FigureResult } from '../../src/analysis/analysis.ts'
import { GRADE_WORDS } from '../../src/words/grades.ts'

interface GradeButtonProps {
  readonly figure: FigureResult
  readonly onEvidence: (figure: FigureResult) => void
}

/** The small letter that says how well a figure is known, and opens why. */
export function GradeButton({ figure, onEvidence }: GradeButtonProps) {
  return (
    <button type="button" className="grade-button" aria-haspopup="dialog" onClick={() => onEvidence(figure)}>
      <span>{figure.grade}</span>
      <span className="aside-for-ears">
        : {GRADE_WORDS[figure.grade]}. What is known about {figure.label.toLowerCase()}
      </span>
    </button>
  )
}
