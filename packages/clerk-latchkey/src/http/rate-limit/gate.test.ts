import { describe, expect, it } from 'vitest'

import { createVirtualClock } from '../virtual-clock.fixture.ts'
import { Gate } from './gate.ts'
import type { Waiter } from './queue.ts'

const rule = { limit: 100, windowInMs: 10_000 }

function setUp({ random = 0.5, isAlone = true, limit = 100 } = {}) {
  const clock = createVirtualClock(random)
  const start = clock.now()
  const gate = new Gate(clock, { ...rule, limit }, isAlone)
  const log: string[] = []
  const waiter = (name: string, more: Partial<Waiter> = {}): Waiter => ({
    priority: 'normal',
    turn: log.length,
    deadline: Infinity,
    go: () => log.push(`${name} at ${Math.round(clock.now() - start)}`),
    giveUp: (wait) => log.push(`${name} gives up a wait of ${Math.round(wait)}`),
    ...more,
  })
  /** Lets so many calls through and has them answered. */
  const answer = (calls: number) => {
    for (let call = 0; call < calls; call++) {
      expect(gate.admit('normal')).toBe(true)
      gate.send()
      gate.settle(true)
    }
  }
  return { answer, clock, gate, log, waiter }
}

describe('a gate', () => {
  it('lets a whole window through at once, and the next one when the first is over', () => {
    const { answer, clock, gate } = setUp()
    answer(100)
    expect(gate.admit('high')).toBe(false)
    clock.advance(9999)
    expect(gate.admit('high')).toBe(false)
    // A thousandth more than the window: clocks drift.
    clock.advance(11)
    answer(100)
    expect(gate.admit('high')).toBe(false)
  })

  it('keeps a place until a window after the answer, because nobody knows when the server counted it', () => {
    const { clock, gate } = setUp({ limit: 1 })
    gate.admit('normal')
    gate.send()
    clock.advance(3000)
    gate.settle(true)
    clock.advance(9000)
    expect(gate.admit('normal')).toBe(false)
    clock.advance(1010)
    expect(gate.admit('normal')).toBe(true)
  })

  it('does not wait longer for an answer that does not come, and gives back what was not sent', () => {
    const { clock, gate } = setUp({ limit: 2 })
    gate.admit('normal')
    gate.send()
    gate.admit('normal')
    gate.release()
    expect(gate.admit('normal')).toBe(true)
    gate.send()
    expect(gate.admit('normal')).toBe(false)
    clock.advance(15_010)
    expect(gate.admit('normal')).toBe(true)
  })

  it('does not stop for an hour when the clock is set back by one', () => {
    const { answer, clock, gate } = setUp()
    answer(100)
    clock.set(clock.now() - 3_600_000)
    expect(gate.admit('normal')).toBe(false)
    clock.advance(10_010)
    expect(gate.admit('normal')).toBe(true)
  })

  it('lets a burst out as answers come back, and at the steady rate, while it may not be alone', () => {
    const { clock, gate, log, waiter } = setUp({ isAlone: false })
    const admitted = Array.from({ length: 5 }, () => gate.admit('normal'))
    expect(admitted).toEqual([true, true, true, true, false])
    for (let call = 0; call < 4; call++) gate.send()
    for (const name of ['a', 'b', 'c']) gate.enqueue(waiter(name))
    expect(log).toEqual([])
    gate.settle(true)
    expect(log).toEqual(['a at 0'])
    clock.advance(250)
    expect(log).toEqual(['a at 0', 'b at 100', 'c at 200'])
  })

  it('never delays calls that come at the steady rate, however slow their answers are', () => {
    const { clock, gate } = setUp({ isAlone: false, limit: 1000 })
    for (let call = 0; call < 400; call++) {
      expect(gate.admit('normal')).toBe(true)
      gate.send()
      clock.after(4000, () => gate.settle(true))
      clock.advance(11)
    }
  })

  it('keeps a twentieth of the window from bulk work', () => {
    const { gate } = setUp()
    const admitted = Array.from({ length: 100 }, () => gate.admit('low')).filter(Boolean)
    expect(admitted).toHaveLength(95)
    expect(gate.admit('normal')).toBe(true)
  })

  it('closes on a 429 for as long as it asks and up to 20 % more, at most half a second', () => {
    const { clock, gate } = setUp({ random: 1 })
    gate.close(1000)
    clock.advance(1199)
    expect(gate.admit('normal')).toBe(false)
    clock.advance(1)
    expect(gate.admit('normal')).toBe(true)
    gate.release()
    gate.close(9000)
    clock.advance(9499)
    expect(gate.admit('normal')).toBe(false)
    clock.advance(1)
    expect(gate.admit('normal')).toBe(true)
  })

  it('tells only the first 429 of a burst from the others, and adds no jitter to those', () => {
    const { clock, gate } = setUp({ random: 1 })
    expect(gate.close(1000)).toBe(true)
    clock.advance(100)
    expect(gate.close(1000)).toBe(false)
    clock.advance(1099)
    expect(gate.admit('normal')).toBe(false)
    clock.advance(1)
    expect(gate.admit('normal')).toBe(true)
  })

  it('takes less after a 429, and all of the limit again when there are no more', () => {
    const { answer, clock, gate, log, waiter } = setUp({ random: 0 })
    answer(40)
    gate.admit('normal')
    gate.send()
    gate.settle(false)
    gate.close(10_000)
    const letOut = () => {
      for (let call = 0; call < 200; call++) {
        gate.enqueue(
          waiter('call', {
            go: () => {
              log.push('go')
              gate.send()
              clock.after(10, () => gate.settle(true))
            },
          }),
        )
      }
      log.length = 0
      clock.advance(10_010)
      return log.length
    }
    clock.advance(10_000)
    // Half of the limit: what was accepted is less.
    expect(letOut()).toBe(50)
    let windows = 0
    while (letOut() < 95) expect(windows++).toBeLessThan(6)
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

  it('lets nobody pass those who wait, except who goes before them anyway', () => {
    const { answer, clock, gate, log, waiter } = setUp({ isAlone: false })
    answer(10)
    for (let call = 0; call < 4; call++) gate.admit('normal')
    while (gate.admit('normal'));
    gate.enqueue(waiter('a'))
    expect(gate.admit('normal')).toBe(false)
    expect(gate.admit('low')).toBe(false)
    expect(gate.admit('high')).toBe(true)
    clock.advance(200)
    expect(log).toHaveLength(1)
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
    const { answer, clock, gate, log, waiter } = setUp({ random: 0 })
    const hasDeadline = { deadline: clock.now() + 5000 }
    gate.close(1000)
    gate.enqueue(waiter('a', hasDeadline))
    gate.enqueue(waiter('b'))
    gate.close(3_600_000)
    gate.enqueue(waiter('c', hasDeadline))
    expect(log).toEqual(['a gives up a wait of 3600000', 'c gives up a wait of 3600000'])
    clock.advance(3_700_000)
    log.length = 0
    gate.settle(true)
    answer(100 - 1)
    gate.enqueue(waiter('d', { deadline: clock.now() + 5000 }))
    expect(log).toEqual(['d gives up a wait of 10010'])
  })

  it('counts who is before a call when it says for how long to wait', () => {
    const { answer, clock, gate, log, waiter } = setUp()
    answer(100)
    for (let call = 0; call < 250; call++) gate.enqueue(waiter('other'))
    gate.enqueue(waiter('last', { turn: 1000, deadline: clock.now() + 20_000 }))
    expect(log).toEqual(['last gives up a wait of 30030'])
  })
})
