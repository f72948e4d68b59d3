import { text } from 'node:stream/consumers'
import { createAccount, LOGIN, loginOf, setPassword } from '../../accounts/accounts.ts'
import { LONGEST_PASSWORD, newPassword, SHORTEST_PASSWORD } from '../../accounts/passwords.ts'
import { accountOf, everyLogin } from '../../store/accounts.ts'
import { openStore } from '../../store/open-store.ts'
import type { Store } from '../../store/store.ts'
import { UserError } from '../user-error.ts'
import { storePlace } from '../store/store-place.ts'
import { write } from '../output.ts'

interface PasswordOptions {
  readonly passwordStdin?: true
  readonly json?: true
}

export async function createOne(
  typed: string,
  { name, ...asked }: PasswordOptions & { readonly name?: string },
): Promise<void> {
  const login = loginOf(typed)
  if (!LOGIN.test(login))
    throw new UserError(`${typed} cannot be a login: 2 to 80 letters, figures and . _ @ + - in it.`)
  const { password, isMade } = await passwordFor(asked)
  await withStore(async (store) => {
    const account = { login, name: name?.trim() || login, password }
    const athlete = await createAccount(store, account, Date.now() / 1000)
    if (athlete === null) throw new UserError(`there is an account ${login} already.`)
    await tell(asked, { login, athlete, ...(isMade ? { password } : {}) }, `${login} may sign in now`)
  })
}

export async function renewPassword(typed: string, asked: PasswordOptions): Promise<void> {
  const login = loginOf(typed)
  const { password, isMade } = await passwordFor(asked)
  await withStore(async (store) => {
    const account = LOGIN.test(login) ? await accountOf(store.db, login) : null
    if (account === null) throw new UserError(`there is no account ${typed}.`)
    await setPassword(store, account.athlete, password)
    const said = { login, athlete: account.athlete, ...(isMade ? { password } : {}) }
    await tell(asked, said, `${login} has a new password, and is signed out everywhere`)
  })
}

export async function listAll({ json }: { readonly json?: true }): Promise<void> {
  await withStore(async (store) => {
    const logins = await everyLogin(store.db)
    if (json === true) await write(`${JSON.stringify({ accounts: logins })}\n`)
    else await write(logins.length === 0 ? 'There are no accounts.\n' : `${logins.join('\n')}\n`)
  })
}

async function tell(
  { json }: PasswordOptions,
  said: { readonly login: string; readonly athlete: string; readonly password?: string },
  sentence: string,
): Promise<void> {
  if (json === true) return write(`${JSON.stringify(said)}\n`)
  if (said.password === undefined) return write(`${sentence}.\n`)
  await write(`${sentence}, with this password, which is shown only now:\n\n  ${said.password}\n\n`)
}

async function passwordFor({
  passwordStdin,
}: PasswordOptions): Promise<{ password: string; isMade: boolean }> {
  if (passwordStdin !== true) return { password: newPassword(), isMade: true }
  const password = (await text(process.stdin)).replace(/\r?\n$/, '')
  if (password.length < SHORTEST_PASSWORD || password.length > LONGEST_PASSWORD)
    throw new UserError(`a password has ${SHORTEST_PASSWORD} to ${LONGEST_PASSWORD} letters.`)
  return { password, isMade: false }
}

async function withStore(work: (store: Store) => Promise<void>): Promise<void> {
  const store = await openStore(storePlace())
  try {
    await work(store)
  } finally {
    await store.close()
  }
}
