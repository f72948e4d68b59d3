import { formatDistance, formatDuration, type UnitSystem } from '../../src/units/units.ts'
import type { AccountInWords, RoadMeasure } from '../../src/words/beside-flat.ts'
import { RadioChoice } from '../lib/radio-choice.tsx'

interface RoadChoiceProps {
  readonly account: AccountInWords
  readonly units: UnitSystem
  readonly road: RoadMeasure
  readonly onChange: (road: RoadMeasure) => void
}

/** Flat road for as long, or for as far. */
export function RoadChoice({ account, units, road, onChange }: RoadChoiceProps) {
  const words = (measure: string, amount: string) => (
    <>
      {measure} <small>{amount}</small>
    </>
  )
  const { supposed, movingTime_s, distance_m } = account
  return (
    <RadioChoice
      legend="Flat road for the"
      className="road-choice"
      choices={[
        { value: 'time', shown: words('same time', supposed?.time ?? formatDuration(movingTime_s)) },
        { value: 'distance', shown: words('same distance', formatDistance(distance_m, units)) },
      ]}
      chosen={road}
      onChange={onChange}
    />
  )
}
