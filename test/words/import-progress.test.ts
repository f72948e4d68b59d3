import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { importOutcomeSentence } from '../../src/words/import-counts.ts'
import { importProgressWords, importSentence, type ImportTold } from '../../src/words/import-progress.ts'
import { filesAside, filesSentence, mergedSentence } from '../../src/words/several-files.ts'
import { analysedSentence, readingSentence, setAsideSentence } from '../../src/words/set-aside.ts'

const told = (changes: Partial<ImportTold>): ImportTold => ({
  phase: 'running',
  sent: 0,
  size: 0,
  job: 'j',
  done: 0,
  total: null,
  rate: null,
  sentence: null,
  counts: {
    imported: 2,
    alreadyHere: 0,
    setAside: 1,
    passedOver: [
      { kind: 'picture', count: 3 },
      { kind: 'hidden', count: 1 },
    ],
  },
  ...changes,
})

describe('how far an import is', () => {
  it.each([
    [{ done: 0, total: null, rate: null }, 'Reading files'],
    [{ done: 1300, total: null, rate: 200 }, 'Reading files, 1 300 so far'],
    [{ done: 120, total: 3400, rate: null }, '120 of 3 400 files'],
    [{ done: 120, total: 3400, rate: 12.4 }, '120 of 3 400 files, 12 a second, about 4 min left'],
    [{ done: 90, total: 100, rate: 0.5 }, '90 of 100 files, 0.5 a second, about 20 s left'],
    [{ done: 100, total: 100, rate: 5 }, '100 of 100 files, 5.0 a second, a few seconds left'],
  ])('%o', (progress, words) => {
    expect(importProgressWords(progress).replace(/\u202f|\u00a0/g, ' ')).toBe(words)
  })

  it('never promises a time that is none, however it is watched', () => {
    fc.assert(
      fc.property(
        fc.nat(),
        fc.option(fc.nat()),
        fc.option(fc.double({ min: 0, noNaN: true })),
        (done, total, rate) => {
          expect(importProgressWords({ done, total, rate })).not.toMatch(/NaN|Infinity|-\d/)
        },
      ),
    )
  })

  it('ends in the sentence that the terminal prints', () => {
    const done = told({ phase: 'done' })
    expect(importSentence(done)).toBe(importOutcomeSentence(done.counts))
    expect(importSentence(done)).toBe('2 imported and 1 set aside. Passed over: 3 photos and 1 hidden file.')
  })

  it('says why it failed, and that it was stopped before or after it had arrived', () => {
    expect(importSentence(told({ phase: 'failed', sentence: 'The disk is full.' }))).toBe('The disk is full.')
    expect(importSentence(told({ phase: 'cancelled', job: null }))).toMatch(/before it had arrived/)
    expect(importSentence(told({ phase: 'cancelled' }))).toMatch(/goes on from there/)
  })
})

describe('what became of files', () => {
  it('is one and many', () => {
    expect(readingSentence(1)).toBe('Reading one file.')
    expect(readingSentence(3)).toBe('Reading 3 files.')
    expect(analysedSentence(2, 0)).toBe('2 analysed.')
    expect(analysedSentence(12, 1)).toBe('12 analysed, 1 set aside.')
    expect(setAsideSentence(1)).toBe('1 activity was set aside.')
    expect(setAsideSentence(2)).toBe('2 activities were set aside.')
  })

  it('of one run names the file that its figures are from, and loses none', () => {
    const fit = { format: 'fit', device: 'Fenix', isPrimary: false }
    const gpx = { format: 'gpx', device: null, isPrimary: true }
    expect(filesSentence([fit])).toBeNull()
    expect(filesSentence([fit, gpx])).toBe(
      'Two files tell of this one run. The figures are from the GPX; the FIT (Fenix) is kept as well.',
    )
    expect(filesSentence([fit, gpx, { ...fit, format: 'tcx' }])).toMatch(
      /the FIT \(Fenix\) and the TCX \(Fenix\) are kept/,
    )
    expect([1, 2].map(filesAside)).toEqual([null, 'one run, two files'])
    expect([0, 1].map(mergedSentence)).toEqual([
      null,
      'One run is told of by several files: shown once, and every file is kept.',
    ])
    expect(mergedSentence(3)).toMatch(/^3 runs are each told of/)
  })
})
