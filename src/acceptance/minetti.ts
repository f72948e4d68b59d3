/** Minetti 2002: grade, walking mean and SD, running mean; J/kg per m. Written out, not taken from src/evidence. */
export const MINETTI: readonly (readonly [grade: number, walk: number, walkSd: number, run: number])[] = [
  [-0.45, 3.46, 0.95, 3.92],
  [-0.4, 3.23, 0.59, 3.49],
  [-0.35, 2.65, 0.68, 2.81],
  [-0.3, 2.18, 0.67, 2.43],
  [-0.2, 1.3, 0.48, 1.73],
  [-0.1, 0.81, 0.37, 1.93],
  [0, 1.64, 0.5, 3.4],
  [0.1, 4.68, 0.34, 5.77],
  [0.2, 8.07, 0.57, 8.92],
  [0.3, 11.29, 1.14, 12.52],
  [0.35, 12.72, 0.76, 14.43],
  [0.4, 14.75, 0.61, 16.83],
  [0.45, 17.33, 1.11, 18.93],
]
