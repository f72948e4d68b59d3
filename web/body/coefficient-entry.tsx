import type { Citation, Coefficient } from '../../src/evidence/evidence.ts'
import { linkOf, PROVENANCE_WORDS, valueWords } from '../../src/words/evidence/coefficient-words.ts'
import { GRADE_WORDS } from '../../src/words/grades.ts'
import { capitalised } from '../../src/words/numbers.ts'

/** One number of the models with where it comes from and what it does not show. */
export function CoefficientEntry({ coefficient }: { coefficient: Coefficient<unknown> }) {
  return (
    <li className="coefficient">
      <h3>{coefficient.what}</h3>
      <p className="coefficient-value">
        {valueWords(coefficient.value)} <span>{coefficient.unit}</span>
      </p>
      <dl>
        <Term name="How well known">
          {coefficient.grade}: {GRADE_WORDS[coefficient.grade]}
        </Term>
        <Term name="Uncertainty">{coefficient.uncertainty}</Term>
        <Term name="Holds for">{coefficient.validity}</Term>
        <Term name="How it was reached">{capitalised(PROVENANCE_WORDS[coefficient.provenance])}.</Term>
        {coefficient.caveat === null ? null : <Term name="What it does not show">{coefficient.caveat}</Term>}
      </dl>
      {coefficient.citations.length === 0 ? (
        <p className="citation">No study to cite.</p>
      ) : (
        coefficient.citations.map((citation) => <CitationLine key={citation.title} citation={citation} />)
      )}
    </li>
  )
}

function Term({ name, children }: { name: string; children: React.ReactNode }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  )
}

function CitationLine({ citation }: { citation: Citation }) {
  const link = linkOf(citation)
  return (
    <p className="citation">
      {citation.authors} ({citation.year}). <cite>{citation.title}</cite>. {citation.where}.
      {link === null ? null : (
        <a href={link} rel="noreferrer" target="_blank">
          {link}
        </a>
      )}
    </p>
  )
}
