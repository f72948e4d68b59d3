import { useEffect, useRef, useState } from 'react'
import type { EffortKind } from '../../src/athlete/effort-kind.ts'
import { keepFile, keptFile, fileKeyOf } from '../data/kept-files.ts'
import { amendAddress, goTo } from '../lib/use-address.ts'

/**
 * Keeps the address and the course on the desk the same: a course that is chosen gets an address and is kept by this
 * browser, an address that is opened takes its course from there.
 *
 * @param key of the course that the address names; null: none in particular
 * @param effort what it is asked for, which the address says too
 * @param shown the course on the desk; null: none
 * @param read puts another there
 * @returns whether the address names a course that this browser does not have
 */
export function useCourseAddress(
  key: string | null,
  effort: EffortKind,
  shown: File | null,
  read: (file: File) => void,
): boolean {
  const [gone, setGone] = useState<string | null>(null)
  /** The course seen last: another one came from the person, the same one leaves the word to the address. */
  const seen = useRef(shown)
  useEffect(() => {
    let isWanted = true
    const isNew = seen.current !== shown
    seen.current = shown
    void agree({ key, effort }, shown, isNew, () => isWanted).then((outcome) => {
      if (!isWanted) return
      if (outcome === 'gone') setGone(key)
      else if (outcome !== null) read(outcome)
    })
    return () => {
      isWanted = false
    }
  }, [key, effort, shown, read])
  return gone !== null && gone === key && shown === null
}

/** The file to put on the desk, or that there is none; null where the desk has what the address says. */
async function agree(
  { key, effort }: { readonly key: string | null; readonly effort: EffortKind },
  shown: File | null,
  isNew: boolean,
  isWanted: () => boolean,
): Promise<File | 'gone' | null> {
  const bytes = shown === null ? null : new Uint8Array(await shown.arrayBuffer())
  const own = bytes === null ? null : fileKeyOf(bytes)
  if (own === key || !isWanted()) return null
  if (shown !== null && own !== null && (isNew || key === null)) {
    await keepFile(own, shown)
    const address = { page: 'course', course: own, effort } as const
    if (!isWanted()) return null
    if (key === null) amendAddress(address)
    else goTo(address)
    return null
  }
  return key === null ? null : ((await keptFile(key)) ?? 'gone')
}
