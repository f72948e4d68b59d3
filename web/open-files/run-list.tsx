import { formatDistance, formatDuration, type UnitSystem } from '../../src/units/units.ts'
import { dayOf } from '../../src/words/when.ts'
import { hrefOf } from '../lib/address.ts'
import { isAnalysed, type AnalysedEntry, type OpenFile } from './entries.ts'
import './run-list.css'

interface RunListProps {
  readonly entries: readonly OpenFile[]
  readonly chosen: string | null
  readonly units: UnitSystem
}

/** Every opened activity: the runs to choose from, then what was set aside and why. */
export function RunList({ entries, chosen, units }: RunListProps) {
  const runs = entries.filter(isAnalysed)
  const others = entries.filter((entry) => !isAnalysed(entry))
  if (runs.length < 2 && others.length === 0) return null
  return (
    <div className="run-list">
      {runs.length > 1 ? (
        <nav aria-label="Opened runs">
          <ul>
            {runs.map((entry) => (
              <li key={entry.key}>
                <a
                  href={hrefOf({ page: 'open', file: entry.from, activity: entry.activity })}
                  aria-current={entry.key === chosen ? 'true' : undefined}
                >
                  <RunLine entry={entry} units={units} />
                </a>
              </li>
            ))}
          </ul>
        </nav>
      ) : null}
      {others.length > 0 ? <Others entries={others} /> : null}
    </div>
  )
}

/** More than so many wait behind their number. */
const FEW = 3

/** What is still being read, and what was set aside and why. */
function Others({ entries }: { entries: readonly OpenFile[] }) {
  const reading = entries.filter((entry) => entry.outcome === null).length
  const aside = entries.length - reading
  const told = [reading > 0 ? `${reading} being read` : '', aside > 0 ? `${aside} set aside` : '']
  return (
    <details open={entries.length <= FEW}>
      <summary>{told.filter((words) => words !== '').join(', ')}</summary>
      <ul>
        {entries.map((entry) => (
          <li key={entry.key}>
            <b>{entry.file}</b> {reasonOf(entry)}
          </li>
        ))}
      </ul>
    </details>
  )
}

function RunLine({ entry, units }: { entry: AnalysedEntry; units: UnitSystem }) {
  const { start, utcOffset_s, name, distance_m, movingTime_s } = entry.outcome.analysis
  return (
    <>
      <span>{dayOf(start, utcOffset_s).trim()}</span>
      <b>{name ?? entry.file}</b>
      <span className="run-figures">
        {formatDistance(distance_m, units)} · {formatDuration(movingTime_s)}
      </span>
    </>
  )
}

function reasonOf(entry: OpenFile): string {
  if (entry.outcome === null) return 'is being read.'
  return entry.outcome.status === 'setAside' ? entry.outcome.reason : ''
}
