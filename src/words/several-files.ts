import { groupThousands } from '../units/units.ts'
import { capitalised, inWords, listed } from './numbers.ts'

/** A recording of an activity, as its file is told of. */
export interface FileOfRun {
  readonly format: string
  readonly device: string | null
  /** Whether the figures were made from this one. */
  readonly isPrimary: boolean
}

/** Which files tell of one run, and whose figures stand: `Two files tell of this one run. …`; null for one file. */
export function filesSentence(recordings: readonly FileOfRun[]): string | null {
  if (recordings.length < 2) return null
  const primary = recordings.find(({ isPrimary }) => isPrimary) ?? recordings[0]
  const others = recordings.filter((one) => one !== primary).map(fileWords)
  return `${capitalised(inWords(recordings.length))} files tell of this one run. The figures are from ${fileWords(primary)}; ${listed(others)} ${others.length === 1 ? 'is' : 'are'} kept as well.`
}

function fileWords({ format, device }: FileOfRun): string {
  return `the ${format.toUpperCase()}${device === null ? '' : ` (${device})`}`
}

/** Beside a run in a list: `one run, two files`; null for one file. */
export function filesAside(recordings: number): string | null {
  return recordings > 1 ? `one run, ${inWords(recordings)} files` : null
}

/** After an import: how many runs several files tell of; null for none. */
export function mergedSentence(merged: number): string | null {
  if (merged === 0) return null
  const which = merged === 1 ? 'One run is' : `${groupThousands(merged)} runs are each`
  return `${which} told of by several files: shown once, and every file is kept.`
}
