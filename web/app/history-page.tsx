import type { UnitSystem } from '../../src/units/units.ts'
import type { Imports } from '../data/imports/use-imports.ts'
import type { History } from '../data/use-history.ts'
import type { Address } from '../lib/address.ts'
import { RunPage } from '../run-page/run-page.tsx'
import type { KnownPerson } from '../runner-profile/use-person.ts'
import { RunsPage } from '../runs-page/runs-page.tsx'

interface HistoryPageProps {
  readonly address: Extract<Address, { page: 'runs' | 'run' }>
  readonly units: UnitSystem
  readonly history: History
  readonly runner: KnownPerson
  readonly imports: Imports
}

/**
 * My runs, and one of them: fetched together, since who sees the list opens a run next. React holds what was fetched
 * after a click back for a third of a second, lest two pictures flash by.
 */
export default function HistoryPage({ address, units, history, runner, imports }: HistoryPageProps) {
  return address.page === 'run' ? (
    <RunPage activity={address.activity} units={units} history={history} person={runner.person} />
  ) : (
    <RunsPage search={address.search} units={units} history={history} imports={imports} />
  )
}
