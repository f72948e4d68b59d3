import { useEffect } from 'react'
import type { CourseDesk } from '../course-page/use-course.ts'
import type { Shelf } from '../data/use-shelf.ts'
import { goTo } from '../lib/use-address.ts'

/**
 * A course that is opened where recordings are goes to the Course page, unless recordings were opened with it: then it
 * stays among them, with a word on where it opens.
 */
export function useCoursesOpened({ files, together, putAway }: Shelf, { takeOver }: CourseDesk): void {
  useEffect(() => {
    const opened = files.filter(({ key }) => together.includes(key))
    if (opened.length === 0 || !opened.every(({ answer }) => answer?.isCourse === true)) return
    takeOver(opened.slice(0, 1).map(({ source }) => source))
    putAway(opened.map(({ key }) => key))
    goTo({ page: 'course', course: null, effort: 'ordinary' })
  }, [files, together, putAway, takeOver])
}
