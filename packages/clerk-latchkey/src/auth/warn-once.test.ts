import { describe, expect, test } from 'vitest'

import { warnOnce } from './warn-once.ts'

function createLogger() {
  const lines: string[] = []
  const silent = (): void => undefined
  return {
    lines,
    debug: silent,
    info: silent,
    error: silent,
    warn: (line: string) => {
      lines.push(line)
    },
  }
}

describe('a warning', () => {
  test('is written once to each logger, also by clients that are made for each request', () => {
    const first = createLogger()
    const second = createLogger()
    for (const logger of [first, second, first]) {
      warnOnce(logger)('a')
      warnOnce(logger)('a')
      warnOnce(logger)('b')
    }
    expect(first.lines).toEqual(['Clerk: a', 'Clerk: b'])
    expect(second.lines).toEqual(['Clerk: a', 'Clerk: b'])
  })

  test('is remembered among a thousand others, and not among more', () => {
    const logger = createLogger()
    const warn = warnOnce(logger)
    for (let index = 0; index < 1000; index++) warn(`${index}`)
    warn('0')
    expect(logger.lines).toHaveLength(1000)
    warn('one more')
    warn('0')
    expect(logger.lines).toHaveLength(1002)
    warn('one more')
    expect(logger.lines).toHaveLength(1002)
  })
})
