import type { FigureId } from '../../src/body/figure.ts'
import type { PartId } from './drawing/view.ts'

/** What a part of the drawing shows: a figure, or nothing, and then why it is left blank. */
export type BodyPart = { readonly id: PartId; readonly name: string } & (
  | { readonly figure: FigureId; readonly blank: null }
  | { readonly figure: null; readonly blank: string }
)

/**
 * The hip extensors are one figure: studies measured the joint, so buttocks and hamstrings share a shade.
 * What no study we found has measured in running on slopes or trails stays blank.
 */
export const BODY_PARTS: readonly BodyPart[] = [
  { id: 'quads', name: 'front of the thighs', figure: 'quads-eccentric', blank: null },
  { id: 'hips', name: 'buttocks', figure: 'hips', blank: null },
  { id: 'hamstrings', name: 'hamstrings', figure: 'hips', blank: null },
  { id: 'calves', name: 'calves', figure: 'calves', blank: null },
  { id: 'tibia', name: 'shin bones', figure: 'tibia', blank: null },
  { id: 'trunk', name: 'trunk', figure: null, blank: 'no measurement in trail running found' },
  {
    id: 'hip-flexors',
    name: 'hip flexors',
    figure: null,
    blank: 'measured only at one fast speed on the level',
  },
  {
    id: 'hip-abductors',
    name: 'sides of the hips',
    figure: null,
    blank: 'no measurement in trail running found',
  },
  { id: 'shins', name: 'shin muscles', figure: null, blank: 'measured only while walking' },
  { id: 'ankle-stabilisers', name: 'ankle stabilisers', figure: null, blank: 'measured only while walking' },
  { id: 'feet', name: 'feet', figure: null, blank: 'no measurement in trail running found' },
]

export function partOf(id: PartId): BodyPart {
  const part = BODY_PARTS.find((one) => one.id === id)
  if (!part) throw new Error(`The drawing has a part “${id}” that no line of BODY_PARTS explains.`)
  return part
}
