import { describe, expect, it } from 'vitest'
import { type BodyLimits, received, type Stopwatch } from '../../../src/server/api/read-body.ts'

const LIMITS: BodyLimits = { most: 1000, bodySilence: 20, bodySlowFrom: 100, bodySlowest: 500 }

/** A stopwatch that stands until it is moved. */
function madeStopwatch(): Stopwatch & { pass(ms: number): void } {
  let now_ms = 0
  const alarms = new Set<{ at_ms: number; callBack: () => void }>()
  return {
    now: () => now_ms,
    after: (ms, callBack) => {
      const alarm = { at_ms: now_ms + ms, callBack }
      alarms.add(alarm)
      return () => alarms.delete(alarm)
    },
    pass: (ms) => {
      now_ms += ms
      for (const alarm of alarms)
        if (alarm.at_ms <= now_ms) {
          alarms.delete(alarm)
          alarm.callBack()
        }
    },
  }
}

/**
 * Sends pieces of so many bytes, each after so many ms, and then ends.
 *
 * @returns how many bytes were let in, or the status of the refusal
 */
async function sent(
  pieces: readonly (readonly [after_ms: number, bytes: number])[],
  declared?: string,
): Promise<number | string> {
  const stopwatch = madeStopwatch()
  const left = [...pieces]
  const body = new ReadableStream<Uint8Array>(
    {
      pull: async (controller) => {
        // Whoever asked for it has set its alarm by then.
        await Promise.resolve()
        const piece = left.shift()
        if (piece === undefined) return controller.close()
        stopwatch.pass(piece[0])
        controller.enqueue(new Uint8Array(piece[1]))
      },
    },
    // Nothing is made before it is asked for.
    { highWaterMark: 0 },
  )
  const headers = new Headers(declared === undefined ? {} : { 'content-length': declared })
  let size = 0
  try {
    for await (const bytes of received({ body, headers }, LIMITS, stopwatch)) size += bytes.byteLength
    return size
  } catch (error) {
    return error instanceof Error && 'status' in error ? String(error.status) : String(error)
  }
}

describe('a body', () => {
  it('is let in up to its limit to the byte, whether or not it says how long it is', async () => {
    expect(await sent([[0, 1000]])).toBe(1000)
    expect(
      await sent(
        [
          [0, 600],
          [0, 400],
        ],
        '1000',
      ),
    ).toBe(1000)
    expect(
      await sent([
        [0, 600],
        [0, 401],
      ]),
    ).toBe('413')
    expect(
      await sent(
        [
          [0, 600],
          [0, 401],
        ],
        '600',
      ),
    ).toBe('413')
    expect(await sent([], '1001')).toBe('413')
  })

  it('may be silent for less than so long between any two pieces', async () => {
    expect(
      await sent([
        [19, 10],
        [19, 10],
        [19, 10],
      ]),
    ).toBe(30)
    expect(
      await sent([
        [19, 10],
        [20, 10],
      ]),
    ).toBe('408')
  })

  it('has to come at a pace on the whole, once it has had the time to begin', async () => {
    const trickle = (pieces: number, bytes: number) =>
      Array.from({ length: pieces }, () => [10, bytes] as const)
    // Within the first tenth of a second nobody asks.
    expect(await sent(trickle(10, 1))).toBe(10)
    expect(await sent(trickle(11, 1))).toBe('408')
    expect(await sent(trickle(20, 6))).toBe(120)
    expect(await sent(trickle(20, 4))).toBe('408')
  })
})
