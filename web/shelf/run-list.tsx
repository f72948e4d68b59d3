import { formatDistance, formatDuration, type UnitSystem } from '../../src/units/units.ts'
import { dayOf } from '../../src/words/when.ts'
import { isAnalysed, type AnalysedEntry, type Entry } from './entries.ts'
import './run-list.css'

interface RunListProps {
  readonly entries: readonly Entry[]
  readonly chosen: string | null
  readonly units: UnitSystem
  readonly onChoose: (key: string) => void
}

/** Every opened activity: the runs to choose from, then what was set aside and why. */
export function RunList({ entries, chosen, units, onChoose }: RunListProps) {
  const runs = entries.filter(isAnalysed)
  const others = entries.filter((entry) => !isAnalysed(entry))
  if (runs.length < 2 && others.length === 0) return null
  return (
    <nav className="run-list" aria-label="Opened runs">
      <ul>
        {runs.map((entry) => (
          <li key={entry.key}>
            <button
              type="button"
              aria-current={entry.key === chosen ? 'true' : undefined}
              onClick={() => onChoose(entry.key)}
            >
              <RunLine entry={entry} units={units} />
            </button>
          </li>
        ))}
        {others.map((entry) => (
          <li key={entry.key} className="set-aside">
            <b>{entry.file}</b> <span>{reasonOf(entry)}</span>
          </li>
        ))}
      </ul>
    </nav>
  )
}

function RunLine({ entry, units }: { entry: AnalysedEntry; units: UnitSystem }) {
  const { start, name, distance_m, movingTime_s } = entry.outcome.analysis
  return (
    <>
      <span>{dayOf(start).trim()}</span>
      <b>{name ?? entry.file}</b>
      <span className="run-figures">
        {formatDistance(distance_m, units)} · {formatDuration(movingTime_s)}
      </span>
    </>
  )
}

function reasonOf(entry: Entry): string {
  if (entry.outcome === null) return 'is being read.'
  return entry.outcome.status === 'setAside' ? `Set aside: ${entry.outcome.reason}` : ''
}
