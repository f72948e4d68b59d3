import { lazy, Suspense, useCallback, useEffect, useMemo, useState } from 'react'
import { metresPerSplit, type UnitSystem } from '../../src/units/units.ts'
import { titleOf } from '../../src/words/title.ts'
import { useCourse } from '../course-page/use-course.ts'
import { Header } from '../header/header.tsx'
import { RecordedIn } from '../history-page/recorded-in.tsx'
import { useOpenRun } from '../history-page/use-open-run.ts'
import { useLocalStorage } from '../lib/use-local-storage.ts'
import { PersonDialog } from '../runner-profile/person-dialog.tsx'
import { usePerson } from '../runner-profile/use-person.ts'
import { RunPage } from '../run/run.tsx'
import { entriesOf, isAnalysed } from '../open-files/entries.ts'
import { RunList } from '../open-files/run-list.tsx'
import { Welcome } from '../welcome/welcome.tsx'
import { useImports } from '../data/imports/use-imports.ts'
import { useHistory } from '../data/use-history.ts'
import { useShelf } from '../data/use-shelf.ts'
import './app.css'
import { fetchExample } from './example.ts'
import { useFileDrop } from './use-file-drop.ts'
import { goTo, type Page, usePage } from './use-page.ts'

const CoursePage = lazy(() => import('../course-page/course-page.tsx'))
const HistoryPage = lazy(() => import('../history-page/history-page.tsx'))
const MapPage = lazy(() => import('../map-page/map-page.tsx'))
const EvidencePage = lazy(() => import('../evidence-page/evidence-page.tsx'))

/** Of pages that have one title whatever they show. */
const PAGE_TITLES: Partial<Record<Page, string>> = {
  history: 'My runs',
  course: 'A course',
  map: 'Map',
  evidence: 'What is known',
}

/** The whole page: of the runs, welcome until something is opened, then the chosen one; or another page. */
export function App() {
  const [units, setUnits] = useLocalStorage<UnitSystem>('units', 'km', checkUnits)
  const [isTelling, setTelling] = useState(false)
  const [isExampleMissing, setMissing] = useState(false)
  const [picked, setPicked] = useState<string | null>(null)
  const history = useHistory()
  const { person, stored, kept: remembered, isInProfile, tell } = usePerson(history)
  const options = useMemo(() => ({ person, splitLength_m: metresPerSplit(units) }), [person, units])
  const page = usePage()
  const { files, add: addFiles } = useShelf(options)
  const desk = useCourse()
  const { read: readCourse, offer } = desk
  const imports = useImports(history)
  const { add: bring } = imports
  const isHistoryHere = history.standing.kind === 'here'
  const show = useCallback((key: string) => {
    setPicked(key)
    goTo('runs')
  }, [])
  const kept = useOpenRun(addFiles, show, history.met)
  const open = useCallback(
    (chosenFiles: File[]) => {
      goTo('runs')
      addFiles(chosenFiles)
    },
    [addFiles],
  )
  const add = useCallback(
    (chosenFiles: File[]) => {
      if (page === 'course') return readCourse('either', chosenFiles)
      if (page === 'history' && isHistoryHere) return bring(chosenFiles)
      offer(chosenFiles)
      return open(chosenFiles)
    },
    [page, readCourse, isHistoryHere, bring, offer, open],
  )
  const isOver = useFileDrop(add)
  const openExample = useCallback(() => {
    fetchExample().then(
      (file) => open([file]),
      () => setMissing(true),
    )
  }, [open])

  const entries = useMemo(() => entriesOf(files), [files])
  const runs = entries.filter(isAnalysed)
  const awaited = entries.find((entry) => entry.outcome === null && picked?.startsWith(`${entry.key}.`))
  const chosen = awaited ? null : (runs.find((entry) => entry.key === picked) ?? runs[0] ?? null)
  const recordings = chosen ? kept.recordingsOf(chosen.key) : null
  const isReading = entries.some((entry) => entry.outcome === null)
  useDocumentTitle(PAGE_TITLES[page] ?? (chosen ? titleOf(chosen.outcome.analysis) : null))

  return (
    <>
      <Header page={page} units={units} onUnits={setUnits} onFiles={add} onBody={() => setTelling(true)} />
      {page !== 'runs' ? (
        <Suspense fallback={<p className="page note">The page is being fetched.</p>}>
          {page === 'history' ? (
            <HistoryPage
              units={units}
              history={history}
              imports={imports}
              opening={kept.opening}
              refusal={kept.refusal}
              onOpen={kept.open}
            />
          ) : null}
          {page === 'course' ? (
            <CoursePage units={units} stored={stored} kept={remembered} desk={desk} history={history} />
          ) : null}
          {page === 'map' ? <MapPage units={units} /> : null}
          {page === 'evidence' ? <EvidencePage /> : null}
        </Suspense>
      ) : (
        <main className="page" aria-busy={isReading}>
          <output className="aside-for-ears">{statusOf(entries.length, runs.length, isReading)}</output>
          <RunList entries={entries} chosen={chosen?.key ?? null} units={units} onChoose={setPicked} />
          {recordings ? <RecordedIn recordings={recordings} /> : null}
          {awaited ? <p className="note">The run is being worked out.</p> : null}
          {chosen ? (
            <RunPage
              key={chosen.key}
              analysis={chosen.outcome.analysis}
              stretches={chosen.outcome.stretches}
              units={units}
            />
          ) : null}
          {chosen || awaited ? null : (
            <Welcome onFiles={add} onExample={openExample} isExampleMissing={isExampleMissing} />
          )}
        </main>
      )}
      {isOver ? (
        <div className="drop-here">
          {page === 'history' && isHistoryHere ? 'Drop to add to my runs' : 'Drop to read here'}
        </div>
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

function useDocumentTitle(title: string | null): void {
  useEffect(() => {
    document.title = title === null ? 'Underfoot' : `${title} · Underfoot`
  }, [title])
}

function checkUnits(kept: unknown): UnitSystem | null {
  return kept === 'km' || kept === 'mi' ? kept : null
}

function statusOf(entries: number, runs: number, isReading: boolean): string {
  if (entries === 0) return ''
  if (isReading) return 'Reading.'
  const aside = entries - runs
  return `${runs} analysed${aside > 0 ? `, ${aside} set aside` : ''}.`
}
