import type { UnitSystem } from '../../src/units/units.ts'
import type { Address } from '../lib/address.ts'
import { FileButton } from '../lib/file-button.tsx'
import './header.css'
import { PagesNav } from './pages-nav.tsx'
import { ThemeButton } from './theme-button.tsx'
import { UnitsChoice } from './units-choice.tsx'
import { useTheme } from './use-theme.ts'

interface HeaderProps {
  readonly page: Address['page']
  readonly units: UnitSystem
  readonly onUnits: (units: UnitSystem) => void
  readonly onFiles: (files: File[]) => void
  readonly onBody: () => void
}

/** The wordmark, the pages, and what one sets: on a phone, what is wanted often lies at the thumb. */
export function Header({ page, units, onUnits, onFiles, onBody }: HeaderProps) {
  const [theme, setTheme] = useTheme()
  return (
    <header className={page === 'map' ? 'header wide' : 'header'}>
      <span className="wordmark">underfoot</span>
      <div className="thumb-bar">
        <PagesNav page={page} />
        <div className="controls">
          <FileButton words="Open files" className="control" onFiles={onFiles} />
          <button type="button" className="control" onClick={onBody}>
            Your body
          </button>
        </div>
      </div>
      <div className="controls">
        <UnitsChoice units={units} onChange={onUnits} />
        <ThemeButton theme={theme} onChange={setTheme} />
      </div>
    </header>
  )
}
