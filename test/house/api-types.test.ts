import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { apiTypes } from '../../scripts/api-types.ts'

it('the page’s types of the API are those of its document: `npm run api-types` writes them', async () => {
  const file = new URL('../../web/data/api/schema.ts', import.meta.url)
  expect(readFileSync(file, 'utf8')).toBe(await apiTypes())
})
