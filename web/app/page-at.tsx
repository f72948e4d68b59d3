import { lazy } from 'react'
import type { UnitSystem } from '../../src/units/units.ts'
import type { CourseDesk } from '../course-page/use-course.ts'
import type { Imports } from '../data/imports/use-imports.ts'
import type { History } from '../data/use-history.ts'
import type { Shelf } from '../data/use-shelf.ts'
import type { Address } from '../lib/address.ts'
import { OpenPage } from '../open-files/open-page.tsx'
import type { KnownPerson } from '../runner-profile/use-person.ts'

const CoursePage = lazy(() => import('../course-page/course-page.tsx'))
const HistoryPage = lazy(() => import('./history-page.tsx'))
const MapPage = lazy(() => import('../map-page/map-page.tsx'))
const EvidencePage = lazy(() => import('../evidence-page/evidence-page.tsx'))

interface PageAtProps {
  readonly address: Address
  readonly units: UnitSystem
  readonly history: History
  readonly runner: KnownPerson
  readonly shelf: Shelf
  readonly desk: CourseDesk
  readonly imports: Imports
  readonly onFiles: (files: File[]) => void
}

/** The page that an address names. */
export function PageAt({ address, units, history, runner, shelf, desk, imports, onFiles }: PageAtProps) {
  switch (address.page) {
    case 'open': {
      const { file, activity } = address
      return <OpenPage file={file} activity={activity} shelf={shelf} units={units} onFiles={onFiles} />
    }
    case 'runs':
    case 'run':
      return (
        <HistoryPage address={address} units={units} history={history} runner={runner} imports={imports} />
      )
    case 'course':
      return (
        <CoursePage
          address={address.course}
          effort={address.effort}
          units={units}
          stored={runner.stored}
          kept={runner.kept}
          desk={desk}
          history={history}
        />
      )
    case 'map':
      return <MapPage address={address} units={units} />
    case 'evidence':
      break
  }
  return <EvidencePage entry={address.entry} />
}
