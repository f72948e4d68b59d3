import { FileButton } from '../lib/file-button.tsx'
import type { Imports } from '../data/imports/use-imports.ts'
import './add-runs.css'
import { ImportLine } from './import-line.tsx'

/** The ways in, and what is on its way. */
export function AddRuns({
  imports: { imports, add, cancel, dismiss },
  isFirst,
}: {
  imports: Imports
  isFirst: boolean
}) {
  return (
    <section className="add-runs" aria-label="Add runs">
      <div className="add-ways">
        <FileButton
          words={isFirst ? 'Choose files or an archive' : 'Add files or an archive'}
          className={isFirst ? 'solid' : 'outlined'}
          onFiles={add}
        />
        <FileButton
          folder
          words={isFirst ? 'Choose a folder' : 'Add a folder'}
          className="outlined"
          onFiles={add}
        />
        {isFirst ? null : <span className="note add-hint">or drop them here</span>}
      </div>
      {imports.length > 0 ? (
        <ul className="imports">
          {imports.map((one) => (
            <li key={one.key}>
              <ImportLine one={one} onCancel={cancel} onDismiss={dismiss} />
            </li>
          ))}
        </ul>
      ) : null}
    </section>
  )
}
