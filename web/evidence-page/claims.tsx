import type { Section } from '../../src/words/document/document.ts'
import { Blocks } from '../document/document-section.tsx'
import './claims.css'

/** Each claim of the book as the book's view, or each background, with its two sides beside one another. */
export function Claims({ claims }: { claims: readonly Section[] }) {
  return claims.map(({ id, title, blocks }) => {
    const sides = blocks.flatMap((block) => (block.kind === 'findings' ? [block] : []))
    return (
      <article key={id} className="claim">
        <h3>{title}</h3>
        <Blocks blocks={blocks.filter(({ kind }) => kind !== 'findings')} />
        {sides.length === 0 ? null : (
          <div className="claim-sides">
            {sides.map((side) => (
              <div key={side.title} className="claim-side">
                <Blocks blocks={[side]} />
              </div>
            ))}
          </div>
        )}
      </article>
    )
  })
}
