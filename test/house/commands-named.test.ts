import { readdirSync, readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { expect, it } from 'vitest'

const root = resolve(import.meta.dirname, '../..')

const filesIn = (folder: string, ending: RegExp): string[] =>
  readdirSync(resolve(root, folder), { recursive: true, encoding: 'utf8' })
    .map((name) => `${folder}/${name}`)
    .filter((name) => ending.test(name))

it('a command that sentences and docs name is one there is: nobody is sent to type what answers nothing', () => {
  const commands = new Set(
    readdirSync(resolve(root, 'src/cli/commands')).map((name) => name.replace(/\.ts$/, '')),
  )
  const texts = ['README.md', 'CHANGELOG.md'].concat(
    filesIn('src', /\.ts$/),
    filesIn('web', /\.tsx?$/),
    filesIn('docs', /\.md$/),
  )
  const unknown = texts.flatMap((file) =>
    [...readFileSync(resolve(root, file), 'utf8').matchAll(/(?<!\{)`underfoot ([a-z]+)/g)]
      .filter(([, command = '']) => !commands.has(command))
      .map(([named]) => `${file}: ${named}`),
  )
  expect(unknown).toEqual([])
})
