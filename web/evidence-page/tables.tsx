import type { HeldRow, TableRows, UnclaimedRow } from '../../src/words/evidence/account.ts'
import './tables.css'

/** Published, ours, difference: each table closed to one line until it is asked for. */
export function Tables({ tables }: { tables: readonly TableRows[] }) {
  return (
    <>
      <p className="note">
        Each row is a test that runs before anything is released: ours has to lie within what is tolerated.
        What nothing in Underfoot claims says why.
      </p>
      {tables.map((table) => (
        <details key={table.id} className="published">
          <summary>
            <span className="published-title">{table.title}</span>
            <span className="published-count">{countWords(table)}</span>
          </summary>
          {table.held.length === 0 ? null : <Held title={table.title} rows={table.held} />}
          <Unclaimed rows={table.unclaimed} />
        </details>
      ))}
    </>
  )
}

function Held({ title, rows }: { title: string; rows: readonly HeldRow[] }) {
  return (
    <table>
      <caption className="aside-for-ears">{title}: published, ours and their difference</caption>
      <thead>
        <tr>
          <th scope="col">What</th>
          <th scope="col">Published</th>
          <th scope="col">Ours</th>
          <th scope="col">Difference</th>
          <th scope="col" className="spare">
            Tolerated
          </th>
          <th scope="col" className="source">
            Source
          </th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          // Words recur (`the same, lower end`), not with the same number.
          <tr key={`${row.what} ${row.published}`}>
            <th scope="row">
              {row.what}
              {row.isWithin ? null : <b> outside</b>}
              <span className="unit">{row.unit}</span>
            </th>
            <td>{row.published}</td>
            <td className="ours">{row.ours}</td>
            <td>{row.difference}</td>
            <td className="spare">{row.tolerated}</td>
            <td className="source">
              {row.source}, {row.how}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function Unclaimed({ rows }: { rows: readonly UnclaimedRow[] }) {
  if (rows.length === 0) return null
  return (
    <>
      <p className="unclaimed-title">Not claimed</p>
      <ul className="unclaimed">
        {rows.map(({ what, published, source, why }) => (
          <li key={what}>
            {what}: {published}, {source}. <span>{why}</span>
          </li>
        ))}
      </ul>
    </>
  )
}

function countWords({ held, unclaimed }: TableRows): string {
  const within = held.filter(({ isWithin }) => isWithin).length
  const parts = [
    held.length === 0 ? '' : `${within} of ${held.length} within`,
    unclaimed.length === 0 ? '' : `${unclaimed.length} not claimed`,
  ]
  return parts.filter((part) => part !== '').join(', ')
}
