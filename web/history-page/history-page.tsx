import { useEffect } from 'react'
import type { ExposureJson } from '../../src/exposure/exposure-json.ts'
import type { UnitSystem } from '../../src/units/units.ts'
import type { ActivityShape } from '../data/api/shapes.ts'
import { ask } from '../data/api/ask.ts'
import { useAnswer } from '../data/api/use-answer.ts'
import type { Imports } from '../data/imports/use-imports.ts'
import type { History } from '../data/use-history.ts'
import { AddRuns } from './add-runs.tsx'
import { EmptyHistory } from './empty-history.tsx'
import './history-page.css'
import { JustRemoved } from './just-removed.tsx'
import { RecentLoad } from './recent-load.tsx'
import { NoHistory } from './no-history.tsx'
import { RemovedRuns } from './removed-runs.tsx'
import { RunMonths } from './run-months.tsx'
import { SearchBar } from './search-bar.tsx'
import { SignIn } from './sign-in.tsx'
import { useActivities } from './use-activities.ts'
import { useChanges } from './use-changes.ts'
import { useSearch } from './use-search.ts'

const askExposure = () => ask<ExposureJson>('exposure')

interface HistoryPageProps {
  readonly units: UnitSystem
  readonly history: History
  readonly imports: Imports
  /** The activity on its way to be shown, and why one could not be. */
  readonly opening: string | null
  readonly refusal: string | null
  readonly onOpen: (activity: ActivityShape) => void
}

/** Everything one has done: what the last weeks held, what is being added, and every run by month. */
export default function HistoryPage(props: HistoryPageProps) {
  const { history } = props
  const { standing, look } = history
  useEffect(look, [look])
  return (
    <main className="page history-page" aria-busy={standing.kind === 'asking'}>
      {standing.kind === 'here' ? <Runs {...props} /> : null}
      {standing.kind === 'absent' ? <NoHistory /> : null}
      {standing.kind === 'sign-in' ? <SignIn onSignIn={history.signIn} /> : null}
      {standing.kind === 'refused' ? <NoHistory sentence={standing.sentence} /> : null}
      {standing.kind === 'asking' || standing.kind === 'unasked' ? (
        <p className="note">Your history is being asked.</p>
      ) : null}
    </main>
  )
}

function Runs({ units, history, imports, opening, refusal, onOpen }: HistoryPageProps) {
  const { version, met, changed, isSignedIn, signOut } = history
  const sought = useSearch(version)
  const list = useActivities(sought.asked, version, met)
  const { changes, times, latest } = useChanges(list.replace, changed)
  const exposure = useAnswer(askExposure, version + times)
  const isEmpty = list.count === 0
  return (
    <>
      {isEmpty ? <EmptyHistory /> : <RecentLoad exposure={exposure} units={units} />}
      <AddRuns imports={imports} isFirst={isEmpty} />
      {isEmpty ? null : (
        <section className="history-runs" aria-labelledby="history-runs-title">
          <SearchBar sought={sought} count={list.count} />
          {refusal ? (
            <p className="note" role="alert">
              {refusal}
            </p>
          ) : null}
          <RunMonths list={list} units={units} opening={opening} onOpen={onOpen} changes={changes} />
        </section>
      )}
      <RemovedRuns version={version + times} units={units} changes={changes} />
      <JustRemoved latest={latest} changes={changes} />
      {isSignedIn ? (
        <button type="button" className="control history-sign-out" onClick={() => void signOut()}>
          Sign out
        </button>
      ) : null}
    </>
  )
}
