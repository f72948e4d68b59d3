import { useEffect, useState } from 'react'
import type { Asked } from './ask.ts'

/**
 * What the history answers, asked anew with every version of it; the last answer until then, null before the first.
 *
 * @param question the same function at every drawing
 */
export function useAnswer<T>(question: () => Promise<Asked<T>>, version: number): T | null {
  const [answered, setAnswered] = useState<{ readonly version: number; readonly value: T } | null>(null)
  useEffect(() => {
    let isWanted = true
    void question().then((answer) => {
      if (isWanted && 'value' in answer) setAnswered({ version, value: answer.value })
    })
    return () => {
      isWanted = false
    }
  }, [question, version])
  return answered?.value ?? null
}
