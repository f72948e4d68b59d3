import { createInterface } from 'node:readline/promises'
import { Complaint } from '../complaint.ts'

/**
 * Asks a person at the terminal; without one, only `--yes` counts as one.
 *
 * @param about what would be done, shown before the question
 * @throws Complaint when the answer is no, or nobody is there to give one
 */
export async function consent(about: string, question: string, isGiven: boolean): Promise<void> {
  if (!isGiven && !(process.stdin.isTTY && process.stderr.isTTY))
    throw new Complaint(`${about.replace(/\s+/g, ' ').trim()} Nobody is at a terminal to agree; --yes does.`)
  process.stderr.write(`${about}\n`)
  if (isGiven) return
  const terminal = createInterface({ input: process.stdin, output: process.stderr })
  try {
    const answer = await terminal.question(`${question} [y/N] `)
    if (!/^y(es)?$/i.test(answer.trim())) throw new Complaint('nothing was fetched.')
  } finally {
    terminal.close()
  }
}
