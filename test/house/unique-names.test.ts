import { readdirSync, readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { expect, it } from 'vitest'

const root = resolve(import.meta.dirname, '../..')
const EXPORTED =
  /^export (?:default |abstract |async )*(?:function\*?|class|const|interface|type|enum) (\w+)/gm

it('an exported name is defined once: one name, one meaning', () => {
  const files = new Map<string, Set<string>>()
  for (const top of ['src', 'web'])
    for (const name of readdirSync(resolve(root, top), { recursive: true, encoding: 'utf8' })) {
      // The API's schema is written by a tool, with names of its own.
      if (!/\.tsx?$/.test(name) || name === 'data/api/schema.ts') continue
      const text = readFileSync(resolve(root, top, name), 'utf8')
      // Overloads stand in one file; a set takes them as one.
      for (const [, exported] of text.matchAll(EXPORTED))
        files.set(exported, (files.get(exported) ?? new Set()).add(`${top}/${name}`))
    }
  const twice = [...files].filter(([, places]) => places.size > 1)
  expect(twice.map(([name, places]) => `${name}: ${[...places].join(', ')}`)).toEqual([])
})
