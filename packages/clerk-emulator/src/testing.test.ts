import { execFile } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'

import { setUpEmulator } from './testing.ts'

const clerk = setUpEmulator({ beforeAll, beforeEach, afterAll })

describe('the emulator of a test file', () => {
  // Twice the same, in any order: what one test does is gone in the next.
  test.each([1, 2])('is at its seed and listens, test %i', async () => {
    const headers = { authorization: `Bearer ${clerk.emulator.secretKey}` }
    const url = `${clerk.emulator.url}/v1/users`
    expect(await (await fetch(`${url}/count`, { headers })).json()).toMatchObject({
      total_count: 4,
    })
    const body = JSON.stringify({ username: 'short_lived' })
    expect((await fetch(url, { method: 'POST', headers, body })).status).toBe(200)
  })

  test('is not there before the tests begin', () => {
    const early = setUpEmulator({ beforeAll() {}, beforeEach() {}, afterAll() {} })
    expect(() => early.emulator).toThrow(/inside of tests/)
  })

  test('works under node:test', { timeout: 30_000 }, async () => {
    const file = fileURLToPath(new URL('testing.node-test.fixture.ts', import.meta.url))
    const run = promisify(execFile)
    const { stdout } = await run(process.execPath, ['--import', 'tsx', '--test', file], {
      env: { PATH: process.env['PATH'] },
    })
    expect(stdout).toMatch(/pass 2\b/)
  })
})
