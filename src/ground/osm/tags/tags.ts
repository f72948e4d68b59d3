/** The tags of one element. */
export interface Tags {
  get(key: string): string | undefined
}

/** What the tags say of one idea: a class's code, and the tag that said so; code 0 and null where none does. */
export interface Reading {
  readonly code: number
  /** `key=value` as the mapper wrote it. */
  readonly by: string | null
}

export const NO_TAGS_READ: Reading = { code: 0, by: null }

/** The documentation of a tag: `wiki('Key:surface')`, `wiki('Tag:natural=spring')`. */
export const wiki = (page: string): string =>
  `https://wiki.openstreetmap.org/wiki/${page.replace('=', '%3D')}`

/** True for a feature that is there: `bridge=yes`, `bridge=viaduct`, but not `bridge=no` and not silence. */
export function isSet(tags: Tags, key: string): boolean {
  const value = tags.get(key)
  return value !== undefined && value !== 'no'
}

/**
 * The parts of a value that lists several, as `gravel;ground`. The wiki discourages such lists; where one
 * answer is needed the first is taken, which mappers give to what prevails.
 */
export function listedValues(value: string): string[] {
  return value.includes(';') ? value.split(';').map((part) => part.trim()) : [value]
}
