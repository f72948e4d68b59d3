import { VOID } from './tiled-dem.ts'

/** m: the deepest sea floor and the highest summit, rounded outward. Beyond them a number is no height. */
const LOWEST_M = -11_000
const HIGHEST_M = 9_000

/** Makes void, in place, what cannot be a height on this earth (damaged files, other programs' void marks). */
export function voidImplausible(heights: Int16Array | Float32Array): void {
  for (let post = 0; post < heights.length; post++) {
    const height = heights[post]
    if (!(height >= LOWEST_M && height <= HIGHEST_M)) heights[post] = VOID
  }
}
