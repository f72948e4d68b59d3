import { useEffect } from 'react'

/** Calls the window by what it shows; null: by the program's name alone. */
export function useDocumentTitle(title: string | null): void {
  useEffect(() => {
    document.title = title === null ? 'Underfoot' : `${title} · Underfoot`
  }, [title])
}
