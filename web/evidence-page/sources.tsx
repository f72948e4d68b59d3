import { Fragment } from 'react'
import type { SourceRow } from '../../src/words/evidence/account.ts'

/** Works by author and year, each a link where there is one. */
export function ShortSources({ sources }: { sources: readonly SourceRow[] }) {
  return sources.map(({ words, short, link }, k) => (
    <Fragment key={words}>
      {k > 0 ? ', ' : null}
      {link === null ? (
        <span title={words}>{short}</span>
      ) : (
        <a href={link} rel="noreferrer" target="_blank">
          {short}
        </a>
      )}
    </Fragment>
  ))
}

/** Works in full, one under the other. */
export function FullSources({ sources }: { sources: readonly SourceRow[] }) {
  if (sources.length === 0) return <p className="work">No study to cite.</p>
  return sources.map(({ words, link }) => (
    <p key={words} className="work">
      {words}
      {link === null ? null : (
        <>
          {' '}
          <a href={link} rel="noreferrer" target="_blank">
            {link}
          </a>
        </>
      )}
    </p>
  ))
}
