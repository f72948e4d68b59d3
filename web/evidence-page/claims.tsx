import type { ClaimRow, FindingRow } from '../../src/words/evidence/account.ts'
import './claims.css'
import { ShortSources } from './sources.tsx'

/** Each claim of the book as the book's view, and what speaks for it and against it side by side. */
export function Claims({ claims }: { claims: readonly ClaimRow[] }) {
  return claims.map(({ id, about, book, verdict, supports, against, so }) => (
    <article key={id} className="claim">
      <h3>{about}</h3>
      <blockquote>{book}</blockquote>
      <p className="claim-verdict">
        <b>{verdict}.</b> {so}
      </p>
      {supports.length + against.length === 0 ? null : (
        <div className="claim-sides">
          <Side name="For" findings={supports} />
          <Side name="Against" findings={against} />
        </div>
      )}
    </article>
  ))
}

function Side({ name, findings }: { name: string; findings: readonly FindingRow[] }) {
  return (
    <div className="claim-side">
      <h4>{name}</h4>
      {findings.length === 0 ? (
        <p className="note">Nothing found.</p>
      ) : (
        <ul>
          {findings.map(({ says, how, sources }) => (
            <li key={says}>
              {says}{' '}
              <span className="finding-from">
                <ShortSources sources={sources} />
                {sources.length > 0 && how !== null ? ', ' : null}
                {how}
              </span>
            </li>
          ))}
        </ul>
      )}
    </div>
  )
}
