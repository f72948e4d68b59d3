/** Hatching: the house's stroke for what nobody knows. */
export function Hatch({ id }: { id: string }) {
  return (
    <defs>
      <pattern id={id} width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
        <rect width="6" height="6" fill="var(--paper)" />
        <path d="M1 0V6" stroke="var(--ink-3)" strokeWidth="1.4" />
      </pattern>
    </defs>
  )
}
