import { capitalised, inWords, listed } from '../../src/words/numbers.ts'
import type { RecordingView } from '../data/api/types.ts'
import './recorded-in.css'

/** Above a run of the history: which files tell of it, and the way back. */
export function RecordedIn({ recordings }: { recordings: readonly RecordingView[] }) {
  return (
    <p className="note recorded-in">
      <a href="#/runs">My runs</a>
      {recordings.length > 1 ? <span>{recordedWords(recordings)}</span> : null}
    </p>
  )
}

function recordedWords(recordings: readonly RecordingView[]): string {
  const primary = recordings.find(({ isPrimary }) => isPrimary) ?? recordings[0]
  const others = recordings.filter((one) => one !== primary).map(fileWords)
  return `${capitalised(inWords(recordings.length))} files tell of this one run. The figures are from ${fileWords(primary)}; ${listed(others)} is kept as well.`
}

function fileWords({ format, device }: RecordingView): string {
  return `the ${format.toUpperCase()}${device === null ? '' : ` (${device})`}`
}
