import { useEffect } from 'react'
import type { UnitSystem } from '../../src/units/units.ts'
import type { Search } from '../lib/address.ts'
import { useDocumentTitle } from '../lib/use-document-title.ts'
import { ask } from '../data/api/ask.ts'
import { useAnswer } from '../data/api/use-answer.ts'
import type { Imports } from '../data/imports/use-imports.ts'
import type { History } from '../data/use-history.ts'
import { AddRuns } from './add-runs.tsx'
import { EmptyHistory } from './empty-history.tsx'
import './runs-page.css'
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

const askExposure = () => ask('get', '/exposure')

interface RunsPageProps {
  readonly units: UnitSystem
  readonly history: History
  readonly imports: Imports
  /** What the list is searched for. */
  readonly search: Search
}

/** Everything one has done: what the last weeks held, what is being added, and every run by month. */
export function RunsPage(props: RunsPageProps) {
  useDocumentTitle('My runs')
  const { history } = props
  const { connection, connect } = history
  useEffect(connect, [connect])
  return (
    <main className="page history-page" aria-busy={connection.kind === 'connecting'}>
      {connection.kind === 'connected' ? <Runs {...props} /> : null}
      {connection.kind === 'absent' ? <NoHistory /> : null}
      {connection.kind === 'sign-in' ? <SignIn onSignIn={history.signIn} /> : null}
      {connection.kind === 'refused' ? <NoHistory sentence={connection.sentence} /> : null}
      {connection.kind === 'connecting' || connection.kind === 'idle' ? (
        <p className="note">Your history is being asked.</p>
      ) : null}
    </main>
  )
}

function Runs({ units, history, imports, search }: RunsPageProps) {
  const { version, onError, changed, isSignedIn, signOut } = history
  const sought = useSearch(search, version)
  const list = useActivities(search, version, onError)
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
          <RunMonths list={list} units={units} changes={changes} />
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
