import type { SetAside } from '../athlete/prediction-json.ts'
import { groupThousands } from '../units/units.ts'
import type { Section } from './document/document.ts'

/** Over what told nothing, each with its reason. */
export const SET_ASIDE = 'Set aside'

/** `12 analysed, 1 set aside.` */
export function analysedSentence(analysed: number, setAside: number): string {
  const aside = setAside === 0 ? '' : `, ${groupThousands(setAside)} set aside`
  return `${groupThousands(analysed)} analysed${aside}.`
}

/** `1 activity was set aside.` */
export function setAsideSentence(setAside: number): string {
  return `${groupThousands(setAside)} ${setAside === 1 ? 'activity was' : 'activities were'} set aside.`
}

/** Recordings that told nothing, and why; null where there are none. The same file named twice is one item. */
export function setAsideSection(setAside: readonly SetAside[]): Section | null {
  if (setAside.length === 0) return null
  const items = new Set(setAside.map(({ file, reason }) => `${file}: ${reason}`))
  return { id: 'set-aside', title: SET_ASIDE, blocks: [{ kind: 'list', items: [...items] }] }
}

/** Closes a list that tells its first items only. */
export function moreSentence(more: number): string {
  return `And ${groupThousands(more)} more.`
}

/** While files are being read: `Reading 3 files.` */
export function readingSentence(files: number): string {
  return `Reading ${files === 1 ? 'one file' : `${groupThousands(files)} files`}.`
}
