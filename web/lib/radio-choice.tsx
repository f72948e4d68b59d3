import { type ReactNode, useId } from 'react'

interface RadioChoiceProps<Value extends string> {
  /** For those who listen; those who see have the words beside it. */
  readonly legend: string
  /** How it looks: its style sheet hides the buttons and marks the words of the chosen one. */
  readonly className: string
  readonly choices: readonly {
    readonly value: Value
    readonly shown: ReactNode
    /** Where what is shown is too short to be heard. */
    readonly spoken?: string
  }[]
  readonly chosen: Value
  readonly onChange: (value: Value) => void
}

/** One of a few, side by side, by finger and by keyboard. */
export function RadioChoice<Value extends string>(props: RadioChoiceProps<Value>) {
  const { legend, className, choices, chosen, onChange } = props
  const name = useId()
  return (
    <fieldset className={className}>
      <legend className="aside-for-ears">{legend}</legend>
      {choices.map(({ value, shown, spoken }) => (
        <label key={value}>
          <input
            type="radio"
            name={name}
            aria-label={spoken}
            checked={value === chosen}
            onChange={() => onChange(value)}
          />
          <span>{shown}</span>
        </label>
      ))}
    </fieldset>
  )
}
