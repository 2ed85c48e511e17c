import { describe, expect, it } from 'vitest'

import { createVirtualClock } from '../virtual-clock.fixture.ts'
import { Gate } from './gate.ts'
import type { Waiter } from './queue.ts'

function setUp(random = 0.5) {
  const clock = createVirtualClock(random)
  const start = clock.now()
  const gate = new Gate(clock)
  const log: string[] = []
  const waiter = (name: string, more: Partial<Waiter> = {}): Waiter => ({
    priority: 'normal',
    turn: log.length,
    deadline: Infinity,
    go: () => log.push(`${name} at ${Math.round(clock.now() - start)}`),
    giveUp: (wait) => log.push(`${name} gives up a wait of ${Math.round(wait)}`),
    ...more,
  })
  /** Lets so many calls through, all accepted. */
  const accept = (calls: number) => {
    for (let call = 0; call < calls; call++) {
      gate.admit()
      gate.accept()
    }
  }
  return { accept, clock, gate, log, waiter }
}

describe('a gate', () => {
  it('lets every call through while there is no 429', () => {
    const { gate } = setUp()
    expect(Array.from({ length: 1000 }, () => gate.admit())).not.toContain(false)
  })

  it('closes on a 429, for as long as it asks and up to 20 % more', () => {
    const { clock, gate } = setUp(1)
    gate.close(1000)
    clock.advance(1199)
    expect(gate.admit()).toBe(false)
    clock.advance(1)
    expect(gate.admit()).toBe(true)
  })

  it('tells only the first 429 of a burst from the others, and adds no jitter to those', () => {
    const { clock, gate } = setUp(1)
    expect(gate.close(1000)).toBe(true)
    clock.advance(100)
    expect(gate.close(1000)).toBe(false)
    clock.advance(1099)
    expect(gate.admit()).toBe(false)
    clock.advance(1)
    expect(gate.admit()).toBe(true)
  })

  it('lets calls out at the rate that was accepted before it closed', () => {
    const { accept, clock, gate, log, waiter } = setUp()
    accept(10)
    gate.close(1000)
    for (const name of ['a', 'b', 'c', 'd']) gate.enqueue(waiter(name))
    clock.advance(1500)
    // 10 calls in the 1.1 s until it opened: one each 110 ms.
    expect(log).toEqual(['a at 1100', 'b at 1210', 'c at 1320', 'd at 1430'])
  })

  it('lets calls out one by one, and not as a burst, when nothing is known of the rate', () => {
    const { clock, gate, log, waiter } = setUp()
    gate.close(1000)
    for (const name of ['a', 'b', 'c']) gate.enqueue(waiter(name))
    clock.advance(1400)
    expect(log).toEqual(['a at 1100', 'b at 1210', 'c at 1320'])
  })

  it('slows down when it is too fast, and becomes faster again without 429s', () => {
    const { clock, gate, log, waiter } = setUp()
    const let10Out = () => {
      log.length = 0
      for (const name of '0123456789') gate.enqueue(waiter(name))
      clock.advance(4000)
      const [first = 0, last = 0] = [log[0], log.at(-1)].map((line) => Number(line?.split(' ')[2]))
      return (last - first) / 9
    }
    gate.close(1000)
    const first = let10Out()
    gate.close(1000)
    const slower = let10Out()
    expect(slower).toBeGreaterThan(first)
    for (let call = 0; call < 100; call++) {
      clock.advance(100)
      gate.accept()
    }
    expect(let10Out()).toBeLessThan(slower)
  })

  it('forgets the limit after ten calm seconds', () => {
    const { clock, gate } = setUp()
    gate.close(1000)
    clock.advance(1100)
    expect([gate.admit(), gate.admit()]).toEqual([true, false])
    expect(gate.isIdle).toBe(false)
    clock.advance(11_000)
    expect(gate.isIdle).toBe(true)
    expect([gate.admit(), gate.admit(), gate.admit()]).toEqual([true, true, true])
  })

  it('is first in, first out within each priority, for those who come back as well', () => {
    const { clock, gate, log, waiter } = setUp()
    gate.close(1000)
    gate.enqueue(waiter('low', { priority: 'low', turn: 1 }))
    gate.enqueue(waiter('third', { turn: 3 }))
    gate.enqueue(waiter('first, back from a 429', { turn: 0 }))
    gate.enqueue(waiter('fourth', { turn: 4 }))
    gate.enqueue(waiter('high', { priority: 'high', turn: 5 }))
    clock.advance(5000)
    expect(log.map((line) => line.replace(/ at .*/, ''))).toEqual([
      'high',
      'first, back from a 429',
      'third',
      'fourth',
      'low',
    ])
  })

  it('lets nobody pass those who wait', () => {
    const { accept, clock, gate, log, waiter } = setUp()
    accept(10)
    gate.close(1000)
    gate.enqueue(waiter('a'))
    gate.enqueue(waiter('b'))
    clock.advance(1150)
    expect(gate.admit()).toBe(false)
    expect(log).toEqual(['a at 1100'])
  })

  it('goes on without those who left', () => {
    const { clock, gate, log, waiter } = setUp()
    gate.close(1000)
    const leaving = waiter('leaving')
    gate.enqueue(leaving)
    gate.enqueue(waiter('staying'))
    gate.leave(leaving)
    gate.leave(leaving)
    clock.advance(2000)
    expect(log).toEqual(['staying at 1100'])
  })

  it('keeps nobody who cannot wait for so long', () => {
    const { clock, gate, log, waiter } = setUp(0)
    const hasDeadline = { deadline: clock.now() + 5000 }
    gate.close(1000)
    gate.enqueue(waiter('a', hasDeadline))
    gate.enqueue(waiter('b'))
    gate.close(3_600_000)
    gate.enqueue(waiter('c', hasDeadline))
    expect(log).toEqual(['a gives up a wait of 3600000', 'c gives up a wait of 3600000'])
  })
})
