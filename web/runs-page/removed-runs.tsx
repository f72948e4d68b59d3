import { useState } from 'react'
import { formatDistance, type UnitSystem } from '../../src/units/units.ts'
import { dayOf } from '../../src/words/when.ts'
import type { RemovedRun } from '../data/api/types.ts'
import { ask } from '../data/api/ask.ts'
import { useAnswer } from '../data/api/use-answer.ts'
import { plainName } from '../../src/words/sport-words.ts'
import type { Changes } from './use-changes.ts'

const askRemoved = () => ask('get', '/removed', { query: { limit: 200 } })

interface RemovedRunsProps {
  readonly version: number
  readonly units: UnitSystem
  readonly changes: Changes
}

/** What was taken out of the history and can come back, at the end of the page; nothing where there is nothing. */
export function RemovedRuns({ version, units, changes }: RemovedRunsProps) {
  const answer = useAnswer(askRemoved, version)
  const removed = answer?.removed ?? []
  if (removed.length === 0) return null
  return (
    <details className="removed-runs">
      <summary>
        Removed runs ({removed.length}
        {answer?.next == null ? '' : ' and more'})
      </summary>
      <p className="note">
        They are in no list and no sum, and their files are kept. The same file brought again stays removed.
      </p>
      <ul>
        {removed.map((one) => (
          <RemovedRun key={one.removed} one={one} units={units} changes={changes} />
        ))}
      </ul>
    </details>
  )
}

function RemovedRun({ one, units, changes }: { one: RemovedRun } & Omit<RemovedRunsProps, 'version'>) {
  const [isSure, setSure] = useState(false)
  const [isAsking, setAsking] = useState(false)
  const [sentence, setSentence] = useState<string | null>(null)
  const { removed, start, utcOffset_s, distance_m } = one
  const name = one.name ?? plainName({ sport: one.sport, onFoot: null })
  const wait = async (asked: Promise<string | null>) => {
    setAsking(true)
    setSentence(await asked)
    setAsking(false)
  }
  return (
    <li className="removed-run">
      <span>
        <b>{name}</b>{' '}
        <span className="note">
          {[dayOf(start, utcOffset_s).trim(), distance_m === null ? '' : formatDistance(distance_m, units)]
            .filter((words) => words !== '')
            .join(', ')}
        </span>
      </span>
      <span className="removed-run-buttons">
        <button
          type="button"
          className="outlined"
          disabled={isAsking}
          onClick={() => void wait(changes.putBack(removed))}
        >
          Put back<span className="aside-for-ears"> {name}</span>
        </button>
        {isSure ? (
          <button
            type="button"
            className="outlined"
            disabled={isAsking}
            onClick={() => void wait(changes.forget(removed))}
          >
            Yes, with its file<span className="aside-for-ears"> {name}</span>
          </button>
        ) : (
          <button type="button" className="control" disabled={isAsking} onClick={() => setSure(true)}>
            Remove for good<span className="aside-for-ears"> {name}</span>
          </button>
        )}
        {isSure ? (
          <button type="button" className="control" disabled={isAsking} onClick={() => setSure(false)}>
            Keep it<span className="aside-for-ears"> {name}</span>
          </button>
        ) : null}
      </span>
      {isSure ? <p className="note">For good means the file as well; nothing here brings it back.</p> : null}
      {sentence ? (
        <p className="note" role="alert">
          {sentence}
        </p>
      ) : null}
    </li>
  )
}
