import { useId } from 'react'
import type { BodyAccount, FigureResult } from '../../src/analysis/analysis.ts'
import {
  blankWords,
  BODY_PARTS,
  bodyPart,
  type BodyPartId,
  bodySentence,
  figureOf,
} from '../../src/words/body-parts.ts'
import './body-figure.css'
import { BodyLabels, LABELLED } from './body-labels.tsx'
import { BodyLegend } from './body-legend.tsx'
import { certaintyOf } from './certainty.ts'
import { RUNNER_BACK, RUNNER_FRONT } from './drawing/runner.ts'
import { RunnerView, type BodyPaint } from './runner-view.tsx'
import { shadeOf } from './shade.ts'

interface BodyFigureProps {
  readonly account: BodyAccount
  /** A part or its label was chosen: show what is known about this figure. */
  readonly onEvidence: (figure: FigureResult) => void
}

/** Middles of the two views in the drawing's own units, with room for labels on either side. */
const FRONT_X = 275
const BACK_X = 545

/** The runner, front and back, each muscle group shaded by what this run asked of it beside flat road. */
export function BodyFigure({ account, onEvidence }: BodyFigureProps) {
  const hatch = useId()
  const paintOf = (id: BodyPartId): BodyPaint => {
    const part = bodyPart(id)
    const figure = figureOf(account, part)
    return {
      shade: shadeOf(part, figure),
      certainty: figure ? certaintyOf(figure.grade) : 'inferred',
      onOpen: figure ? () => onEvidence(figure) : null,
    }
  }
  const shades = new Set(BODY_PARTS.map((part) => shadeOf(part, figureOf(account, part))))
  return (
    <figure className="body-figure">
      <div className="body-stage">
        <svg viewBox="-24 -14 868 782" role="img" aria-label={bodySentence(account)}>
          <defs>
            <pattern
              id={hatch}
              width="12"
              height="12"
              patternUnits="userSpaceOnUse"
              patternTransform="rotate(45)"
            >
              <rect className="runner-hatch-paper" width="12" height="12" />
              <line className="runner-hatch-line" x1="0" y1="0" x2="0" y2="12" />
            </pattern>
          </defs>
          <RunnerView drawing={RUNNER_FRONT} middle={FRONT_X} hatch={hatch} paintOf={paintOf} />
          <RunnerView drawing={RUNNER_BACK} middle={BACK_X} hatch={hatch} paintOf={paintOf} />
          {LABELLED.map(({ figure, leader }) => (
            <path key={figure} className="body-leader" d={leader} />
          ))}
        </svg>
        <BodyLabels account={account} onEvidence={onEvidence} />
      </div>
      <figcaption>
        <BodyLegend shades={shades} />
        <p className="note">
          Indices beside the same time on flat road, not forces. Dashed edges: how much is inferred, not
          measured.
        </p>
        <details className="body-blank">
          <summary>What is left blank, and why</summary>
          <ul>
            {blankWords().map((words) => (
              <li key={words}>{words}</li>
            ))}
          </ul>
        </details>
      </figcaption>
    </figure>
  )
}
