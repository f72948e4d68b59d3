import { GROUND_IDEAS } from '../../src/words/ground-words.ts'
import { RadioChoice } from '../lib/radio-choice.tsx'
import './tab-choice.css'
import './colour-choice.css'
import { COLOUR_BY, type ColourBy } from './ground-legend.ts'

/** What the colours of a map and of what is drawn beside it tell. */
export function ColourChoice({ by, onChange }: { by: ColourBy; onChange: (by: ColourBy) => void }) {
  const choices = COLOUR_BY.map((value) => ({ value, shown: GROUND_IDEAS[value].name }))
  return (
    <RadioChoice
      legend="Colour by"
      className="tab-choice colour-choice"
      choices={choices}
      chosen={by}
      onChange={onChange}
    />
  )
}
