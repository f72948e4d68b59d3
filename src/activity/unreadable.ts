import type { FileReading } from './activity.ts'

/** A file nothing could be read of, and why. */
export function unreadable(what: string): FileReading {
  return { format: null, activities: [], courses: [], places: [], faults: [{ where: 'file', what }] }
}
