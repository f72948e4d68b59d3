import { useEffect, useState } from 'react'
import { ask } from '../data/api/ask.ts'
import { useAnswer } from '../data/api/use-answer.ts'

/** What of the history is wanted. */
export interface Search {
  /** Letters of the name; empty: any. */
  readonly named: string
  /** Empty: any. */
  readonly sport: string
}

interface Sport {
  readonly sport: string
  readonly activities: number
}

export interface Sought {
  /** As typed, and as asked for once the typing has paused. */
  readonly typed: Search
  readonly asked: Search
  readonly sports: readonly Sport[]
  readonly change: (part: Partial<Search>) => void
}

const askSports = () => ask<{ sports: readonly Sport[] }>('sports')

const EVERYTHING: Search = { named: '', sport: '' }

/** ms without a key pressed after which what was typed is asked for. */
const PAUSE = 220

export function useSearch(version: number): Sought {
  const [typed, setTyped] = useState(EVERYTHING)
  const [asked, setAsked] = useState(EVERYTHING)
  const sports = useAnswer(askSports, version)?.sports ?? []
  useEffect(() => {
    const timer = setTimeout(() => setAsked({ ...typed, named: typed.named.trim() }), PAUSE)
    return () => clearTimeout(timer)
  }, [typed])
  return { typed, asked, sports, change: (part) => setTyped((last) => ({ ...last, ...part })) }
}
