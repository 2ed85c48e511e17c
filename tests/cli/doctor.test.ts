import { once } from 'node:events'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import { createEmulator } from 'clerk-emulator'
import type { Emulator } from 'clerk-emulator'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'

import { callLatchkey, runLatchkey } from './latchkey.ts'

let emulator: Emulator
let other: Emulator
let env: Record<string, string>

beforeAll(async () => {
  ;[emulator, other] = await Promise.all([createEmulator(), createEmulator()])
  await Promise.all([emulator.listen(), other.listen()])
  env = {
    CLERK_SECRET_KEY: emulator.secretKey,
    CLERK_PUBLISHABLE_KEY: emulator.publishableKey,
    CLERK_JWT_KEY: emulator.jwtKey,
    CLERK_API_URL: emulator.url,
    CLERK_WEBHOOK_SIGNING_SECRET: `whsec_${btoa('0123456789abcdefghijklmn')}`,
  }
})

afterEach(() => emulator.faults.clear())

afterAll(() => Promise.all([emulator.close(), other.close()]))

interface Report {
  readonly ok: boolean
  readonly checks: ReadonlyArray<{ status: string; name: string; what: string; todo?: string }>
}

async function examine(changes: Record<string, string> = {}) {
  const { code, stdout, stderr } = await callLatchkey(['doctor', '--json'], { ...env, ...changes })
  expect(stderr).toBe('')
  for (const name of ['CLERK_SECRET_KEY', 'CLERK_WEBHOOK_SIGNING_SECRET'] as const) {
    expect(stdout).not.toContain(env[name])
  }
  const report = JSON.parse(stdout) as Report
  return { code, ...report, wrong: report.checks.filter(({ status }) => status === 'fail') }
}

test('with everything in order, nothing fails and each thing has a line', async () => {
  const { code, ok, checks, wrong } = await examine()
  expect([code, ok, wrong]).toEqual([0, true, []])
  expect(checks.map(({ name }) => name)).toEqual([
    'Node.js',
    'Environment',
    'Secret Key',
    'Publishable Key',
    'Webhook secret',
    'Backend API',
    'Backend API',
    'Clock',
    'Signing keys',
    'Frontend API',
    'Instance',
    'CLERK_JWT_KEY',
  ])
})

test('a Secret Key alone is enough: the Backend API names the Frontend API', async () => {
  const { code, checks } = await examine({ CLERK_PUBLISHABLE_KEY: '', CLERK_JWT_KEY: '' })
  expect(code).toBe(0)
  expect(checks.find(({ name }) => name === 'Instance')?.what).toContain(new URL(emulator.url).host)
})

test('is readable, with a summary beside it', async () => {
  const { code, stdout, stderr } = await runLatchkey(['doctor'], {
    env: { ...env, CLERK_JWT_KEY: other.jwtKey },
  })
  expect(code).toBe(1)
  expect(stdout).toMatch(/^ok {4}Secret Key: sk_test\*\*\*, of a development instance\.$/m)
  expect(stdout).toMatch(
    /^fail {2}CLERK_JWT_KEY: It is no key of the instance.*\n {6}Copy the PEM/m,
  )
  expect(stderr).toMatch(/\d+ ok, \d+ to look at, 1 wrong\n$/)
})

test.each<[string, () => Record<string, string>, string, RegExp]>([
  [
    'a Publishable Key of another instance',
    () => ({ CLERK_PUBLISHABLE_KEY: other.publishableKey }),
    'Instance',
    /another instance/,
  ],
  [
    'a Secret Key of another instance',
    () => ({ CLERK_SECRET_KEY: 'sk_test_000000000000' }),
    'Backend API',
    /401/,
  ],
  [
    'a Publishable Key as Secret Key',
    () => ({ CLERK_SECRET_KEY: emulator.publishableKey }),
    'Secret Key',
    /Publishable Key/,
  ],
  ['no Secret Key', () => ({ CLERK_SECRET_KEY: '' }), 'Secret Key', /not set/],
  [
    'a Backend API where nobody listens',
    () => ({ CLERK_API_URL: 'http://127.0.0.1:9' }),
    'Backend API',
    /cannot be reached/,
  ],
  [
    'a Frontend API where nobody listens',
    () => ({ CLERK_PUBLISHABLE_KEY: `pk_test_${btoa('127.0.0.1:9$')}` }),
    'Frontend API',
    /127\.0\.0\.1:9 cannot be reached/,
  ],
  [
    'a secret with a public name',
    () => ({ VITE_CLERK_SECRET_KEY: emulator.secretKey }),
    'Environment',
    /bundlers/,
  ],
])('%s is one thing that fails', async (_, changes, name, what) => {
  const { code, ok, wrong } = await examine(changes())
  expect([code, ok]).toEqual([1, false])
  expect(wrong).toMatchObject([
    { name, what: expect.stringMatching(what), todo: expect.any(String) },
  ])
})

test('keys that were rotated away make CLERK_JWT_KEY fail', async () => {
  const rotated = await createEmulator()
  await rotated.listen()
  try {
    const old = rotated.jwtKey
    await rotated.rotateKeys({ forget: true })
    const { wrong } = await examine({
      CLERK_SECRET_KEY: rotated.secretKey,
      CLERK_API_URL: rotated.url,
      CLERK_PUBLISHABLE_KEY: rotated.publishableKey,
      CLERK_JWT_KEY: old,
    })
    expect(wrong).toMatchObject([{ name: 'CLERK_JWT_KEY' }])
  } finally {
    await rotated.close()
  }
})

test('an API that is down is named, and asked no more than twice', async () => {
  emulator.faults.add({ type: 'error', status: 503, code: 'service_unavailable' })
  const { wrong } = await examine({ CLERK_PUBLISHABLE_KEY: '' })
  expect(wrong).toMatchObject([{ name: 'Backend API', what: expect.stringContaining('503') }])
})

test('a clock that is off is found by the Date of an answer', async () => {
  const proxy = createServer(async (request, response) => {
    const { status, headers, body } = await emulator.fetch(
      new Request(`${emulator.url}${request.url}`, {
        headers: { authorization: request.headers.authorization ?? '' },
      }),
    )
    response.writeHead(status, {
      'content-type': headers.get('content-type') ?? '',
      date: new Date(Date.now() + 90_000).toUTCString(),
    })
    response.end(Buffer.from(await new Response(body).arrayBuffer()))
  }).listen(0, '127.0.0.1')
  await once(proxy, 'listening')
  try {
    const { port } = proxy.address() as AddressInfo
    const { wrong } = await examine({ CLERK_API_URL: `http://127.0.0.1:${port}` })
    expect(wrong).toMatchObject([{ name: 'Clock', what: expect.stringMatching(/^\d\d s behind/) }])
  } finally {
    proxy.close()
  }
})

test('takes the variables of a file', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'latchkey-doctor-'))
  const file = join(folder, '.env')
  writeFileSync(
    file,
    Object.entries({ ...env, CLERK_SECERT_KEY: 'x' })
      .map(([name, value]) => `${name}="${value}"`)
      .join('\n'),
  )
  try {
    const { code, stdout } = await runLatchkey(['doctor', '--env-file', file])
    expect([code, stdout.match(/CLERK_SECERT_KEY is set/g)?.length]).toEqual([0, 1])
  } finally {
    rmSync(folder, { recursive: true })
  }
})
