import { useCallback, useMemo, useRef, useState } from 'react'
import { ask, send, type Trouble } from './api/ask.ts'
import type { ActivitiesShape } from './api/shapes.ts'

/** Whether there is a history to ask, and why not. */
export type Standing = { readonly kind: 'unasked' | 'asking' | 'here' } | Trouble

export interface History {
  readonly standing: Standing
  /** Grows whenever the history may hold something new. */
  readonly version: number
  /** Whether somebody has signed in here, and so can sign out. */
  readonly isSignedIn: boolean
  /** Asks whether it is there, if nobody has yet. */
  readonly look: () => void
  /** Says what another question met. */
  readonly met: (trouble: Trouble) => void
  readonly changed: () => void
  /** The sentence why not; null when it worked. */
  readonly signIn: (login: string, password: string) => Promise<string | null>
  readonly signOut: () => Promise<void>
}

/** The history behind the pages. Nothing is asked of it until somebody looks. */
export function useHistory(): History {
  const [standing, setStanding] = useState<Standing>({ kind: 'unasked' })
  const [version, setVersion] = useState(0)
  const [isSignedIn, setSignedIn] = useState(false)
  const isAsked = useRef(false)

  const changed = useCallback(() => setVersion((last) => last + 1), [])
  const knock = useCallback(async () => {
    isAsked.current = true
    const answer = await ask<ActivitiesShape>('activities?limit=1')
    setStanding('trouble' in answer ? answer.trouble : { kind: 'here' })
    if ('trouble' in answer) return
    setVersion((last) => last + 1)
    const open = await ask<{ sessions: readonly { isThis: boolean }[] }>('sessions')
    setSignedIn('value' in open && open.value.sessions.some(({ isThis }) => isThis))
  }, [])
  const look = useCallback(() => {
    if (isAsked.current) return
    setStanding({ kind: 'asking' })
    void knock()
  }, [knock])
  const met = useCallback((trouble: Trouble) => {
    // What one question was refused says nothing of the next.
    if (trouble.kind === 'refused') return
    isAsked.current = trouble.kind === 'sign-in'
    setStanding(trouble)
  }, [])
  const signIn = useCallback(
    async (login: string, password: string) => {
      const answer = await send('POST', 'sessions', { login, password })
      if ('trouble' in answer) return answer.trouble.sentence
      await knock()
      return null
    },
    [knock],
  )
  const signOut = useCallback(async () => {
    await ask('sessions/current', { method: 'DELETE' })
    setSignedIn(false)
    await knock()
  }, [knock])
  return useMemo(
    () => ({ standing, version, isSignedIn, look, met, changed, signIn, signOut }),
    [standing, version, isSignedIn, look, met, changed, signIn, signOut],
  )
}
