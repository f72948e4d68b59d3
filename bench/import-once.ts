import { importHistory } from '../src/service/import-history.ts'
import { openStore } from '../src/store/open-store.ts'
import { ME } from '../src/store/store.ts'

/** Imports a folder into a new home, and prints seconds and the peak of memory in MB. */
const [home, folder] = process.argv.slice(2)
if (home === undefined || folder === undefined) throw new Error('Name a home and a folder.')
const store = await openStore({ home })
const begin = performance.now()
await importHistory(store, ME, [folder], {})
const seconds = (performance.now() - begin) / 1000
await store.close()
console.log(`${seconds} ${process.resourceUsage().maxRSS / 1024}`)
