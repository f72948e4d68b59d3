import { SOFTNESSES, SURFACES, TECHNICALITIES } from '../../src/stretch/classes.ts'
import type { PathAt, Witnessed } from '../../src/ground/tiles/ground-at.ts'
import type { UnitSystem } from '../../src/units/units.ts'
import { type ColourBy, GROUND_LEGEND } from '../theme/ground-legend.ts'
import {
  accessWords,
  climbWords,
  featureWords,
  pathGradeWords,
  heightDoubt,
  kindOf,
  knownBy,
  scrambleWords,
  visibilityWords,
} from '../../src/words/path-words.ts'
import { GROUND_IDEAS, KNOWN_AS } from '../../src/words/ground-words.ts'
import { Stroke, type StrokeKind } from '../theme/stroke.tsx'

/** All that is known of one path, and how. */
export function PathFacts({ path, units }: { path: PathAt; units: UnitSystem }) {
  const scramble = scrambleWords(path)
  const features = [featureWords(path), visibilityWords(path)].filter((words) => words).join(', ')
  const climb = climbWords(path, units)
  const doubt = heightDoubt(path)
  return (
    <div className="path-facts">
      <p className="note">{kindOf(path, units)}</p>
      {scramble === null ? null : <p className="scramble-words">{scramble}</p>}
      <dl>
        <Class by="surface" known={path.surface} codes={SURFACES} />
        <Class by="softness" known={path.softness} codes={SOFTNESSES} />
        <Class
          by="technicality"
          known={path.technicality}
          codes={TECHNICALITIES}
          more={path.sacScale === null ? '' : ` (SAC T${path.sacScale})`}
        />
        <div>
          <dt>{GROUND_IDEAS.grade.name}</dt>
          <dd>
            {pathGradeWords(path) ?? KNOWN_AS.unknown}
            {climb === null ? null : <span className="how">{climb}</span>}
            {doubt === null ? null : <span className="how">{doubt}</span>}
          </dd>
        </div>
        {features === '' ? null : (
          <div>
            <dt>Also</dt>
            <dd>{features}</dd>
          </div>
        )}
        <div>
          <dt>On foot</dt>
          <dd>{accessWords(path)}</dd>
        </div>
      </dl>
      <details>
        <summary>As mapped in OpenStreetMap</summary>
        <p className="tags">
          {path.tags.map(([key, value]) => (
            <code key={key}>
              {key}={value}
            </code>
          ))}
          <code>openstreetmap.org/way/{path.way}</code>
        </p>
      </details>
    </div>
  )
}

const STROKES: Readonly<Record<Witnessed<string>['provenance'], StrokeKind>> = {
  tagged: 'solid',
  inferred: 'dashed',
  unknown: 'dotted',
}

interface ClassProps {
  readonly by: ColourBy
  readonly known: Witnessed<string>
  /** Names of the classes in the order of their codes. */
  readonly codes: readonly string[]
  readonly more?: string
}

function Class({ by, known, codes, more = '' }: ClassProps) {
  const code = codes.indexOf(known.name)
  const row = GROUND_LEGEND[by].find(({ values }) => values.includes(code))
  return (
    <div>
      <dt>{GROUND_IDEAS[by].name}</dt>
      <dd>
        <Stroke colour={`var(${row?.colour ?? '--ink-3'})`} kind={STROKES[known.provenance]} />
        {known.provenance === 'unknown' ? KNOWN_AS.unknown : known.name}
        {more}
        <span className="how">{knownBy(known)}</span>
      </dd>
    </div>
  )
}
