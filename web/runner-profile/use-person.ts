import { useCallback, useEffect, useMemo, useState } from 'react'
import type { Person } from '../../src/body/figure.ts'
import { useLocalStorage } from '../lib/use-local-storage.ts'
import { ask } from '../data/api/ask.ts'
import type { Profile } from '../data/api/types.ts'
import type { History } from '../data/use-history.ts'
import { checkPerson, NOBODY_YET } from './kept-person.ts'
import { personOf, profileChange } from './profile-person.ts'

export interface KnownPerson {
  readonly person: Person
  /** Whether it is kept in the profile beside the runs, or in this browser alone. */
  readonly isInProfile: boolean
  readonly tell: (person: Person) => void
}

/**
 * Who runs: as the profile of the history says, where one answers; as this browser remembers, where none does, and
 * for what the profile does not say. What is told goes where it is read from.
 */
export function usePerson({ connection, onError, changed }: History): KnownPerson {
  const [kept, keep] = useLocalStorage('person', NOBODY_YET, checkPerson)
  const [profile, setProfile] = useState<Profile | null>(null)
  const [year] = useState(() => new Date().getFullYear())
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
  const person = useMemo(() => (own === null ? kept : personOf(own, kept, year)), [own, kept, year])
  const tell = useCallback(
    (told: Person) => {
      if (own === null) return keep(told)
      void ask('patch', '/me', { json: profileChange(told, person, year) }).then((answer) => {
        if ('error' in answer) return onError(answer.error)
        // What the profile says counts from now on, nothing said included.
        keep(NOBODY_YET)
        setProfile(answer.value)
        changed()
      })
    },
    [own, person, year, keep, onError, changed],
  )
  return { person, isInProfile: own !== null, tell }
}
