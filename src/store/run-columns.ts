import type { RunSummary } from '../athlete/run-summary.ts'
import { packColumns, unpackColumns, type PackedColumn } from '../stretch/packed-columns.ts'

/** What calibration keeps of a run (`recordedRun`), as bytes. */
export function packRun(run: RunSummary): Uint8Array<ArrayBuffer> {
  const { start_s, onFoot, movingTime_s, length_m, effort_m, climb_mPerKm, trust, count, ...columns } = run
  return packColumns({
    about: { start_s, onFoot, movingTime_s, length_m, effort_m, climb_mPerKm, trust, count },
    columns: { ...columns },
  })
}

/**
 * The run of `packRun`.
 *
 * @throws Error with a sentence when the bytes are something else
 */
export function unpackRun(bytes: Uint8Array): RunSummary {
  const { about, columns } = unpackColumns(bytes)
  const said: Readonly<Record<string, unknown>> = typeof about === 'object' ? { ...about } : {}
  const number = (name: string): number => {
    const value = said[name]
    if (typeof value !== 'number') throw new Error(`These packed columns are no run: ${name} is missing.`)
    return value
  }
  const f32 = (name: string): Float32Array => ofType(columns, name, Float32Array)
  const f64 = (name: string): Float64Array => ofType(columns, name, Float64Array)
  return {
    start_s: number('start_s'),
    onFoot: said['onFoot'] === 'walk' ? 'walk' : 'run',
    movingTime_s: number('movingTime_s'),
    length_m: number('length_m'),
    effort_m: number('effort_m'),
    climb_mPerKm: number('climb_mPerKm'),
    // Kept by an older model, and soon to be made again: half of what it climbs may be noise.
    trust: typeof said['trust'] === 'number' ? said['trust'] : 0.5,
    count: number('count'),
    length: f32('length'),
    effort: f32('effort'),
    time: f32('time'),
    band: ofType(columns, 'band', Uint8Array),
    heading: ofType(columns, 'heading', Uint8Array),
    latitude: f64('latitude'),
    longitude: f64('longitude'),
    squares: f64('squares'),
    shares: f32('shares'),
  }
}

function ofType<T extends PackedColumn>(
  columns: Readonly<Record<string, PackedColumn>>,
  name: string,
  Type: new () => T,
): T {
  const column = columns[name]
  if (!(column instanceof Type)) throw new Error(`These packed columns are no run: ${name} is missing.`)
  return column
}
