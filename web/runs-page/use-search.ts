import { useEffect, useState } from 'react'
import { ask } from '../data/api/ask.ts'
import { useAnswer } from '../data/api/use-answer.ts'
import type { Search } from '../lib/address.ts'
import { amendAddress } from '../lib/use-address.ts'

interface Sport {
  readonly sport: string
  readonly activities: number
}

export interface Sought {
  /** As typed: the address, and the list with it, follow once the typing has paused. */
  readonly typed: Search
  readonly sports: readonly Sport[]
  readonly change: (part: Partial<Search>) => void
}

const askSports = () => ask('get', '/sports')

/** ms without a key pressed after which what was typed is asked for. */
const PAUSE_MS = 220

/**
 * What is being typed into the search.
 *
 * @param search as the address has it, which going back or typing there may change
 */
export function useSearch(search: Search, version: number): Sought {
  const [typed, setTyped] = useState(search)
  const [addressed, setAddressed] = useState(search)
  const sports = useAnswer(askSports, version)?.sports ?? []
  if (addressed !== search) {
    setAddressed(search)
    if (!isSame(trimmed(typed), search)) setTyped(search)
  }
  useEffect(() => {
    if (isSame(trimmed(typed), search)) return undefined
    const timer = setTimeout(() => amendAddress({ page: 'runs', search: trimmed(typed) }), PAUSE_MS)
    return () => clearTimeout(timer)
  }, [typed, search])
  return { typed, sports, change: (part) => setTyped((last) => ({ ...last, ...part })) }
}

function trimmed({ named, sport }: Search): Search {
  return { named: named.trim(), sport }
}

function isSame(a: Search, b: Search): boolean {
  return a.named === b.named && a.sport === b.sport
}
