import { importSentence } from '../../src/words/import-progress.ts'
import { moreSentence, SET_ASIDE } from '../../src/words/set-aside.ts'
import { mergedSentence } from '../../src/words/several-files.ts'
import { type ImportView, isUnderWay } from '../data/imports/import-view.ts'

interface ImportLineProps {
  readonly one: ImportView
  readonly onCancel: (key: string) => void
  readonly onDismiss: (key: string) => void
}

/** More than so many wait behind their number. */
const FEW = 3

/** One import: how far it is, and in the end what its files came to. */
export function ImportLine({ one, onCancel, onDismiss }: ImportLineProps) {
  const { key, name, phase, setAside, counts } = one
  const isOpen = isUnderWay(one)
  const merged = phase === 'done' ? mergedSentence(one.merged) : null
  return (
    <div className="import" data-phase={phase}>
      <p className="import-words">
        <b>{name}</b> <output>{importSentence(one)}</output>
      </p>
      <button type="button" className="control" onClick={() => (isOpen ? onCancel(key) : onDismiss(key))}>
        {isOpen ? 'Stop' : 'Put away'}
        <span className="aside-for-ears">: {name}</span>
      </button>
      {isOpen ? <Progress one={one} /> : null}
      {merged ? <p className="note">{merged}</p> : null}
      {setAside.length > 0 ? (
        <details className="import-aside" open={setAside.length <= FEW}>
          <summary>{SET_ASIDE}</summary>
          <ul className="note">
            {setAside.map(({ path, reason }) => (
              <li key={path}>
                <strong>{path}</strong> {reason}
              </li>
            ))}
            {counts.setAside > setAside.length ? (
              <li>{moreSentence(counts.setAside - setAside.length)}</li>
            ) : null}
          </ul>
        </details>
      ) : null}
    </div>
  )
}

function Progress({ one: { name, phase, sent, size, done, total } }: { one: ImportView }) {
  const [value, max] = phase === 'sending' ? [sent, size] : [done, total]
  const isTold = max !== null && max > 0 && phase !== 'packing'
  return (
    <progress
      className="import-progress"
      aria-label={`How far ${name} is`}
      {...(isTold ? { value: Math.min(value, max), max } : {})}
    />
  )
}
