import type { Looked } from './look.ts'

const HEADER = 'file,ordinal,moving_s,ascent_m,descent_m'

/**
 * The figures of every recording as CSV, a line each, in whole seconds and metres; empty where unknown, as of a
 * recording that is set aside. `figures.csv` holds those that were reviewed: `npm run figures` writes it anew, and
 * its diff says which recordings moved by how much. Let none pass whose change the commit does not explain.
 */
export function figuresOf(recordings: readonly Looked[]): string {
  const lines = recordings.flatMap(({ file, activities }) =>
    activities.map(({ cleaned }, i) => {
      const figures =
        'reason' in cleaned ? [null, null, null] : [cleaned.movingTime_s, cleaned.ascent_m, cleaned.descent_m]
      return [quoted(file), i + 1, ...figures.map(whole)].join(',')
    }),
  )
  return [HEADER, ...lines, ''].join('\n')
}

function whole(value: number | null): string {
  return value === null ? '' : value.toFixed(0)
}

function quoted(text: string): string {
  return /[",\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}
