import { markdownTable } from '../document/markdown-table.ts'
import type {
  ClaimRow,
  CoefficientRow,
  EvidenceAccount,
  FindingRow,
  GroupRow,
  SourceRow,
  TableRows,
} from './account.ts'

/** The account as docs/evidence.md. */
export function evidenceMarkdown({ grades, claims, groups, tables }: EvidenceAccount): string {
  const blocks = [
    '# What is known, and how well',
    'Written by `npm run evidence` from the data the models themselves use; a test fails when the two differ. The page “Evidence” shows the same. Edit `src/evidence` and `src/body/acceptance`, not this file.',
    markdownTable(
      ['grade', 'means', 'numbers'],
      grades.map(({ grade, means, count }) => [grade, means, String(count)]),
    ),
    '## The book’s claims, and the evidence',
    'Underfoot started from a book, an introduction to trail running. Each of its claims stands here in our words, as the book’s view, beside what was measured.',
    ...claims.flatMap(claimBlocks),
    '## Every number the models use',
    ...groups.flatMap(groupBlocks),
    '## Held to what was published',
    'Each row is a test: ours has to lie within what is tolerated. Published numbers were read in the source, quoted by another text, reckoned from the source’s numbers, or remembered. What nothing in Underfoot claims says why.',
    ...tables.flatMap(tableBlocks),
  ]
  return `${blocks.join('\n\n')}\n`
}

function claimBlocks({ about, book, verdict, supports, against, so }: ClaimRow): string[] {
  return [
    `### ${about}`,
    `> ${book}`,
    `**${verdict}.** ${so}`,
    ...findingBlocks('For', supports),
    ...findingBlocks('Against', against),
  ]
}

function findingBlocks(title: string, findings: readonly FindingRow[]): string[] {
  if (findings.length === 0) return []
  const lines = findings.map(({ says, how, sources }) => {
    const asides = [...sources.map(sourceLink), ...(how === null ? [] : [how])]
    return `- ${says}${asides.length === 0 ? '' : ` _${asides.join(', ')}_`}`
  })
  return [`${title}:`, lines.join('\n')]
}

function groupBlocks({ about, coefficients }: GroupRow): string[] {
  return [`### ${about}`, ...coefficients.flatMap(coefficientBlocks)]
}

function coefficientBlocks(row: CoefficientRow): string[] {
  const lines = [
    `grade ${row.grade}; ${row.how}`,
    `holds for ${row.holdsFor}`,
    `uncertainty: ${row.uncertainty}`,
    ...(row.notShown === null ? [] : [`not shown: ${row.notShown}`]),
    ...row.sources.map(({ words, link }) => (link === null ? words : `${words}, <${link}>`)),
  ]
  return [
    `**${row.what}** (\`${row.id}\`)  \n${row.value} ${row.unit}`,
    lines.map((line) => `- ${line}`).join('\n'),
  ]
}

function tableBlocks({ id, title, held, unclaimed }: TableRows): string[] {
  const heldRows = held.map((row) => [
    row.isWithin ? row.what : `${row.what} (**outside**)`,
    row.published,
    row.ours,
    row.difference,
    row.tolerated,
    row.unit,
    row.source,
    row.how,
  ])
  const headers = ['', 'published', 'ours', 'difference', 'tolerated', 'unit', 'source', 'known by']
  return [
    `### ${id} · ${title}`,
    ...(heldRows.length === 0 ? [] : [markdownTable(headers, heldRows)]),
    ...(unclaimed.length === 0
      ? []
      : [
          'Not claimed:',
          unclaimed
            .map(({ what, published, source, why }) => `- ${what} (${published}, ${source}): ${why}`)
            .join('\n'),
        ]),
  ]
}

function sourceLink({ short, link }: SourceRow): string {
  return link === null ? short : `[${short}](${link})`
}
