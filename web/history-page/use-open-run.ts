import { useCallback, useMemo, useRef, useState } from 'react'
import { dayOf } from '../../src/words/when.ts'
import { ask, askForBytes, type Trouble } from '../data/api/ask.ts'
import type { ActivityShape, RecordingShape, WholeActivityShape } from '../data/api/shapes.ts'

export interface OpenRun {
  /** The activity on its way, and why the latest could not be opened. */
  readonly opening: string | null
  readonly refusal: string | null
  readonly open: (activity: ActivityShape) => void
  /** Every recording of the run shown under this key of the shelf; null for one that was only dropped here. */
  readonly recordingsOf: (key: string) => readonly RecordingShape[] | null
}

interface Opened {
  readonly key: string
  readonly recordings: readonly RecordingShape[]
}

const NO_FILE = 'No file of this run is here any more.'

/**
 * Opens a run of the history as if its file had been dropped on the page: the same reader, the same pipeline, and so
 * the same digits. What was opened once is not fetched again.
 *
 * @param read puts files on the shelf and tells their numbers
 * @param show shows what the shelf holds under a key
 */
export function useOpenRun(
  read: (files: readonly File[]) => readonly number[],
  show: (key: string) => void,
  met: (trouble: Trouble) => void,
): OpenRun {
  const [opening, setOpening] = useState<string | null>(null)
  const [refusal, setRefusal] = useState<string | null>(null)
  const [opened, setOpened] = useState<ReadonlyMap<string, Opened>>(new Map())
  const latest = useRef('')

  const fetchRun = useCallback(
    async (activity: ActivityShape): Promise<Opened | Trouble> => {
      const whole = await ask<WholeActivityShape>(`activities/${activity.activity}`)
      if ('trouble' in whole) return whole.trouble
      const { recordings } = whole.value
      const primary = recordings.find(({ isPrimary }) => isPrimary) ?? recordings[0]
      if (primary === undefined) return { kind: 'refused', sentence: NO_FILE }
      const bytes = await askForBytes(`originals/${primary.original}`)
      if ('trouble' in bytes) return bytes.trouble
      const name = `${activity.name ?? dayOf(activity.start).trim()}.${primary.format}`
      const [file] = read([new File([bytes.value], name)])
      return { key: `${file}.${primary.ordinal - 1}`, recordings }
    },
    [read],
  )

  const open = useCallback(
    (activity: ActivityShape) => {
      const name = activity.activity
      latest.current = name
      setRefusal(null)
      const known = opened.get(name)
      if (known !== undefined) return show(known.key)
      setOpening(name)
      void fetchRun(activity).then((found) => {
        if ('key' in found) setOpened((all) => new Map(all).set(name, found))
        // Pressed and pressed again elsewhere: the later one is meant.
        if (latest.current !== name) return
        setOpening(null)
        if ('key' in found) return show(found.key)
        setRefusal(found.sentence)
        met(found)
      })
    },
    [opened, fetchRun, show, met],
  )
  const recordingsOf = useCallback(
    (key: string) => [...opened.values()].find((one) => one.key === key)?.recordings ?? null,
    [opened],
  )
  return useMemo(() => ({ opening, refusal, open, recordingsOf }), [opening, refusal, open, recordingsOf])
}
