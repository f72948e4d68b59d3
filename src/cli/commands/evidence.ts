import { Command } from 'commander'
import type { EvidenceOptions } from '../evidence/tell-evidence.ts'
import { jsonOption, markdownOption } from '../options.ts'

export function evidenceCommand(): Command {
  return new Command('evidence')
    .description('what the book says, what was measured, and where every number comes from')
    .argument(
      '[id]',
      'a claim, a background, a number, a figure as `underfoot analyse` names it, a table (AT1), or a whole part: claims, backgrounds, coefficients, published; without it, all',
    )
    .addOption(jsonOption)
    .addOption(markdownOption)
    .option('--no-colour', 'plain text, even on a terminal that has colour')
    .addHelpText('after', EXAMPLES)
    .action(async (id: string | undefined, asked: EvidenceOptions) => {
      const { tellEvidence } = await import('../evidence/tell-evidence.ts')
      await tellEvidence(id, asked)
    })
}

const EXAMPLES = `
Examples:
  underfoot evidence                     everything, claims to tables
  underfoot evidence claims              what the book says, for and against
  underfoot evidence bone-density        one claim
  underfoot evidence quads-eccentric     what the thighs' figure is, and what it rests on
  underfoot evidence --json              for a program to read`
