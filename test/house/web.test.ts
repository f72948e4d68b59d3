import { readdirSync, readFileSync } from 'node:fs'
import { dirname, relative, resolve } from 'node:path'
import { describe, expect, it } from 'vitest'

const web = resolve(import.meta.dirname, '../../web')
const files = readdirSync(web, { recursive: true, encoding: 'utf8' })
  .map((name) => name.replaceAll('\\', '/'))
  .filter((name) => /\.tsx?$/.test(name))

const textOf = (file: string) => readFileSync(resolve(web, file), 'utf8')

/** Which folders of the pages each folder imports from, `data/imports` being of `data`. */
function folderImports(): Map<string, Set<string>> {
  const imports = new Map<string, Set<string>>()
  for (const file of files) {
    const from = folderOf(file)
    const found = imports.get(from) ?? new Set()
    imports.set(from, found)
    for (const [, target = ''] of textOf(file).matchAll(/(?:\bfrom|\bimport\(?)\s*'(\.[^']+)'/g)) {
      const to = folderOf(relative(web, resolve(web, dirname(file), target)).replaceAll('\\', '/'))
      if (to !== '' && to !== from) found.add(to)
    }
  }
  return imports
}

/** Empty for what lies outside, or at the top. */
function folderOf(file: string): string {
  return file.includes('/') && !file.startsWith('..') ? file.split('/')[0] : ''
}

describe('the pages', () => {
  it('have no folders that import one another in a circle', () => {
    const imports = folderImports()
    const circles: string[] = []
    const walk = (folder: string, way: readonly string[]): void => {
      if (way.includes(folder)) {
        circles.push([...way.slice(way.indexOf(folder)), folder].join(' → '))
        return
      }
      for (const next of imports.get(folder) ?? []) walk(next, [...way, folder])
    }
    for (const folder of imports.keys()) walk(folder, [])
    expect([...new Set(circles)]).toEqual([])
  })
})
