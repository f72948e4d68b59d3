import { useEffect, useEffectEvent, useId, useRef } from 'react'
import type { GroundAt, PathAt } from '../../src/ground/tiles/ground-at.ts'
import type { UnitSystem } from '../../src/units/units.ts'
import './here-panel.css'
import { PathFacts } from './path-facts.tsx'
import { pathTitle } from '../../src/words/path-words.ts'
import {
  landWords,
  nearPathWords,
  nearPointWords,
  NO_PATH_NEAR,
  placeTitle,
} from '../../src/words/place-words.ts'

interface HerePanelProps {
  readonly ground: GroundAt | 'failed'
  /** Edge of the path that is told of; null for none near. */
  readonly chosen: number | null
  readonly units: UnitSystem
  /** True when it was asked for by keyboard, which then goes on in here. */
  readonly takesFocus: boolean
  readonly onChoose: (edge: number) => void
  readonly onClose: () => void
}

/** What is at a place: the path, the other paths near, the places near. */
export function PlacePanel({ ground, chosen, units, takesFocus, onChoose, onClose }: HerePanelProps) {
  const title = useRef<HTMLHeadingElement>(null)
  const id = useId()
  useEffect(() => {
    if (takesFocus) title.current?.focus()
  }, [takesFocus])
  useEscape(onClose)
  const path = ground === 'failed' ? undefined : ground.paths.find(({ edge }) => edge === chosen)
  return (
    <section className="here-panel" aria-labelledby={id} aria-live="polite">
      <header>
        <h2 id={id} ref={title} tabIndex={-1}>
          {ground === 'failed' ? 'No answer' : placeTitle(path)}
        </h2>
        <button type="button" className="control" onClick={onClose}>
          Close
        </button>
      </header>
      {ground === 'failed' ? (
        <p className="note">What is there could not be asked. Is Underfoot still running?</p>
      ) : (
        <Ground ground={ground} path={path} units={units} onChoose={onChoose} />
      )}
    </section>
  )
}

function useEscape(onEscape: () => void): void {
  const escape = useEffectEvent(onEscape)
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (event.key === 'Escape') escape()
    }
    addEventListener('keydown', press)
    return () => removeEventListener('keydown', press)
  }, [])
}

function Ground({
  ground,
  path,
  units,
  onChoose,
}: Pick<HerePanelProps, 'units' | 'onChoose'> & {
  readonly ground: GroundAt
  readonly path: PathAt | undefined
}) {
  const others = ground.paths.filter((one) => one !== path)
  return (
    <>
      {path ? <PathFacts path={path} units={units} /> : <p className="note">{NO_PATH_NEAR}</p>}
      <p className="note">{landWords(ground, units)}</p>
      {others.length > 0 ? (
        <>
          <h3 className="also">Also near</h3>
          <ul className="also-paths">
            {others.map((one) => (
              <li key={one.edge}>
                <button type="button" onClick={() => onChoose(one.edge)}>
                  <b>{pathTitle(one)}</b>
                  <span>{nearPathWords(one, units)}</span>
                </button>
              </li>
            ))}
          </ul>
        </>
      ) : null}
      {ground.points.length > 0 ? (
        <ul className="near-points">
          {ground.points.map((point) => (
            <li key={point.point}>{nearPointWords(point, units)}</li>
          ))}
        </ul>
      ) : null}
    </>
  )
}
