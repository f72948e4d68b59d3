import type { Page } from '../lib/use-address.ts'

const NAMES: Readonly<Record<Page, string>> = {
  runs: 'Run',
  history: 'My runs',
  course: 'Course',
  map: 'Map',
  evidence: 'Evidence',
}

/** The way between the pages: under the title on a desk, at the thumb on a phone. */
export function PagesNav({ page }: { page: Page }) {
  return (
    <nav className="pages-nav" aria-label="Pages">
      {Object.entries(NAMES).map(([one, name]) => (
        <a key={one} className="control" href={`#${one}`} aria-current={one === page ? 'page' : undefined}>
          <span>{name}</span>
        </a>
      ))}
    </nav>
  )
}
