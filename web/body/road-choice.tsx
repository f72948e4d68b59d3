import { useId } from 'react'
import { formatDistance, formatDuration, type UnitSystem } from '../../src/units/units.ts'
import type { AccountInWords, RoadMeasure } from '../../src/words/beside-flat.ts'

interface RoadChoiceProps {
  readonly account: AccountInWords
  readonly units: UnitSystem
  readonly road: RoadMeasure
  readonly onChange: (road: RoadMeasure) => void
}

/** Flat road for as long, or for as far. */
export function RoadChoice({ account, units, road, onChange }: RoadChoiceProps) {
  const name = useId()
  const choices: ReadonlyArray<{
    readonly road: RoadMeasure
    readonly words: string
    readonly amount: string
  }> = [
    {
      road: 'time',
      words: 'same time',
      amount: account.supposed?.time ?? formatDuration(account.movingTime_s),
    },
    { road: 'distance', words: 'same distance', amount: formatDistance(account.distance_m, units) },
  ]
  return (
    <fieldset className="road-choice">
      <legend className="aside-for-ears">Flat road for the</legend>
      {choices.map((choice) => (
        <label key={choice.road}>
          <input
            type="radio"
            name={name}
            checked={road === choice.road}
            onChange={() => onChange(choice.road)}
          />
          <span>
            {choice.words} <small>{choice.amount}</small>
          </span>
        </label>
      ))}
    </fieldset>
  )
}
