import { useState } from 'react'
import { isUndecided } from '../../src/analysis/on-foot.ts'
import type { Analysis } from '../../src/analysis/analysis.ts'
import { isFootSport } from '../../src/words/movement.ts'
import { ask } from '../data/api/ask.ts'
import './say-sport.css'

interface SaySportProps {
  readonly activity: string
  readonly analysis: Analysis
  readonly onSaid: () => void
}

/** What it may have been, each as the button says it. */
const CHOICES = [
  ['running', 'A run'],
  ['walking', 'A walk'],
  ['hiking', 'A hike'],
  ['cycling', 'A ride'],
  ['training', 'Something else'],
] as const

/** ms between two looks at whether its figures have followed. */
const POLL_MS = 300

/** Asked of a recording that leaves open what was done: one press, for all of its kind. */
export function SaySport({ activity, analysis, onSaid }: SaySportProps) {
  const [isAsking, setAsking] = useState(false)
  const [sentence, setSentence] = useState<string | null>(null)
  if (!isUndecided(analysis.sport) || analysis.sport === 'training' || isFootSport(analysis)) return null
  const say = async (sport: (typeof CHOICES)[number][0]): Promise<void> => {
    setAsking(true)
    const why = await saidAndFollowed(activity, sport)
    setAsking(false)
    setSentence(why)
    if (why === null) onSaid()
  }
  return (
    <section className="say-sport" aria-label="What it was">
      <p className="note">
        What was it? Your answer holds for others like it, from the same device and about as fast.
      </p>
      <div className="say-sport-choices">
        {CHOICES.map(([sport, words]) => (
          <button
            key={sport}
            type="button"
            className="outlined"
            disabled={isAsking}
            onClick={() => void say(sport)}
          >
            {words}
          </button>
        ))}
      </div>
      {sentence ? (
        <p className="note" role="alert">
          {sentence}
        </p>
      ) : null}
    </section>
  )
}

/** @returns why not, as a sentence; null once its figures are those of the sport */
async function saidAndFollowed(activity: string, sport: (typeof CHOICES)[number][0]): Promise<string | null> {
  const path = { activity }
  let answer = await ask('patch', '/activities/{activity}', { path, json: { sport } })
  while ('value' in answer && answer.value.modelVersion === '') {
    await new Promise((resolve) => setTimeout(resolve, POLL_MS))
    answer = await ask('get', '/activities/{activity}', { path })
  }
  return 'error' in answer ? answer.error.sentence : null
}
