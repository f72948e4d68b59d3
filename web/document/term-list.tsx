import type { Term } from '../../src/words/document/document.ts'

/** Words under a label each. */
export function TermList({ terms }: { terms: readonly Term[] }) {
  return (
    <dl>
      {terms.map(({ label, words }) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd>{words}</dd>
        </div>
      ))}
    </dl>
  )
}
