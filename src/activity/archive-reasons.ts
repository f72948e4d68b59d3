import { MAX_ENTRIES, MAX_RECORDING_BYTES } from './file-limits.ts'

/** Why an archive, or something in it, is not looked into: the same sentences wherever archives are opened. */
export const ARCHIVE_REASONS = {
  noList:
    'This zip archive is cut short or damaged: the list of its contents, which stands at its end, is missing. Fetch it once more.',
  listDamaged:
    'The list of what this zip archive holds is damaged; what it names before that place was looked at.',
  tooMany: `This zip archive lists more than ${MAX_ENTRIES} files; those beyond were not looked at.`,
  tooDeep: 'It is an archive within archives, too deep for any export; it was not opened.',
  leadsOut: 'Its name leads out of the archive, as in files made to do harm; it was not read.',
  isLink: 'It is a link to some other file, not a file; it was not followed.',
  locked: 'It is locked with a password; unpack it yourself and import what comes out.',
  unknownPacking: 'It is packed in a way not known here; unpack it yourself and import what comes out.',
  damaged: 'It is damaged within the archive and could not be unpacked whole.',
  bomb: 'It unpacks to far more than any recording holds, as files made to fill a memory do; it was not read.',
  bombOfMany:
    'This archive unpacks to far more than any export holds, as files made to fill a disk do; the rest was not looked at.',
  tooLarge: tooLarge(MAX_RECORDING_BYTES),
} as const

export function tooLarge(most: number): string {
  return `It is larger than ${Math.round(most / 2 ** 20)} MB, more than any recording of a run; it was not read.`
}
