import { packColumns, unpackColumns } from '../../stretch/packed-columns.ts'
import type { Trace } from './trace.ts'

/** Millionths of a degree, a tenth of a metre, are finer than any receiver. */
const PER_DEGREE = 1e6
const UNKNOWN_PLACE = -(2 ** 31)

/** A trace as bytes: 9 of them an instant. */
export function packTrace({ step_s, first, senses, latitude, longitude, heartRate }: Trace): Uint8Array {
  return packColumns({
    about: { step_s, first, senses },
    columns: { latitude: narrowed(latitude), longitude: narrowed(longitude), heartRate },
  })
}

/**
 * The trace of `packTrace`, positions to a millionth of a degree.
 *
 * @throws Error with a sentence when the bytes are something else
 */
export function unpackTrace(bytes: Uint8Array): Trace {
  const { about, columns } = unpackColumns(bytes)
  const { latitude, longitude, heartRate } = columns
  const isTrace =
    isAbout(about) &&
    latitude instanceof Int32Array &&
    longitude instanceof Int32Array &&
    heartRate instanceof Uint8Array
  if (!isTrace) throw new Error('These packed columns are no trace.')
  return { ...about, latitude: widened(latitude), longitude: widened(longitude), heartRate }
}

function isAbout(about: unknown): about is Pick<Trace, 'step_s' | 'first' | 'senses'> {
  if (typeof about !== 'object' || about === null) return false
  const { step_s, first, senses } = { step_s: null, first: null, senses: null, ...about }
  return [step_s, first, senses].every((value) => typeof value === 'number')
}

function narrowed(degrees: Float64Array): Int32Array {
  const values = new Int32Array(degrees.length)
  for (let i = 0; i < values.length; i++)
    values[i] = Number.isNaN(degrees[i]) ? UNKNOWN_PLACE : Math.round(degrees[i] * PER_DEGREE)
  return values
}

/** By hand: every recording is laid beside its neighbours in time, and `Float64Array.from` takes ten times as long. */
function widened(values: Int32Array): Float64Array {
  const degrees = new Float64Array(values.length)
  for (let i = 0; i < values.length; i++)
    degrees[i] = values[i] === UNKNOWN_PLACE ? Number.NaN : values[i] / PER_DEGREE
  return degrees
}
