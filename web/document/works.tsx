import { Fragment } from 'react'
import type { Work } from '../../src/words/document/document.ts'
import './works.css'

/** Works by author and year, each a link where there is one. */
export function ShortWorks({ works }: { works: readonly Work[] }) {
  return works.map(({ words, short, link }, k) => (
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
export function FullWorks({ works }: { works: readonly Work[] }) {
  if (works.length === 0) return <p className="work">No study to cite.</p>
  return works.map(({ words, link }) => (
    <p key={words} className="work">
      {words}
      {link === null ? null : (
        <a href={link} rel="noreferrer" target="_blank">
          {link}
        </a>
      )}
    </p>
  ))
}
