import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { NodeHeap } from '../../../src/ground/graph/node-heap.ts'

describe('nodes waiting', () => {
  it('come out by their least key, whatever was offered in between', () => {
    const offer = fc.tuple(fc.integer({ min: 0, max: 40 }), fc.integer({ min: 0, max: 100 }))
    fc.assert(
      fc.property(fc.array(fc.option(offer), { maxLength: 120 }), (steps) => {
        const heap = new NodeHeap(41)
        const waiting = new Map<number, number>()
        const takeBoth = () => {
          const least = Math.min(...waiting.values())
          expect(heap.leastKey).toBe(least)
          const node = heap.take()
          expect(waiting.get(node)).toBe(least)
          waiting.delete(node)
        }
        for (const step of steps) {
          if (step) {
            heap.offer(...step)
            waiting.set(step[0], Math.min(step[1], waiting.get(step[0]) ?? Infinity))
          } else if (waiting.size > 0) takeBoth()
          expect(heap.count).toBe(waiting.size)
        }
        while (waiting.size > 0) takeBoth()
        expect(heap.leastKey).toBe(Infinity)
      }),
    )
  })

  it('are forgotten when it is cleared', () => {
    const heap = new NodeHeap(3)
    heap.offer(2, 5)
    heap.clear()
    expect(heap.count).toBe(0)
    heap.offer(2, 7)
    expect(heap.leastKey).toBe(7)
  })
})
