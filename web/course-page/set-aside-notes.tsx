import { memo } from 'react'
import type { SetAside } from '../../src/athlete/prediction-json.ts'

/** More than this is a list nobody reads. */
const MAX_TOLD = 12

/** Recordings that told nothing, and why. */
export const SetAsideNotes = memo(function SetAsideNotes(props: { setAside: readonly SetAside[] }) {
  const { setAside } = props
  if (setAside.length === 0) return null
  // The same file chosen twice is one line.
  const told = [...new Map(setAside.map((one) => [`${one.file}: ${one.reason}`, one]))]
  const rest = told.length - MAX_TOLD
  return (
    <section aria-labelledby="set-aside-title">
      <h2 id="set-aside-title">Set aside</h2>
      <ul className="note set-aside">
        {told.slice(0, MAX_TOLD).map(([key, { file, reason }]) => (
          <li key={key}>
            <strong>{file}</strong>: {reason}
          </li>
        ))}
      </ul>
      {rest > 0 ? <p className="note">And {rest} more.</p> : null}
    </section>
  )
})
