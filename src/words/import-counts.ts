import { groupThousands } from '../units/units.ts'
import { listed } from './numbers.ts'

/** What became of the files of an import. */
export interface ImportCounts {
  readonly imported: number
  readonly alreadyHere: number
  readonly setAside: number
}

/** The same, with what was looked past. */
export interface ImportOutcome extends ImportCounts {
  /** Photos, lists and the like; null where it is not known any more. */
  readonly notRecordings: number | null
}

/** `12 imported, 3 already here and 1 set aside`, without its full stop; null where there was no recording. */
function importCountsWords({ imported, alreadyHere, setAside }: ImportCounts): string | null {
  const parts = [
    imported > 0 ? `${groupThousands(imported)} imported` : '',
    alreadyHere > 0 ? `${groupThousands(alreadyHere)} already here` : '',
    setAside > 0 ? `${groupThousands(setAside)} set aside` : '',
  ].filter((part) => part !== '')
  return parts.length === 0 ? null : listed(parts)
}

/** Said of an import in which there was none. */
const NO_RECORDING = 'There was no recording in it.'

/** `4 imported and 2 set aside. One other is no recording.` */
export function importOutcomeSentence(counts: ImportOutcome): string {
  const words = importCountsWords(counts)
  const told = words === null ? NO_RECORDING : `${words}.`
  const { notRecordings } = counts
  if (notRecordings === null || notRecordings === 0) return told
  const others =
    notRecordings === 1
      ? 'One other is no recording'
      : `${groupThousands(notRecordings)} others are no recordings`
  return `${told} ${others}.`
}
