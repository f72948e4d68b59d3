import { readFileSync, readdirSync } from 'node:fs'
import { resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import { FIGURES } from '../../src/body/figures.ts'
import { BACKGROUND_EVIDENCE } from '../../src/evidence/background-pace.ts'
import { GROUND_TIME_EVIDENCE } from '../../src/evidence/ground-time.ts'
import { ADVICE_GROUPS, EVIDENCE, evidenceOf } from '../../src/evidence/index.ts'
import { BY_HAND_EVIDENCE } from '../../src/evidence/prediction.ts'
import { PROGRESSION_EVIDENCE } from '../../src/evidence/progression.ts'
import { UNKNOWN_EVIDENCE } from '../../src/evidence/unknown.ts'

/** Properties of matter, not of people. */
const PHYSICS = new Set(['gravity', 'sweat-cooling'])

const evidenceFolder = resolve(import.meta.dirname, '../../src/evidence')

describe('the evidence', () => {
  it('has unique kebab-case ids', () => {
    const ids = EVIDENCE.map(({ id }) => id)
    expect(new Set(ids).size).toBe(ids.length)
    for (const id of ids) expect(id).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/)
  })

  it('lists every coefficient that any of its files declares', () => {
    const declared = readdirSync(evidenceFolder).flatMap((file) =>
      [...readFileSync(resolve(evidenceFolder, file), 'utf8').matchAll(/^ {2}id: '([^']+)'/gm)].map(
        ([, id]) => id,
      ),
    )
    expect(declared.length).toBeGreaterThan(25)
    expect(EVIDENCE.map(({ id }) => id).sort()).toEqual(declared.sort())
  })

  it('says of each what it is, in what unit, where it holds and how sure it is', () => {
    for (const { id, what, unit, validity, uncertainty } of EVIDENCE)
      for (const said of [what, unit, validity, uncertainty]) expect(said.length, id).toBeGreaterThan(1)
  })

  it('never grades a remembered number above an engineering prior, and says that it is remembered', () => {
    for (const { id, grade, provenance, caveat } of EVIDENCE) {
      if (provenance !== 'remembered') continue
      expect(grade, id).toBe('P')
      expect(caveat, id).toMatch(/memory|remembered/)
    }
  })

  it('never grades a judged number as measured', () => {
    for (const { id, grade, provenance } of EVIDENCE)
      if (provenance === 'judged') expect(['C', 'P'], id).toContain(grade)
  })

  it('cites a work for everything that claims to have been measured in people', () => {
    for (const { id, grade, citations } of EVIDENCE)
      if (grade === 'B' || (grade === 'A' && !PHYSICS.has(id)))
        expect(citations.length, id).toBeGreaterThan(0)
  })

  it('keeps every range in order: the best value lies between the ends', () => {
    for (const { id, value } of EVIDENCE) {
      if (!isSpread(value)) continue
      const ends = [value.low, value.high].sort((a, b) => a - b)
      expect(value.value, id).toBeGreaterThanOrEqual(ends[0])
      expect(value.value, id).toBeLessThanOrEqual(ends[1])
    }
  })

  it('is found by id, and only by a known one', () => {
    expect(evidenceOf('minetti-run-cost')?.citations[0]?.year).toBe(2002)
    expect(evidenceOf('unheard-of')).toBeNull()
  })
})

describe('the figures', () => {
  it('rest on evidence that exists', () => {
    for (const { id, evidence } of FIGURES) {
      expect(evidence.length, id).toBeGreaterThan(0)
      for (const one of evidence) expect(evidenceOf(one), `${id} rests on ${one}`).not.toBeNull()
    }
  })

  it('leave no coefficient unused but those about pace, mass, progression, checks, what is silent, and advice to come', () => {
    const used = new Set(FIGURES.flatMap(({ evidence }) => evidence))
    const aside = new Set([
      'kay-pace-by-grade',
      'pace-by-grade-spread',
      'adult-mass',
      'steep-vertical-cost',
      'same-effort',
      'believed-cadence',
      'believed-rise',
      'altitude-doubt',
      ...[
        BACKGROUND_EVIDENCE,
        GROUND_TIME_EVIDENCE,
        PROGRESSION_EVIDENCE,
        BY_HAND_EVIDENCE,
        UNKNOWN_EVIDENCE,
        ...ADVICE_GROUPS.map(({ coefficients }) => coefficients),
      ].flatMap((group) => group.map(({ id }) => id)),
    ])
    expect(EVIDENCE.map(({ id }) => id).filter((id) => !used.has(id) && !aside.has(id))).toEqual([])
  })

  it.each(FIGURES)('$id claims nothing that must not be claimed', ({ label, unit, meaning }) => {
    const said = `${label} ${unit} ${meaning}`
    expect(said).not.toMatch(
      /injur|risk|probab|danger|fractur|safe\b|newton|\bN\b|core|stabilis|balance|diagnos|!/i,
    )
    expect(said).not.toMatch(/kcal|calorie/i)
    expect(said).not.toMatch(/\bshould\b|\bmust\b|\beat \d|\bdrink \d/i)
  })

  it('say of outside knocks that they are not the load within, and of fuel and water that they are no advice', () => {
    expect(meaning('impact')).toMatch(/not tell what bones/)
    expect(meaning('carbohydrate')).toMatch(/not what to eat/)
    expect(meaning('water')).toMatch(/not what to drink/)
  })
})

function meaning(id: string): string {
  return FIGURES.find((one) => one.id === id)?.meaning ?? ''
}

function isSpread(value: unknown): value is { value: number; low: number; high: number } {
  return typeof value === 'object' && value !== null && 'low' in value && 'high' in value && 'value' in value
}
