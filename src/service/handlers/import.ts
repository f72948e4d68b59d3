import { z } from 'zod'
import { commitFiles } from '../../import/commit-files.ts'
import { finishImport, importFiles, importLimiter } from '../../import/import-files.ts'
import { type Importing, importResult, importSources, storedFile } from '../../import/importing.ts'
import { machineName } from '../../store/process-name.ts'
import { type Handler, PermanentError } from '../../jobs/jobs.ts'
import { type DerivingContext, settingFor } from './handler-context.ts'

/** What a child is submitted with: files whose originals are kept by now. */
const childPayload = z.object({ files: z.array(storedFile) })

/**
 * Imports what `importSources` names. The first call adds children for any worker to commit so many files of it. A
 * child names its files by their contents: it does not matter what becomes of folder or archive meanwhile, nor how
 * often it runs.
 */
export function importHandler(context: DerivingContext): Handler {
  const limiter = importLimiter()
  const { store, derivers, clock } = context
  return async ({ athlete, job, parent, payload, signal, progress, isFinalizing, result, addChild }) => {
    const importing: Importing = {
      store,
      athlete,
      importId: parent ?? job,
      limiter,
      signal,
      now_s: clock,
      withDeriver: async (work) => derivers.with(await settingFor(context, athlete), work),
    }
    if (parent !== null) {
      const { files } = childPayload.parse(payload)
      return commitFiles(importing, files, (done) => progress(done, files.length, null))
    }
    const { data: sources } = importSources.safeParse(payload)
    if (sources === undefined) throw new PermanentError('An import has to name what to import.')
    if (isFinalizing) {
      const { data: walked = { passedOver: null } } = importResult.safeParse(result)
      return finishImport(importing, sources, walked, progress)
    }
    if (sources.machine !== undefined && sources.machine !== machineName())
      throw new PermanentError('Its files are on another machine: run the same import again there.')
    const { isHandedOn, passedOver } = await importFiles(importing, sources, {
      handOn: (files) => addChild({ files }, files.length),
      progress,
    })
    if (!isHandedOn) await finishImport(importing, sources, { passedOver }, progress)
    return { passedOver }
  }
}
