import { useLayoutEffect } from 'react'
import { useLocalStorage } from '../lib/use-local-storage.ts'

/** `auto` follows the system. */
export type Theme = 'auto' | 'day' | 'night'

/** The chosen light, kept by this browser and set on the root, where tokens.css reads it. */
export function useTheme(): readonly [Theme, (theme: Theme) => void] {
  const [theme, setTheme] = useLocalStorage<Theme>('theme', 'auto', checkTheme)
  useLayoutEffect(() => {
    const root = document.documentElement
    if (theme === 'auto') delete root.dataset['theme']
    else root.dataset['theme'] = theme === 'day' ? 'light' : 'dark'
  }, [theme])
  return [theme, setTheme]
}

function checkTheme(kept: unknown): Theme | null {
  return kept === 'auto' || kept === 'day' || kept === 'night' ? kept : null
}
