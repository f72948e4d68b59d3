import { once } from 'node:events'
import { harmless } from './text/width.ts'

/** Writes to stdout and waits while its reader is slower than we are, so that nothing piles up in memory. */
export async function write(text: string): Promise<void> {
  if (!process.stdout.write(text)) await once(process.stdout, 'drain')
}

/**
 * `underfoot … | head` closes the pipe when it has read enough. That is not an error: end quietly, at once.
 * Anything else that befalls an output is thrown on.
 */
export function endQuietlyWhenNobodyReads(): void {
  for (const stream of [process.stdout, process.stderr])
    stream.on('error', (error: NodeJS.ErrnoException) => {
      if (error.code === 'EPIPE') process.exit(0)
      throw error
    })
}

/** `underfoot: sentence`, on stderr. */
export function printError(sentence: string): void {
  process.stderr.write(`underfoot: ${harmless(sentence)}\n`)
}
