import { useCallback, useMemo, useState } from 'react'
import { ask, type Asked, send } from '../data/api/ask.ts'
import type { ActivityShape, JobShape } from '../data/api/shapes.ts'
import { plainName } from './sport-name.ts'
import type { ActivityList } from './use-activities.ts'

/** What a person changes in their history. What goes wrong comes back as a sentence; null: it is done. */
export interface Changes {
  readonly rename: (activity: ActivityShape, name: string | null) => Promise<string | null>
  readonly remove: (activity: ActivityShape) => Promise<string | null>
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
const LOOK = 300

const activityPath = ({ activity }: ActivityShape) => `activities/${activity}`

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
    async (activity: ActivityShape, name: string | null) => {
      const answer = await send<ActivityShape>('PATCH', activityPath(activity), { name })
      if ('value' in answer) replace(activity.activity, { ...activity, name: answer.value.name })
      return sentenceOf(answer)
    },
    [replace],
  )
  const remove = useCallback(
    async (activity: ActivityShape) => {
      const answer = await ask(activityPath(activity), { method: 'DELETE' })
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
      const answer = await ask<JobShape>(`removed/${removed}/restore`, { method: 'POST' })
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
    const answer = await ask(`removed/${removed}`, { method: 'DELETE' })
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
async function endOf(job: JobShape): Promise<string | null> {
  let now = job
  while (now.state === 'waiting' || now.state === 'running') {
    await new Promise((resolve) => setTimeout(resolve, LOOK))
    const answer = await ask<JobShape>(`jobs/${job.job}`)
    if ('trouble' in answer) return answer.trouble.sentence
    now = answer.value
  }
  return now.state === 'done' ? null : (now.message ?? 'It was cancelled.')
}

function sentenceOf(answer: Asked<unknown>): string | null {
  return 'trouble' in answer ? answer.trouble.sentence : null
}
