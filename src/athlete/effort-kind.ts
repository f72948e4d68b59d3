/** What a prediction is for: an ordinary day of somebody's, or their race. */
export const EFFORT_KINDS = ['ordinary', 'race'] as const

export type EffortKind = (typeof EFFORT_KINDS)[number]
