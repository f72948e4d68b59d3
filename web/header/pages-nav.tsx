import { type Address, hrefOf, PAGES } from '../lib/address.ts'

const NAMES: Readonly<Record<keyof typeof PAGES, string>> = {
  open: 'Run',
  runs: 'My runs',
  course: 'Course',
  map: 'Map',
  evidence: 'Evidence',
}

/** The way between the pages: under the title on a desk, at the thumb on a phone. */
export function PagesNav({ page }: { page: Address['page'] }) {
  // A run of the history is one of my runs.
  const here = page === 'run' ? 'runs' : page
  return (
    <nav className="pages-nav" aria-label="Pages">
      {Object.entries(PAGES).map(([one, begin]) => (
        <a
          key={one}
          className="control"
          href={hrefOf(begin)}
          aria-current={one === here ? 'page' : undefined}
        >
          <span>{NAMES[begin.page]}</span>
        </a>
      ))}
    </nav>
  )
}
