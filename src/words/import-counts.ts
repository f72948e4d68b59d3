import type { PassedKind, PassedOver } from '../activity/passed-over.ts'
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
  /** Photos, lists and the like, the commonest first; null where it is not known any more. */
  readonly passedOver: readonly PassedOver[] | null
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

/** `4 imported and 2 set aside. Passed over: 3 photos and 1 hidden file.` */
export function importOutcomeSentence(counts: ImportOutcome): string {
  const words = importCountsWords(counts)
  const told = words === null ? NO_RECORDING : `${words}.`
  const { passedOver } = counts
  if (passedOver === null || passedOver.length === 0) return told
  return `${told} Passed over: ${listed(passedOver.map(passedWords))}.`
}

const KIND_WORDS: Readonly<Record<PassedKind, readonly [one: string, many: string]>> = {
  picture: ['photo', 'photos'],
  film: ['video or sound', 'videos and sounds'],
  table: ['table', 'tables'],
  json: ['JSON file', 'JSON files'],
  document: ['document', 'documents'],
  list: ['list of activities', 'lists of activities'],
  hidden: ['hidden file', 'hidden files'],
  emptyArchive: ['empty archive', 'empty archives'],
  other: ['file of another kind', 'files of other kinds'],
}

function passedWords({ kind, count }: PassedOver): string {
  const [one, many] = KIND_WORDS[kind]
  return `${groupThousands(count)} ${count === 1 ? one : many}`
}
