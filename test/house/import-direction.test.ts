import { readdirSync, readFileSync } from 'node:fs'
import { dirname, relative, resolve } from 'node:path'
import { describe, expect, it } from 'vitest'

/**
 * The house has one direction: a room may import from its own row only itself, and from any row above it.
 * docs/architecture.md draws this table.
 */
const ROWS = [
  ['units', 'geo', 'bytes', 'evidence', 'stretch'],
  ['ground', 'activity', 'body'],
  ['line'],
  ['analysis'],
  ['course'],
  ['athlete', 'privacy'],
  ['exposure'],
  ['acceptance'],
  ['words'],
  ['store'],
  ['regions', 'accounts'],
  ['import'],
  ['jobs'],
  ['service'],
  ['server'],
  ['cli'],
]

/** Rooms that must run in a browser, a worker and a test alike: no clock, disk, network or environment. */
const PURE = new Set([
  'units',
  'geo',
  'evidence',
  'bytes',
  'stretch',
  'ground',
  'activity',
  'body',
  'line',
  'analysis',
  'course',
  'athlete',
  'exposure',
  'acceptance',
  'privacy',
  'words',
])

const root = resolve(import.meta.dirname, '../..')

interface Import {
  readonly file: string
  readonly target: string
}

function sourceFiles(folder: string): string[] {
  return readdirSync(resolve(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.tsx?$/.test(name))
    .map((name) => `${folder}/${name}`)
}

function importsOf(file: string): Import[] {
  const text = readFileSync(resolve(root, file), 'utf8')
  return [...text.matchAll(/(?:\bfrom|\bimport|\bimport\()\s*['"]([^'"]+)['"]/g)].map((match) => ({
    file,
    target: match[1] ?? '',
  }))
}

function roomOf(file: string): string {
  const [top, room] = file.split('/')
  return top === 'src' ? (room ?? '') : (top ?? '')
}

function targetRoom({ file, target }: Import): string | null {
  if (!target.startsWith('.')) return null
  return roomOf(relative(root, resolve(root, dirname(file), target)).replaceAll('\\', '/'))
}

const rowOf = (room: string) => ROWS.findIndex((row) => row.includes(room))

describe('the house', () => {
  const source = sourceFiles('src')
  const imports = source.flatMap(importsOf)

  it('has no room that the plan does not know', () => {
    expect([...new Set(source.map(roomOf))].filter((room) => rowOf(room) < 0)).toEqual([])
  })

  it('has no empty room', () => {
    const rooms = new Set(source.map(roomOf))
    expect(ROWS.flat().filter((room) => !rooms.has(room))).toEqual([])
  })

  it('imports point one way: never up, never sideways', () => {
    const wrong = imports.filter((one) => {
      const to = targetRoom(one)
      const from = roomOf(one.file)
      return to !== null && to !== from && rowOf(to) >= rowOf(from)
    })
    expect(wrong.map(({ file, target }) => `${file} imports ${target}`)).toEqual([])
  })

  it('keeps clock, disk, network and environment out of the pure rooms', () => {
    const pure = source.filter((file) => PURE.has(roomOf(file)))
    const impureImports = pure.flatMap(importsOf).filter(({ target }) => target.startsWith('node:'))
    expect(impureImports).toEqual([])
    const impureWords = /\bDate\.now\(|\bnew Date\(\)|\bprocess\.[a-z]|\bfetch\(|\bMath\.random\(|\bBuffer\b/
    expect(pure.filter((file) => impureWords.test(readFileSync(resolve(root, file), 'utf8')))).toEqual([])
  })

  it('lets the pages use only the pure rooms', () => {
    const wrong = sourceFiles('web')
      .flatMap(importsOf)
      .filter((one) => {
        const room = targetRoom(one)
        return room !== null && room !== 'web' && !PURE.has(room)
      })
    expect(wrong.map(({ file, target }) => `${file} imports ${target}`)).toEqual([])
  })
})
