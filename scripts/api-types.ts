import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import openapiTS from 'openapi-typescript'
import { openJobs } from '../src/jobs/open-jobs.ts'
import { RegionCatalogue } from '../src/regions/catalogue.ts'
import { USUAL_LIMITS } from '../src/server/api/services.ts'
import { createApp } from '../src/server/app.ts'
import { openStore } from '../src/store/open-store.ts'

const HEAD = '// Written by `npm run api-types` from the OpenAPI document of src/server/api. Do not edit.\n\n'

/** TypeScript's view of our own OpenAPI document, which a server over an empty home tells as it tells anybody. */
export async function apiTypes(): Promise<string> {
  const home = mkdtempSync(join(tmpdir(), 'underfoot-api-'))
  const store = await openStore({ home })
  const regions = new RegionCatalogue(home)
  try {
    const app = createApp(new Map(), regions, {
      services: {
        store,
        jobs: openJobs(store),
        regions,
        uploads: home,
        clock: () => 0,
        version: '0',
        trustsProxy: false,
        limits: USUAL_LIMITS,
      },
      report: (error) => {
        throw error
      },
    })
    const answer = await app.request('http://localhost/api/v1/openapi.json', {
      headers: { host: 'localhost' },
    })
    const types = await openapiTS(JSON.parse(await answer.text()), { immutableTypes: true, exportType: true })
    return HEAD + types.replace(/^\/\*\*[\s\S]*?\*\/\s*/, '')
  } finally {
    await store.close()
    rmSync(home, { recursive: true })
  }
}
