import { readdirSync, readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { expect, it } from 'vitest'

/** Rooms whose numbers move what a runner is told. */
const ROOMS = ['body', 'analysis', 'athlete', 'exposure'] as const
const src = resolve(import.meta.dirname, '../../src')

/** What learning writes and where it starts are data. */
const DATA = /^athlete\/(priors|round-numbers)\.ts/

/** Numbers that nobody’s figures hang on, and why: everything else is a coefficient with source and grade. */
const NO_COEFFICIENT: Readonly<Record<string, readonly string[]>> = {
  'a unit, a definition or a name': [
    'body/planes/transverse.ts QUARTER',
    'exposure/exposure.ts DAY_S',
    'exposure/weekly-amounts.ts WEEK_DAYS',
    'athlete/kernel.ts SECONDS_PER_DAY',
    'athlete/kernel.ts TEN_KM',
    'athlete/fit-athlete.ts FIVE_HOURS_S',
    'athlete/band.ts OUTSIDE',
    'athlete/band.ts NORMAL_80',
    'analysis/passages.ts BAND_WIDTH',
    'analysis/passages.ts GRADE_BANDS',
    'analysis/passages.ts MEMORY_SQUARE_M',
    'athlete/predict-course.ts SOME_DAY_S',
  ],
  'how finely something is reckoned, or how much of it': [
    'body/grade-table.ts STEEPEST',
    'body/grade-table.ts ROWS',
    'body/level-speed.ts FASTEST',
    'body/level-speed.ts HALVINGS',
    'analysis/on-foot.ts WINDOW_S',
    'athlete/cholesky.ts SMALLEST_PIVOT',
    'athlete/fit-athlete.ts MAX_KIN',
    'athlete/fit-athlete.ts MAX_LINES',
    'athlete/baseline.ts MAX_SAY',
    'athlete/race.ts PIECE_M',
    'athlete/race-curve.ts PARTS',
    'athlete/race-curve.ts HALVINGS',
    'athlete/fit-athlete.ts ANYBODY',
    'athlete/predict.ts SPLIT_M',
    'athlete/pace-model.ts ROUNDS',
    'athlete/run-summary.ts GROUND_SQUARE_M',
  ],
  'how what is learned is learned': [
    'athlete/learn-pacing.ts FEW_RUNS',
    'athlete/learn-pacing.ts MAX_RUNS',
    'athlete/learn-pacing.ts RUNS_A_PERSON',
    'athlete/learn-pacing.ts SHORTEST_M',
    'athlete/learn-priors.ts BLOCK',
    'athlete/learn-priors.ts MAX_BLOCKS',
    'athlete/learn-priors.ts MIN_RUNS',
    'athlete/learn-priors.ts RUNS_A_PERSON',
    'athlete/learn-priors.ts ROUNDS',
    'athlete/learn-priors.ts TAIL',
    'athlete/learn-priors.ts MIN_SPREAD',
    'athlete/learn-priors.ts MIN_PEOPLE',
    'athlete/learn-priors.ts MIN_OUTINGS',
  ],
  'what is a slip of the finger, no run, or the same run twice': [
    'body/most-carried.ts MAX_CARRIED_KG',
    'athlete/parse-result.ts SHORTEST_M',
    'athlete/parse-result.ts SLOWEST',
    'athlete/parse-result.ts STEEPEST',
    'athlete/fit-athlete.ts SHORTEST_M',
    'athlete/fit-athlete.ts SLOWEST_S_PER_M',
    'athlete/recorded-run.ts SAME_START_S',
    'athlete/recorded-run.ts SAME_SHARE',
  ],
  'what is told and how, not what it comes to': [
    'body/rests-on.ts WORTH_NAMING',
    'body/rests-on.ts WEIGHTY',
    'analysis/climb-on-paths.ts GOES_ON_M',
    'analysis/splits.ts SHORTEST_LAST_SPLIT',
    'analysis/stored-analysis.ts STORED_SPLIT_M',
    'exposure/exposure-json.ts WEEKS',
  ],
}

/** `const NAME = 0.25`, at the head of a line: a number that stands for itself. */
const NUMBER = /^(?:export )?const (\w+)(?:: number)? = -?(?:\d[\d_.]*(?:e-?\d+)?)(?: [-*/+] [\d_.]+)*$/gm

it('a number that moves what a runner is told stands in the evidence, or here with the reason', () => {
  const found = ROOMS.flatMap((room) =>
    readdirSync(resolve(src, room), { recursive: true, encoding: 'utf8' })
      .map((file) => `${room}/${file.replaceAll('\\', '/')}`)
      .filter((file) => file.endsWith('.ts') && !DATA.test(file))
      .flatMap((file) =>
        [...readFileSync(resolve(src, file), 'utf8').matchAll(NUMBER)].map(([, name]) => `${file} ${name}`),
      ),
  )
  expect(found.sort()).toEqual(Object.values(NO_COEFFICIENT).flat().sort())
})
