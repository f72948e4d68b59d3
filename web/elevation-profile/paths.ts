/** Path text through the middles of bins `width` CSS pixels wide; unknown values break the line. */
export function linePath(values: Float64Array, width: number, y: (value: number) => number): string {
  let path = ''
  let down = false
  values.forEach((value, bin) => {
    if (Number.isNaN(value)) {
      down = false
      return
    }
    const point = `${round((bin + 0.5) * width)} ${round(y(value))}`
    // A lone known bin still shows, as a short dash.
    path += down ? `L${point}` : `M${round((bin + 0.2) * width)} ${round(y(value))}L${point}`
    down = true
  })
  return path
}

/** Path text of the bins that are unknown, as boxes from `top` to `bottom`. */
export function gapBoxes(values: Float64Array, width: number, top: number, bottom: number): string {
  return runs(values.length, (bin) => Number.isNaN(values[bin]))
    .filter((run) => run.key)
    .map(({ from, to }) => `M${from * width} ${top}H${to * width}V${bottom}H${from * width}Z`)
    .join('')
}

/** Path text of the area between a line and a level, each unbroken piece closed by itself. */
export function areaPath(
  values: Float64Array,
  width: number,
  y: (value: number) => number,
  level: number,
): string {
  return runs(values.length, (bin) => !Number.isNaN(values[bin]))
    .filter((run) => run.key)
    .map(({ from, to }) => pieceUnder(values, width, y, level, from, to))
    .join('')
}

export interface ColouredAreas {
  /** By index of colour, where the class is mapped or measured. */
  readonly solid: readonly string[]
  /** By index of colour, where it is inferred. */
  readonly inferred: readonly string[]
  /** Where height or class is unknown. */
  readonly unknown: string
}

/** How a bin is filled: index of its colour, and whether that is inferred; null where nobody knows. */
export type Fill = { readonly colour: number; readonly isInferred: boolean } | null

/** The area under `heights` cut where the fill changes, as one path text per colour. */
export function colouredAreas(
  heights: Float64Array,
  fillOf: (bin: number) => Fill,
  colours: number,
  width: number,
  y: (value: number) => number,
  level: number,
): ColouredAreas {
  const solid = Array<string>(colours).fill('')
  const inferred = Array<string>(colours).fill('')
  let unknown = ''
  const keyOf = (bin: number) => {
    const fill = fillOf(bin)
    return fill === null ? -1 : fill.colour * 2 + Number(fill.isInferred)
  }
  for (const { key, from, to } of runs(heights.length, keyOf)) {
    const piece = pieceUnder(heights, width, y, level, from, to)
    if (key < 0) unknown += piece
    else (key % 2 === 1 ? inferred : solid)[key >> 1] += piece
  }
  return { solid, inferred, unknown }
}

/** Bins [from, to), their edges half way to the neighbours', so that pieces meet without a step. */
function pieceUnder(
  values: Float64Array,
  width: number,
  y: (value: number) => number,
  level: number,
  from: number,
  to: number,
): string {
  let path = `M${from * width} ${round(level)}L${from * width} ${round(y(edge(values, from)))}`
  for (let bin = from; bin < to; bin++) path += `L${(bin + 0.5) * width} ${round(y(values[bin]))}`
  return `${path}L${to * width} ${round(y(edge(values, to)))}V${round(level)}Z`
}

/** The value where bin `right` begins. */
function edge(values: Float64Array, right: number): number {
  const before = values[right - 1]
  const after = values[right]
  if (right === 0 || Number.isNaN(before)) return after
  if (right === values.length || Number.isNaN(after)) return before
  return (before + after) / 2
}

interface Run<K> {
  readonly key: K
  readonly from: number
  readonly to: number
}

/** Neighbours with the same key, joined. */
function runs<K>(count: number, keyOf: (bin: number) => K): Run<K>[] {
  const found: Run<K>[] = []
  let from = 0
  for (let bin = 1; bin <= count; bin++) {
    if (bin < count && keyOf(bin) === keyOf(from)) continue
    if (from < count) found.push({ key: keyOf(from), from, to: bin })
    from = bin
  }
  return found
}

function round(value: number): number {
  return Math.round(value * 10) / 10
}
