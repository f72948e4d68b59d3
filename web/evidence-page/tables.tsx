import type { Section } from '../../src/words/document/document.ts'
import { DocumentTable } from '../document/document-table.tsx'
import { FindingList } from '../document/finding-list.tsx'
import './tables.css'

/** Published, ours, difference: each table closed to one line until it is asked for. */
export function Tables({ tables }: { tables: readonly Section[] }) {
  return tables.map(({ id, title, blocks }) => (
    <details key={id} className="published">
      <summary>
        <span className="published-title">{title}</span>
        {blocks.map((block) =>
          block.kind === 'note' ? (
            <span key={block.text} className="published-count">
              {block.text}
            </span>
          ) : null,
        )}
      </summary>
      {blocks.map((block) => {
        if (block.kind === 'table') return <DocumentTable key="table" table={block} first={Infinity} />
        return block.kind === 'findings' ? (
          <div key={block.title} className="unclaimed">
            <p className="unclaimed-title">{block.title}</p>
            <FindingList findings={block.findings} />
          </div>
        ) : null
      })}
    </details>
  ))
}
