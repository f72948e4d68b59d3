import { Command } from 'commander'
import type { EvidenceOptions } from '../evidence/tell-evidence.ts'
import { jsonOption } from '../options.ts'

export function evidenceCommand(): Command {
  return new Command('evidence')
    .description('where every number comes from, and how well it is known')
    .argument('[id]', 'one coefficient or figure, as `underfoot analyse` names it; without it, all')
    .addOption(jsonOption)
    .option('--no-colour', 'plain text, even on a terminal that has colour')
    .addHelpText('after', EXAMPLES)
    .action(async (id: string | undefined, asked: EvidenceOptions) => {
      const { tellEvidence } = await import('../evidence/tell-evidence.ts')
      await tellEvidence(id, asked)
    })
}

const EXAMPLES = `
Examples:
  underfoot evidence                     everything, from energy to water
  underfoot evidence quads-eccentric     what the thighs' figure is, and what it rests on
  underfoot evidence --json              for a program to read`
