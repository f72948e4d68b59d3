/**
 * How far apart heights must be taken for a grade to mean anything, from the fineness of the elevation data.
 * Between posts a bilinear surface invents nothing and knows nothing; and a path drawn some metres beside where
 * it lies takes its height from the slope beside it (5 m on a slope of 40 % is 2 m of height).
 */

/** Samples per post spacing along an edge, so that no cell of the raster is stepped over. */
export const SAMPLES_PER_POST = 2

/**
 * A grade is taken over this many post spacings: 75 m on 30 m data, inside the 50–100 m that its relative error
 * (about 2 m on gentle, 4 m on steep ground for GLO-30) asks for, and 230 m on 90 m data.
 */
const POSTS_PER_GRADE = 2.5

/** m: below this the error of the path's own position rules, however fine the heights are. */
const SHORTEST_GRADE_WINDOW_M = 20

/** m along the path over which a grade is taken, on data with this many m between posts. */
export function gradeWindow(resolution_m: number): number {
  return Math.max(SHORTEST_GRADE_WINDOW_M, POSTS_PER_GRADE * resolution_m)
}

/** m: heights nearer than this to one another along a path differ by its position more than by its slope. */
const SHORTEST_SMOOTHING_M = 10

/**
 * m to either side over which heights along an edge are averaged, with weights falling to 0 at the end. One
 * post spacing: enough to round the corners between cells, and a hill two posts wide keeps its height. A wide
 * window once halved a climb of 5,680 m elsewhere.
 */
export function smoothingReach(resolution_m: number): number {
  return Math.max(SHORTEST_SMOOTHING_M, resolution_m)
}

/**
 * m of rise or fall inside an edge that is believed; smaller wiggles are the raster's. The relative error of
 * heights some posts apart grows with their spacing: about 1.5 m on 30 m data, 4.6 m on 90 m data, by the
 * steps seen along level lake shores and roads.
 */
export function believedRise(resolution_m: number): number {
  return Math.min(5, Math.max(1, resolution_m / 20))
}

/**
 * Rise over run beyond which a height is more likely wrong than the path that steep: ±45 % is also where the
 * measurements of running uphill and downhill end. Nothing is cut off there; the edge is marked.
 */
export const GRADE_BOUND = 0.45
