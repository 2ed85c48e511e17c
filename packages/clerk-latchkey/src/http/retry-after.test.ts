import { describe, expect, it } from 'vitest'

import { readRetryAfter } from './retry-after.ts'

const now = Date.UTC(2026, 4, 12, 10, 0, 0)
const date = (ms: number): string => new Date(ms).toUTCString()

describe('the wait that an answer asks for', () => {
  it.each([
    [{ 'retry-after': '2' }, 2000],
    [{ 'retry-after': '0' }, 0],
    [{ 'retry-after': '1.5' }, 1500],
    [{ 'retry-after-ms': '250', 'retry-after': '2' }, 250],
    [{ 'retry-after-ms': 'soon', 'retry-after': '2' }, 2000],
    [{ 'retry-after': date(now + 30_000) }, 30_000],
    [{ 'retry-after': date(now - 30_000) }, 0],
    // Our clock is an hour behind the server's: its own date tells.
    [{ 'retry-after': date(now + 3_630_000), date: date(now + 3_600_000) }, 30_000],
    [{ 'retry-after': date(now + 30_000), date: 'not a date' }, 30_000],
    [{ 'retry-after': 'later' }, undefined],
    [{ 'retry-after': '-1' }, undefined],
    [{ 'retry-after': '' }, undefined],
    [{ 'retry-after-ms': '-5' }, undefined],
    [{}, undefined],
  ])('%j is %j ms', (headers, wait) => {
    expect(readRetryAfter(new Headers(headers as Record<string, string>), now)).toBe(wait)
  })
})
