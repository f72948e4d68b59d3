import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Ranged } from '../../src/body/figure.ts'
import type { Analysis } from '../../src/analysis/analysis.ts'
import { durationInWords } from '../../src/words/duration-words.ts'
import { factsOf } from '../../src/words/facts.ts'
import { summaryOf } from '../../src/words/summary.ts'
import { inWords, listed, shareInWords } from '../../src/words/numbers.ts'
import { titleOf } from '../../src/words/title.ts'
import { dayInMonth, dayOf, dayWords, monthOf, whenOf } from '../../src/words/when.ts'
import { madeUpAnalysis, madeUpFigure, ranged } from './made-up-analysis.ts'

const ONES =
  'no one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(
    ' ',
  )
const TENS = 'zero ten twenty thirty forty fifty sixty seventy eighty ninety'.split(' ')

/** `forty-two` → 42 */
function numberHeard(word: string): number {
  const [tens, ones] = word.split('-')
  if (ONES.includes(word)) return ONES.indexOf(word)
  return TENS.indexOf(tens) * 10 + (ones === undefined ? 0 : ONES.indexOf(ones))
}

/** The listener's side of a duration: seconds that the words mean. */
function heard(words: string): number {
  if (words === 'a minute') return 60
  if (words === 'half an hour') return 1800
  const minutes = /^(\S+) minutes$/.exec(words)
  if (minutes) return 60 * numberHeard(minutes[1])
  const halves = /^(\S+) and a half hours$/.exec(words)
  if (halves) return 3600 * numberHeard(halves[1]) + 1800
  const hours = /^(?:an hour|(\S+) hours)(?: and (.+))?$/.exec(words)
  if (!hours) throw new Error(`nobody says "${words}"`)
  const rest = { 'a quarter': 15, 'a half': 30, 'three quarters': 45 }[hours[2]]
  return (
    3600 * (hours[1] === undefined ? 1 : numberHeard(hours[1])) +
    60 * (rest ?? (hours[2] ? numberHeard(hours[2]) : 0))
  )
}

function ground(ascent_m: number | null, descent_m: number | null): string {
  return titleOf(madeUpAnalysis({ ascent_m, descent_m }))
}

/** The first sentence of the lede when braking is all that is known. */
function legs(times: Ranged, grade: 'B' | 'P' = 'B'): string {
  const figures = [madeUpFigure('quads-eccentric', times, { grade })]
  return summaryOf(madeUpAnalysis({ figures }), 'km').split('. ')[0]
}

describe('durations in words', () => {
  it('mean what they say, to the step one speaks in', () => {
    fc.assert(
      fc.property(fc.double({ min: 45, max: 90 * 3600, noNaN: true }), (seconds) => {
        const words = durationInWords(seconds)
        const error = Math.abs(heard(words ?? '') - seconds)
        const step =
          seconds < 1200
            ? 60
            : seconds < 3 * 3600
              ? 300
              : seconds < 10 * 3600
                ? 900
                : seconds < 86_400
                  ? 1800
                  : 3600
        expect(error).toBeLessThanOrEqual(step / 2 + 1e-6)
      }),
    )
  })

  it('sound like speech', () => {
    const said = [44, 60, 12 * 60, 1800, 3600, 6728, 4500, 5400, 7200, 9000, 3.25 * 3600, 35 * 3600].map(
      durationInWords,
    )
    expect(said).toEqual([
      'less than a minute',
      'a minute',
      'twelve minutes',
      'half an hour',
      'an hour',
      'an hour and fifty',
      'an hour and a quarter',
      'an hour and a half',
      'two hours',
      'two and a half hours',
      'three hours and a quarter',
      'thirty-five hours',
    ])
  })

  it('that are unknown are not said', () => {
    expect([Number.NaN, -5].map(durationInWords)).toEqual([null, null])
  })
})

