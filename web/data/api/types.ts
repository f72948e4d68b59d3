import type { components, paths } from './schema.ts'

type Schemas = components['schemas']

/** What the API's document says of what it answers, by the names the pages use. */
export type ListedActivity = Schemas['ListedActivity']
export type RemovedRun = Schemas['RemovedActivity']
export type RecordingView = Schemas['Recording']
export type Profile = Schemas['Profile']
export type Job = Schemas['Job']
export type Import = Schemas['Import']
export type CountedFiles = Pick<Import, 'imported' | 'alreadyHere' | 'setAside' | 'passedOver'>
export type ImportedFile = Pick<Schemas['ImportFile'], 'path' | 'reason'>
/** One page of the list of activities. */
export type ListedPage = paths['/activities']['get']['responses'][200]['content']['application/json']
