import type { ReactNode } from 'react'
import type { Theme } from './use-theme.ts'

const NEXT: Readonly<Record<Theme, Theme>> = { auto: 'day', day: 'night', night: 'auto' }
const WORDS: Readonly<Record<Theme, string>> = { auto: 'Auto', day: 'Day', night: 'Night' }
const ICONS: Readonly<Record<Theme, ReactNode>> = {
  auto: <path d="M8 1.5 a6.5 6.5 0 0 1 0 13 Z" fill="currentColor" stroke="none" />,
  day: <circle cx="8" cy="8" r="3" fill="currentColor" stroke="none" />,
  night: <circle cx="8" cy="8" r="6.5" fill="currentColor" stroke="none" />,
}

/** One button that goes round: as the system, day, night. */
export function ThemeButton({ theme, onChange }: { theme: Theme; onChange: (theme: Theme) => void }) {
  const next = NEXT[theme]
  return (
    <button
      type="button"
      className="control"
      title={`Light: ${WORDS[theme].toLowerCase()}. Press for ${WORDS[next].toLowerCase()}.`}
      onClick={() => onChange(next)}
    >
      <svg
        width="16"
        height="16"
        viewBox="0 0 16 16"
        fill="none"
        stroke="currentColor"
        strokeWidth="1.4"
        aria-hidden
      >
        <circle cx="8" cy="8" r="6.5" />
        {ICONS[theme]}
      </svg>
      <span className="aside-for-ears">Light: </span>
      {WORDS[theme]}
    </button>
  )
}