describe('the title', () => {
  it('says how long and on what kind of ground', () => {
    expect(titleOf(madeUpAnalysis())).toBe('An hour and fifty on climbing ground')
  })

  it('takes the ground from climb and descent per km', () => {
    expect([20, 200, 400, 640, 1200].map((metres) => ground(metres, metres))).toEqual([
      'An hour and fifty on flat ground',
      'An hour and fifty on rolling ground',
      'An hour and fifty on hilly ground',
      'An hour and fifty on climbing ground',
      'An hour and fifty on steep ground',
    ])
    expect(ground(1200, 20)).toBe('An hour and fifty, mostly uphill')
    expect(ground(20, 1200)).toBe('An hour and fifty, mostly downhill')
  })

  it('says nothing of ground when the heights are unknown', () => {
    expect(ground(null, null)).toBe('An hour and fifty of running')
  })

  it('says walking when it was walked', () => {
    expect(titleOf(madeUpAnalysis({ walkingTime_s: 6700 }))).toBe(
      'An hour and fifty of walking on climbing ground',
    )
  })

  it('says of a run told in sums alone that what it did is not known, not that it was no run', () => {
    const sums = madeUpAnalysis({ sport: 'running', walkingTime_s: null, figures: [], energy_kJ: null })
    expect(summaryOf(sums, 'km')).toMatch(/how far and how long this was, and not how it went/)
  })

  it('says nothing of legs on a bike', () => {
    const ride = madeUpAnalysis({ sport: 'cycling', walkingTime_s: null, figures: [], energy_kJ: null })
    expect(titleOf(ride)).toBe('An hour and fifty by bike')
    expect(titleOf({ ...ride, sport: 'stand_up_paddleboarding' })).toBe(
      'An hour and fifty of stand up paddleboarding',
    )
    expect(summaryOf(ride, 'km')).not.toMatch(/thigh|hip|calves|flat road/)
  })

  it('does not dress up a recording that hardly moved', () => {
    const tiny = madeUpAnalysis({ distance_m: 40, movingTime_s: 30, ascent_m: 30, descent_m: 30 })
    expect(titleOf(tiny)).toBe('Less than a minute, hardly any distance')
    expect(summaryOf(tiny, 'km')).toBe('Too short to say what it asked of the body.')
  })

  it('is told without a clock where the recording has none', () => {
    const title = titleOf(madeUpAnalysis({ movingTime_s: Number.NaN, elapsedTime_s: Number.NaN }))
    expect(title).toBe('On climbing ground, without a clock')
  })
})

describe('the lede', () => {
  it('says where the legs felt it, with ranges', () => {
    expect(summaryOf(madeUpAnalysis(), 'km')).toBe(
      'Hard on the thighs and the hips: braking downhill came to about 2.4 times (1.8–3.0) the same time on flat ' +
        'road, pushing uphill to about 2.1 times (1.7–2.5). It took about 1.2 times (1.1–1.2) the ' +
        'energy of the same time on flat road: 2.9–3.9 MJ. The same effort on flat road goes at about 5:41 /km.',
    )
  })

  it('is not sure of what the range leaves open', () => {
    expect(legs(ranged(2, 1.2, 3))).toMatch(/^Hard on/)
    expect(legs(ranged(2, 0.8, 3))).toMatch(/^Perhaps more for/)
    expect(legs(ranged(0.6, 0.4, 1.2))).toMatch(/much like the same time on flat road/)
    expect(legs(ranged(0.6, 0.4, 0.8))).toMatch(/^Lighter on/)
  })

  it('makes no headline of a working assumption', () => {
    expect(legs(ranged(3, 2, 4), 'P')).not.toMatch(/thighs/)
  })

  it('says that heights are missing, and claims nothing of climbs then', () => {
    const lede = summaryOf(
      madeUpAnalysis({ ascent_m: null, descent_m: null, equivalentFlatPace_sPerKm: null, figures: [] }),
      'km',
    )
    expect(lede).toContain('no altitude')
    expect(lede).not.toMatch(/Hard|uphill|downhill/)
  })

  it('gives no energy as if it knew the body mass', () => {
    const lede = summaryOf(
      madeUpAnalysis({ mass_kg: { value: 70, low: 45, high: 110, from: 'unknown' } }),
      'km',
    )
    expect(lede).toContain('about 1.2 times (1.1–1.2) the energy of the same time on flat road: 2.9–3.9 MJ')
    expect(lede).toContain('body mass is unknown')
    expect(lede).not.toContain('3.4 MJ')
  })

  it('tells the flat pace in the units asked for', () => {
    expect(summaryOf(madeUpAnalysis(), 'mi')).toContain('about 9:09 /mi')
  })

  it('tells how much was walked', () => {
    expect(summaryOf(madeUpAnalysis({ walkingTime_s: 2200 }), 'km')).toContain(
      'About a third of the moving time was walked.',
    )
  })
})

/** Any analysis whose numbers hang together, sensible or not. */
const anyRange = fc
  .tuple(
    fc.double({ min: 0, max: 9, noNaN: true }),
    fc.double({ min: 0, max: 1, noNaN: true }),
    fc.double({ min: 1, max: 3, noNaN: true }),
  )
  .map(([value, below, above]) => ranged(value, value * below, value * above))
const orNull = <T>(some: fc.Arbitrary<T>) => fc.option(some, { nil: null })
const anyAnalysis: fc.Arbitrary<Analysis> = fc
  .record({
    sport: fc.constantFrom('running', 'walking', 'cycling', 'unknown', 'swimming', 'kite_surfing'),
    start: orNull(fc.constantFrom('2026-11-14T08:12:30.000Z', 'not a date', '1989-12-31T00:00:00Z')),
    distance_m: fc.double({ min: 0, max: 400_000, noNaN: true }),
    movingTime_s: fc.oneof(fc.double({ min: 0, max: 4e5, noNaN: true }), fc.constant(Number.NaN)),
    ascent_m: orNull(fc.double({ min: 0, max: 2e4, noNaN: true })),
    descent_m: orNull(fc.double({ min: 0, max: 2e4, noNaN: true })),
    energy_kJ: orNull(anyRange),
    equivalentFlatPace_sPerKm: orNull(anyRange),
    walkingTime_s: orNull(fc.double({ min: 0, max: 4e5, noNaN: true })),
    figures: fc
      .subarray(['energy', 'quads-eccentric', 'hips', 'calves'] as const)
      .chain((ids) => fc.tuple(...ids.map((id) => orNull(anyRange).map((times) => madeUpFigure(id, times))))),
  })
  .map((changes) => madeUpAnalysis(changes))

