import type { FindingWords } from '../../src/words/document/document.ts'
import { ShortWorks } from './works.tsx'

/** What was found, each with what it is from. */
export function FindingList({ findings }: { findings: readonly FindingWords[] }) {
  return (
    <ul>
      {findings.map(({ says, how, works }) => (
        <li key={says}>
          {says}{' '}
          <span className="finding-from">
            <ShortWorks works={works} />
            {works.length > 0 && how !== '' ? ', ' : null}
            {how}
          </span>
        </li>
      ))}
    </ul>
  )
}
