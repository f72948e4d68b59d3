import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { expect, describe, it } from 'vitest'
import { BACKGROUND_ACCOUNTS } from '../../src/evidence/background-accounts.ts'
import { BACKGROUND_PACE, BACKGROUNDS } from '../../src/evidence/background-pace.ts'
import { BOOK_CLAIMS } from '../../src/evidence/book-claims.ts'
import { levelOf, UNKNOWN_RUNNER } from '../../src/athlete/runner-profile.ts'
import { PRIORS } from '../../src/athlete/priors.ts'
import { openStore } from '../../src/store/open-store.ts'
import EvidencePage from '../../web/evidence-page/evidence-page.tsx'
import { serveStore } from '../server/api/made-history.ts'
import { underfootHere } from '../support/in-process.ts'

/** The rows of DESIGN.md §1 that say something of bodies, and the claims that answer each. */
const ROWS: Readonly<Record<string, readonly string[]>> = {
  S1: ['varied-ground'],
  S2: ['uneven-ground', 'core-muscles', 'ligaments-tendons', 'foot-muscles'],
  S3: ['hills', 'downhill-legs-move'],
  S4: ['ten-percent', 'if-walking-then-running', 'ferris-quoted'],
  S5: ['balance', 'agility', 'altitude'],
  S6: ['bone-density'],
  S7: ['three-planes'],
  S8: ['soft-landing', 'pain', 'less-harsh', 'sand'],
  S9: ['easy-does-it'],
  S10: ['backgrounds'],
  S12: ['shoes'],
  S13: ['water'],
  S14: ['weather'],
}

/** Rows that are about finding, going out and joy, which no measurement of bodies could settle. */
const ADVICE: Readonly<Record<string, string>> = { S11: 'finding-trails', S15: 'backcountry', S16: 'joy' }

const NOBODY = /\b[Nn]obody has measured\b/
const claimOf = (id: string) => BOOK_CLAIMS.find((one) => one.id === id)

describe('every claim of the book about bodies', () => {
  it('has its row of the design, and every row its claim', () => {
    const rows = [...Object.keys(ROWS), ...Object.keys(ADVICE)]
    expect(new Set(rows)).toEqual(new Set(Array.from({ length: 16 }, (_, i) => `S${i + 1}`)))
    const named = [...Object.values(ROWS).flat(), ...Object.values(ADVICE), 'science-says']
    expect(named.sort()).toEqual(BOOK_CLAIMS.map(({ id }) => id).sort())
    for (const id of Object.values(ADVICE)) expect(claimOf(id)?.verdict).toBe('advice')
  })

  it.each(Object.values(ROWS).flat())(
    '%s: has a study for it or against it, or says that nobody has measured it',
    (id) => {
      const found = [...(claimOf(id)?.supports ?? []), ...(claimOf(id)?.against ?? [])]
      const studies = found.flatMap(({ citations }) => citations)
      const isOpen = found.some(({ says }) => NOBODY.test(says))
      expect(studies.length > 0 || isOpen).toBe(true)
    },
  )

  it.each(BOOK_CLAIMS.filter(({ verdict }) => verdict === 'not shown').map(({ id }) => id))(
    '%s: where a claim is not shown, the reason is a study against it or that nobody has measured it',
    (id) => {
      const against = claimOf(id)?.against ?? []
      expect(against.some(({ citations, says }) => citations.length > 0 || NOBODY.test(says))).toBe(true)
    },
  )
})

describe('every background', () => {
  it('that a runner may come from is told of once, and the road before them', () => {
    expect(BACKGROUND_ACCOUNTS.map(({ id }) => id)).toEqual(['road', ...BACKGROUNDS])
  })

  it.each(BACKGROUND_ACCOUNTS.map((one) => [one.id, one] as const))(
    '%s: has and gains something, with a study or the words that nobody has measured it',
    (_, { have, gain }) => {
      for (const side of [have, gain]) expect(side.length).toBeGreaterThan(0)
      const all = [...have, ...gain]
      expect(all.some(({ citations, says }) => citations.length > 0 || NOBODY.test(says))).toBe(true)
    },
  )

  it('that is asked for changes the first prediction, each in its own measure', () => {
    const paces = BACKGROUNDS.map((background) => levelOf({ ...UNKNOWN_RUNNER, background }, PRIORS).logPace)
    expect(new Set(paces).size).toBe(paces.length)
    for (const pace of paces) expect(pace).toBeGreaterThan(PRIORS.level.logPace)
    expect(BACKGROUND_PACE.grade).toBe('P')
  })
})

describe('the claims in terminal, Markdown, JSON, API and page', () => {
  /** Words as they follow one another, whatever lines, marks and entities stand between. */
  const plain = (text: string) =>
    text
      .replace(/&#x27;/g, "'")
      .replace(/&quot;/g, '"')
      .replace(/&amp;/g, '&')
      .replace(/[\s*_>#-]+/g, ' ')
  const sentences = [
    ...BOOK_CLAIMS.flatMap(({ book, so, supports, against }) => [
      book,
      so,
      ...[...supports, ...against].map(({ says }) => says),
    ]),
    ...BACKGROUND_ACCOUNTS.flatMap(({ have, gain }) => [...have, ...gain].map(({ says }) => says)),
  ].map(plain)
  const missingIn = (text: string) => {
    const said = plain(text)
    return sentences.filter((one) => !said.includes(one))
  }
  const cli = async (...args: readonly string[]) => {
    const { code, out } = await underfootHere(['evidence', ...args], { cwd: process.cwd(), env: process.env })
    expect(code).toBe(0)
    return out
  }

  it('are the same, sentence by sentence', async () => {
    expect(missingIn(await cli('--no-colour'))).toEqual([])
    expect(missingIn(await cli('--markdown'))).toEqual([])
    const page = renderToStaticMarkup(createElement(EvidencePage, { entry: null }))
    expect(missingIn(page.replace(/<[^>]*>/g, ' '))).toEqual([])
  })

  it('are, in JSON and over HTTP, the same answer', async () => {
    const home = await mkdtemp(join(tmpdir(), 'underfoot-home-'))
    const served = serveStore({ ...(await openStore({ home })), place: { home } })
    try {
      const answer = await served.ask('/api/v1/evidence')
      expect(answer.status).toBe(200)
      const told = JSON.parse(await cli('--json'))
      expect(await answer.json()).toEqual(told)
      expect(told.claims).toEqual(BOOK_CLAIMS)
      expect(told.backgrounds).toEqual(BACKGROUND_ACCOUNTS)
    } finally {
      await served.store.close()
      await rm(home, { recursive: true })
    }
  })
})
