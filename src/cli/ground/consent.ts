import { createInterface } from 'node:readline/promises'
import { UserError } from '../user-error.ts'

/**
 * Asks a person at the terminal; without one, only `--yes` counts as one.
 *
 * @param about what would be done, shown before the question
 * @throws Complaint when the answer is no, or nobody is there to give one
 */
export async function consent(about: string, question: string, isGiven: boolean): Promise<void> {
  if (!isGiven && !(process.stdin.isTTY && process.stderr.isTTY))
    throw new UserError(`${about.replace(/\s+/g, ' ').trim()} Nobody is at a terminal to agree; --yes does.`)
  process.stderr.write(`${about}\n`)
  if (isGiven) return
  if (!(await isAgreed(`${question} [y/N] `))) throw new UserError('nothing was fetched.')
}

/** Ctrl-C and Ctrl-D are a no. */
async function isAgreed(question: string): Promise<boolean> {
  const terminal = createInterface({ input: process.stdin, output: process.stderr })
  try {
    return /^y(es)?$/i.test((await terminal.question(question)).trim())
  } catch {
    process.stderr.write('\n')
    return false
  } finally {
    terminal.close()
  }
}
