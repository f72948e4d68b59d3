import { expect, it } from 'vitest'
import { describeWithShared } from '../../support/shared.ts'
import { blaesheimRegion, blaesheimRuns } from './blaesheim.ts'

/**
 * Where more than 2 % apart, looked at: in 36, 38 and 39 the fixes are 60 m apart and cut the bends that the lines make, and
 * of 38 a fifth lies 50 m and more from every line; 12 and 20, one run recorded twice, are 18–29 m beside the lines in
 * two places and called off the map up to where they touch them again; 13 and 21, 17 and 23 leave the lines by up to
 * 94, 38 and 24 m; 24, 27, 29 and 33 pass a bend at 16–24 m, which the match goes round and the count of lines within
 * 15 m does not.
 */
describeWithShared('26 recordings on hill paths drawn by hand', () => {
  it('are laid on as much of the lines as lie under the tracks, and their points near where they are laid', async () => {
    const runs = blaesheimRuns(await blaesheimRegion())
    expect(runs).toHaveLength(26)
    const sum = (of: (run: (typeof runs)[number]) => number): number =>
      runs.reduce((total, run) => total + of(run), 0)
    for (const { name, points, near, off, under_m, matched_m } of runs)
      console.log(
        `${name}: ${((100 * near) / points).toFixed(1)} % of ${points} points within 15 m, ${((100 * off) / points).toFixed(1)} % off the map; ${matched_m.toFixed(0)} m of lines matched, ${under_m.toFixed(0)} m under the track`,
      )
    const under_m = sum((run) => run.under_m)
    expect(under_m).toBeGreaterThan(150_000)
    expect(Math.abs(sum((run) => run.matched_m) / under_m - 1)).toBeLessThan(0.02)
    expect(sum((run) => run.both_m) / under_m).toBeGreaterThan(0.97)
    expect(sum((run) => run.near) / sum((run) => run.points)).toBeGreaterThanOrEqual(0.95)
  })
})
