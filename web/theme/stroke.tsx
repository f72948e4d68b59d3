/** Lengths of dash and gap by how something is known: the one law of solid, dashed, dotted. */
const DASHES = { solid: undefined, dashed: '6 3.5', dotted: '0.1 5' } as const

export type StrokeKind = keyof typeof DASHES

/** A piece of line as the map draws it, for legends and words. */
export function Stroke({ colour, kind }: { colour: string; kind: StrokeKind }) {
  const isDotted = kind === 'dotted'
  return (
    <svg className="stroke" width="26" height="12" viewBox="0 0 26 12" aria-hidden>
      {isDotted ? null : (
        <path
          d="M4 6 H22"
          stroke={kind === 'solid' ? 'var(--ink)' : 'var(--ink-3)'}
          strokeWidth="6.2"
          strokeLinecap="round"
        />
      )}
      {kind === 'dashed' ? <path d="M4 6 H22" stroke="var(--card)" strokeWidth="4.6" /> : null}
      <path
        d="M4 6 H22"
        stroke={isDotted ? 'var(--ink-2)' : colour}
        strokeWidth={isDotted ? 2.6 : 4.6}
        strokeLinecap={kind === 'dashed' ? 'butt' : 'round'}
        strokeDasharray={DASHES[kind]}
      />
    </svg>
  )
}
