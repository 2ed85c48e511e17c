import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { createServer } from 'node:net'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'

import { run } from './run.ts'

/** Runs the command until it has printed, then stops it. */
async function runOnce(...argv: string[]) {
  let printed = ''
  let complained = ''
  const stopping = new AbortController()
  const code = await run(argv, {
    print(text) {
      printed += text
      stopping.abort()
    },
    printError(text) {
      complained += text
    },
    signal: stopping.signal,
  })
  return { code, printed, complained }
}

test('prints keys, lines for .env, and people with their roles', async () => {
  const { code, printed, complained } = await runOnce('--port', '0')
  expect([code, complained]).toEqual([0, ''])
  expect(printed).toContain('no production server')
  const lines = printed.split('\n')
  const env = Object.fromEntries(
    lines.filter((line) => line.startsWith('CLERK_')).map((line) => line.split(/=(.*)/s)),
  )
  expect(env).toMatchObject({
    CLERK_SECRET_KEY: expect.stringMatching(/^sk_test_/),
    CLERK_API_URL: expect.stringMatching(/^http:\/\/127\.0\.0\.1:\d+$/),
    CLERK_JWT_KEY: expect.stringMatching(/^MII[A-Za-z0-9+/]+=*$/),
  })
  const host = new URL(env['CLERK_API_URL']).host
  expect(atob(env['CLERK_PUBLISHABLE_KEY'].replace('pk_test_', ''))).toBe(`${host}$`)
  const ada = lines.find((line) => line.includes('ada@example.com'))
  expect(ada).toMatch(/user_\w{27} .*acme \(org:admin\)/)
})

test('prints the URL only when it is to be quiet', async () => {
  const { printed } = await runOnce('--port', '0', '--quiet')
  expect(printed).toMatch(/^http:\/\/127\.0\.0\.1:\d+\n$/)
})

test('takes the next port when one is taken, and says so', async () => {
  const other = createServer()
  await new Promise<void>((resolve) => {
    other.listen(0, '127.0.0.1', resolve)
  })
  const { port } = other.address() as AddressInfo
  try {
    const { code, printed, complained } = await runOnce('--port', String(port), '--quiet')
    expect(code).toBe(0)
    const used = new URL(printed.trim()).port
    expect(Number(used)).toBeGreaterThan(port)
    expect(complained).toBe(`Port ${port} is taken: using ${used} instead.\n`)
  } finally {
    other.close()
  }
})

test('starts with the people of a seed file', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'clerk-emulator-'))
  try {
    const seed = join(folder, 'seed.yaml')
    await writeFile(seed, 'users: [{ email: only@example.com }]')
    const { printed } = await runOnce('--port', '0', '--seed', seed)
    expect(printed).toContain('only@example.com')
    expect(printed).not.toContain('ada@example.com')
  } finally {
    await rm(folder, { recursive: true })
  }
})

test('says that other machines may reach it when it listens for them', async () => {
  const { complained } = await runOnce('--port', '0', '--host', '0.0.0.0', '--quiet')
  expect(complained).toContain('other machines')
})

test.each([
  [['--help'], 0, 'Usage: clerk-emulator'],
  [['-h'], 0, '--seed <file>'],
  [['--version'], 0, /^\d+\.\d+\.\d+/],
])('%j prints and ends', async (argv, code, expected) => {
  expect(await runOnce(...argv)).toMatchObject({
    code,
    printed: expect.stringMatching(expected),
    complained: '',
  })
})

test.each([
  [['--prot', '1'], 2, '--prot'],
  [['serve'], 2, 'serve'],
  [['--port', 'http'], 2, '--port is "http"'],
  [['--port', '65536'], 2, '0 to 65535'],
  [['--port'], 2, '--port'],
  [['--seed', 'missing.yaml'], 1, 'missing.yaml'],
  [['--secret-key', 'pk_test_x', '--port', '0'], 1, 'sk_test_'],
  [['--port', '0', '--host', '203.0.113.1'], 1, '203.0.113.1'],
])('%j ends with code %i and says why', async (argv, code, reason) => {
  expect(await runOnce(...argv)).toMatchObject({
    code,
    printed: '',
    complained: expect.stringContaining(reason),
  })
})

test('goes on from a snapshot, and leaves one', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'clerk-emulator-'))
  try {
    const file = join(folder, 'state.json')
    const first = await runOnce('--port', '0', '--snapshot', file)
    const people = (text: string): readonly string[] => text.match(/user_\w{27}/g) ?? []
    const second = await runOnce('--port', '0', '--snapshot', file)
    expect([first.code, second.code, second.complained]).toEqual([0, 0, ''])
    expect(people(second.printed)).toEqual(people(first.printed))
    await writeFile(file, '{}')
    const third = await runOnce('--port', '0', '--snapshot', file)
    expect([third.code, third.complained]).toEqual([1, expect.stringContaining('no snapshot')])
  } finally {
    await rm(folder, { recursive: true })
  }
})

test.each(['0', '-1', 'many'])('refuses %s as a part of the rate limits', async (scale) => {
  const { code, complained } = await runOnce('--port', '0', '--rate-limits', scale)
  expect([code, complained]).toEqual([2, expect.stringContaining('--rate-limits')])
})
