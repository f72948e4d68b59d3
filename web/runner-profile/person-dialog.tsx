import { useEffect, useId, useRef, type FormEvent } from 'react'
import type { Person } from '../../src/body/figure.ts'
import type { UnitSystem } from '../../src/units/units.ts'
import { formMass, kilograms, massUnit } from './mass-units.ts'
import './person-dialog.css'

interface PersonDialogProps {
  readonly person: Person
  /** Whether it goes to the server that keeps the runs. */
  readonly isInProfile: boolean
  readonly units: UnitSystem
  readonly onChange: (person: Person) => void
  readonly onClose: () => void
}

/** What the runner may tell of their body; every field may stay empty. */
export function PersonDialog({ person, isInProfile, units, onChange, onClose }: PersonDialogProps) {
  const dialog = useRef<HTMLDialogElement>(null)
  const title = useId()
  useEffect(() => {
    dialog.current?.showModal()
  }, [])

  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const told = new FormData(event.currentTarget)
    const sex = told.get('sex')
    onChange({
      mass_kg: kilograms(numberOf(told.get('mass')), units),
      sex: sex === 'female' || sex === 'male' ? sex : null,
      age_y: numberOf(told.get('age')),
    })
    dialog.current?.close()
  }

  return (
    <dialog ref={dialog} className="person-dialog" aria-labelledby={title} onClose={onClose}>
      <form onSubmit={submit}>
        <h2 id={title}>Your body</h2>
        <p className="note">
          All of it may stay empty,{' '}
          {isInProfile
            ? 'and it is kept in your profile, beside your runs: their figures are made again with it'
            : 'and none of it leaves this browser'}
          . Mass turns figures per kilogram into yours: energy, work, carbohydrate and sweat. Without it they
          come as a range that covers most adults.
        </p>
        <div className="fields person-fields">
          <label>
            Mass, {massUnit(units)}
            <input
              name="mass"
              type="number"
              inputMode="decimal"
              min={formMass(25, units) ?? undefined}
              max={formMass(250, units) ?? undefined}
              step="any"
              defaultValue={formMass(person.mass_kg, units) ?? ''}
            />
          </label>
          <label>
            Age, years
            <input
              name="age"
              type="number"
              inputMode="numeric"
              min={5}
              max={110}
              step={1}
              defaultValue={person.age_y ?? ''}
            />
          </label>
          <label>
            Sex
            <select name="sex" defaultValue={person.sex ?? ''}>
              <option value="">not said</option>
              <option value="female">female</option>
              <option value="male">male</option>
            </select>
          </label>
        </div>
        <p className="note">
          Without a mass, sex narrows the range of adults it might be. Sex and age count in how long a course
          takes you; age changes no figure of a run.
        </p>
        <div className="person-buttons">
          <button type="button" className="control" onClick={() => dialog.current?.close()}>
            Leave as it was
          </button>
          <button type="submit" className="solid">
            Keep
          </button>
        </div>
      </form>
    </dialog>
  )
}

/** null for an empty or impossible field. */
function numberOf(field: FormDataEntryValue | null): number | null {
  const value = typeof field === 'string' && field.trim() !== '' ? Number(field) : Number.NaN
  return value > 0 ? value : null
}
