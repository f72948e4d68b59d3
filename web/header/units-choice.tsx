import type { UnitSystem } from '../../src/units/units.ts'

const CHOICES: readonly UnitSystem[] = ['km', 'mi']
const SPOKEN: Readonly<Record<UnitSystem, string>> = { km: 'kilometres', mi: 'miles' }

/** Kilometres or miles, as a pair of radio buttons. */
export function UnitsChoice({
  units,
  onChange,
}: {
  units: UnitSystem
  onChange: (units: UnitSystem) => void
}) {
  return (
    <fieldset className="units-choice">
      <legend className="aside-for-ears">Units</legend>
      {CHOICES.map((choice) => (
        <label key={choice}>
          <input
            type="radio"
            name="units"
            aria-label={SPOKEN[choice]}
            checked={units === choice}
            onChange={() => onChange(choice)}
          />
          <span>{choice}</span>
        </label>
      ))}
    </fieldset>
  )
}
