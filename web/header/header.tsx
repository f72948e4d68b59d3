import type { UnitSystem } from '../../src/units/units.ts'
import { FileButton } from './file-button.tsx'
import './header.css'
import { ThemeButton } from './theme-button.tsx'
import { UnitsChoice } from './units-choice.tsx'
import { useTheme } from './use-theme.ts'

interface HeaderProps {
  readonly units: UnitSystem
  readonly onUnits: (units: UnitSystem) => void
  readonly onFiles: (files: File[]) => void
  readonly onBody: () => void
}

/** The wordmark, and what one sets: on a phone the settings lie at the thumb. */
export function Header({ units, onUnits, onFiles, onBody }: HeaderProps) {
  const [theme, setTheme] = useTheme()
  return (
    <header className="header">
      <span className="wordmark">underfoot</span>
      <nav className="controls" aria-label="Files and settings">
        <FileButton words="Open files" className="control" onFiles={onFiles} />
        <button type="button" className="control" onClick={onBody}>
          Your body
        </button>
        <UnitsChoice units={units} onChange={onUnits} />
        <ThemeButton theme={theme} onChange={setTheme} />
      </nav>
    </header>
  )
}
