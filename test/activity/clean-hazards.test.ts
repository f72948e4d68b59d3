import { describe, expect, it } from 'vitest'
import { cleanTrack, type CleanTrack } from '../../src/activity/clean/clean-track.ts'
import { madeActivity, NOON_S, steadyRun, type MadeOptions, type MadeSample } from './made-activity.ts'

/*
 * What recordings go wrong in, one hazard a row, and all that cleaning says of each: totals, what was read half way,
 * and every sentence. The runs are 3 m/s due east, a sample a second for ten minutes, level at 500 m.
 */

type Change = (sample: MadeSample, i: number) => Partial<MadeSample>
type Row = readonly [hazard: string, samples: MadeSample[], options: MadeOptions, answer: readonly string[]]

const DAY_S = 86_400

const run = (change: Change, seconds = 600): MadeSample[] =>
  steadyRun(seconds).map((sample, i) => ({ ...sample, ...change(sample, i) }))
const every = (step_s: number, change: Change = () => ({}), seconds = 600): MadeSample[] =>
  run(change, seconds).filter((_, i) => i % step_s === 0)
const within = (i: number, first: number, last: number): boolean => i >= first && i <= last
const belt = (device: (i: number) => number, seconds = 600): MadeSample[] =>
  Array.from({ length: seconds + 1 }, (_, i) => ({ t: NOON_S + i, device: device(i) }))
/** 3 m/s for five minutes, elsewhere by so many m and s, and on. */
const parted = (metres: number, seconds: number, up = 0, speed = 3): MadeSample[] =>
  run((s, i) =>
    i > 300 ? { t: s.t + seconds - 1, x: speed * (i - 1) + metres, z: (s.z ?? NaN) + up } : { x: speed * i },
  )

function answerTo(samples: readonly MadeSample[], options: MadeOptions): string[] {
  const clean = cleanTrack(madeActivity(samples, options))
  const faults = clean.faults.map(({ where, what }) => `${where}: ${what}`)
  return 'reason' in clean ? [clean.reason, ...faults] : [totalsOf(clean), halfWay(clean), ...faults]
}

function totalsOf({
  elapsed,
  moving,
  distance,
  distanceSource,
  start_s,
  breaks,
  ...clean
}: CleanTrack): string {
  const last = clean.to - 1
  const since =
    start_s === null ? 'no date' : `noon ${start_s < NOON_S ? '−' : '+'} ${Math.abs(start_s - NOON_S)} s`
  const sound = clean.sound.reduce((sum, one) => sum + one, 0)
  const heights = clean.altitude?.reduce((sum, z) => sum + (Number.isNaN(z) ? 0 : 1), 0) ?? 'no'
  return (
    `${round(elapsed[last])} s, ${round(moving[last])} s moving, ${round(distance[last])} m by ${distanceSource}; ` +
    `${since}; samples ${clean.from}–${last}, ${sound} places, ${heights} heights, breaks at [${breaks.join(' ')}]`
  )
}

/** Elapsed and moving time, distance and altitude at three samples. */
function halfWay({ elapsed, moving, distance, altitude, from, to }: CleanTrack): string {
  return [0.25, 0.5, 0.75]
    .map((share) => from + Math.round(share * (to - 1 - from)))
    .map((i) => [elapsed[i], moving[i], distance[i], altitude?.[i] ?? Number.NaN].map(round).join(' '))
    .join(', ')
}

const round = (value: number): string => String(Math.round(value * 10) / 10)

