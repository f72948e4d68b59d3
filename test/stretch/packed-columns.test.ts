import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type PackedColumn, packColumns, unpackColumns } from '../../src/stretch/packed-columns.ts'
import { packRun, unpackRun } from '../../src/store/run-columns.ts'
import { packStretches, unpackStretches } from '../../src/stretch/packed-stretches.ts'
import { blankStretches } from '../../src/stretch/blank.ts'

const column: fc.Arbitrary<PackedColumn> = fc.oneof(
  fc.float64Array(),
  fc.float32Array(),
  fc.uint32Array(),
  fc.int32Array(),
  fc.uint8Array(),
)

describe('packed columns', () => {
  it('come out as they went in, to the last bit, whatever their types and lengths', () => {
    fc.assert(
      fc.property(
        fc.dictionary(fc.string(), column, { noNullPrototype: true }),
        fc.json(),
        (columns, json) => {
          const about: unknown = JSON.parse(json)
          const bytes = packColumns({ about, columns })
          // A database hands out bytes that begin anywhere in a larger piece.
          const shifted = Buffer.concat([Buffer.from('xyz'), bytes]).subarray(3)
          const back = unpackColumns(shifted)
          expect(back.columns).toEqual(columns)
          expect(back.about).toEqual(JSON.parse(JSON.stringify(about)))
        },
      ),
    )
  })

  it('that were cut short or are something else are refused in a sentence, never read wrongly', () => {
    const bytes = packColumns({ about: null, columns: { a: new Float64Array(5), b: new Uint8Array(3) } })
    for (let end = 0; end < bytes.length - 8; end++)
      expect(() => unpackColumns(bytes.subarray(0, end))).toThrow(Error)
    expect(() => unpackColumns(new TextEncoder().encode('{"columns": []}'))).toThrow(/no packed columns/)
    expect(() => unpackStretches(bytes)).toThrow(/no stretches/)
    expect(() => unpackRun(bytes)).toThrow(/no run/)
  })

  it('of stretches keep unknown unknown', () => {
    const stretches = blankStretches(3)
    stretches.start.set([0, 20, 40.5])
    stretches.length.set([20, 20.5, 10])
    stretches.latitude.set([46.123456789, Number.NaN, 46.2])
    stretches.surface.set([0, 3, 1])
    expect(unpackStretches(packStretches(stretches))).toEqual(stretches)
  })

  it('of stretches hold every column there is, each to the precision it is kept in', () => {
    const stretches = blankStretches(4)
    for (const [at, column] of Object.values(stretches).entries())
      if (typeof column !== 'number') column.set([1, 2, 3, 4].map((i) => i + (at * 7) / 64))
    stretches.latitude.set([46.123456789, 46.2, 46.3, 46.4])
    stretches.surfaceFrom.set([2, 2, 1, 0])
    stretches.surfaceProbability.set([0.7, 0.55, 1, Number.NaN])
    stretches.sunHeight.set([-12.5, 3.25, Number.NaN, 40])
    stretches.length.set([19.9999, 20.1, 20.3, 10.7])
    const kept = { ...stretches, length: Float64Array.from(Float32Array.from(stretches.length)) }
    let start = 0
    kept.start.set(Array.from(kept.length, (length) => (start += length) - length))
    expect(unpackStretches(packStretches(stretches))).toEqual(kept)
  })

  it('of stretches that an older model kept without some columns leave these unknown', () => {
    const bytes = packColumns({
      about: { count: 1 },
      columns: {
        length: new Float32Array([20]),
        surface: new Uint8Array([3]),
        surfaceFrom: new Uint8Array([2]),
      },
    })
    const { length, surface, surfaceProbability, sunHeight } = unpackStretches(bytes)
    expect([length[0], surface[0], surfaceProbability[0], sunHeight[0]]).toEqual([
      20,
      3,
      Number.NaN,
      Number.NaN,
    ])
  })

  it('of a run are the run', () => {
    const run = {
      start_s: 1e9,
      onFoot: 'walk' as const,
      movingTime_s: 60,
      length_m: 100,
      effort_m: 110,
      climb_mPerKm: 3,
      trust: 0.75,
      count: 1,
      length: new Float32Array([100]),
      effort: new Float32Array([110]),
      time: new Float32Array([60]),
      band: new Uint8Array([15]),
      heading: new Uint8Array([2]),
      latitude: new Float64Array([1]),
      longitude: new Float64Array([2]),
      squares: new Float64Array([12]),
      shares: new Float32Array([1]),
    }
    expect(unpackRun(packRun(run))).toEqual(run)
    // An older model kept no trust: neither ground nor noise, until the history is made again.
    const { about, columns } = unpackColumns(packRun(run))
    const older = typeof about === 'object' ? { ...about, trust: undefined } : {}
    expect(unpackRun(packColumns({ about: older, columns }))).toEqual({ ...run, trust: 0.5 })
  })
})
