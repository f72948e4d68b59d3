import { useCallback, useEffect, useMemo, useState } from 'react'
import type { UnitSystem } from '../../src/units/units.ts'
import { notKeptSentence } from '../../src/words/in-browser.ts'
import { analysedSentence, readingSentence } from '../../src/words/set-aside.ts'
import { titleOf } from '../../src/words/title.ts'
import type { Shelf } from '../data/use-shelf.ts'
import { HOME } from '../lib/address.ts'
import { amendAddress, goTo } from '../lib/use-address.ts'
import { useDocumentTitle } from '../lib/use-document-title.ts'
import { Run } from '../run/run.tsx'
import { Welcome } from '../welcome/welcome.tsx'
import { type AnalysedEntry, entriesOf, isAnalysed, type OpenFile } from './entries.ts'
import { RunList } from './run-list.tsx'

interface OpenPageProps {
  /** Key of the file that the address names; null: whichever was opened last. */
  readonly file: string | null
  /** Which of its activities, from 1. */
  readonly activity: number
  readonly shelf: Shelf
  readonly units: UnitSystem
  readonly onFiles: (files: File[]) => void
}

/** Files opened in this browser: the one that the address names, and the way to the others; welcome before the first. */
export function OpenPage({ file, activity, shelf, units, onFiles }: OpenPageProps) {
  const { files } = shelf
  const entries = useMemo(() => entriesOf(files), [files])
  const isGone = useReopened(file, shelf)
  const forgetAll = () => {
    shelf.forget()
    goTo(HOME)
  }
  const runs = entries.filter(isAnalysed)
  const asked = file === null ? (runs.at(-1) ?? entries.at(-1)) : entryOf(entries, file, activity)
  const chosen = asked !== undefined && isAnalysed(asked) ? asked : null
  useSoundInstead(asked, runs, shelf.together)
  const reading = entries.filter((entry) => entry.outcome === null).length
  useDocumentTitle(chosen ? titleOf(chosen.outcome.analysis) : null)
  return (
    <main className="page" aria-busy={reading > 0}>
      <output className="aside-for-ears">{statusOf(entries.length, runs.length, reading)}</output>
      <RunList entries={entries} chosen={chosen?.key ?? null} units={units} />
      {asked?.outcome === null ? <p className="note">The run is being worked out.</p> : null}
      {asked?.outcome?.status === 'setAside' ? (
        <Refused name={asked.file} reason={asked.outcome.reason} />
      ) : null}
      {chosen ? (
        <Run
          key={chosen.key}
          analysis={chosen.outcome.analysis}
          stretches={chosen.outcome.stretches}
          units={units}
        />
      ) : null}
      {chosen ? (
        <p className="note kept-note">
          Opened files are kept in this browser alone, so that their addresses open again.{' '}
          <button type="button" className="control" onClick={forgetAll}>
            Forget them
          </button>
        </p>
      ) : null}
      {isGone ? (
        <p className="note" role="alert">
          {notKeptSentence('file')}
        </p>
      ) : null}
      {asked === undefined || asked.outcome?.status === 'setAside' ? <WelcomeHere onFiles={onFiles} /> : null}
    </main>
  )
}

function Refused({ name, reason }: { name: string; reason: string }) {
  return (
    <p className="note" role="alert">
      <b>{name}</b> {reason}
    </p>
  )
}

function WelcomeHere({ onFiles }: { onFiles: (files: File[]) => void }) {
  const [isExampleMissing, setMissing] = useState(false)
  const openExample = useCallback(() => {
    fetchExample().then(
      (file) => onFiles([file]),
      () => setMissing(true),
    )
  }, [onFiles])
  return <Welcome onFiles={onFiles} onExample={openExample} isExampleMissing={isExampleMissing} />
}

/** Takes a file that is on no shelf from what this browser kept; true once it turns out that it did not keep it. */
function useReopened(file: string | null, { files, reopen }: Shelf): boolean {
  const [gone, setGone] = useState<string | null>(null)
  const isHere = file === null || files.some(({ key }) => key === file)
  useEffect(() => {
    if (file === null || isHere) return
    void reopen(file).then((isKept) => {
      if (!isKept) setGone(file)
    })
  }, [file, isHere, reopen])
  return !isHere && gone === file
}

/** Of files opened together, one that came to nothing leaves its place to the first that can be shown. */
function useSoundInstead(
  asked: OpenFile | undefined,
  runs: readonly AnalysedEntry[],
  together: readonly string[],
): void {
  const isRefused = asked?.outcome?.status === 'setAside' && together.includes(asked.from)
  const sound = isRefused ? runs.find(({ from }) => together.includes(from)) : undefined
  const { from: file, activity } = sound ?? {}
  useEffect(() => {
    if (file !== undefined && activity !== undefined) amendAddress({ page: 'open', file, activity })
  }, [file, activity])
}

/** Of a file still being read, or of which nothing came, its one entry. */
function entryOf(entries: readonly OpenFile[], file: string, activity: number): OpenFile | undefined {
  const own = entries.filter(({ from }) => from === file)
  return own.find((entry) => entry.activity === activity) ?? own[0]
}

const EXAMPLE = 'made-up-example.gpx'

/** The example as a file, so that it goes the way of every other. Rejects when it cannot be fetched. */
async function fetchExample(): Promise<File> {
  const answer = await fetch(new URL('example.gpx', document.baseURI))
  if (!answer.ok) throw new Error(`The example answered ${answer.status}.`)
  return new File([await answer.blob()], EXAMPLE)
}

function statusOf(entries: number, runs: number, reading: number): string {
  if (entries === 0) return ''
  return reading > 0 ? readingSentence(reading) : analysedSentence(runs, entries - runs)
}
