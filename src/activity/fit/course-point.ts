import type { CoursePoint } from '../activity.ts'
import type { MessageFields } from './definition.ts'
import { SEMICIRCLES_PER_DEGREE } from './record-fields.ts'

/** FIT's `course_point` enumeration, by number, in words. Source: the public FIT profile. */
const KINDS: readonly string[] = [
  'generic',
  'summit',
  'valley',
  'water',
  'food',
  'danger',
  'left',
  'right',
  'straight',
  'first aid',
  'fourth category',
  'third category',
  'second category',
  'first category',
  'hors category',
  'sprint',
  'left fork',
  'right fork',
  'middle fork',
  'slight left',
  'sharp left',
  'slight right',
  'sharp right',
  'u turn',
  'segment start',
  'segment end',
  'campsite',
  'aid station',
  'rest area',
  'general distance',
  'service',
  'energy gel',
  'sports drink',
  'mile marker',
  'checkpoint',
  'shelter',
  'meeting spot',
  'overlook',
  'toilet',
  'shower',
  'gear',
  'sharp curve',
  'steep incline',
  'tunnel',
  'bridge',
  'obstacle',
  'crossing',
  'store',
  'transition',
  'navaid',
  'transport',
  'alert',
  'info',
]

/** What a course_point message marks; null where it does not say where that is. */
export function readCoursePoint(fields: MessageFields): CoursePoint | null {
  const latitude = fields.number(2, SEMICIRCLES_PER_DEGREE)
  const longitude = fields.number(3, SEMICIRCLES_PER_DEGREE)
  if (latitude === null || longitude === null || Math.abs(latitude) > 90) return null
  return { name: fields.text(6), kind: KINDS[fields.number(5) ?? -1] ?? null, latitude, longitude }
}
