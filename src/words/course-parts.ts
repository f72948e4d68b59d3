import type { CourseParts } from '../course/read-course.ts'
import { formatDistance, type UnitSystem } from '../units/units.ts'

/** How a course came out of its file, where it is not simply the file's one line; null where it is. */
export function partsSentence(parts: CourseParts, units: UnitSystem): string | null {
  const sentences = [
    joinedSentence(parts),
    gapsSentence(parts, units),
    repeatedSentence(parts),
    besidesSentence(parts),
    notOnFootSentence(parts),
  ].filter((sentence) => sentence !== null)
  return sentences.length === 0 ? null : sentences.join(' ')
}

function joinedSentence({ kind, joined }: CourseParts): string | null {
  if (joined === 1) return null
  return `The file holds ${joined} ${kind}s, joined here in their order.`
}

function gapsSentence({ gaps }: CourseParts, units: UnitSystem): string | null {
  const [first] = gaps
  if (first === undefined) return null
  if (gaps.length > 1) {
    const widest = gaps.reduce((most, { gap_m }) => Math.max(most, gap_m), 0)
    return `It breaks off ${gaps.length} times and goes on elsewhere, up to ${formatDistance(widest, units)} away: what lies between is not in the file and not counted.`
  }
  return `At ${formatDistance(first.at_m, units)} it breaks off and goes on ${formatDistance(first.gap_m, units)} away: what lies between is not in the file and not counted.`
}

function repeatedSentence({ kind, repeated }: CourseParts): string | null {
  if (repeated === 0) return null
  return repeated === 1
    ? `Another ${kind} in the file is the same line again and was left out.`
    : `${repeated} more ${kind}s in the file are the same line again and were left out.`
}

function besidesSentence({ besides }: CourseParts): string | null {
  if (besides === 0) return null
  return besides === 1
    ? 'The file also holds a route, which was left out: the track tells more.'
    : `The file also holds ${besides} routes, which were left out: the track tells more.`
}

function notOnFootSentence({ notOnFoot }: CourseParts): string | null {
  return notOnFoot === 0 ? null : 'What was recorded on wheels or water was left out.'
}
