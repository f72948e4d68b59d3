import { Fragment } from 'react'
import type { Said } from '../../src/words/along-words.ts'

/** The line of words under the profile. The slider says the same to those who listen. */
export function Readout({ said }: { said: readonly Said[] }) {
  return (
    <p className="readout" aria-hidden>
      {said.map(({ words, strong }, index) => (
        <Fragment key={words}>
          {index > 0 ? ' · ' : ''}
          {strong ? <b>{words}</b> : <span>{words}</span>}
        </Fragment>
      ))}
    </p>
  )
}
