import type { Drawing, DrawnMuscle } from './drawing/draw.ts'
import type { BodyPartId } from '../../src/words/body-parts.ts'
import type { Shade } from './shade.ts'

/** How one part is to be painted. */
export interface BodyPaint {
  readonly shade: Shade
  readonly certainty: 'known' | 'inferred'
  /** Opens the part's evidence; null where there is none to open. */
  readonly onOpen: (() => void) | null
}

interface RunnerViewProps {
  readonly drawing: Drawing
  readonly middle: number
  readonly hatch: string
  readonly paintOf: (part: BodyPartId) => BodyPaint
}

/** The runner from one side: skin, then muscles, then the fine contours over both. */
export function RunnerView({ drawing, middle, hatch, paintOf }: RunnerViewProps) {
  return (
    <g transform={`translate(${middle} 0)`}>
      <path className="runner-skin" d={drawing.outline} />
      {drawing.ears.map((ear) => (
        <path key={ear} className="runner-skin" d={ear} />
      ))}
      <path className="runner-skin" d={drawing.head} />
      <path className="runner-hair" d={drawing.hair} />
      <Lines className="runner-strand" lines={drawing.strands} />
      {drawing.muscles.map((muscle) => (
        <MuscleShape key={muscle.shape} muscle={muscle} paint={paintOf(muscle.part)} hatch={hatch} />
      ))}
      <Lines className="runner-contour" lines={drawing.lines} />
      <Lines className="runner-fine" lines={drawing.fineLines} />
    </g>
  )
}

function MuscleShape({ muscle, paint, hatch }: { muscle: DrawnMuscle; paint: BodyPaint; hatch: string }) {
  return (
    <g
      className="runner-part"
      data-part={muscle.part}
      data-shade={paint.shade}
      data-certainty={paint.certainty}
      onClick={paint.onOpen ?? undefined}
    >
      <path
        className="runner-muscle"
        d={muscle.shape}
        fill={paint.shade === 'unknown' ? `url(#${hatch})` : undefined}
      />
      {paint.shade === 'blank' ? null : <Lines className="runner-fibre" lines={muscle.fibres} />}
    </g>
  )
}

function Lines({ lines, className }: { lines: readonly string[]; className: string }) {
  return lines.map((line) => <path key={line} className={className} d={line} />)
}
