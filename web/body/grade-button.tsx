import type { Figure } from '../../src/words/document/document.ts'
import { GRADE_WORDS } from '../../src/words/grades.ts'

interface GradeButtonProps {
  readonly figure: Pick<Figure, 'label' | 'grade'>
  readonly onEvidence: () => void
}

/** The small letter that says how well a figure is known, and opens why. */
export function GradeButton({ figure, onEvidence }: GradeButtonProps) {
  return (
    <button type="button" className="grade-button" aria-haspopup="dialog" onClick={onEvidence}>
      <span>{figure.grade}</span>
      <span className="aside-for-ears">
        : {GRADE_WORDS[figure.grade]}. What is known about {figure.label.toLowerCase()}
      </span>
    </button>
  )
}
