import { type FormEvent, useState } from 'react'
import type { ListedActivity } from '../data/api/types.ts'
import type { Changes } from './use-changes.ts'
import { plainName } from '../../src/words/sport-words.ts'

interface RunEditorProps {
  readonly id: string
  readonly activity: ListedActivity
  readonly changes: Changes
  readonly onDone: () => void
}

/** What a run is called, and the way out of the history. */
export function RunEditor({ id, activity, changes, onDone }: RunEditorProps) {
  const [sentence, setSentence] = useState<string | null>(null)
  const [isAsking, setAsking] = useState(false)
  const wait = async (asked: Promise<string | null>, isHereAfter: boolean) => {
    setAsking(true)
    const why = await asked
    if (why === null && !isHereAfter) return
    setAsking(false)
    setSentence(why)
    if (why === null) onDone()
  }
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const typed = new FormData(event.currentTarget).get('name')
    const name = typeof typed === 'string' ? typed.trim() : ''
    void wait(changes.rename(activity, name === '' ? null : name), true)
  }
  return (
    <form id={id} className="fields run-editor" onSubmit={submit}>
      <label>
        Name
        <input
          name="name"
          type="text"
          autoComplete="off"
          maxLength={200}
          defaultValue={activity.name ?? ''}
          placeholder={plainName(activity)}
        />
      </label>
      <div className="run-editor-buttons">
        <button type="submit" className="solid" disabled={isAsking}>
          Keep this name
        </button>
        <button
          type="button"
          className="outlined"
          disabled={isAsking}
          onClick={() => void wait(changes.remove(activity), false)}
        >
          Remove this run
        </button>
        <button type="button" className="control" onClick={onDone}>
          Leave it as it is
        </button>
      </div>
      <p className="note">
        Without a name of yours it has the recording’s again. Removed, it leaves every list and sum; its file
        is kept, set aside, and you can put it back.
      </p>
      {sentence ? (
        <p className="note" role="alert">
          {sentence}
        </p>
      ) : null}
    </form>
  )
}
