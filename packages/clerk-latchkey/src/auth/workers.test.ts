import { afterEach, describe, expect, test, vi } from 'vitest'

import { isWorkers } from './workers.ts'

afterEach(() => {
  vi.unstubAllGlobals()
})

describe('a runtime where no request may wait for another one', () => {
  test.each([
    [{ userAgent: 'Cloudflare-Workers' }, true],
    [{ userAgent: 'Node.js/22' }, false],
    [{}, false],
    [undefined, false],
  ])('with the navigator %j: %s', (navigator, expected) => {
    vi.stubGlobal('navigator', navigator)
    expect(isWorkers()).toBe(expected)
  })
})
