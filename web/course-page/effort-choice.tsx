import { type Effort, EFFORTS } from '../../src/athlete/effort.ts'
import './effort-choice.css'

const WORDS: Readonly<Record<Effort, string>> = { ordinary: 'Ordinary day', race: 'Race effort' }

interface EffortChoiceProps {
  readonly effort: Effort
  readonly onChange: (effort: Effort) => void
}

/** An ordinary day or a race, as a pair of radio buttons. */
export function EffortChoice({ effort, onChange }: EffortChoiceProps) {
  return (
    <fieldset className="effort-choice">
      <legend className="aside-for-ears">Effort</legend>
      {EFFORTS.map((choice) => (
        <label key={choice}>
          <input type="radio" name="effort" checked={effort === choice} onChange={() => onChange(choice)} />
          <span>{WORDS[choice]}</span>
        </label>
      ))}
    </fieldset>
  )
}
