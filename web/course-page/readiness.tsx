import { memo, useMemo } from 'react'
import type { DimensionJson, ReadinessJson } from '../../src/exposure/readiness-json.ts'
import type { PredictionJson } from '../../src/athlete/prediction-json.ts'
import type { UnitSystem } from '../../src/units/units.ts'
import type { Section, Term } from '../../src/words/document/document.ts'
import { readinessDocument } from '../../src/words/readiness-document.ts'
import { Blocks } from '../document/document-section.tsx'
import { DemandBar } from './demand-bar.tsx'
import './readiness.css'

interface ReadinessProps {
  readonly readiness: ReadinessJson
  /** What the page tells of the course, which may be from recordings that were chosen here. */
  readonly prediction: PredictionJson
  readonly units: UnitSystem
}

/** Each demand of the course beside the most of the last 30 days, as `underfoot readiness` tells it. */
export const ReadinessSection = memo(function Readiness(props: ReadinessProps) {
  const { readiness, prediction, units } = props
  const { title, sections } = useMemo(() => readinessDocument(readiness, null, units), [readiness, units])
  const isOfAnother = readiness.used.sentence !== prediction.used.sentence
  return (
    <section className="readiness" aria-labelledby="readiness-title">
      {sections.map((section) => {
        if (section.id === 'demands')
          return <Demands key={section.id} section={section} lead={title} dimensions={readiness.dimensions} />
        if (section.id === 'studied') return <Studied key={section.id} section={section} />
        return section.id === 'used' && isOfAnother ? (
          <div key={section.id} className="used">
            <Blocks blocks={section.blocks} />
          </div>
        ) : null
      })}
    </section>
  )
})

interface DemandsProps {
  readonly section: Section
  readonly lead: string
  /** In the order of the section's terms. */
  readonly dimensions: readonly DimensionJson[]
}

/** Each sentence beside its bar, and all in a table under them. */
function Demands({ section: { title, blocks }, lead, dimensions }: DemandsProps) {
  const terms = blocks.flatMap((block): readonly Term[] => (block.kind === 'terms' ? block.terms : []))
  return (
    <>
      <h2 id="readiness-title">{title}</h2>
      <p className="readiness-lead">{lead}</p>
      <ul>
        {terms.map(({ label, words }, i) => (
          <li key={label} data-verdict={isBeyond(dimensions[i]) ? 'beyond' : 'calm'}>
            <h3>{label}</h3>
            <DemandBar one={dimensions[i]} />
            <p>{words}</p>
          </li>
        ))}
      </ul>
      <Blocks blocks={blocks.filter(({ kind }) => kind !== 'terms')} />
    </>
  )
}

function Studied({ section: { title, blocks } }: { section: Section }) {
  return (
    <details className="note">
      <summary>{title}</summary>
      <Blocks blocks={blocks} />
    </details>
  )
}

function isBeyond({ verdict }: DimensionJson): boolean {
  return verdict === 'beyond' || verdict === 'beyond known'
}
