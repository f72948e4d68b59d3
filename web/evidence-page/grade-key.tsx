import type { GradeRow } from '../../src/words/evidence/account.ts'

/** What the letters mean, and how many numbers have each. */
export function GradeKey({ grades }: { grades: readonly GradeRow[] }) {
  return (
    <dl className="grade-key">
      {grades.map(({ grade, means, count }) => (
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
