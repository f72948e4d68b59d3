import { useEffect, useId, useRef } from 'react'
import type { FigureResult } from '../../src/analysis/analysis.ts'
import { evidenceOf } from '../../src/evidence/index.ts'
import { GRADE_WORDS } from '../../src/words/grades.ts'
import { figureSentence } from '../../src/words/beside-flat.ts'
import { coefficientEntry } from '../../src/words/evidence/coefficient-entry.ts'
import { EntryView } from '../document/entry-view.tsx'
import './evidence-panel.css'
import type { Subject } from '../../src/words/subject.ts'

interface EvidencePanelProps {
  /** Usually `figure.evidence`; ids nobody knows are passed over. */
  readonly coefficientIds: readonly string[]
  readonly figure: FigureResult
  /** What the figure is of. */
  readonly subject: Subject
  readonly onClose: () => void
}

/** What a figure means, how well it is known, and every number it rests on with its study. */
export function EvidencePanel({ coefficientIds, figure, subject, onClose }: EvidencePanelProps) {
  const dialog = useRef<HTMLDialogElement>(null)
  const title = useId()
  useEffect(() => {
    if (dialog.current?.open === false) dialog.current.showModal()
  }, [])
  const coefficients = coefficientIds.map(evidenceOf).filter((one) => one !== null)
  return (
    <dialog ref={dialog} className="evidence-panel" aria-labelledby={title} onClose={onClose} closedby="any">
      <div className="evidence-sheet">
        <header>
          <h2 id={title}>{figure.label}</h2>
          <button type="button" className="evidence-close" onClick={() => dialog.current?.close()}>
            Close
          </button>
        </header>
        <p className="evidence-number">{figureSentence(figure, subject)}</p>
        <p>{figure.meaning}</p>
        <p className="evidence-grade">
          <b>{figure.grade}</b> {GRADE_WORDS[figure.grade]}.
        </p>
        <ol>
          {coefficients.map((coefficient) => (
            <li key={coefficient.id} className="coefficient">
              <EntryView entry={coefficientEntry(coefficient)} />
            </li>
          ))}
        </ol>
      </div>
    </dialog>
  )
}
