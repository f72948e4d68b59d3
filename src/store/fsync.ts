import { open } from 'node:fs/promises'

/** Puts the names in a folder on the disk: a file renamed is durable only then. Windows needs and has no such thing. */
export async function fsyncDirectory(folder: string): Promise<void> {
  if (process.platform === 'win32') return
  const opened = await open(folder, 'r')
  try {
    await opened.sync()
  } finally {
    await opened.close()
  }
}
