import { useCallback, useEffect, useMemo, useState } from 'react'
import type { EffortKind } from '../../src/athlete/effort-kind.ts'
import { mergeProfile, type SaidOfSelf } from '../../src/athlete/profile.ts'
import type { UnitSystem } from '../../src/units/units.ts'
import { notKeptSentence } from '../../src/words/in-browser.ts'
import { readingSentence } from '../../src/words/set-aside.ts'
import { FileButton } from '../lib/file-button.tsx'
import { goTo } from '../lib/use-address.ts'
import { useDocumentTitle } from '../lib/use-document-title.ts'
import { useLocalStorage } from '../lib/use-local-storage.ts'
import { AboutForm } from './about-form.tsx'
import './course-page.css'
import { fromHistory } from './from-history.ts'
import { checkAbout, historyQuery, NOTHING_TOLD, saidIn } from './kept-about.ts'
import { Predicted } from './predicted.tsx'
import { useCourseAddress } from './use-course-address.ts'
import { useCourseHistory } from './use-course-history.ts'
import type { CourseDesk } from './use-course.ts'
import type { History } from '../data/use-history.ts'

interface CoursePageProps {
  /** Key of the course that the address names; null: whichever is on the desk. */
  readonly address: string | null
  readonly effort: EffortKind
  readonly units: UnitSystem
  /** What the profile beside the history says of the runner, and what this browser remembers besides. */
  readonly stored: SaidOfSelf
  readonly kept: SaidOfSelf
  readonly desk: CourseDesk
  readonly history: History
}

/** A course to come: how long it would take, and when one would be where. */
export default function CoursePage(props: CoursePageProps) {
  const { address, effort, units, stored, kept, desk, history } = props
  useDocumentTitle('A course')
  const [told, setTold] = useLocalStorage('course-about', NOTHING_TOLD, checkAbout)
  const [isExampleMissing, setMissing] = useState(false)
  const [now_s] = useState(() => Date.now() / 1000)
  const profile = useMemo(
    () => mergeProfile(stored, { ...kept, ...saidIn(told) }, now_s),
    [stored, kept, told, now_s],
  )
  const { answer, course, read, say, forget, takeOffered } = desk
  const query = useMemo(() => historyQuery(kept, told, effort), [kept, told, effort])
  const beside = useCourseHistory(course?.file ?? null, query, history, desk)
  const foretold = beside.readiness?.prediction ?? null
  const shown = useMemo(
    () => (course && answer.runs === 0 ? fromHistory(course, foretold) : course),
    [course, answer.runs, foretold],
  )
  useEffect(() => say(profile, effort), [say, profile, effort])
  useEffect(takeOffered, [takeOffered])
  const readAddressed = useCallback((file: File) => read('course', [file]), [read])
  const isGone = useCourseAddress(address, effort, course?.file ?? null, readAddressed)

  const openExample = () => {
    fetchCourse().then(
      (file) => read('course', [file]),
      () => setMissing(true),
    )
  }
  return (
    <main className="page course-page" aria-busy={answer.waiting > 0}>
      {shown === null ? (
        <header className="course-welcome">
          <h1>How long will it take you?</h1>
          <p className="lede">
            Choose a course, and recordings of yours or one result. You will see your moving time, how far off
            it may be, and when you would be where. Of the course only places and heights are read.
          </p>
        </header>
      ) : (
        <Predicted
          key={shown.name}
          effort={effort}
          onEffort={(next) => goTo({ page: 'course', course: address, effort: next })}
          course={shown}
          profile={profile}
          readiness={beside.readiness}
          units={units}
        />
      )}
      <section className="course-ways" aria-label="What it is made from">
        <div className="course-buttons">
          <FileButton
            words={course === null ? 'Choose a course' : 'Another course'}
            className={course === null ? 'solid' : 'outlined'}
            onFiles={(files) => read('course', files.slice(0, 1))}
          />
          <FileButton
            words={answer.runs === 0 ? 'Add your recordings' : 'Add more recordings'}
            className="outlined"
            onFiles={(files) => read('recording', files)}
          />
          {answer.runs > 0 ? (
            <button type="button" className="control" onClick={forget}>
              Forget the recordings
            </button>
          ) : null}
          {beside.canAsk ? (
            <button type="button" className="outlined" onClick={beside.ask}>
              Compare with my runs
            </button>
          ) : null}
          {course === null ? (
            <button type="button" className="control" onClick={openExample}>
              Try a made-up course
            </button>
          ) : null}
        </div>
        <output className="note course-status">{statusOf(answer.waiting, answer.refused)}</output>
        {beside.sentence === null ? null : (
          <p className="note course-status">
            {beside.sentence} <a href="#/runs">My runs</a>
          </p>
        )}
        {isGone ? (
          <p className="note" role="alert">
            {notKeptSentence('course')}
          </p>
        ) : null}
        {isExampleMissing ? <p className="note">The made-up course could not be fetched.</p> : null}
        <AboutForm told={told} isResult={profile.result.value !== null} onChange={setTold} />
        <p className="note">
          {beside.readiness === null
            ? 'Nothing is sent anywhere: it is worked out in this browser.'
            : 'The course went to your own history’s server, which answers and does not keep it; recordings chosen here stay in this browser.'}
        </p>
      </section>
    </main>
  )
}

function statusOf(waiting: number, refused: string | null): string {
  return waiting > 0 ? readingSentence(waiting) : (refused ?? '')
}

async function fetchCourse(): Promise<File> {
  const answer = await fetch(new URL('example.gpx', document.baseURI))
  if (!answer.ok) throw new Error(`The example answered ${answer.status}.`)
  return new File([await answer.blob()], 'made-up-course.gpx')
}
