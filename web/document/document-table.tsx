import { useState } from 'react'
import type { Table, TableColumn } from '../../src/words/document/document.ts'
import { RowBarDrawing } from './row-bar.tsx'
import './table.css'

/** More rows than this wait behind a button. */
const FIRST_ROWS = 30

const CLASSES: Readonly<Partial<Record<TableColumn['weight'], string>>> = { strong: 'strong', quiet: 'spare' }

interface DocumentTableProps {
  readonly table: Table
  /** So many rows are shown before the rest is asked for. */
  readonly first?: number
}

/** A table as it is, its first column heading each row. */
export function DocumentTable({ table: { columns, rows, drawn }, first = FIRST_ROWS }: DocumentTableProps) {
  const [isWhole, setWhole] = useState(false)
  const shown = isWhole ? rows : rows.slice(0, first)
  const hasBars = rows.some(({ bar }) => bar !== null)
  const barAfter = columns.findIndex(({ header }) => header === drawn)
  const spans = (i: number) => (hasBars && i === barAfter ? { colSpan: 2, className: 'pace-head' } : {})
  return (
    <>
      <table>
        <thead>
          <tr>
            {columns.map(({ header, weight }, i) => (
              <th key={header} scope="col" className={CLASSES[weight]} {...spans(i)}>
                {header}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {shown.map(({ cells: [head, ...cells], bar }) => (
            // First cells recur (`the same, lower end`), not with the same second.
            <tr key={`${head} ${cells[0]}`}>
              <th scope="row">{head}</th>
              {cells.map((cell, i) => [
                <td key={columns[i + 1].header} className={CLASSES[columns[i + 1].weight]}>
                  {cell}
                </td>,
                hasBars && i + 1 === barAfter ? (
                  <td key="bar" className="split-bar">
                    {bar === null ? null : <RowBarDrawing bar={bar} />}
                  </td>
                ) : null,
              ])}
            </tr>
          ))}
        </tbody>
      </table>
      {shown.length < rows.length ? (
        <button type="button" className="outlined" onClick={() => setWhole(true)}>
          Show the other {rows.length - shown.length}
        </button>
      ) : null}
      {rows.some(({ bar }) => bar !== null && bar.outline !== null) ? (
        <p className="note">Solid is the time it took; outline, the same effort on flat road.</p>
      ) : null}
    </>
  )
}
