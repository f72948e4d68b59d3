import { apiUrl, type Asked, apiErrorFrom } from '../api/ask.ts'
import type { Import } from '../api/types.ts'

interface Upload {
  readonly answer: Promise<Asked<Import>>
  readonly stop: () => void
}

const BROKEN = {
  kind: 'refused',
  sentence: 'The connection closed before the upload finished. Nothing of it was imported; try again.',
} as const

/**
 * Sends a file or archive as it lies on the disk.
 *
 * @param onSent told how many bytes have gone; `fetch` cannot tell
 */
export function upload(name: string, body: Blob, onSent: (bytes: number) => void): Upload {
  const request = new XMLHttpRequest()
  const answer = new Promise<Asked<Import>>((resolve) => {
    const broken = () => resolve({ error: BROKEN })
    request.upload.addEventListener('progress', ({ loaded }) => onSent(loaded))
    request.addEventListener('error', broken)
    request.addEventListener('abort', broken)
    request.addEventListener('load', () => {
      // Our own server's answer, of the type its document promises.
      if (request.status === 202) resolve({ value: JSON.parse(request.responseText) as Import })
      else resolve({ error: apiErrorFrom(request.status, request.responseText) })
    })
    request.open('PUT', apiUrl(`/uploads/${encodeURIComponent(name)}`))
    request.setRequestHeader('content-type', 'application/octet-stream')
    request.send(body)
  })
  return { answer, stop: () => request.abort() }
}
