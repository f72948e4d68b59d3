import { useEffect, useId, useRef } from 'react'
import type { FigureResult } from '../../src/analysis/analysis.ts'
import { evidenceOf } from '../../src/evidence/index.ts'
import { GRADE_WORDS } from '../../src/words/grades.ts'
import { besideOf, isIndex, timesOf } from '../../src/words/beside-flat.ts'
import { coefficientEntry } from '../../src/words/evidence/coefficient-entry.ts'
import { EntryView } from '../document/entry-view.tsx'
import './evidence-panel.css'
import { timesSentence } from '../../src/words/times-words.ts'

interface EvidencePanelProps {
  /** Usually `figure.evidence`; ids nobody knows are passed over. */
  readonly coefficientIds: readonly string[]
  readonly figure: FigureResult
  readonly onClose: () => void
}

/** What a figure means, how well it is known, and every number it rests on with its study. */
export function EvidencePanel({ coefficientIds, figure, onClose }: EvidencePanelProps) {
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
        <p className="evidence-number">{numberSentence(figure)}</p>
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

/** Amounts that scale with mass are told whole, with the range that mass leaves, and per kilogram. */
function numberSentence(figure: FigureResult): string {
  const { here, range, flat } = besideOf(figure, false)
  const times = timesOf(figure, 'time')
  if (range === '') return 'This recording does not tell it.'
  if (isIndex(figure) && times !== null) return `For the same time, ${timesSentence(times)}.`
  const road = times === null ? '' : `; flat road for the same time ${flat.time}`
  const each = figure.totalPerKg === null ? null : besideOf(figure, true)
  const perKg = each === null ? '' : ` Per kilogram of body mass: ${each.here}, ${each.range}.`
  return `${here}, range ${range}${road}.${perKg}`
}
