/**
 * @module words
 *
 * What Underfoot says, as data: sections of sentences, facts, figures, tables and lists, in the words a person reads.
 * Whoever has something to say builds a document; terminal, page, Markdown and print lay the same document out, and as
 * JSON it is itself. A layout may leave out what it has no room for and add how its own marks are to be read, but it
 * words nothing anew.
 *
 * @example
 * ```ts
 * import type { Section } from './document.ts'
 *
 * const said: Section = {
 *   id: 'notes',
 *   title: 'About the recording',
 *   blocks: [{ kind: 'list', items: ['Nothing had to be mended, and nothing was doubted.'] }],
 * }
 * ```
 */

import type { Grade } from '../../evidence/evidence.ts'
import type { ClassShare } from '../../analysis/analysis.ts'

/** One answer, from its title to its notes. */
export interface Document {
  readonly title: string
  /** What stands small beside the title: when, what, whose; may be empty. */
  readonly aside: string
  readonly sections: readonly Section[]
}

export interface Section {
  /** Stays the same whatever the words are: layouts hang pictures on it. */
  readonly id: string
  /** null: the section goes with the document's own title. */
  readonly title: string | null
  readonly blocks: readonly Block[]
  /** Smaller ones within it, where there are any. */
  readonly sections?: readonly Section[]
}

export type Block =
  | Sentence
  | Facts
  | Terms
  | Shares
  | Amounts
  | Table
  | List
  | Findings
  | EvidenceEntry
  | Key

/**
 * Words to be read in one go. A note is smaller: what follows it goes on in the same paragraph. A quote is somebody
 * else's view.
 */
export interface Sentence {
  readonly kind: 'sentence' | 'note' | 'quote'
  /** Said strongly in front of the rest: `Holds in part.` */
  readonly lead?: string
  readonly text: string
}

export interface Facts {
  readonly kind: 'facts'
  readonly facts: readonly Fact[]
}

/** One plain figure: `Distance`, `14.0`, `km`, and a smaller word beside it. */
export interface Fact {
  readonly label: string
  readonly value: string
  readonly unit: string
  readonly beside: string | null
}

/** Words under a label each, as in a glossary. */
export interface Terms {
  readonly kind: 'terms'
  readonly terms: readonly Term[]
}

export interface Term {
  readonly label: string
  readonly words: string
}

/** What parts of the way are which, each row summing to one: a bar, and the words that say the same. */
export interface Shares {
  readonly kind: 'shares'
  readonly rows: readonly ShareRow[]
}

export interface ShareRow {
  readonly label: string
  readonly parts: readonly SharePart[]
  readonly words: string
}

export interface SharePart {
  readonly name: string
  readonly provenance: ClassShare['provenance']
  /** 0..1 of the whole. */
  readonly share: number
}

/** Figures in groups, each with its range and how well it is known. */
export interface Amounts {
  readonly kind: 'amounts'
  readonly groups: readonly AmountGroup[]
}

export interface AmountGroup {
  /** What the group is of; a layout may draw by it. */
  readonly of: string
  readonly title: string
  /** `known over 89 % of the time`; empty where there is nothing to add. */
  readonly beside: string
  readonly figures: readonly Figure[]
}

/** One figure in words, with what it rests on. */
export interface Figure {
  readonly id: string
  readonly label: string
  /** `22 min`. */
  readonly amount: string
  /** `18–30`; empty where it reads the same as the amount. */
  readonly range: string
  /** `3.2 per km`; empty where there is nothing to add. */
  readonly beside: string
  readonly grade: Grade
  /** Ids of the coefficients it rests on. */
  readonly evidence: readonly string[]
  /** 0..1 of the whole it is part of, for a bar; null where it is part of none. */
  readonly share: number | null
}

export interface Table {
  readonly kind: 'table'
  /** Header of the column that the rows' bars draw; null where there are none. */
  readonly drawn: string | null
  readonly columns: readonly TableColumn[]
  readonly rows: readonly TableRow[]
}

export interface TableColumn {
  readonly header: string
  /** How the header is to be read, to follow on it: `as far: for the same distance`; empty where it says enough. */
  readonly means: string
  readonly align: 'left' | 'right'
  /** How strongly its cells are said; a mark is the letter of how well a figure is known. */
  readonly weight: 'strong' | 'plain' | 'quiet' | 'accent' | 'mark'
  /** Where room is short the highest goes first; 0 always stays. */
  readonly yields: number
}

export interface TableRow {
  readonly cells: readonly string[]
  /** Id of the figure that the row is of; null where it is of none. */
  readonly figure: string | null
  /** null where there is none to draw. */
  readonly bar: RowBar | null
}

export interface RowBar {
  /** 0..1 of the longest bar or outline. */
  readonly share: number
  /** What it is held against, in the same measure; null where there is nothing. */
  readonly outline: number | null
}

export interface List {
  readonly kind: 'list'
  readonly items: readonly string[]
}

/** What was found, for something or against it. */
export interface Findings {
  readonly kind: 'findings'
  readonly title: string
  readonly findings: readonly FindingWords[]
}

export interface FindingWords {
  readonly says: string
  /** How its numbers came here; empty where they were read in the works themselves. */
  readonly how: string
  readonly works: readonly Work[]
}

/** A published work. */
export interface Work {
  /** As in a list of works, the link apart. */
  readonly words: string
  /** `Minetti 2002`. */
  readonly short: string
  readonly link: string | null
}

/** One number of the models with all that is known about it. */
export interface EvidenceEntry {
  readonly kind: 'entry'
  readonly id: string
  readonly what: string
  readonly value: string
  readonly unit: string
  readonly grade: Grade
  readonly terms: readonly Term[]
  readonly works: readonly Work[]
}

/** Where a layout says how its marks are to be read. */
export interface Key {
  readonly kind: 'key'
  /** `guard`: a demand beside the most that was done lately. */
  readonly of: 'provenance' | 'guard'
}
