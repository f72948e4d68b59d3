import type { PredictionJson } from '../../src/athlete/prediction-json.ts'
import { bandWords } from '../../src/words/prediction.ts'

/** Room either side of the band, as a share of it. */
const ROOM = 0.22

/** The range in which four days in five end, with the middle marked where it is told; the heading says the same in words. */
export function Band({ prediction }: { prediction: PredictionJson }) {
  const { movingTime_s, band80_s, cannotTell } = prediction
  const [low, high] = band80_s
  const from = low - ROOM * (high - low)
  const at = (seconds: number) => (100 * (seconds - from)) / ((high - low) * (1 + 2 * ROOM))
  const [lowWords, highWords] = bandWords(band80_s)
  return (
    <div className="band" aria-hidden>
      <svg width="100%" height="30" className="band-drawing">
        <line x1="0" x2="100%" y1="15" y2="15" className="band-road" />
        <rect
          x={`${at(low)}%`}
          width={`${at(high) - at(low)}%`}
          y="9"
          height="12"
          rx="6"
          className="band-likely"
        />
        {cannotTell === null ? (
          <line
            x1={`${at(movingTime_s)}%`}
            x2={`${at(movingTime_s)}%`}
            y1="3"
            y2="27"
            className="band-middle"
          />
        ) : null}
      </svg>
      <span style={{ left: `${at(low)}%` }}>{lowWords}</span>
      <span style={{ left: `${at(high)}%` }}>{highWords}</span>
    </div>
  )
}
