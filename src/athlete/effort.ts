/** What a prediction is for: an ordinary day of somebody's, or their race. */
export const EFFORTS = ['ordinary', 'race'] as const

export type Effort = (typeof EFFORTS)[number]
