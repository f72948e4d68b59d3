import { filesSentence } from '../../src/words/several-files.ts'
import type { RecordingView } from '../data/api/types.ts'
import './recorded-in.css'

/** Above a run of the history: which files tell of it, and the way back. */
export function RecordedIn({ recordings }: { recordings: readonly RecordingView[] }) {
  const files = filesSentence(recordings)
  return (
    <p className="note recorded-in">
      <a href="#/runs">My runs</a>
      {files === null ? null : <span>{files}</span>}
    </p>
  )
}
