import { useId, useState } from 'react'
import type { UnitSystem } from '../../src/units/units.ts'
import type { ListedActivity } from '../data/api/types.ts'
import { RunEditor } from './run-editor.tsx'
import './run-item.css'
import { RunRow } from './run-row.tsx'
import { plainName } from '../../src/words/sport-words.ts'
import type { Changes } from './use-changes.ts'

interface RunItemProps {
  readonly activity: ListedActivity
  readonly units: UnitSystem
  readonly changes: Changes
}

/** One run of the list, and behind its three dots what can be changed in it. */
export function RunItem({ activity, units, changes }: RunItemProps) {
  const [isChanging, setChanging] = useState(false)
  const editor = useId()
  return (
    <li className="run-item">
      <RunRow activity={activity} units={units} />
      <button
        type="button"
        className="run-change"
        aria-expanded={isChanging}
        aria-controls={isChanging ? editor : undefined}
        onClick={() => setChanging((last) => !last)}
      >
        <span aria-hidden="true">⋯</span>
        <span className="aside-for-ears">Change {activity.name ?? plainName(activity)}</span>
      </button>
      {isChanging ? (
        <RunEditor id={editor} activity={activity} changes={changes} onDone={() => setChanging(false)} />
      ) : null}
    </li>
  )
}
