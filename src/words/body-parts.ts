import type { BodyAccount, FigureResult } from '../analysis/analysis.ts'
import type { FigureId } from '../body/figure.ts'
import { timesOf } from './beside-flat.ts'
import { listed } from './numbers.ts'
import { timesListed } from './times-words.ts'

/** What the figures of one part of the legs are felt in, after `the` or at the head of a number. */
export const FELT_IN = {
  'quads-eccentric': 'thighs',
  hips: 'hips',
  calves: 'calves',
  tibia: 'shin bone',
} as const satisfies Partial<Record<FigureId, string>>

/** Where a drawing of the body shows something, or is left blank. */
export type BodyPartId = (typeof BODY_PARTS)[number]['id']

/** What a part of a drawing shows: a figure, or nothing, and then why it is left blank. */
export interface BodyPart {
  readonly id: BodyPartId
  readonly name: string
  readonly figure: FigureId | null
  readonly blank: string | null
}

const NOT_MEASURED = 'no measurement in trail running found'
const ONLY_WALKING = 'measured only while walking'

/**
 * The hip extensors are one figure: studies measured the joint, so buttocks and hamstrings share a shade.
 * What no study we found has measured in running on slopes or trails stays blank.
 */
export const BODY_PARTS = [
  { id: 'quads', name: `front of the ${FELT_IN['quads-eccentric']}`, figure: 'quads-eccentric', blank: null },
  { id: 'hips', name: 'buttocks', figure: 'hips', blank: null },
  { id: 'hamstrings', name: 'hamstrings', figure: 'hips', blank: null },
  { id: 'calves', name: FELT_IN.calves, figure: 'calves', blank: null },
  { id: 'tibia', name: FELT_IN.tibia, figure: 'tibia', blank: null },
  { id: 'trunk', name: 'trunk', figure: null, blank: NOT_MEASURED },
  {
    id: 'hip-flexors',
    name: 'hip flexors',
    figure: null,
    blank: 'measured only at one fast speed on the level',
  },
  { id: 'hip-abductors', name: 'sides of the hips', figure: null, blank: NOT_MEASURED },
  { id: 'shins', name: 'shin muscles', figure: null, blank: ONLY_WALKING },
  { id: 'ankle-stabilisers', name: 'ankle stabilisers', figure: null, blank: ONLY_WALKING },
  { id: 'feet', name: 'feet', figure: null, blank: NOT_MEASURED },
] as const

export function bodyPart(id: BodyPartId): BodyPart {
  const part = BODY_PARTS.find((one) => one.id === id)
  if (!part) throw new Error(`The drawing has a part “${id}” that no line of BODY_PARTS explains.`)
  return part
}

/** The figure that a part shows; null where it shows none, or the account tells none. */
export function figureOf({ figures }: Pick<BodyAccount, 'figures'>, part: BodyPart): FigureResult | null {
  return figures.find((figure) => figure.id === part.figure) ?? null
}

/** What a drawing of the body shows, for those who listen. */
export function bodySentence(account: Pick<BodyAccount, 'figures'>): string {
  const parts: readonly BodyPart[] = BODY_PARTS
  const shaded = parts.filter((part) => part.figure !== null)
  const timesHere = (part: BodyPart) => {
    const figure = figureOf(account, part)
    return figure === null ? null : timesOf(figure, 'time')
  }
  const told = shaded.flatMap((part) => {
    const times = timesHere(part)
    return times === null ? [] : [`${part.name} ${timesListed(times)}`]
  })
  const unknown = shaded.filter((part) => timesHere(part) === null).map((part) => part.name)
  const blank = parts.filter((part) => part.figure === null).map((part) => part.name)
  return [
    'A runner drawn from the front and from behind, standing.',
    told.length > 0 ? `Shaded beside the same time on flat road: ${listed(told)}.` : '',
    unknown.length > 0 ? `Hatched, because it cannot be told here: ${listed(unknown)}.` : '',
    `Left blank, because no measurement in trail running was found: ${listed(blank)}.`,
  ]
    .filter((sentence) => sentence !== '')
    .join(' ')
}

/** The blank parts with why: `trunk: no measurement in trail running found`. */
export function blankWords(): readonly string[] {
  const parts: readonly BodyPart[] = BODY_PARTS
  return parts.flatMap(({ name, blank }) => (blank === null ? [] : [`${name}: ${blank}`]))
}
