import type { Table } from '../../src/words/document/document.ts'

/** What the letters mean, and how many numbers have each. */
export function GradeKey({ table: { rows } }: { table: Table }) {
  return (
    <dl className="grade-key">
      {rows.map(({ cells: [grade, means, count] }) => (
        <div key={grade}>
          <dt className="grade-mark">{grade}</dt>
          <dd>
            {means} <span className="grade-count">({count})</span>
          </dd>
        </div>
      ))}
    </dl>
  )
}
