import { useId } from 'react'
import type { Block, Section } from '../../src/words/document/document.ts'
import { type Paragraph, paragraphsOf } from '../../src/words/document/paragraphs.ts'
import { KNOWN_AS } from '../../src/words/ground-words.ts'
import { AmountTable } from './amount-table.tsx'
import { DocumentTable } from './document-table.tsx'
import { EntryView } from './entry-view.tsx'
import { FactList } from './fact-list.tsx'
import { FindingList } from './finding-list.tsx'
import './notes.css'
import { ShareRows } from './share-rows.tsx'
import { TermList } from './term-list.tsx'

interface DocumentSectionProps {
  readonly section: Section
  /** For the section's look; its id where nothing else is said. */
  readonly className?: string
  readonly onFigure?: (id: string) => void
  readonly children?: React.ReactNode
}

/** A section under its title. */
export function DocumentSection({ section, className, onFigure, children }: DocumentSectionProps) {
  const title = useId()
  return (
    <section className={className ?? section.id} aria-labelledby={title}>
      <h2 id={title}>{section.title}</h2>
      <Blocks blocks={section.blocks} onFigure={onFigure} />
      {children}
    </section>
  )
}

/** How the marks of the page are to be read. */
const KEYS = {
  provenance: `Solid is ${KNOWN_AS.tagged}, dashed ${KNOWN_AS.inferred}, hatched ${KNOWN_AS.unknown}.`,
  guard:
    'The outline is your most in one activity of the last 30 days, the bar is what this asks, the mark is a tenth above your most. Dashed is what may come on top, hatched is unknown.',
} as const

/** What is not a figure's letter opens nothing. */
const NOTHING = () => {}

/** Blocks one under the other. */
export function Blocks(props: { blocks: readonly Block[]; onFigure?: ((id: string) => void) | undefined }) {
  const { blocks, onFigure = NOTHING } = props
  return paragraphsOf(blocks, KEYS).map((paragraph) => (
    <BlockOf key={keyOf(paragraph)} block={paragraph} onFigure={onFigure} />
  ))
}

function keyOf(paragraph: Paragraph): string {
  if ('text' in paragraph) return paragraph.text
  if (paragraph.kind === 'entry') return paragraph.id
  return 'title' in paragraph ? paragraph.title : paragraph.kind
}

function BlockOf({ block, onFigure }: { block: Paragraph; onFigure: (id: string) => void }) {
  switch (block.kind) {
    case 'sentence':
      return (
        <p>
          {block.lead === undefined ? null : <b>{block.lead} </b>}
          {block.text}
        </p>
      )
    case 'quote':
      return <blockquote>{block.text}</blockquote>
    case 'note':
      return <p className="note">{block.text}</p>
    case 'facts':
      return <FactList facts={block.facts} />
    case 'terms':
      return <TermList terms={block.terms} />
    case 'shares':
      return <ShareRows rows={block.rows} />
    case 'amounts':
      return <AmountTable groups={block.groups} onFigure={onFigure} />
    case 'table':
      return <DocumentTable table={block} />
    case 'findings':
      return (
        <>
          <h4>{block.title}</h4>
          <FindingList findings={block.findings} />
        </>
      )
    case 'entry':
      return <EntryView entry={block} />
    default:
      return (
        <ul>
          {block.items.map((item) => (
            <li key={item}>{item}</li>
          ))}
        </ul>
      )
  }
}
