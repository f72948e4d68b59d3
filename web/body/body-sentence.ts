import { listed } from '../../src/words/numbers.ts'
import type { BodyAccount } from '../../src/analysis/analysis.ts'
import { timesOf } from '../../src/words/beside-flat.ts'
import { BODY_PARTS, type BodyPart } from './body-part.ts'
import { timesListed } from '../../src/words/times-words.ts'
import { figureOf } from './shade.ts'

/** What the drawing shows, for those who listen. */
export function bodySentence(account: BodyAccount): string {
  const shaded = BODY_PARTS.filter((part) => part.figure !== null)
  const timesHere = (part: BodyPart) => {
    const figure = figureOf(account, part)
    return figure === null ? null : timesOf(figure, 'time')
  }
  const told = shaded.flatMap((part) => {
    const times = timesHere(part)
    return times === null ? [] : [`${part.name} ${timesListed(times)}`]
  })
  const unknown = shaded.filter((part) => timesHere(part) === null).map((part) => part.name)
  const blank = BODY_PARTS.filter((part) => part.figure === null).map((part) => part.name)
  return [
    'A runner drawn from the front and from behind, standing.',
    told.length > 0 ? `Shaded beside the same time on flat road: ${listed(told)}.` : '',
    unknown.length > 0 ? `Hatched, because it cannot be told here: ${listed(unknown)}.` : '',
    `Left blank, because no measurement in trail running was found: ${listed(blank)}.`,
  ]
    .filter((sentence) => sentence !== '')
    .join(' ')
}
