import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { tableFromIPC } from '@uwdata/flechette'
import { describe, expect, it } from 'vitest'
import { bytesSource } from '../../../src/ground/osm/source.ts'
import { writeRegion } from '../../../src/ground/region/file/write-region.ts'
import { readDirectory } from '../../../src/ground/region/file/read-entries.ts'
import { madeElevation, regionOf, VILLAGE } from './made-ground.ts'

const document = readFileSync(resolve(import.meta.dirname, '../../../docs/region-format.md'), 'utf8')

/** Words in backquotes in the part of the document about an entry. */
function wordsAbout(entry: string): string[] {
  const part = document.split(/^## /m).find((text) => text.split('\n')[0]?.includes(`\`${entry}\``))
  return [...(part ?? '').matchAll(/`([\w.]+)`/g)].map((match) => match[1] ?? '')
}

interface Field {
  readonly name: string
  readonly type: { readonly children?: readonly Field[] }
}

/** Names of columns and of what lies inside them; Arrow's own name for a list's entries is left out. */
function namesIn(fields: readonly Field[]): string[] {
  return fields.flatMap(({ name, type }) => [
    ...(name === 'item' ? [] : [name]),
    ...namesIn(type.children ?? []),
  ])
}

describe('docs/region-format.md', () => {
  it('names every entry of a region file, and every column of every table', async () => {
    const region = await regionOf(
      VILLAGE,
      madeElevation(() => 1500),
    )
    const bytes = new Uint8Array(Buffer.concat([...writeRegion(region)]))
    const directory = await readDirectory(bytesSource(bytes))
    expect(directory.size).toBeGreaterThan(10)
    for (const [name, { offset, size }] of directory) {
      const said = wordsAbout(name)
      expect(said, name).toContain(name)
      const entry = bytes.slice(offset, offset + size)
      if (name.endsWith('.arrow')) {
        // A schema's fields, each with a type that may have fields of its own.
        const fields = tableFromIPC(entry).schema.fields as readonly Field[]
        for (const column of namesIn(fields)) expect(said, name).toContain(column)
      }
      if (name.endsWith('.json')) {
        const about = JSON.parse(new TextDecoder().decode(entry)) as Record<string, unknown>
        for (const field of Object.keys(about)) expect(said, name).toContain(field)
      }
    }
  })
})