const ROWS: readonly Row[] = [
  // The clock.
  [
    'one sample without a time',
    run((_, i) => (i === 100 ? { t: NaN } : {})),
    {},
    [
      '600 s, 600 s moving, 1800 m by positions; noon + 0 s; samples 0–600, 601 places, 601 heights, breaks at []',
      '150 150 450 500, 300 300 900 500, 450 450 1350 500',
      'sample 101: 1 sample had no time; it was filled in from the samples around.',
    ],
  ],
  [
    '99 samples without a time',
    run((_, i) => (within(i, 101, 199) ? { t: NaN } : {})),
    {},
    [
      '600 s, 600 s moving, 1800 m by positions; noon + 0 s; samples 0–600, 601 places, 601 heights, breaks at []',
      '150 150 450 500, 300 300 900 500, 450 450 1350 500',
      'sample 102: 99 samples had no time; it was filled in from the samples around.',
    ],
  ],
  [
    'no time before the start',
    run((_, i) => (i < 5 ? { t: NaN } : {})),
    {},
    [
      '595 s, 595 s moving, 1785 m by positions; noon + 5 s; samples 5–600, 596 places, 596 heights, breaks at []',
      '149 149 447 500, 298 298 894 500, 446 446 1338 500',
      'sample 1: 5 samples before the first or after the last timed one had no time and were left out.',
    ],
  ],
  [
    'no time after the end',
    run((_, i) => (i === 600 ? { t: NaN } : {})),
    {},
    [
      '599 s, 599 s moving, 1797 m by positions; noon + 0 s; samples 0–599, 600 places, 600 heights, breaks at []',
      '150 150 450 500, 300 300 900 500, 449 449 1347 500',
      'sample 601: 1 sample before the first or after the last timed one had no time and were left out.',
    ],
  ],
  [
    'three wrong times in a row',
    run((s, i) => (within(i, 300, 302) ? { t: s.t - 5000 } : {})),
    {},
    [
      '600 s, 600 s moving, 1800 m by positions; noon + 0 s; samples 0–600, 601 places, 601 heights, breaks at []',
      '150 150 450 500, 300 300 900 500, 450 450 1350 500',
      'sample 301: 3 samples told a time that did not fit those around; it was filled in from them.',
    ],
  ],
  [
    'four wrong times in a row, taken for a clock set back and then for a rest',
    run((s, i) => (within(i, 300, 303) ? { t: s.t - 5000 } : {})),
    {},
    [
      '5600 s, 600 s moving, 1800 m by positions; noon − 5000 s; samples 0–600, 601 places, 601 heights, breaks at []',
      '150 150 450 500, 300 300 900 500, 5450 450 1350 500',
      'sample 301: The clock stepped back once; what follows was moved to run on without a break.',
    ],
  ],
  [
    'a wrong time at the end',
    run((s, i) => (i > 598 ? { t: s.t - 5000 } : {})),
    {},
    [
      '600 s, 600 s moving, 1800 m by positions; noon + 0 s; samples 0–600, 601 places, 601 heights, breaks at []',
      '150 150 450 500, 300 300 900 500, 450 450 1350 500',
      'sample 600: The clock stepped back once; what follows was moved to run on without a break.',
    ],
  ],
  [
    'a clock set back twice',
    run((s, i) => ({ t: s.t - (i > 400 ? 900 : i > 200 ? 300 : 0) })),
    {},
    [
      '600 s, 600 s moving, 1800 m by positions; noon + 0 s; samples 0–600, 601 places, 601 heights, breaks at []',
      '150 150 450 500, 300 300 900 500, 450 450 1350 500',
      'sample 202: The clock stepped back 2 times; what follows was moved to run on without a break.',
    ],
  ],
  [
    'a clock set back, a sample every 4 s',
    every(4, (s, i) => (i >= 300 ? { t: s.t - 3600 } : {})),
    {},
    [
      '600 s, 600 s moving, 1800 m by positions; noon − 3600 s; samples 0–150, 151 places, 151 heights, breaks at []',
      '152 152 456 500, 300 300 900 500, 452 452 1356 500',
      'sample 76: The clock stepped back once; what follows was moved to run on without a break.',
    ],
  ],
  [
    'a rest of a day',
    run((s, i) => (i > 300 ? { t: s.t + DAY_S - 1 } : {})),
    {},
    [
      '86999 s, 600 s moving, 1800 m by positions; noon + 0 s; samples 0–600, 601 places, 601 heights, breaks at []',
      '150 150 450 500, 300 300 900 500, 86849 450 1350 500',
    ],
  ],
  [
    'a leap of a day and a second',
    run((s, i) => (i > 300 ? { t: s.t + DAY_S } : {})),
    {},
    [
      '600 s, 600 s moving, 1800 m by positions; noon + 0 s; samples 0–600, 601 places, 601 heights, breaks at []',
      '150 150 450 500, 300 300 900 500, 450 450 1350 500',
      'sample 302: The clock leapt ahead by more than a day once; the leap was left out of the elapsed time.',
    ],
  ],
  [
    'a leap early on, another late',
    run((s, i) => ({ t: s.t + (i > 500 ? 4 : i > 50 ? 2 : 0) * DAY_S })),
    {},
    [
      '600 s, 600 s moving, 1800 m by positions; noon + 172800 s; samples 0–600, 601 places, 601 heights, breaks at []',
      '150 150 450 500, 300 300 900 500, 450 450 1350 500',
      'sample 52: The clock leapt ahead by more than a day 2 times; the leap was left out of the elapsed time.',
    ],
  ],
  [
    'a date of 1999',
    run((s) => ({ t: s.t - NOON_S + Date.UTC(2000, 0, 1) / 1000 - 1 })),
    {},
    [
      '600 s, 600 s moving, 1800 m by positions; no date; samples 0–600, 601 places, 601 heights, breaks at []',
      '150 150 450 500, 300 300 900 500, 450 450 1350 500',
      'file: The clock had not been set, so the date is unknown; durations are not affected.',
    ],
  ],
  [
    'a date of 2000',
    run((s) => ({ t: s.t - NOON_S + Date.UTC(2000, 0, 1) / 1000 })),
    {},
    [
      '600 s, 600 s moving, 1800 m by positions; noon − 767880000 s; samples 0–600, 601 places, 601 heights, breaks at []',
      '150 150 450 500, 300 300 900 500, 450 450 1350 500',
    ],
  ],
  [
    'a date of 2099',
    run((s) => ({ t: s.t - NOON_S + Date.UTC(2100, 0, 1) / 1000 - 1 })),
    {},
    [
      '600 s, 600 s moving, 1800 m by positions; noon + 2387879999 s; samples 0–600, 601 places, 601 heights, breaks at []',
      '150 150 450 500, 300 300 900 500, 450 450 1350 500',
    ],
  ],
  [
    'a date of 2100',
    run((s) => ({ t: s.t - NOON_S + Date.UTC(2100, 0, 1) / 1000 })),
    {},
    [
      '600 s, 600 s moving, 1800 m by positions; no date; samples 0–600, 601 places, 601 heights, breaks at []',
      '150 150 450 500, 300 300 900 500, 450 450 1350 500',
      'file: The clock had not been set, so the date is unknown; durations are not affected.',
    ],
  ],
  [
    'two samples',
    every(600),
    {},
    [
      '600 s, 600 s moving, 1800 m by positions; noon + 0 s; samples 0–1, 2 places, 2 heights, breaks at []',
      '0 0 0 500, 600 600 1800 501, 600 600 1800 501',
    ],
  ],
  [
    'one sample',
    steadyRun(0),
    {},
    [
      'The recording has no clock: fewer than two of its samples carry a time. If it is a course, open it on the Course page, or with `underfoot course FILE`.',
    ],
  ],
  ['no sample', [], {}, ['The recording holds no samples.']],
  [
    'times that stand',
    run(() => ({ t: NOON_S })),
    {},
    [
      'The recording has no clock: all of its samples carry the same time. If it is a course, open it on the Course page, or with `underfoot course FILE`.',
    ],
  ],
  [
    'a clock set back that ticks every other sample',
    run((_, i) => ({ t: NOON_S + 2 * Math.floor(i / 2) - (i >= 300 ? 3600 : 0) })),
    {},
    [
      '600 s, 600 s moving, 1800 m by positions; noon − 3600 s; samples 0–600, 601 places, 601 heights, breaks at []',
      '150 150 450 500, 300 300 900 500, 450 450 1350 500',
      'sample 301: The clock stepped back once; what follows was moved to run on without a break.',
    ],
  ],
  // Their order.
  [
    'three steps back among 100',
    run((s, i) => (i % 30 === 29 ? { t: s.t - 5 } : {}), 100),
    {},
    [
      '100 s, 100 s moving, 300 m by positions; noon + 0 s; samples 0–100, 101 places, 101 heights, breaks at []',
      '25 25 75 500, 50 50 150 500, 75 75 225 500',
      'file: The times run back and forth while the positions run on; the clock was held wherever it ran back.',
    ],
  ],
  [
    'two steps back among 60',
    run((s, i) => (i % 30 === 29 ? { t: s.t - 5 } : {}), 60),
    {},
    [
      '60 s, 60 s moving, 180 m by positions; noon + 0 s; samples 0–60, 61 places, 61 heights, breaks at []',
      '15 15 45 500, 30 30 90 500, 45 45 135 500',
      'sample 30: 2 samples told a time that did not fit those around; it was filled in from them.',
    ],
  ],
  [
    'written from the end',
    steadyRun(600).toReversed(),
    {},
    [
      '600 s, 600 s moving, 1800 m by positions; noon + 0 s; samples 0–600, 601 places, 601 heights, breaks at []',
      '150 150 450 500, 300 300 900 500, 450 450 1350 500',
      'file: The samples were not in the order of their clock; they were sorted by it.',
    ],
  ],
  [
    'times that zigzag along a sound line',
    run((s, i) => ({ t: s.t + (i % 3 === 0 ? 4 : 0) })),
    {},
    [
      '600 s, 600 s moving, 1800 m by positions; noon + 4 s; samples 0–600, 601 places, 601 heights, breaks at []',
      '150 150 450 500, 300 300 900 500, 450 450 1350 500',
      'file: The times run back and forth while the positions run on; the clock was held wherever it ran back.',
    ],
  ],
  // Places.
  [
    'a fix 36 m off',
    run((_, i) => (i === 300 ? { x: 897 + 36 } : {})),
    {},
    [
      '600 s, 600 s moving, 1860 m by positions; noon + 0 s; samples 0–600, 601 places, 601 heights, breaks at []',
      '150 150 450 500, 300 300 933 500, 450 450 1410 500',
    ],
  ],
  [
    'a fix 42 m off',
    run((_, i) => (i === 300 ? { x: 897 + 42 } : {})),
    {},
    [
      '600 s, 600 s moving, 1800 m by positions; noon + 0 s; samples 0–600, 600 places, 601 heights, breaks at []',
      '150 150 450 500, 300 300 900 500, 450 450 1350 500',
      'sample 301: 1 position lay further off than anyone could have moved in the time, and was left out.',
    ],
  ],
  [
    'two fixes a kilometre off',
    run((_, i) => (within(i, 300, 301) ? { y: 1000 } : {})),
    {},
    [
      '600 s, 600 s moving, 1800 m by positions; noon + 0 s; samples 0–600, 599 places, 601 heights, breaks at []',
      '150 150 450 500, 300 300 900 500, 450 450 1350 500',
      'sample 301: 2 positions lay further off than anyone could have moved in the time, and were left out.',
    ],
  ],
  [
    'ten seconds elsewhere',
    run((_, i) => (within(i, 300, 309) ? { y: 9000 } : {})),
    {},
    [
      '600 s, 600 s moving, 1800 m by positions; noon + 0 s; samples 0–600, 591 places, 601 heights, breaks at []',
      '150 150 450 500, 300 300 900 500, 450 450 1350 500',
      'sample 301: 10 positions lay further off than anyone could have moved in the time, and were left out.',
    ],
  ],
  [
    'eleven seconds elsewhere',
    run((_, i) => (within(i, 300, 310) ? { y: 9000 } : {})),
    {},
    [
      '600 s, 598 s moving, 1794 m by positions; noon + 0 s; samples 0–600, 601 places, 601 heights, breaks at [300 311]',
      '150 150 450 500, 300 299 897 500, 450 448 1344 500',
      'sample 301: The track leaps to another place 2 times; the leap is not counted as distance.',
    ],
  ],
  [
    'four sparse fixes elsewhere',
    every(5, (_, i) => (within(i, 300, 315) ? { y: 9000 } : {})),
    {},
    [
      '600 s, 600 s moving, 1800 m by positions; noon + 0 s; samples 0–120, 117 places, 121 heights, breaks at []',
      '150 150 450 500, 300 300 900 500, 450 450 1350 500',
      'sample 61: 4 positions lay further off than anyone could have moved in the time, and were left out.',
    ],
  ],
  [
    'five sparse fixes elsewhere',
    every(5, (_, i) => (within(i, 300, 320) ? { y: 9000 } : {})),
    {},
    [
      '600 s, 590 s moving, 1769.9 m by positions; noon + 0 s; samples 0–120, 121 places, 121 heights, breaks at [60 65]',
      '150 150 450 500, 300 295 885 500, 450 440 1319.9 500',
      'sample 61: The track leaps to another place 2 times; the leap is not counted as distance.',
    ],
  ],
  [
    'four stale fixes first',
    run((_, i) => (i < 4 ? { y: 9000 } : {})),
    {},
    [
      '600 s, 600 s moving, 1788 m by positions; noon + 0 s; samples 0–600, 597 places, 601 heights, breaks at []',
      '150 150 438 500, 300 300 888 500, 450 450 1338 500',
      'sample 1: 4 positions lay further off than anyone could have moved in the time, and were left out.',
    ],
  ],
  [
    'five stale fixes first',
    run((_, i) => (i < 5 ? { y: 9000 } : {})),
    {},
    [
      '600 s, 599 s moving, 1797 m by positions; noon + 0 s; samples 0–600, 601 places, 601 heights, breaks at [5]',
      '150 149 447 500, 300 299 897 500, 450 449 1347 500',
      'sample 6: The track leaps to another place once; the leap is not counted as distance.',
    ],
  ],
  [
    'fixes that agree with none before them',
    run((_, i) => (within(i, 300, 330) ? { y: 3000 * (i % 7) } : {})),
    {},
    [
      '600 s, 600 s moving, 1800 m by positions; noon + 0 s; samples 0–600, 575 places, 601 heights, breaks at []',
      '150 150 450 500, 300 300 900 500, 450 450 1350 500',
      'sample 301: 26 positions lay further off than anyone could have moved in the time, and were left out.',
    ],
  ],
  [
    'a stray fix at the end',
    run((_, i) => (i === 600 ? { y: 3000 } : {})),
    {},
    [
      '600 s, 600 s moving, 1797 m by positions; noon + 0 s; samples 0–600, 600 places, 601 heights, breaks at []',
      '150 150 450 500, 300 300 900 500, 450 450 1350 500',
      'sample 601: 1 position lay further off than anyone could have moved in the time, and was left out.',
    ],
  ],
  [
    'a receiver that holds its fix',
    run((_, i) => (within(i, 200, 259) ? { x: 600 } : {})),
    {},
    [
      '600 s, 600 s moving, 1800 m by positions; noon + 0 s; samples 0–600, 601 places, 601 heights, breaks at []',
      '150 150 450 500, 300 300 900 500, 450 450 1350 500',
    ],
  ],
  [
    'no fix for a minute',
    run((_, i) => (within(i, 200, 259) ? { x: NaN, y: NaN } : {})),
    {},
    [
      '600 s, 600 s moving, 1800 m by positions; noon + 0 s; samples 0–600, 541 places, 601 heights, breaks at []',
      '150 150 450 500, 300 300 900 500, 450 450 1350 500',
    ],
  ],
  [
    'one fix beyond the pole',
    run((_, i) => (i === 300 ? { y: 5e6 } : {})),
    {},
    [
      '600 s, 600 s moving, 1800 m by positions; noon + 0 s; samples 0–600, 600 places, 601 heights, breaks at []',
      '150 150 450 500, 300 300 900 500, 450 450 1350 500',
      'sample 301: 1 position is not a place on earth (or the 0°, 0° of a missing fix), and was left out.',
    ],
  ],
  [
    'two fixes beyond the date line',
    run((_, i) => (within(i, 300, 301) ? { x: 1.5e7 } : {})),
    {},
    [
      '600 s, 600 s moving, 1800 m by positions; noon + 0 s; samples 0–600, 599 places, 601 heights, breaks at []',
      '150 150 450 500, 300 300 900 500, 450 450 1350 500',
      'sample 301: 2 positions are not a place on earth (or the 0°, 0° of a missing fix), and were left out.',
    ],
  ],
  ['no places', run(() => ({ x: NaN, y: NaN })), {}, ['The recording has neither positions nor distances.']],
  [
    'one place',
    run(() => ({ x: 0 })),
    {},
    ['The recording shows no movement: its positions and distances stay where they began.'],
  ],
  [
    'a fix a kilometre off the way north',
    run((_, i) => ({ x: i === 300 ? 1000 : 0, y: 3 * i })),
    {},
    [
      '600 s, 600 s moving, 1800 m by positions; noon + 0 s; samples 0–600, 600 places, 601 heights, breaks at []',
      '150 150 450 500, 300 300 900 500, 450 450 1350 500',
      'sample 301: 1 position lay further off than anyone could have moved in the time, and was left out.',
    ],
  ],
  [
    'a receiver that holds its fix on the way north',
    run((_, i) => ({ x: 0, y: within(i, 200, 259) ? 600 : 3 * i })),
    {},
    [
      '600 s, 600 s moving, 1800 m by positions; noon + 0 s; samples 0–600, 601 places, 601 heights, breaks at []',
      '150 150 450 500, 300 300 900 500, 450 450 1350 500',
    ],
  ],
  // Whose distance.
  [
    'a count of 0.9 of the line',
    run((_, i) => ({ device: 2.7 * i })),
    {},
    [
      '600 s, 600 s moving, 1800 m by positions; noon + 0 s; samples 0–600, 601 places, 601 heights, breaks at []',
      '150 150 450 500, 300 300 900 500, 450 450 1350 500',
      'file: The device counted 1.62 km where its positions lie along 1.80 km; the positions were believed.',
    ],
  ],
  [
    'a count of 0.93 of the line',
    run((_, i) => ({ device: 2.79 * i })),
    {},
    [
      '600 s, 600 s moving, 1674 m by device; noon + 0 s; samples 0–600, 601 places, 601 heights, breaks at []',
      '150 150 418.5 500, 300 300 837 500, 450 450 1255.5 500',
    ],
  ],
  [
    'a count of 1.07 of the line',
    run((_, i) => ({ device: 3.21 * i })),
    {},
    [
      '600 s, 600 s moving, 1926 m by device; noon + 0 s; samples 0–600, 601 places, 601 heights, breaks at []',
      '150 150 481.5 500, 300 300 963 500, 450 450 1444.5 500',
    ],
  ],
  [
    'a count of 1.1 of the line',
    run((_, i) => ({ device: 3.3 * i })),
    {},
    [
      '600 s, 600 s moving, 1800 m by positions; noon + 0 s; samples 0–600, 601 places, 601 heights, breaks at []',
      '150 150 450 500, 300 300 900 500, 450 450 1350 500',
      'file: The device counted 1.98 km where its positions lie along 1.80 km; the positions were believed.',
    ],
  ],
  [
    'a count for the first 75 %',
    run((_, i) => (i < 450 ? { device: 3.1 * i } : {})),
    {},
    [
      '600 s, 600 s moving, 1800 m by positions; noon + 0 s; samples 0–600, 601 places, 601 heights, breaks at []',
      '150 150 450 500, 300 300 900 500, 450 450 1350 500',
    ],
  ],
  [
    'a count for the first 85 %',
    run((_, i) => (i < 510 ? { device: 3.1 * i } : {})),
    {},
    [
      '600 s, 516 s moving, 1577.9 m by device; noon + 0 s; samples 0–600, 601 places, 601 heights, breaks at []',
      '150 150 465 500, 300 300 930 500, 450 450 1395 500',
    ],
  ],
  [
    'places for the first 75 %',
    run((_, i) => ({ device: 4 * i, ...(i >= 450 && { x: NaN }) })),
    {},
    [
      '600 s, 600 s moving, 2400 m by device; noon + 0 s; samples 0–600, 450 places, 601 heights, breaks at []',
      '150 150 600 500, 300 300 1200 500, 450 450 1800 500',
    ],
  ],
  [
    'places for the first 85 %',
    run((_, i) => ({ device: 4 * i, ...(i >= 510 && { x: NaN }) })),
    {},
    [
      '600 s, 516 s moving, 1527 m by positions; noon + 0 s; samples 0–600, 510 places, 601 heights, breaks at []',
      '150 150 450 500, 300 300 900 500, 450 450 1350 500',
      'file: The device counted 2.04 km where its positions lie along 1.53 km; the positions were believed.',
    ],
  ],
  [
    'indoors, a fix that wanders 40 m',
    run((_, i) => ({ x: 5 * Math.floor(i / 75), device: 3 * i })),
    {},
    [
      '600 s, 600 s moving, 1800 m by device; noon + 0 s; samples 0–600, 601 places, 601 heights, breaks at []',
      '150 150 450 500, 300 300 900 500, 450 450 1350 500',
    ],
  ],
  [
    'indoors, a fix that wanders 80 m',
    run((_, i) => ({ x: 10 * Math.floor(i / 75), device: 3 * i })),
    {},
    [
      '600 s, 128 s moving, 80 m by positions; noon + 0 s; samples 0–600, 601 places, 601 heights, breaks at []',
      '150 26 20 500, 300 60 40 500, 450 94 60 500',
      'file: The device counted 1.80 km where its positions lie along 0.08 km; the positions were believed.',
    ],
  ],
  [
    'a count that falls back by 40 m',
    run((_, i) => ({ device: 3 * i - (i > 300 ? 40 : 0) })),
    {},
    [
      '600 s, 600 s moving, 1760 m by device; noon + 0 s; samples 0–600, 601 places, 601 heights, breaks at []',
      '150 150 450 500, 300 300 900 500, 450 450 1310 500',
    ],
  ],
  [
    'a count that falls back by 60 m',
    run((_, i) => ({ device: 3 * i - (i > 300 ? 60 : 0) })),
    {},
    [
      '600 s, 600 s moving, 1797 m by device; noon + 0 s; samples 0–600, 601 places, 601 heights, breaks at []',
      '150 150 450 500, 300 300 900 500, 450 450 1347 500',
      "sample 302: The device's distance fell back once; it was carried on from where it stood.",
    ],
  ],
  [
    'a count set to nothing twice',
    belt((i) => 3 * (i % 250)),
    {},
    [
      '600 s, 600 s moving, 1794 m by device; noon + 0 s; samples 0–600, 0 places, no heights, breaks at []',
      '150 150 450 NaN, 300 300 897 NaN, 450 450 1347 NaN',
      "sample 251: The device's distance fell back 2 times; it was carried on from where it stood.",
    ],
  ],
  [
    'a count that leaps 5 km',
    belt((i) => 3 * i + (i > 300 ? 5000 : 0)),
    {},
    [
      '600 s, 600 s moving, 1797 m by device; noon + 0 s; samples 0–600, 0 places, no heights, breaks at []',
      '150 150 450 NaN, 300 300 900 NaN, 450 450 1347 NaN',
      "sample 302: The device's distance leapt further than anyone moves once; the leaps were not counted.",
    ],
  ],
  [
    'a count that leaps twice',
    belt((i) => 3 * i + (i > 400 ? 9000 : i > 200 ? 5000 : 0)),
    {},
    [
      '600 s, 600 s moving, 1794 m by device; noon + 0 s; samples 0–600, 0 places, no heights, breaks at []',
      '150 150 450 NaN, 300 300 897 NaN, 450 450 1344 NaN',
      "sample 202: The device's distance leapt further than anyone moves 2 times; the leaps were not counted.",
    ],
  ],
  [
    'a count held for a minute and made good',
    belt((i) => (within(i, 200, 259) ? 600 : 3 * i)),
    {},
    [
      '600 s, 600 s moving, 1800 m by device; noon + 0 s; samples 0–600, 0 places, no heights, breaks at []',
      '150 150 450 NaN, 300 300 900 NaN, 450 450 1350 NaN',
    ],
  ],
  [
    'a count that is not there for a minute',
    belt((i) => (within(i, 200, 259) ? NaN : 3 * i)),
    {},
    [
      '600 s, 600 s moving, 1800 m by device; noon + 0 s; samples 0–600, 0 places, no heights, breaks at []',
      '150 150 450 NaN, 300 300 900 NaN, 450 450 1350 NaN',
    ],
  ],
  [
    'a count that begins late and ends early',
    belt((i) => (within(i, 50, 549) ? 3 * i : NaN)),
    {},
    [
      '600 s, 513 s moving, 1497 m by device; noon + 0 s; samples 0–600, 0 places, no heights, breaks at []',
      '150 107 300 NaN, 300 257 750 NaN, 450 407 1200 NaN',
    ],
  ],
  ['a count that stands', belt(() => 7), {}, ['The recording has neither positions nor distances.']],
  [
    'a bent tunnel that the count goes through',
    run((_, i) => ({
      device: 4 * i,
      ...(i > 200 && i < 260 && { x: NaN }),
      ...(i >= 260 && { x: 3 * i - 60 }),
    })),
    {},
    [
      '600 s, 600 s moving, 1860 m by positions; noon + 0 s; samples 0–600, 542 places, 601 heights, breaks at []',
      '150 150 450 500, 300 300 960 500, 450 450 1410 500',
      'file: The device counted 2.16 km where its positions lie along 1.62 km; the positions were believed.',
      "sample 202: Positions were missing in 1 place; the device's own distance fills the hole.",
    ],
  ],
  [
    'a count of less than the fix wanders',
    run((_, i) => ({ x: 5 * Math.floor(i / 75), device: 0.05 * i })),
    {},
    [
      '600 s, 128 s moving, 40 m by positions; noon + 0 s; samples 0–600, 601 places, 601 heights, breaks at []',
      '150 26 10 500, 300 60 20 500, 450 94 30 500',
    ],
  ],
  [
    'a count of a single leap',
    belt((i) => (i < 300 ? 0 : 90_000)),
    {},
    ['The recording has neither positions nor distances.'],
  ],
  ['a count that falls', belt((i) => -i), {}, ['The recording has neither positions nor distances.']],
  [
    'a count of 1.6 of the line, a sample every 40 s',
    every(40, (_, i) => ({ device: 4.8 * i }), 2400),
    {},
    [
      '2400 s, 2400 s moving, 7200 m by positions; noon + 0 s; samples 0–60, 61 places, 61 heights, breaks at []',
      '600 600 1800 500, 1200 1200 3600 500, 1800 1800 5400 500',
      'file: The device counted 11.52 km where its positions lie along 7.20 km; the positions were believed.',
    ],
  ],
  [
    'a count of 1.6 of the line, and leaps of the track',
    run((_, i) => ({ device: 4.8 * i, y: 20_000 * Math.floor(i / 201) })),
    {},
    [
      '600 s, 598 s moving, 1788.1 m by positions; noon + 0 s; samples 0–600, 601 places, 601 heights, breaks at [201 402]',
      '150 150 450 500, 300 299 896 500, 450 448 1341.1 500',
      'file: The device counted 2.87 km where its positions lie along 1.79 km; the positions were believed.',
      'sample 202: The track leaps to another place 2 times; the leap is not counted as distance.',
    ],
  ],
  // Moving time.
  [
    'a sample every 12 s, and 5 m in 55 s',
    every(12, (s, i) => (i > 300 ? { t: s.t + 43, x: 3 * i - 31 } : {}), 1200),
    {},
    [
      '1243 s, 1243 s moving, 3569 m by positions; noon + 0 s; samples 0–100, 101 places, 101 heights, breaks at []',
      '300 300 900 500, 643 643 1769 500, 943 943 2669 500',
    ],
  ],
  [
    'a gap of 20 s in one place',
    parted(0, 20),
    {},
    [
      '619 s, 619 s moving, 1797 m by positions; noon + 0 s; samples 0–600, 601 places, 601 heights, breaks at []',
      '150 150 450 500, 300 300 900 500, 469 469 1347 500',
    ],
  ],
  [
    'a gap of 21 s in one place',
    parted(0, 21),
    {},
    [
      '620 s, 599 s moving, 1797 m by positions; noon + 0 s; samples 0–600, 601 places, 601 heights, breaks at []',
      '150 150 450 500, 300 300 900 500, 470 449 1347 500',
    ],
  ],
  [
    'a gap of 21 s, 30 m',
    parted(30, 21),
    {},
    [
      '620 s, 620 s moving, 1827 m by positions; noon + 0 s; samples 0–600, 601 places, 601 heights, breaks at []',
      '150 150 450 500, 300 300 900 500, 470 470 1377 500',
    ],
  ],
  [
    'a gap of 60 s, 60 m',
    parted(60, 60),
    {},
    [
      '659 s, 659 s moving, 1857 m by positions; noon + 0 s; samples 0–600, 601 places, 601 heights, breaks at []',
      '150 150 450 500, 300 300 900 500, 509 509 1407 500',
    ],
  ],
  [
    'a gap of 61 s, 60 m',
    parted(60, 61),
    {},
    [
      '660 s, 619 s moving, 1857 m by positions; noon + 0 s; samples 0–600, 601 places, 601 heights, breaks at []',
      '150 150 450 500, 300 300 900 500, 510 469 1407 500',
    ],
  ],
  [
    'a gap of 100 s, 840 m',
    parted(840, 100),
    {},
    [
      '699 s, 699 s moving, 2637 m by positions; noon + 0 s; samples 0–600, 601 places, 601 heights, breaks at []',
      '150 150 450 500, 300 300 900 500, 549 549 2187 500',
    ],
  ],
  [
    'a gap of 100 s, 860 m',
    parted(860, 100),
    {},
    [
      '699 s, 599 s moving, 1797 m by positions; noon + 0 s; samples 0–600, 601 places, 601 heights, breaks at [301]',
      '150 150 450 500, 300 300 900 500, 549 449 1347 500',
      'sample 302: 1 gap in the recording was crossed far faster than the rest of it; that way is not counted.',
      'file: 0.9 km between pieces of the recording were left out of the distance.',
    ],
  ],
  [
    'a gap of 100 s, 590 m, at 2 m/s',
    parted(590, 100, 0, 2),
    {},
    [
      '699 s, 699 s moving, 1788 m by positions; noon + 0 s; samples 0–600, 601 places, 601 heights, breaks at []',
      '150 150 300 500, 300 300 600 500, 549 549 1488 500',
    ],
  ],
  [
    'a gap of 100 s, 610 m, at 2 m/s',
    parted(610, 100, 0, 2),
    {},
    [
      '699 s, 599 s moving, 1198 m by positions; noon + 0 s; samples 0–600, 601 places, 601 heights, breaks at [301]',
      '150 150 300 500, 300 300 600 500, 549 449 898 500',
      'sample 302: 1 gap in the recording was crossed far faster than the rest of it; that way is not counted.',
      'file: 0.6 km between pieces of the recording were left out of the distance.',
    ],
  ],
  [
    'two gaps crossed by train',
    run((s, i) => ({ t: s.t + 400 * Math.floor(i / 201), x: 3 * i + 4000 * Math.floor(i / 201) })),
    {},
    [
      '1400 s, 598 s moving, 1794 m by positions; noon + 0 s; samples 0–600, 601 places, 601 heights, breaks at [201 402]',
      '150 150 450 500, 700 299 897 500, 1250 448 1344 500',
      'sample 202: 2 gaps in the recording were crossed far faster than the rest of it; that way is not counted.',
      'file: 8.0 km between pieces of the recording were left out of the distance.',
    ],
  ],
  [
    'a sample every 12 s, and a gap of a minute',
    every(12, (s, i) => (i > 300 ? { t: s.t + 48 } : {}), 1200),
    {},
    [
      '1248 s, 1248 s moving, 3600 m by positions; noon + 0 s; samples 0–100, 101 places, 101 heights, breaks at []',
      '300 300 900 500, 648 648 1800 500, 948 948 2700 500',
    ],
  ],
  [
    'a sample every 12 s, and a gap of 61 s',
    every(12, (s, i) => (i > 300 ? { t: s.t + 49 } : {}), 1200),
    {},
    [
      '1249 s, 1200 s moving, 3600 m by positions; noon + 0 s; samples 0–100, 101 places, 101 heights, breaks at []',
      '300 300 900 500, 649 600 1800 500, 949 900 2700 500',
    ],
  ],
  [
    'a border of segments across 20 s',
    parted(200, 20),
    { segments: [0, 301] },
    [
      '619 s, 600 s moving, 1797 m by positions; noon + 0 s; samples 0–600, 601 places, 601 heights, breaks at [301]',
      '150 150 450 500, 300 300 900 500, 469 450 1347 500',
      'file: 0.2 km between pieces of the recording were left out of the distance.',
    ],
  ],
  [
    'a border of segments across 21 s',
    parted(200, 21),
    { segments: [0, 301] },
    [
      '620 s, 599 s moving, 1797 m by positions; noon + 0 s; samples 0–600, 601 places, 601 heights, breaks at [301]',
      '150 150 450 500, 300 300 900 500, 470 449 1347 500',
      'sample 302: The recording was interrupted once; the way between the pieces is not counted.',
      'file: 0.2 km between pieces of the recording were left out of the distance.',
    ],
  ],
  [
    'two borders of segments',
    run((s, i) => ({ t: s.t + 60 * Math.floor(i / 201), x: 3 * i + 99 * Math.floor(i / 201) })),
    { segments: [0, 201, 402] },
    [
      '720 s, 598 s moving, 1794 m by positions; noon + 0 s; samples 0–600, 601 places, 601 heights, breaks at [201 402]',
      '150 150 450 500, 360 299 897 500, 570 448 1344 500',
      'sample 202: The recording was interrupted 2 times; the way between the pieces is not counted.',
      'file: 0.2 km between pieces of the recording were left out of the distance.',
    ],
  ],
  [
    'a track that leaps twice',
    run((_, i) => ({ y: 30_000 * Math.floor(i / 201) })),
    {},
    [
      '600 s, 598 s moving, 1785.1 m by positions; noon + 0 s; samples 0–600, 601 places, 601 heights, breaks at [201 402]',
      '150 150 450 500, 300 299 895.5 500, 450 448 1339.6 500',
      'sample 202: The track leaps to another place 2 times; the leap is not counted as distance.',
    ],
  ],
  [
    'a leap that the count goes through',
    run((_, i) => ({ device: 3 * i, y: i > 300 ? 30_000 : 0 })),
    {},
    [
      '600 s, 600 s moving, 1800 m by device; noon + 0 s; samples 0–600, 601 places, 601 heights, breaks at []',
      '150 150 450 500, 300 300 900 500, 450 450 1350 500',
      'sample 302: The track leaps to another place once; the leap is not counted as distance.',
    ],
  ],
  [
    'a halt in which the foot pod runs on',
    run((_, i) => ({ x: 3 * Math.min(i, 300) + (i > 360 ? 3 * (i - 300) : 0), device: 3 * i })),
    {},
    [
      '600 s, 600 s moving, 1800 m by device; noon + 0 s; samples 0–600, 601 places, 601 heights, breaks at []',
      '150 150 450 500, 300 300 900 500, 450 450 1350 500',
    ],
  ],
  [
    'a halt without a fix',
    run((_, i) => ({ x: within(i, 290, 370) ? NaN : 3 * (i > 360 ? i - 60 : i) })),
    {},
    [
      '600 s, 600 s moving, 1620 m by positions; noon + 0 s; samples 0–600, 520 places, 601 heights, breaks at []',
      '150 150 450 500, 300 300 875.9 500, 450 450 1170 500',
    ],
  ],
  [
    'stopped for a minute on the way',
    parted(3, 60),
    { stops: [{ from_s: NOON_S + 300, to_s: NOON_S + 358 }] },
    [
      '659 s, 600 s moving, 1800 m by positions; noon + 0 s; samples 0–600, 601 places, 601 heights, breaks at []',
      '150 150 450 500, 300 300 900 500, 509 450 1350 500',
    ],
  ],
  [
    'stopped and driven on',
    parted(2000, 300),
    { stops: [{ from_s: NOON_S + 300, to_s: NOON_S + 599 }] },
    [
      '899 s, 600 s moving, 1797 m by positions; noon + 0 s; samples 0–600, 601 places, 601 heights, breaks at [301]',
      '150 150 450 500, 300 300 900 500, 749 450 1347 500',
      'file: 2.0 km between pieces of the recording were left out of the distance.',
    ],
  ],
  [
    'stopped three times, before the start and after the end too',
    steadyRun(600),
    {
      stops: [-90, 100, 150, 590].map((s) => ({ from_s: NOON_S + s, to_s: NOON_S + s + 30 })),
    },
    [
      '600 s, 530 s moving, 1590 m by positions; noon + 0 s; samples 0–600, 601 places, 601 heights, breaks at []',
      '150 120 360 500, 300 240 720 500, 450 390 1170 500',
      'file: 0.2 km between pieces of the recording were left out of the distance.',
    ],
  ],
  // Altitude.
  [
    'one height',
    run((_, i) => ({ z: i === 300 ? 500 : NaN })),
    {},
    [
      '600 s, 600 s moving, 1800 m by positions; noon + 0 s; samples 0–600, 601 places, no heights, breaks at []',
      '150 150 450 NaN, 300 300 900 NaN, 450 450 1350 NaN',
    ],
  ],
  [
    'two heights',
    run((_, i) => ({ z: i === 300 || i === 310 ? 500 : NaN })),
    {},
    [
      '600 s, 600 s moving, 1800 m by positions; noon + 0 s; samples 0–600, 601 places, 2 heights, breaks at []',
      '150 150 450 NaN, 300 300 900 500, 450 450 1350 NaN',
    ],
  ],
  [
    'one height below all shores',
    run((_, i) => (i === 300 ? { z: -451 } : {})),
    {},
    [
      '600 s, 600 s moving, 1800 m by positions; noon + 0 s; samples 0–600, 601 places, 600 heights, breaks at []',
      '150 150 450 500, 300 300 900 NaN, 450 450 1350 500',
      'sample 301: 1 altitude was missing or impossible, and filled in from those around.',
    ],
  ],
  [
    'two heights above all summits',
    run((_, i) => (within(i, 300, 301) ? { z: 9501 } : {})),
    {},
    [
      '600 s, 600 s moving, 1800 m by positions; noon + 0 s; samples 0–600, 601 places, 599 heights, breaks at []',
      '150 150 450 500, 300 300 900 NaN, 450 450 1350 500',
      'sample 301: 2 altitudes were missing or impossible, and filled in from those around.',
    ],
  ],
  [
    'at the lowest and the highest',
    run((_, i) => ({ z: i < 300 ? -450 : 9500 })),
    {},
    [
      '600 s, 600 s moving, 1800 m by positions; noon + 0 s; samples 0–600, 601 places, 601 heights, breaks at []',
      '150 150 450 9500, 300 300 900 9500, 450 450 1350 9500',
      'sample 301: The altitude jumped to another level once, as a sensor setting itself does; the parts were levelled and the jumps not counted as climbing.',
    ],
  ],
  [
    'zeros at 18 m',
    run((_, i) => ({ z: i % 20 === 19 ? 0 : 18 })),
    {},
    [
      '600 s, 600 s moving, 1800 m by positions; noon + 0 s; samples 0–600, 601 places, 552 heights, breaks at []',
      '150 150 450 18, 300 300 900 18, 450 450 1350 18',
      'sample 1: The altitude leapt in the first seconds, as a sensor that has not found its height; what it told before was left out.',
      'sample 40: 29 altitudes leapt away and came back, and were filled in from those around.',
    ],
  ],
  [
    'zeros at 19 m',
    run((_, i) => ({ z: i % 20 === 19 ? 0 : 19 })),
    {},
    [
      '600 s, 600 s moving, 1800 m by positions; noon + 0 s; samples 0–600, 601 places, 552 heights, breaks at []',
      '150 150 450 19, 300 300 900 19, 450 450 1350 19',
      'sample 40: 29 altitudes were missing or impossible, and filled in from those around.',
      'sample 1: The altitude leapt in the first seconds, as a sensor that has not found its height; what it told before was left out.',
    ],
  ],
  [
    'a zero first, then 19 m',
    run((_, i) => ({ z: i < 1 ? 0 : 19 })),
    {},
    [
      '600 s, 600 s moving, 1800 m by positions; noon + 0 s; samples 0–600, 601 places, 600 heights, breaks at []',
      '150 150 450 19, 300 300 900 19, 450 450 1350 19',
      'sample 1: The altitude leapt in the first seconds, as a sensor that has not found its height; what it told before was left out.',
    ],
  ],
  [
    'a height that leaps 10 m',
    run((_, i) => (i === 300 ? { z: 510 } : {})),
    {},
    [
      '600 s, 600 s moving, 1800 m by positions; noon + 0 s; samples 0–600, 601 places, 601 heights, breaks at []',
      '150 150 450 500, 300 300 900 510, 450 450 1350 500',
    ],
  ],
  [
    'a height that leaps 10.5 m',
    run((_, i) => (i === 300 ? { z: 510.5 } : {})),
    {},
    [
      '600 s, 600 s moving, 1800 m by positions; noon + 0 s; samples 0–600, 601 places, 600 heights, breaks at []',
      '150 150 450 500, 300 300 900 NaN, 450 450 1350 500',
      'sample 301: 1 altitude leapt away and came back, and was filled in from those around.',
    ],
  ],
  [
    'two heights that leap',
    run((_, i) => (within(i, 300, 301) ? { z: 800 } : {})),
    {},
    [
      '600 s, 600 s moving, 1800 m by positions; noon + 0 s; samples 0–600, 601 places, 599 heights, breaks at []',
      '150 150 450 500, 300 300 900 NaN, 450 450 1350 500',
      'sample 301: 2 altitudes leapt away and came back, and were filled in from those around.',
    ],
  ],
  [
    'heights that leap to and fro',
    run((_, i) => (within(i, 300, 340) ? { z: i % 2 === 0 ? 800 : 1200 } : {})),
    {},
    [
      '600 s, 600 s moving, 1800 m by positions; noon + 0 s; samples 0–600, 601 places, 560 heights, breaks at []',
      '150 150 450 500, 300 300 900 NaN, 450 450 1350 500',
      'sample 301: 41 altitudes leapt away and came back, and were filled in from those around.',
    ],
  ],
  [
    'another level for 15 s',
    run((_, i) => (within(i, 300, 314) ? { z: 800 } : {})),
    {},
    [
      '600 s, 600 s moving, 1800 m by positions; noon + 0 s; samples 0–600, 601 places, 586 heights, breaks at []',
      '150 150 450 500, 300 300 900 NaN, 450 450 1350 500',
      'sample 301: 15 altitudes leapt away and came back, and were filled in from those around.',
    ],
  ],
  [
    'another level for 16 s',
    run((_, i) => (within(i, 300, 315) ? { z: 800 } : {})),
    {},
    [
      '600 s, 600 s moving, 1800 m by positions; noon + 0 s; samples 0–600, 601 places, 601 heights, breaks at []',
      '150 150 450 500, 300 300 900 500, 450 450 1350 500',
      'sample 301: The altitude jumped to another level 2 times, as a sensor setting itself does; the parts were levelled and the jumps not counted as climbing.',
    ],
  ],
  [
    'another level for four sparse samples',
    every(5, (_, i) => (within(i, 300, 315) ? { z: 800 } : {})),
    {},
    [
      '600 s, 600 s moving, 1800 m by positions; noon + 0 s; samples 0–120, 121 places, 117 heights, breaks at []',
      '150 150 450 500, 300 300 900 NaN, 450 450 1350 500',
      'sample 61: 4 altitudes leapt away and came back, and were filled in from those around.',
    ],
  ],
  [
    'another level for five sparse samples',
    every(5, (_, i) => (within(i, 300, 320) ? { z: 800 } : {})),
    {},
    [
      '600 s, 600 s moving, 1800 m by positions; noon + 0 s; samples 0–120, 121 places, 121 heights, breaks at []',
      '150 150 450 500, 300 300 900 500, 450 450 1350 500',
      'sample 61: The altitude jumped to another level 2 times, as a sensor setting itself does; the parts were levelled and the jumps not counted as climbing.',
    ],
  ],
  [
    'three levels, the last the longest',
    run((_, i) => ({ z: (i < 100 ? 100 : i < 200 ? 300 : 700) + i / 10 })),
    {},
    [
      '600 s, 600 s moving, 1800 m by positions; noon + 0 s; samples 0–600, 601 places, 601 heights, breaks at []',
      '150 150 450 715.1, 300 300 900 730, 450 450 1350 745',
      'sample 101: The altitude jumped to another level 2 times, as a sensor setting itself does; the parts were levelled and the jumps not counted as climbing.',
    ],
  ],
  [
    'three levels, the first the longest',
    run((_, i) => ({ z: (i < 400 ? 100 : i < 500 ? 300 : 700) + i / 10 })),
    {},
    [
      '600 s, 600 s moving, 1800 m by positions; noon + 0 s; samples 0–600, 601 places, 601 heights, breaks at []',
      '150 150 450 115, 300 300 900 130, 450 450 1350 144.9',
      'sample 401: The altitude jumped to another level 2 times, as a sensor setting itself does; the parts were levelled and the jumps not counted as climbing.',
    ],
  ],
  [
    'another level at the very end',
    run((_, i) => (i > 595 ? { z: 800 } : {})),
    {},
    [
      '600 s, 600 s moving, 1800 m by positions; noon + 0 s; samples 0–600, 601 places, 596 heights, breaks at []',
      '150 150 450 500, 300 300 900 500, 450 450 1350 500',
      'sample 597: 5 altitudes leapt away and came back, and were filled in from those around.',
    ],
  ],
  [
    'a gap in the heights',
    run((_, i) => (within(i, 300, 330) ? { z: NaN } : {})),
    {},
    [
      '600 s, 600 s moving, 1800 m by positions; noon + 0 s; samples 0–600, 601 places, 570 heights, breaks at []',
      '150 150 450 500, 300 300 900 NaN, 450 450 1350 500',
    ],
  ],
  // Indoors.
  [
    'a treadmill',
    belt((i) => 3 * i).map((s) => ({ ...s, z: 120 })),
    { subSport: 'treadmill' },
    [
      '600 s, 600 s moving, 1800 m by device; noon + 0 s; samples 0–600, 0 places, no heights, breaks at []',
      '150 150 450 NaN, 300 300 900 NaN, 450 450 1350 NaN',
      'file: Recorded indoors, so climb and grade are unknown.',
    ],
  ],
  [
    'a treadmill by the name of its sport',
    belt((i) => 3 * i),
    { sport: 'indoor_running' },
    [
      '600 s, 600 s moving, 1800 m by device; noon + 0 s; samples 0–600, 0 places, no heights, breaks at []',
      '150 150 450 NaN, 300 300 900 NaN, 450 450 1350 NaN',
      'file: Recorded indoors, so climb and grade are unknown.',
    ],
  ],
  [
    'a treadmill carried about',
    run((_, i) => ({ device: 3 * i })),
    { subSport: 'treadmill' },
    [
      '600 s, 600 s moving, 1800 m by device; noon + 0 s; samples 0–600, 601 places, 601 heights, breaks at []',
      '150 150 450 500, 300 300 900 500, 450 450 1350 500',
    ],
  ],
  [
    'outdoors without places',
    belt((i) => 3 * i).map((s) => ({ ...s, z: 120 })),
    { subSport: 'trail' },
    [
      '600 s, 600 s moving, 1800 m by device; noon + 0 s; samples 0–600, 0 places, 601 heights, breaks at []',
      '150 150 450 120, 300 300 900 120, 450 450 1350 120',
    ],
  ],
]

describe('what cleaning makes of', () => {
  it.each(ROWS)('%s', (_, samples, options, answer) => {
    expect(answerTo(samples, options)).toEqual(answer)
  })
})
