import { writeFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { apiTypes } from './api-types.ts'

// Runs from dist/scripts, and web stands beside dist.
const file = resolve(import.meta.dirname, '../../web/data/api/schema.ts')
writeFileSync(file, await apiTypes())
process.stdout.write(`${file} is written anew.\n`)
