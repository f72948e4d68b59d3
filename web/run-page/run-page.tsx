import { useEffect } from 'react'
import type { Person } from '../../src/body/figure.ts'
import { metresPerSplit, type UnitSystem } from '../../src/units/units.ts'
import { titleOf } from '../../src/words/title.ts'
import type { History } from '../data/use-history.ts'
import { useDocumentTitle } from '../lib/use-document-title.ts'
import { Run } from '../run/run.tsx'
import { NoHistory } from '../runs-page/no-history.tsx'
import { SignIn } from '../runs-page/sign-in.tsx'
import { MassNote } from './mass-note.tsx'
import { RecordedIn } from './recorded-in.tsx'
import { SaySport } from './say-sport.tsx'
import { useStoredRun } from './use-stored-run.ts'

interface RunPageProps {
  readonly activity: string
  readonly units: UnitSystem
  readonly history: History
  readonly person: Person
}

/** One run of the history, from what its import worked out and stored. */
export function RunPage({ activity, units, history, person }: RunPageProps) {
  const { connect, connection, version, onError } = history
  useEffect(connect, [connect])
  const run = useStoredRun(activity, version, metresPerSplit(units), onError)
  useDocumentTitle(run === null || 'kind' in run ? null : titleOf(run.analysis))
  if (run === null)
    return (
      <main className="page" aria-busy="true">
        <p className="note">The run is being fetched.</p>
      </main>
    )
  if ('kind' in run)
    return (
      <main className="page">
        {run.kind === 'sign-in' && connection.kind !== 'connected' ? (
          <SignIn onSignIn={history.signIn} />
        ) : run.kind === 'absent' ? (
          <NoHistory />
        ) : (
          <>
            <h1>This run is not here</h1>
            <p className="note" role="alert">
              {run.sentence} <a href="#/runs">My runs</a>
            </p>
          </>
        )}
      </main>
    )
  return (
    <main className="page">
      <RecordedIn recordings={run.recordings} />
      <MassNote used={run.analysis.mass_kg} person={person} />
      <SaySport activity={activity} analysis={run.analysis} onSaid={history.changed} />
      <Run key={activity} analysis={run.analysis} stretches={run.stretches} units={units} />
    </main>
  )
}
