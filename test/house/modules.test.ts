import { execFileSync } from 'node:child_process'
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join, relative, resolve } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'

const root = resolve(import.meta.dirname, '../..')
const rooms = readdirSync(resolve(root, 'src'))
const glossary = readFileSync(resolve(root, 'docs/glossary.md'), 'utf8')

interface FirstFile {
  readonly file: string
  readonly room: string
  readonly example: string | null
}

/** The file of a room to read first: it begins with `@module` and an `@example`. */
function firstFiles(room: string): FirstFile[] {
  return readdirSync(resolve(root, 'src', room), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts'))
    .flatMap((name) => {
      const text = readFileSync(resolve(root, 'src', room, name), 'utf8')
      const header = /^\/\*\*[\s\S]*?\*\//.exec(text)?.[0] ?? ''
      const named = /@module (\S+)/.exec(header)?.[1]
      if (named === undefined) return []
      const code = /```ts\n([\s\S]*?)```/.exec(header.replaceAll(/^ \* ?/gm, ''))?.[1]
      return [{ file: `src/${room}/${name}`, room: named, example: code ?? null }]
    })
}

/** An example imports as its own file does; here it stands elsewhere. */
function fromHere({ file, example }: FirstFile): string {
  return (example ?? '').replaceAll(
    /from '(\.[^']+)'/g,
    (_, target: string) => `from '../../../${join(dirname(file), target).replaceAll('\\', '/')}'`,
  )
}

describe('the first file of every room', () => {
  const first = rooms.flatMap(firstFiles)
  const examples = resolve(root, 'test/house/.examples')

  afterAll(() => rmSync(examples, { recursive: true, force: true }))

  it('is one, says `@module` and the name of the room, and holds an example', () => {
    expect(first.map(({ room }) => room).toSorted()).toEqual(rooms.toSorted())
    expect(first.filter(({ example }) => example === null)).toEqual([])
  })

  it('names a term of the glossary', () => {
    const cells = [...glossary.matchAll(/^\| ([^|]+?)\s+\|/gm)].map(([, cell]) => cell ?? '')
    const terms = new Set(cells.flatMap((cell) => cell.split(', ')))
    expect(rooms.filter((room) => !terms.has(room))).toEqual([])
  })

  it('holds an example that compiles', () => {
    mkdirSync(examples, { recursive: true })
    for (const one of first) writeFileSync(resolve(examples, `${one.room}.ts`), fromHere(one))
    writeFileSync(
      resolve(examples, 'tsconfig.json'),
      JSON.stringify({
        extends: relative(examples, resolve(root, 'tsconfig.json')),
        compilerOptions: { noUnusedLocals: false },
        include: ['*.ts'],
      }),
    )
    let said = ''
    try {
      execFileSync('npx', ['tsc', '-p', examples], { cwd: root, encoding: 'utf8' })
    } catch (error) {
      said = String((error as { stdout?: unknown }).stdout)
    }
    expect(said).toBe('')
  })
})
