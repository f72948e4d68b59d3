import { groupThousands } from '../units/units.ts'

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
  return `${which} worked out by another version of Underfoot${ground}: \`underfoot worker\` or \`underfoot serve\` works ${isOne ? 'it' : 'them'} out anew.`
}

/** After ground was added: how many recordings lie on it. */
export function onNewGroundSentence(recordings: number): string {
  const which = recordings === 1 ? 'One recording' : `${groupThousands(recordings)} recordings`
  return `${which} of yours will be worked out anew with it, by \`underfoot worker\` or \`underfoot serve\`.`
}
