import { useCallback, useMemo, useState } from 'react'
import { ask, type Asked } from '../data/api/ask.ts'
import type { ListedActivity, Job } from '../data/api/types.ts'
import { plainName } from '../../src/words/sport-words.ts'
import type { ActivityList } from './use-activities.ts'

/** What a person changes in their history. What goes wrong comes back as a sentence; null: it is done. */
export interface Changes {
  readonly rename: (activity: ListedActivity, name: string | null) => Promise<string | null>
  readonly remove: (activity: ListedActivity) => Promise<string | null>
  readonly putBack: (removed: string) => Promise<string | null>
  readonly forget: (removed: string) => Promise<string | null>
}

export interface Changing {
  readonly changes: Changes
  /** Grows with everything removed, put back or forgotten here. */
  readonly times: number
  /** What was removed last, as long as it can be put back by one press. */
  readonly latest: { readonly removed: string; readonly name: string } | null
}

/** ms between two looks at how far putting back is. */
const POLL_MS = 300

/**
 * Renaming, removing and putting back. The list is changed in its place: nobody who went back ten years is sent to
 * the top again.
 *
 * @param changed says that the history holds something new
 */
export function useChanges(replace: ActivityList['replace'], changed: () => void): Changing {
  const [times, setTimes] = useState(0)
  const [latest, setLatest] = useState<Changing['latest']>(null)

  const rename = useCallback(
    async (activity: ListedActivity, name: string | null) => {
      const answer = await ask('patch', '/activities/{activity}', {
        path: { activity: activity.activity },
        json: { name },
      })
      if ('value' in answer) replace(activity.activity, { ...activity, name: answer.value.name })
      return sentenceOf(answer)
    },
    [replace],
  )
  const remove = useCallback(
    async (activity: ListedActivity) => {
      const answer = await ask('delete', '/activities/{activity}', { path: { activity: activity.activity } })
      if ('value' in answer) {
        replace(activity.activity, null)
        setLatest({ removed: activity.activity, name: activity.name ?? plainName(activity) })
        setTimes((last) => last + 1)
      }
      return sentenceOf(answer)
    },
    [replace],
  )
  const putBack = useCallback(
    async (removed: string) => {
      const answer = await ask('post', '/removed/{removed}/restore', { path: { removed } })
      const sentence = 'value' in answer ? await endOf(answer.value) : sentenceOf(answer)
      if (sentence === null) {
        setLatest((last) => (last?.removed === removed ? null : last))
        setTimes((last) => last + 1)
        changed()
      }
      return sentence
    },
    [changed],
  )
  const forget = useCallback(async (removed: string) => {
    const answer = await ask('delete', '/removed/{removed}', { path: { removed } })
    if ('value' in answer) {
      setLatest((last) => (last?.removed === removed ? null : last))
      setTimes((last) => last + 1)
    }
    return sentenceOf(answer)
  }, [])

  const changes = useMemo(() => ({ rename, remove, putBack, forget }), [rename, remove, putBack, forget])
  return { changes, times, latest }
}

/** Waits until a job has ended. */
async function endOf(job: Job): Promise<string | null> {
  let now = job
  while (now.state === 'waiting' || now.state === 'running') {
    await new Promise((resolve) => setTimeout(resolve, POLL_MS))
    const answer = await ask('get', '/jobs/{job}', { path: { job: job.job } })
    if ('error' in answer) return answer.error.sentence
    now = answer.value
  }
  return now.state === 'done' ? null : (now.message ?? 'It was cancelled.')
}

function sentenceOf(answer: Asked<unknown>): string | null {
  return 'error' in answer ? answer.error.sentence : null
}