describe('whatever was recorded', () => {
  it('the words stay calm, whole and free of claims nobody can make', () => {
    fc.assert(
      fc.property(anyAnalysis, fc.constantFrom('km' as const, 'mi' as const), (analysis, units) => {
        const title = titleOf(analysis)
        const lede = summaryOf(analysis, units)
        const facts = factsOf(analysis, units).map(({ value, unit, beside }) =>
          [value, unit, beside ?? ''].join(' '),
        )
        const all = [title, lede, ...facts].join('\n')
        expect(all).not.toMatch(/NaN|undefined|null|Infinity|\[object/)
        expect(all).not.toMatch(/!|injur|danger|safe|great|well done|burn|soft|rough|rocky/i)
        expect(title).toMatch(/^[A-Z0-9][^.]*$/)
        expect(title.length).toBeLessThan(80)
        expect(lede === '' || /^[A-Z].*[.]$/.test(lede)).toBe(true)
        expect(lede).not.toMatch(/ {2}|\.\./)
      }),
    )
  })
})

describe('dates', () => {
  it('name the clock they can be sure of, the same on every machine', () => {
    expect(whenOf('2026-11-14T08:12:30.000Z', null)).toBe('Saturday 14 November 2026, 08:12 UTC')
    expect(whenOf('2026-11-14T23:59:30.000Z', null)).toBe('Saturday 14 November 2026, 23:59 UTC')
    for (const offset_s of [null, 3600])
      expect([null, 'nonsense'].map((start) => whenOf(start, offset_s))).toEqual([
        'Date unknown',
        'Date unknown',
      ])
    expect([dayOf('2026-11-14T23:59:30.000Z', null), dayOf(null, null).length]).toEqual(['2026-11-14', 10])
  })

  it('are those of the clock on the wall where it is known', () => {
    const evening = '2026-05-09T03:30:00.000Z'
    const denver = -6 * 3600
    expect(whenOf(evening, denver)).toBe('Friday 8 May 2026, 21:30')
    expect([dayOf(evening, denver), dayInMonth(evening, denver)]).toEqual(['2026-05-08', 'Fri 8'])
    expect(dayWords(Date.parse(evening) / 1000, denver)).toBe('8 May 2026')
    expect(monthOf('2026-04-30T18:00:00.000Z', 12 * 3600)).toBe('May 2026')
  })
})

describe('numbers and lists', () => {
  it('are spelled as one writes them', () => {
    expect([0, 1, 13, 20, 42, 99, 100].map(inWords)).toEqual([
      'no',
      'one',
      'thirteen',
      'twenty',
      'forty-two',
      'ninety-nine',
      '100',
    ])
    expect([[], ['a'], ['a', 'b'], ['a', 'b', 'c']].map(listed)).toEqual(['', 'a', 'a and b', 'a, b and c'])
  })

  it('round shares to the nearest one that has a name', () => {
    expect([0.01, 0.12, 0.31, 0.52, 0.97].map(shareInWords)).toEqual([
      'hardly any',
      'about a tenth',
      'about a third',
      'about half',
      'nearly all',
    ])
  })
})

describe('the plain facts', () => {
  it('are told in order, each in its unit', () => {
    expect(
      factsOf(madeUpAnalysis(), 'km').map(({ label, value, unit }) => `${label}: ${value} ${unit}`.trim()),
    ).toEqual([
      'Distance: 14.0 km',
      'Moving: 1:52:08',
      'Up / down: 640 / 655 m',
      'Pace: 8:01 /km',
      'As if flat: 5:41 /km',
      'Energy: 3.4 MJ',
    ])
  })

  it('weigh the heart by time', () => {
    const split = {
      distance_m: 0,
      length_m: 1,
      ascent_m: null,
      descent_m: null,
      energy_kJPerKg: null,
      equivalentFlatPace_sPerKm: null,
    }
    const splits = [
      { ...split, movingTime_s: 300, heartRate_bpm: 120 },
      { ...split, movingTime_s: 100, heartRate_bpm: 160 },
      { ...split, movingTime_s: 900, heartRate_bpm: null },
    ]
    expect(factsOf(madeUpAnalysis({ splits }), 'km').find(({ label }) => label === 'Heart')?.value).toBe(
      '130',
    )
  })
})
