import { useEffect, useMemo, useState } from 'react'
import type { About } from '../../src/athlete/first-guess.ts'
import { resultOf } from '../../src/athlete/told-result.ts'
import type { Person } from '../../src/body/figure.ts'
import type { UnitSystem } from '../../src/units/units.ts'
import { FileButton } from '../header/file-button.tsx'
import { useKept } from '../kit/use-kept.ts'
import { AboutForm } from './about-form.tsx'
import './course-page.css'
import { checkAbout, NOTHING_TOLD, type ToldAbout } from './kept-about.ts'
import { Predicted } from './predicted.tsx'
import type { CourseDesk } from './use-course.ts'

interface CoursePageProps {
  readonly units: UnitSystem
  readonly person: Person
  readonly desk: CourseDesk
}

/** A course to come: how long it would take, and when one would be where. */
export default function CoursePage({ units, person, desk }: CoursePageProps) {
  const [told, setTold] = useKept('course-about', NOTHING_TOLD, checkAbout)
  const [isExampleMissing, setMissing] = useState(false)
  const about = useMemo(() => aboutOf(told, person), [told, person])
  const { answer, course, read, say, forget, takeOffered } = desk
  useEffect(() => say(about), [say, about])
  useEffect(takeOffered, [takeOffered])

  const openExample = () => {
    fetchCourse().then(
      (file) => read('course', [file]),
      () => setMissing(true),
    )
  }
  return (
    <main className="page course-page" aria-busy={answer.waiting > 0}>
      {course === null ? (
        <header className="course-welcome">
          <h1>How long will it take you?</h1>
          <p className="lede">
            Choose a course, and recordings of yours or one result. You will see your moving time, how far off
            it may be, and when you would be where. Of the course only places and heights are read.
          </p>
        </header>
      ) : (
        <Predicted key={course.name} course={course} units={units} />
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
          {course === null ? (
            <button type="button" className="control" onClick={openExample}>
              Try a made-up course
            </button>
          ) : null}
        </div>
        <output className="note course-status">{statusOf(answer.waiting, answer.refused)}</output>
        {isExampleMissing ? <p className="note">The made-up course could not be fetched.</p> : null}
        <AboutForm told={told} isResult={about.result !== null} onChange={setTold} />
        <p className="note">Nothing is sent anywhere: it is worked out in this browser.</p>
      </section>
    </main>
  )
}

function aboutOf({ background, km, clock, climb }: ToldAbout, { sex, age_y }: Person): About {
  const number = (text: string) => Number(text.trim().replace(',', '.'))
  return { background, sex, age_y, result: resultOf(number(km), clock, number(climb)) }
}

function statusOf(waiting: number, refused: string | null): string {
  if (waiting > 0) return `Reading, ${waiting} ${waiting === 1 ? 'file' : 'files'} to go.`
  return refused ?? ''
}

async function fetchCourse(): Promise<File> {
  const answer = await fetch(new URL('example.gpx', document.baseURI))
  if (!answer.ok) throw new Error(`The example answered ${answer.status}.`)
  return new File([await answer.blob()], 'made-up-course.gpx')
}
