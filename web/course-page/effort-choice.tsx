import { type EffortKind, EFFORT_KINDS } from '../../src/athlete/effort-kind.ts'
import './effort-choice.css'

const WORDS: Readonly<Record<EffortKind, string>> = { ordinary: 'Ordinary day', race: 'Race effort' }

interface EffortChoiceProps {
  readonly effort: EffortKind
  readonly onChange: (effort: EffortKind) => void
}

/** An ordinary day or a race, as a pair of radio buttons. */
export function EffortChoice({ effort, onChange }: EffortChoiceProps) {
  return (
    <fieldset className="effort-choice">
      <legend className="aside-for-ears">Predicted for</legend>
      {EFFORT_KINDS.map((choice) => (
        <label key={choice}>
          <input type="radio" name="effort" checked={effort === choice} onChange={() => onChange(choice)} />
          <span>{WORDS[choice]}</span>
        </label>
      ))}
    </fieldset>
  )
}
