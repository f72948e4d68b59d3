import { useCallback, useEffect, useMemo, useState } from 'react'
import { mergeProfile, NOTHING_SAID, personOf, type SaidOfSelf } from '../../src/athlete/profile.ts'
import type { Person } from '../../src/body/figure.ts'
import { useLocalStorage } from '../lib/use-local-storage.ts'
import { ask, send } from '../data/api/ask.ts'
import type { ProfileShape } from '../data/api/shapes.ts'
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
export function usePerson({ standing, met, changed }: History): KnownPerson {
  const [remembered, keep] = useLocalStorage('person', NOBODY_YET, checkPerson)
  const [profile, setProfile] = useState<ProfileShape | null>(null)
  const [now_s] = useState(() => Date.now() / 1000)
  const isHere = standing.kind === 'here'

  useEffect(() => {
    if (!isHere) return undefined
    let isWanted = true
    void ask<ProfileShape>('me').then((answer) => {
      if (isWanted && 'value' in answer) setProfile(answer.value)
    })
    return () => {
      isWanted = false
      // Whoever signs in next is somebody else.
      setProfile(null)
    }
  }, [isHere])

  const own = isHere ? profile : null
  const stored = useMemo(() => (own === null ? NOTHING_SAID : storedBy(own)), [own])
  const kept = useMemo(() => keptBeside(remembered, stored), [remembered, stored])
  const person = useMemo(() => personOf(mergeProfile(stored, kept, now_s)), [stored, kept, now_s])
  const tell = useCallback(
    (told: Person) => {
      if (own === null) return keep(told)
      const year = new Date(now_s * 1000).getUTCFullYear()
      void send<ProfileShape>('PATCH', 'me', profileChange(told, person, year)).then((answer) => {
        if ('trouble' in answer) return met(answer.trouble)
        // What the profile says counts from now on, nothing said included.
        keep(NOBODY_YET)
        setProfile(answer.value)
        changed()
      })
    },
    [own, person, now_s, keep, met, changed],
  )
  return { person, stored, kept, isInProfile: own !== null, tell }
}
