import { GROUND_IDEAS } from '../../src/words/ground-words.ts'
import { CERTAINTIES, type ColourBy, GROUND_LEGEND } from './ground-legend.ts'
import './ground-key.css'
import { Stroke } from './stroke.tsx'

/** What the colours and strokes of ground mean. */
export function GroundKey({ by }: { by: ColourBy }) {
  const { name, tells } = GROUND_IDEAS[by]
  return (
    <div className="ground-legend">
      <p className="ground-legend-title">
        {name}: {tells}
      </p>
      <ul aria-label={`Colours by ${name.toLowerCase()}`}>
        {GROUND_LEGEND[by].map((one) => (
          <li key={one.colour}>
            <Stroke colour={`var(${one.colour})`} kind="solid" />
            {one.words}
          </li>
        ))}
      </ul>
      <ul aria-label="Strokes by how it is known">
        {CERTAINTIES.map(({ stroke, words }) => (
          <li key={stroke}>
            <Stroke colour="var(--ink-3)" kind={stroke} />
            {words}
          </li>
        ))}
        <li>
          <svg className="stroke" width="26" height="12" viewBox="0 0 26 12" aria-hidden>
            <path d="M2 6 H24" stroke="var(--ink-3)" strokeWidth="3.4" />
            <path d="M5 1 V11 M13 1 V11 M21 1 V11" stroke="var(--tech-scramble)" strokeWidth="2" />
          </svg>
          scramble: hands needed, not for running
        </li>
      </ul>
    </div>
  )
}
