import { useEffect, useRef, useState } from 'react'
import type { Changing } from './use-changes.ts'

/** What was removed a moment ago, and the way back; whoever works by keyboard is taken to it. */
export function JustRemoved({ latest, changes }: Pick<Changing, 'latest' | 'changes'>) {
  const [undoing, setUndoing] = useState({ removed: '', isAsking: false, sentence: '' })
  const button = useRef<HTMLButtonElement>(null)
  const removed = latest?.removed ?? null
  useEffect(() => {
    // The bar stands where one is; the list is not to move.
    if (removed !== null) button.current?.focus({ preventScroll: true })
  }, [removed])
  const undo = async (what: string) => {
    setUndoing({ removed: what, isAsking: true, sentence: '' })
    const sentence = await changes.putBack(what)
    setUndoing({ removed: what, isAsking: false, sentence: sentence ?? '' })
  }
  const own = undoing.removed === removed ? undoing : null
  return (
    <div className="just-removed" role="status">
      {latest === null ? null : (
        <>
          <span>
            <b>{latest.name}</b> is removed. Its file is kept.
          </span>
          <button
            type="button"
            className="outlined"
            ref={button}
            disabled={own?.isAsking === true}
            onClick={() => void undo(latest.removed)}
          >
            {own?.isAsking === true ? 'It is being put back' : 'Put it back'}
          </button>
          {own?.sentence ? <span className="note">{own.sentence}</span> : null}
        </>
      )}
    </div>
  )
}
