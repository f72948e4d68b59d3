import { describe, expect, it } from 'vitest'
import { parseResult } from '../../src/athlete/parse-result.ts'

describe('a told result', () => {
  it('is kilometres, a time and perhaps metres climbed', () => {
    expect(parseResult('10=48:30')).toEqual({ distance_m: 10_000, time_s: 2910, ascent_m: 0 })
    expect(parseResult(' 21.1=1:52:00+350 ')).toEqual({ distance_m: 21_100, time_s: 6720, ascent_m: 350 })
    expect(parseResult('10=100:00')?.time_s).toBe(6000)
  })

  // 800 m, 1 km, the mile, 5 km, 10 km, the half marathon, the marathon and 100 km, and the vertical kilometre.
  it.each([
    '0.8=1:41',
    '1=2:12',
    '1.6093=3:43',
    '5=12:35',
    '10=26:11',
    '21.0975=56:42',
    '42.195=2:00:35',
    '100=6:05:35',
    '1.92=28:53+1000',
    '170=46:00:00+10000',
    '10=2:45:00',
  ])('may be as quick as the world’s records, and as slow as a walk: %s', (text) => {
    expect(parseResult(text)).not.toBeNull()
  })

  // Five kilometres' time told of ten says of a 50-minute runner that they are the fastest there ever was.
  it.each([
    '10=24:30',
    '42.195=1:35:00',
    '1=1:30',
    '0.1=0:15',
    '10=0:00',
    '0=45:00',
    '10=45:00+20000',
    '2=25:00+1000',
    '5=2:00:00+6000',
    '10=7:00:00',
  ])('is none where nobody could have run it, or a sprint: %s', (text) => {
    expect(parseResult(text)).toBeNull()
  })

  it.each([
    '10=45:99',
    '10=1:99:00',
    '10=1:5:00',
    '10=1:100:00',
    '10=45',
    '1.2.3=45:00',
    '-1=3:00',
    '10=45:00+',
    'fast',
  ])('is none where the clock or the number is none: %s', (text) => {
    expect(parseResult(text)).toBeNull()
  })
})
