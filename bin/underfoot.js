#!/usr/bin/env node
import { existsSync } from 'node:fs'

const built = new URL('../dist/src/cli/main.js', import.meta.url)
const [major, minor] = process.versions.node.split('.').map(Number)

if (major < 20 || (major === 20 && minor < 19)) {
  fail(`Node ${process.versions.node} is too old; install Node 20.19 or newer.`)
} else if (!existsSync(built)) {
  fail('it has not been built yet; run `npm run build` in its folder first.')
} else {
  const { run } = await import(built.href)
  await run(process.argv.slice(2))
}

/** @param {string} sentence */
function fail(sentence) {
  process.stderr.write(`underfoot: ${sentence}\n`)
  process.exitCode = 1
}
