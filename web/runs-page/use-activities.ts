import { useCallback, useEffect, useRef, useState } from 'react'
import { ask, type Asked, type ApiError } from '../data/api/ask.ts'
import type { ListedPage, ListedActivity } from '../data/api/types.ts'
import type { Search } from '../lib/address.ts'

export interface ActivityList {
  /** Newest first, as far as it was asked for; null before the first answer. */
  readonly activities: readonly ListedActivity[] | null
  /** Of the whole history, whatever is sought; null before the first answer. */
  readonly count: number | null
  readonly hasMore: boolean
  readonly isAsking: boolean
  /** Why the latest question has no answer. */
  readonly sentence: string | null
  readonly more: () => void
  /** Puts another in the place of one that was changed here; null: it is removed. */
  readonly replace: (activity: string, changed: ListedActivity | null) => void
}

/** Runs of a page: two screens of a desk, and a list that stays quick however often one asks for more. */
const PAGE = 60

interface State {
  readonly activities: readonly ListedActivity[] | null
  readonly count: number | null
  readonly next: string | null
  /** The question that was answered, and whether the page after it is on its way. */
  readonly answered: string | null
  readonly isAskingMore: boolean
  readonly sentence: string | null
}

const NOTHING_YET: State = {
  activities: null,
  count: null,
  next: null,
  answered: null,
  isAskingMore: false,
  sentence: null,
}

/** The list a page at a time, begun anew whenever something else is sought or the history has changed. */
export function useActivities(
  { named, sport }: Search,
  version: number,
  onError: (error: ApiError) => void,
): ActivityList {
  const [state, setState] = useState(NOTHING_YET)
  const question = JSON.stringify([named, sport, version])
  /** An answer to any question but the latest comes too late. */
  const latest = useRef('')

  const take = useCallback(
    (answer: Asked<ListedPage>, before: readonly ListedActivity[]) => {
      const ended = { answered: question, isAskingMore: false }
      if ('error' in answer) {
        setState((last) => ({ ...last, ...ended, sentence: answer.error.sentence }))
        onError(answer.error)
        return
      }
      const { activities, count, next } = answer.value
      setState({ ...ended, activities: [...before, ...activities], count, next, sentence: null })
    },
    [question, onError],
  )
  useEffect(() => {
    latest.current = question
    void askPage({ named, sport }, null).then((answer) => {
      if (latest.current === question) take(answer, [])
    })
  }, [question, named, sport, take])

  const { activities, count, next, answered, isAskingMore, sentence } = state
  const more = useCallback(() => {
    setState((last) => ({ ...last, isAskingMore: true, sentence: null }))
    void askPage({ named, sport }, next).then((answer) => {
      if (latest.current === question) take(answer, activities ?? [])
    })
  }, [question, named, sport, take, activities, next])
  const replace = useCallback((name: string, changed: ListedActivity | null) => {
    setState((last) => ({ ...last, ...withReplaced(last, name, changed) }))
  }, [])
  const isAsking = isAskingMore || answered !== question
  return { activities, count, hasMore: next !== null, isAsking, sentence, more, replace }
}

function withReplaced(
  { activities, count }: State,
  name: string,
  changed: ListedActivity | null,
): Pick<State, 'activities' | 'count'> {
  if (activities === null) return { activities, count }
  const left = activities.flatMap((one) => (one.activity === name ? (changed ?? []) : one))
  return { activities: left, count: changed === null && count !== null ? count - 1 : count }
}

function askPage({ named, sport }: Search, cursor: string | null): Promise<Asked<ListedPage>> {
  const query = {
    limit: PAGE,
    ...(named === '' ? {} : { named }),
    ...(sport === '' ? {} : { sport }),
    ...(cursor === null ? {} : { cursor }),
  }
  return ask('get', '/activities', { query })
}
