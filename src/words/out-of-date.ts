import { groupThousands } from '../units/units.ts'

/** What mends figures of another version. */
const WORKS = '`underfoot worker` or `underfoot serve` works'

/**
 * Said where figures are not what this version would make of the recordings, and what mends it: whoever only types
 * commands never starts a worker, and would not learn why figures of theirs are unknown.
 *
 * @param recordings how many, more than none
 * @param mayLackGround whether those without ground that is known by now are counted too
 */
export function outOfDateSentence(recordings: number, mayLackGround = false): string {
  const isOne = recordings === 1
  const which = isOne ? 'One recording was' : `${groupThousands(recordings)} recordings were`
  const ground = mayLackGround ? ', or without ground that is known by now' : ''
  return `${which} worked out by another version of Underfoot${ground}: ${WORKS} ${isOne ? 'it' : 'them'} out anew.`
}

/** Said of a run of which something is stored that this version cannot read. */
export const NOT_SHOWN = `What is stored of this run is of another version of Underfoot, and cannot be shown: ${WORKS} it out anew.`

/** After ground was added: how many recordings lie on it. */
export function onNewGroundSentence(recordings: number): string {
  const which = recordings === 1 ? 'One recording' : `${groupThousands(recordings)} recordings`
  return `${which} of yours will be worked out anew with it, by \`underfoot worker\` or \`underfoot serve\`.`
}
