import { useCallback, useMemo, useRef, useState } from 'react'
import { ask, type ApiError } from './api/ask.ts'

/** Whether there is a history to ask, and why not. */
export type Connection = { readonly kind: 'idle' | 'connecting' | 'connected' } | ApiError

export interface History {
  readonly connection: Connection
  /** Grows whenever the history may hold something new. */
  readonly version: number
  /** Whether somebody has signed in here, and so can sign out. */
  readonly isSignedIn: boolean
  /** Asks whether it is there, if nobody has yet. */
  readonly connect: () => void
  /** Says that another question was answered with an error. */
  readonly onError: (error: ApiError) => void
  readonly changed: () => void
  /** The sentence why not; null when it worked. */
  readonly signIn: (login: string, password: string) => Promise<string | null>
  readonly signOut: () => Promise<void>
}

/** The history behind the pages. Nothing is asked of it until somebody looks. */
export function useHistory(): History {
  const [connection, setConnection] = useState<Connection>({ kind: 'idle' })
  const [version, setVersion] = useState(0)
  const [isSignedIn, setSignedIn] = useState(false)
  const isAsked = useRef(false)

  const changed = useCallback(() => setVersion((last) => last + 1), [])
  const check = useCallback(async () => {
    isAsked.current = true
    const answer = await ask('get', '/activities', { query: { limit: 1 } })
    setConnection('error' in answer ? answer.error : { kind: 'connected' })
    if ('error' in answer) return
    setVersion((last) => last + 1)
    const open = await ask('get', '/sessions')
    setSignedIn('value' in open && open.value.sessions.some(({ isThis }) => isThis))
  }, [])
  const connect = useCallback(() => {
    if (isAsked.current) return
    setConnection({ kind: 'connecting' })
    void check()
  }, [check])
  const onError = useCallback((error: ApiError) => {
    // What one question was refused says nothing of the next.
    if (error.kind === 'refused') return
    isAsked.current = error.kind === 'sign-in'
    setConnection(error)
  }, [])
  const signIn = useCallback(
    async (login: string, password: string) => {
      const answer = await ask('post', '/sessions', { json: { login, password } })
      if ('error' in answer) return answer.error.sentence
      await check()
      return null
    },
    [check],
  )
  const signOut = useCallback(async () => {
    await ask('delete', '/sessions/{session}', { path: { session: 'current' } })
    setSignedIn(false)
    await check()
  }, [check])
  return useMemo(
    () => ({ connection, version, isSignedIn, connect, onError, changed, signIn, signOut }),
    [connection, version, isSignedIn, connect, onError, changed, signIn, signOut],
  )
}
