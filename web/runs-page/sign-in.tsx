import { type FormEvent, useState } from 'react'

interface SignInProps {
  /** The sentence why not; null when it worked. */
  readonly onSignIn: (login: string, password: string) => Promise<string | null>
}

/** Who are you? Asked only where there are accounts. */
export function SignIn({ onSignIn }: SignInProps) {
  const [sentence, setSentence] = useState<string | null>(null)
  const [isAsking, setAsking] = useState(false)
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const told = new FormData(event.currentTarget)
    const text = (name: string) => {
      const field = told.get(name)
      return typeof field === 'string' ? field : ''
    }
    setAsking(true)
    setSentence(null)
    void onSignIn(text('login'), text('password')).then((why) => {
      setAsking(false)
      setSentence(why)
    })
  }
  return (
    <section className="history-words">
      <h1>Sign in to your runs</h1>
      <p className="lede">This Underfoot keeps the runs of several people, each for themselves.</p>
      <form className="fields sign-in" onSubmit={submit}>
        <label>
          Login
          <input name="login" autoComplete="username" autoCapitalize="none" required maxLength={200} />
        </label>
        <label>
          Password
          <input name="password" type="password" autoComplete="current-password" required />
        </label>
        <p className="note sign-in-answer" role="alert">
          {sentence}
        </p>
        <button type="submit" className="solid" disabled={isAsking}>
          {isAsking ? 'Signing in' : 'Sign in'}
        </button>
      </form>
      <p className="note">
        Whoever runs this server makes accounts with <code>underfoot account create</code>. The other pages
        need none.
      </p>
    </section>
  )
}
