import { useCallback, useEffect, useMemo, useState } from 'react'
import { mergeProfile, NOTHING_SAID, personOf, type SaidOfSelf } from '../../src/athlete/profile.ts'
import type { Person } from '../../src/body/figure.ts'
import { useLocalStorage } from '../lib/use-local-storage.ts'
import { ask } from '../data/api/ask.ts'
import type { Profile } from '../data/api/types.ts'
import type { History } from '../data/use-history.ts'
import { checkPerson, NOBODY_YET } from './kept-person.ts'
import { keptBeside, profileChange, storedBy } from './profile-person.ts'

export interface KnownPerson {
  readonly person: Person
  /** What the profile says of them, and what this browser remembers besides. */
  readonly stored: SaidOfSelf
  readonly kept: SaidOfSelf
  /** Whether it is kept in the profile beside the runs, or in this browser alone. */
  readonly isInProfile: boolean
  readonly tell: (person: Person) => void
}

/**
 * Who runs: as the profile of the history says, where one answers; as this browser remembers, where none does, and
 * for what the profile does not say. What is told goes where it is read from.
 */
export function usePerson({ connection, onError, changed }: History): KnownPerson {
  const [remembered, keep] = useLocalStorage('person', NOBODY_YET, checkPerson)
  const [profile, setProfile] = useState<Profile | null>(null)
  const [now_s] = useState(() => Date.now() / 1000)
  const isConnected = connection.kind === 'connected'

  useEffect(() => {
    if (!isConnected) return undefined
    let isWanted = true
    void ask('get', '/me').then((answer) => {
      if (isWanted && 'value' in answer) setProfile(answer.value)
    })
    return () => {
      isWanted = false
      // Whoever signs in next is somebody else.
      setProfile(null)
    }
  }, [isConnected])

  const own = isConnected ? profile : null
  const stored = useMemo(() => (own === null ? NOTHING_SAID : storedBy(own)), [own])
  const kept = useMemo(() => keptBeside(remembered, stored), [remembered, stored])
  const person = useMemo(() => personOf(mergeProfile(stored, kept, now_s)), [stored, kept, now_s])
  const tell = useCallback(
    (told: Person) => {
      if (own === null) return keep(told)
      const year = new Date(now_s * 1000).getUTCFullYear()
      void ask('patch', '/me', { json: profileChange(told, person, year) }).then((answer) => {
        if ('error' in answer) return onError(answer.error)
        // What the profile says counts from now on, nothing said included.
        keep(NOBODY_YET)
        setProfile(answer.value)
        changed()
      })
    },
    [own, person, now_s, keep, onError, changed],
  )
  return { person, stored, kept, isInProfile: own !== null, tell }
}
