import type { ChangeEvent } from 'react'
import { MAX_CARRIED_KG } from '../../src/body/most-carried.ts'
import { BACKGROUNDS } from '../../src/evidence/background-pace.ts'
import { NO_RESULT_IN_FIELDS } from '../../src/words/prediction.ts'
import { BACKGROUND_WORDS } from '../../src/words/used.ts'
import { carriedBy, checkAbout, type ToldAbout } from './kept-about.ts'

interface AboutFormProps {
  readonly told: ToldAbout
  /** Whether distance and time together make a result somebody could have run. */
  readonly isResult: boolean
  readonly onChange: (told: ToldAbout) => void
}

/** What is carried; and what stands in for recordings as long as there are few: background and one result. */
export function AboutForm({ told, isResult, onChange }: AboutFormProps) {
  const isHalf = !isResult && told.km !== '' && told.clock !== ''
  const change = (event: ChangeEvent<HTMLInputElement | HTMLSelectElement>) => {
    const { name, value } = event.currentTarget
    const next = checkAbout({ ...told, [name]: value })
    if (next !== null) onChange(next)
  }
  return (
    <>
      <fieldset className="fields about-form">
        <legend>Or, with few recordings, one result</legend>
        <label>
          Distance, km
          <input
            name="km"
            inputMode="decimal"
            autoComplete="off"
            placeholder="10"
            value={told.km}
            onChange={change}
          />
        </label>
        <label>
          Time
          <input
            name="clock"
            inputMode="text"
            autoComplete="off"
            placeholder="52:30"
            value={told.clock}
            aria-describedby="result-help"
            aria-invalid={isHalf}
            onChange={change}
          />
        </label>
        <label>
          Climbed, m
          <input
            name="climb"
            inputMode="numeric"
            autoComplete="off"
            placeholder="0"
            value={told.climb}
            onChange={change}
          />
        </label>
        <label>
          You come from
          <select name="background" value={told.background ?? ''} onChange={change}>
            <option value="">running, or not said</option>
            {BACKGROUNDS.map((name) => (
              <option key={name} value={name}>
                {BACKGROUND_WORDS[name]}
              </option>
            ))}
          </select>
        </label>
        <p className="note" id="result-help">
          {isHalf
            ? NO_RESULT_IN_FIELDS
            : 'On an ordinary day your own runs outweigh it as they come in; a race is told from it alone. Sex and age, if you gave them under Your body, count too.'}
        </p>
      </fieldset>
      <fieldset className="fields about-form">
        <legend>With you on the day</legend>
        <label>
          Carried, kg
          <input
            name="load"
            inputMode="decimal"
            autoComplete="off"
            placeholder="0"
            value={told.load}
            aria-describedby="load-help"
            aria-invalid={told.load.trim() !== '' && carriedBy(told) === null}
            onChange={change}
          />
        </label>
        <p className="note" id="load-help">
          {`Pack, water and food, up to ${MAX_CARRIED_KG} kg: they count in the energy and what follows from it, not in the time.`}
        </p>
      </fieldset>
    </>
  )
}
