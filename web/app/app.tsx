import { Suspense, useCallback, useMemo, useState } from 'react'
import { metresPerSplit, type UnitSystem } from '../../src/units/units.ts'
import { useCourse } from '../course-page/use-course.ts'
import { useImports } from '../data/imports/use-imports.ts'
import { useHistory } from '../data/use-history.ts'
import { useShelf } from '../data/use-shelf.ts'
import { Header } from '../header/header.tsx'
import { goTo, useAddress } from '../lib/use-address.ts'
import { useFileDrop } from '../lib/use-file-drop.ts'
import { useLocalStorage } from '../lib/use-local-storage.ts'
import { PersonDialog } from '../runner-profile/person-dialog.tsx'
import { usePerson } from '../runner-profile/use-person.ts'
import './app.css'
import { PageAt } from './page-at.tsx'
import { useCoursesOpened } from './use-courses-opened.ts'

/**
 * What every page shares and none may lose: who runs, in which units, the connection to the history, what was opened
 * and what is being brought. Everything else belongs to the page that the address names.
 */
export function App() {
  const address = useAddress()
  const [units, setUnits] = useLocalStorage<UnitSystem>('units', 'km', checkUnits)
  const [isTelling, setTelling] = useState(false)
  const history = useHistory()
  const runner = usePerson(history)
  const { person, isInProfile, tell } = runner
  const shelf = useShelf(useMemo(() => ({ person, splitLength_m: metresPerSplit(units) }), [person, units]))
  const desk = useCourse()
  const imports = useImports(history)
  useCoursesOpened(shelf, desk)

  const { open } = shelf
  const openFiles = useCallback(
    (files: File[]) => {
      void open(files).then((file) => goTo({ page: 'open', file, activity: 1 }))
    },
    [open],
  )
  const isForHistory = address.page === 'runs' && history.connection.kind === 'connected'
  /** Files go where one is: to the course, to one's runs, else they are opened and shown. */
  const take = (files: File[]) => {
    if (address.page === 'course') return desk.read('either', files)
    if (isForHistory) return imports.add(files)
    desk.offer(files)
    return openFiles(files)
  }
  const isOver = useFileDrop(take)

  return (
    <>
      <Header
        page={address.page}
        units={units}
        onUnits={setUnits}
        onFiles={take}
        onBody={() => setTelling(true)}
      />
      <Suspense fallback={<p className="page note">The page is being fetched.</p>}>
        <PageAt {...{ address, units, history, runner, shelf, desk, imports }} onFiles={take} />
      </Suspense>
      {isOver ? (
        <div className="drop-here">{isForHistory ? 'Drop to add to my runs' : 'Drop to read here'}</div>
      ) : null}
      {isTelling ? (
        <PersonDialog
          key={isInProfile ? 'profile' : 'browser'}
          person={person}
          isInProfile={isInProfile}
          units={units}
          onChange={tell}
          onClose={() => setTelling(false)}
        />
      ) : null}
    </>
  )
}

function checkUnits(kept: unknown): UnitSystem | null {
  return kept === 'km' || kept === 'mi' ? kept : null
}
