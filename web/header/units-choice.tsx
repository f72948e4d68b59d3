import type { UnitSystem } from '../../src/units/units.ts'
import { RadioChoice } from '../lib/radio-choice.tsx'

const CHOICES: readonly { readonly value: UnitSystem; readonly shown: string; readonly spoken: string }[] = [
  { value: 'km', shown: 'km', spoken: 'kilometres' },
  { value: 'mi', shown: 'mi', spoken: 'miles' },
]

interface UnitsChoiceProps {
  readonly units: UnitSystem
  readonly onChange: (units: UnitSystem) => void
}

/** Kilometres or miles. */
export function UnitsChoice({ units, onChange }: UnitsChoiceProps) {
  return (
    <RadioChoice
      legend="Units"
      className="units-choice"
      choices={CHOICES}
      chosen={units}
      onChange={onChange}
    />
  )
}
