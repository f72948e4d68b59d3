import type { Analysis } from '../analysis/analysis.ts'
import type { UnitSystem } from '../units/units.ts'
import { daySection, metWithSection } from './amounts.ts'
import { besideFlatSection } from './beside-flat.ts'
import type { Document, Section } from './document/document.ts'
import { factsOf } from './facts.ts'
import { notesSection } from './notes.ts'
import { splitsSection } from './splits.ts'
import { deviceWords } from './sport-words.ts'
import { summaryOf } from './summary.ts'
import { titleOf } from './title.ts'
import { underfootSection } from './underfoot.ts'
import { whenOf } from './when.ts'

/** What there is to say of one run: words first, then figures, tables, and what was doubtful. */
export function runDocument(analysis: Analysis, units: UnitSystem): Document {
  return {
    title: titleOf(analysis),
    aside: [whenOf(analysis.start, analysis.utcOffset_s), analysis.sport, analysis.name ?? '']
      .map(deviceWords)
      .filter((part) => part !== null)
      .join(' · '),
    sections: [
      openingSection(analysis, units),
      analysis.ground && underfootSection(analysis.ground, 'run', units),
      metWithSection(analysis, 'run', units),
      besideFlatSection(analysis, 'run'),
      daySection(analysis, 'run', units),
      splitsSection(analysis.splits, units),
      notesSection(analysis, units),
    ].filter((section) => section !== null),
  }
}

function openingSection(analysis: Analysis, units: UnitSystem): Section {
  return {
    id: 'opening',
    title: null,
    blocks: [
      { kind: 'sentence', text: summaryOf(analysis, units) },
      { kind: 'facts', facts: factsOf(analysis, units) },
    ],
  }
}
