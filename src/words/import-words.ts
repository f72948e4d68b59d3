import { groupThousands } from '../units/units.ts'

/** How many files of an import came to what. */
export interface ImportCounts {
  readonly imported: number
  readonly alreadyHere: number
  readonly setAside: number
  /** Photos, lists and the like; null where it is not known any more. */
  readonly notRecordings: number | null
}

/** `4 files imported, 1 already here, 2 set aside. One other is no recording.` */
export function countSentence({ imported, alreadyHere, setAside, notRecordings }: ImportCounts): string {
  const files = imported === 1 ? 'file' : 'files'
  const counts = [
    `${groupThousands(imported)} ${files} imported`,
    `${groupThousands(alreadyHere)} already here`,
    `${groupThousands(setAside)} set aside`,
  ].join(', ')
  if (notRecordings === null || notRecordings === 0) return `${counts}.`
  const others =
    notRecordings === 1
      ? 'One other is no recording'
      : `${groupThousands(notRecordings)} others are no recordings`
  return `${counts}. ${others}.`
}
