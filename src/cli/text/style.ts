/** How strongly something is said. Without colour every one of these leaves the text as it is. */
export interface Style {
  readonly title: StyleText
  readonly quiet: StyleText
  readonly accent: StyleText
  readonly structure: StyleText
  /** The colour of ground that rises or falls this much (rise over run). */
  grade(grade: number): StyleText
}

export type StyleText = (text: string) => string

const asItIs: StyleText = (text) => text

export const PLAIN: Style = {
  title: asItIs,
  quiet: asItIs,
  accent: asItIs,
  structure: asItIs,
  grade: () => asItIs,
}

/**
 * Colours of the 256 palette nearest to those of the pages: pine for structure, trail orange for attention, and
 * for grades orange up, blue down, which stay apart for colour-blind eyes and on dark and light ground alike.
 */
const PINE = 65
const TRAIL = 166
const GRADES: readonly (readonly [number, number])[] = [
  [0.15, 166],
  [0.05, 179],
  [-0.05, 108],
  [-0.15, 73],
  [Number.NEGATIVE_INFINITY, 67],
]

export const COLOURED: Style = {
  title: sgr('1', '22'),
  quiet: sgr('2', '22'),
  accent: sgr(`38;5;${TRAIL}`, '39'),
  structure: sgr(`38;5;${PINE}`, '39'),
  grade: (grade) => {
    const band = GRADES.find(([from]) => grade >= from)
    return band === undefined ? asItIs : sgr(`38;5;${band[1]}`, '39')
  },
}

function sgr(on: string, off: string): StyleText {
  return (text) => (text === '' ? text : `\u001b[${on}m${text}\u001b[${off}m`)
}
