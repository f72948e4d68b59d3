import { existsSync } from 'node:fs'
import { resolve } from 'node:path'
import { expect, it } from 'vitest'
import { LONGEST } from '../support/longest-first.ts'

it('the files taken first are all there: a renamed one would come last again, and alone', () => {
  const test = resolve(import.meta.dirname, '..')
  expect(LONGEST.filter((name) => !existsSync(resolve(test, `${name}.test.ts`)))).toEqual([])
})
