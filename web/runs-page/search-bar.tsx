import { groupThousands } from '../../src/units/units.ts'
import { sportName } from '../../src/words/sport-words.ts'
import type { Sought } from './use-search.ts'

/** The title of the list, and what one seeks in it. */
export function SearchBar({ sought, count }: { sought: Sought; count: number | null }) {
  const { typed, sports, change } = sought
  return (
    <header className="search-bar">
      <h2 id="history-runs-title">
        All you have done
        {count === null ? null : <span className="search-count">{groupThousands(count)}</span>}
      </h2>
      <search className="fields search-fields">
        <label>
          <span className="aside-for-ears">Search by name</span>
          <input
            type="search"
            placeholder="Search by name"
            autoComplete="off"
            maxLength={100}
            value={typed.named}
            onChange={({ currentTarget }) => change({ named: currentTarget.value })}
          />
        </label>
        {sports.length > 1 ? (
          <label>
            <span className="aside-for-ears">Sport</span>
            <select
              value={typed.sport}
              onChange={({ currentTarget }) => change({ sport: currentTarget.value })}
            >
              <option value="">every sport</option>
              {sports.map(({ sport, activities }) => (
                <option key={sport} value={sport}>
                  {sportName(sport)} ({groupThousands(activities)})
                </option>
              ))}
            </select>
          </label>
        ) : null}
      </search>
    </header>
  )
}
