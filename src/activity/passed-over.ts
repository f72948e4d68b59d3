/** What is looked past in folders and archives, by what it is: counted and named, not kept. */
export const PASSED_KINDS = [
  'picture',
  'film',
  'table',
  'json',
  'document',
  'list',
  'hidden',
  'emptyArchive',
  'other',
] as const

/** `list`: read for what it says of the recordings beside it. `film`: sounds too. */
export type PassedKind = (typeof PASSED_KINDS)[number]

/** How many files of a kind were looked past. */
export interface PassedOver {
  readonly kind: PassedKind
  readonly count: number
}

/** Names that leave no doubt, of what exports are full of. */
const NAMES: readonly (readonly [PassedKind, RegExp])[] = [
  ['picture', /\.(jpe?g|png|gif|heic|webp|svg)(\.gz)?$/i],
  ['film', /\.(mp4|mov|m4v|avi|webm|mp3)(\.gz)?$/i],
  ['table', /\.(csv|tsv|xlsx?)(\.gz)?$/i],
  ['json', /\.(json|jsonl)(\.gz)?$/i],
  ['document', /\.(txt|md|rtf|html?|css|js|pdf|docx?|ics)(\.gz)?$/i],
  ['other', /\.(db|sqlite)(\.gz)?$/i],
]

/** What a file that is no recording is by its name; null where the name leaves it open. */
export function passedByName(path: string): PassedKind | null {
  return NAMES.find(([, pattern]) => pattern.test(path))?.[0] ?? null
}
