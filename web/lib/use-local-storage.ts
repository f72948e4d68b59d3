import { useCallback, useState } from 'react'

/**
 * State that this browser remembers. `check` answers null for what a former version, or somebody's hand, left
 * in the store and nobody understands; then `otherwise` holds. A browser that refuses to remember is no error.
 */
export function useLocalStorage<T>(
  name: string,
  otherwise: T,
  check: (kept: unknown) => T | null,
): readonly [T, (value: T) => void] {
  const [value, setValue] = useState<T>(() => recall(name, check) ?? otherwise)
  const keep = useCallback(
    (next: T) => {
      setValue(next)
      try {
        localStorage.setItem(`underfoot.${name}`, JSON.stringify(next))
      } catch {
        // Private windows and full disks: the page works, it only forgets.
      }
    },
    [name],
  )
  return [value, keep]
}

function recall<T>(name: string, check: (kept: unknown) => T | null): T | null {
  try {
    const text = localStorage.getItem(`underfoot.${name}`)
    return text === null ? null : check(JSON.parse(text))
  } catch {
    return null
  }
}
