import { type EffortKind, EFFORT_KINDS } from '../../src/athlete/effort-kind.ts'
import { RadioChoice } from '../lib/radio-choice.tsx'
import '../theme/tab-choice.css'
import './effort-choice.css'

const WORDS: Readonly<Record<EffortKind, string>> = { ordinary: 'Ordinary day', race: 'Race effort' }

interface EffortChoiceProps {
  readonly effort: EffortKind
  readonly onChange: (effort: EffortKind) => void
}

/** An ordinary day or a race. */
export function EffortChoice({ effort, onChange }: EffortChoiceProps) {
  const choices = EFFORT_KINDS.map((value) => ({ value, shown: WORDS[value] }))
  return (
    <RadioChoice
      legend="Predicted for"
      className="tab-choice effort-choice"
      choices={choices}
      chosen={effort}
      onChange={onChange}
    />
  )
}
