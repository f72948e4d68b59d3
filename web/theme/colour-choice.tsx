import { GROUND_IDEAS } from '../../src/words/ground-words.ts'
import './colour-choice.css'
import { COLOUR_BY, type ColourBy } from './ground-legend.ts'

/** What the colours of a map and of what is drawn beside it tell, as a row of radio buttons. */
export function ColourChoice({ by, onChange }: { by: ColourBy; onChange: (by: ColourBy) => void }) {
  return (
    <fieldset className="colour-choice">
      <legend className="aside-for-ears">Colour by</legend>
      {COLOUR_BY.map((choice) => (
        <label key={choice}>
          <input type="radio" name="colour-by" checked={by === choice} onChange={() => onChange(choice)} />
          <span>{GROUND_IDEAS[choice].name}</span>
        </label>
      ))}
    </fieldset>
  )
}
