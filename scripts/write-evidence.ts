import { writeFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { evidenceDocument } from '../src/words/evidence/evidence-document.ts'
import { evidenceMarkdown } from '../src/words/evidence/markdown.ts'

// Runs from dist/scripts, and docs stand beside dist.
const file = resolve(import.meta.dirname, '../../docs/evidence.md')
writeFileSync(file, evidenceMarkdown(evidenceDocument()))
process.stdout.write(`${file} is written anew.\n`)
