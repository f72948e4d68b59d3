import { FileButton } from '../lib/file-button.tsx'
import { Skyline } from './skyline.tsx'
import './welcome.css'

interface WelcomeProps {
  readonly onFiles: (files: File[]) => void
  readonly onExample: () => void
  readonly isExampleMissing: boolean
}

/** The first thing one sees: what this is, and the ways in. */
export function Welcome({ onFiles, onExample, isExampleMissing }: WelcomeProps) {
  return (
    <section className="welcome">
      <h1>What did this run do to your body?</h1>
      <p className="lede">
        Drop a recording here, or several: FIT, GPX or TCX, as your watch wrote them. You will see where you
        climbed and braked, what it cost, where you will feel it, and how well each of these is known.
      </p>
      <div className="welcome-ways">
        <FileButton words="Choose files" className="solid" onFiles={onFiles} />
        <button type="button" className="outlined" onClick={onExample}>
          Open a made-up example
        </button>
      </div>
      {isExampleMissing ? (
        <p className="note" role="alert">
          The example could not be fetched. Your own files are read without any connection.
        </p>
      ) : null}
      <p className="note">
        Everything is worked out in this browser. No file, and nothing about you, leaves it. Where every
        number comes from: <a href="#/evidence">what the book says, what the evidence says</a>.
      </p>
      <Skyline />
    </section>
  )
}
