import { useMemo, useState } from 'react'
import type { Stretches } from '../../src/stretch/stretches.ts'
import type { Subject } from '../../src/words/subject.ts'
import { ColourChoice } from '../theme/colour-choice.tsx'
import { GradeLegend } from '../theme/grade-legend.tsx'
import { GroundKey } from '../theme/ground-key.tsx'
import type { ColourBy } from '../theme/ground-legend.ts'
import './colouring.css'
import { isSomeGroundKnown, isSomeKnown } from '../lib/place.ts'

/** What map and profile are coloured by: the ground where some of it is known, until one chooses. */
export interface Colouring {
  readonly by: ColourBy
  readonly isGroundKnown: boolean
  readonly choose: (by: ColourBy) => void
}

export function useColouring(stretches: Stretches): Colouring {
  const [chosen, choose] = useState<ColourBy | null>(null)
  const isGroundKnown = useMemo(() => isSomeGroundKnown(stretches), [stretches])
  return { by: isGroundKnown ? (chosen ?? 'surface') : 'grade', isGroundKnown, choose }
}

/** The choice, where there is one, and what the colours mean. */
export function ColouringKey(props: { stretches: Stretches; subject: Subject; colouring: Colouring }) {
  const { stretches, subject, colouring } = props
  const { by, isGroundKnown, choose } = colouring
  const isGradeKnown = useMemo(() => isSomeKnown(stretches.grade), [stretches])
  return (
    <div className="colouring">
      {isGroundKnown ? <ColourChoice by={by} onChange={choose} /> : null}
      {by === 'grade' ? (
        <GradeLegend subject={subject} isGradeKnown={isGradeKnown} isGroundKnown={isGroundKnown} />
      ) : (
        <GroundKey by={by} />
      )}
    </div>
  )
}
