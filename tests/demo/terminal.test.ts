import { createEmulator } from 'clerk-emulator'
import { execFile } from 'node:child_process'
import { once } from 'node:events'
import { createServer } from 'node:net'
import type { AddressInfo } from 'node:net'
import { promisify } from 'node:util'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'

import { runDemo, startDemo } from './demo-process.ts'
import type { DemoProcess } from './demo-process.ts'

const shell = promisify(execFile)

let demo: DemoProcess

beforeAll(async () => {
  demo = await startDemo()
})

afterAll(async () => {
  await demo?.stop()
})

function post(path: string, headers: Record<string, string>, body: object = {}) {
  return fetch(demo.url + path, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify(body),
  })
}

test('the printed lines, pasted into a shell, give what is announced above them', async () => {
  const lines = [...demo.output().matchAll(/^# (\d+): .*\n(curl .*)$/gm)]
  expect(lines.map(([, status]) => status).toSorted()).toEqual(['200', '401', '403'])
  for (const [, status, line = ''] of lines) {
    const { stdout } = await shell('sh', ['-c', `${line} --silent --max-time 10`])
    expect(stdout).toMatch(new RegExp(`^HTTP/1.1 ${status} `))
  }
})

test('what is printed names the people, the routes and the instance', () => {
  const output = demo.output()
  expect(output).toMatch(/an emulated Clerk instance on http:\/\/127\.0\.0\.1:\d+/)
  expect(output).toMatch(/Ada Lovelace +ada@example.com +org:admin of Acme/)
  for (const path of ['/public', '/me', '/admin', '/users']) expect(output).toContain(`GET ${path}`)
})

describe('signing in from elsewhere', () => {
  test.each([
    ['another origin', { origin: 'https://evil.example' }],
    ['another site, says the browser', { 'sec-fetch-site': 'cross-site' }],
    ['another port of this machine', { 'sec-fetch-site': 'same-site' }],
    ['an opaque origin', { origin: 'null' }],
  ])('is refused: %s', async (_, headers) => {
    const response = await post('/demo/sessions', headers, { userId: 'user_x' })
    expect(response.status).toBe(403)
  })

  test('is refused under another name for this machine (DNS rebinding)', async () => {
    const line = `curl -s --max-time 10 -H 'Host: evil.example' -w '%{http_code}' -o /dev/null ${demo.url}/demo/instance`
    const { stdout } = await shell('sh', ['-c', line])
    expect(stdout).toBe('403')
  })

  test('gives no tokens for sessions that the demo has not started', async () => {
    const response = await post('/demo/sessions/sess_of_somebody/tokens', {})
    expect(response.status).toBe(404)
  })
})

test('takes the next free ports, and says so', async () => {
  const blockers = [createServer(), createServer()]
  const taken: number[] = []
  for (const blocker of blockers) {
    await once(blocker.listen(0, '127.0.0.1'), 'listening')
    taken.push((blocker.address() as AddressInfo).port)
  }
  const [page = 0, clerk = 0] = taken
  const other = await startDemo({ PORT: String(page), CLERK_EMULATOR_PORT: String(clerk) })
  for (const blocker of blockers) blocker.close()

  expect(other.output()).toContain(`Port ${page} is taken`)
  expect(other.output()).toContain(`Port ${clerk} is taken`)
  expect(Number(new URL(other.url).port)).toBeGreaterThan(page)
  await other.stop()
})

test('Ctrl-C ends it and frees its ports', async () => {
  const other = await startDemo()
  const [clerk = ''] =
    /http:\/\/127\.0\.0\.1:\d+$/m.exec(other.output().split('instance on ')[1] ?? '') ?? []
  expect(await other.stop()).toBe(0)
  await expect(fetch(other.url)).rejects.toThrow('fetch failed')
  await expect(fetch(clerk)).rejects.toThrow('fetch failed')
})

describe('with your own keys', () => {
  test('uses your instance, says so, and ends the sessions that it started', async () => {
    const emulator = await createEmulator()
    await emulator.listen()
    const other = await startDemo({
      CLERK_SECRET_KEY: emulator.secretKey,
      CLERK_PUBLISHABLE_KEY: emulator.publishableKey,
      CLERK_API_URL: emulator.url,
    })
    expect(other.output()).toContain('your Clerk development instance')
    expect(other.output()).not.toContain('emulated')
    await other.stop()

    const response = await emulator.fetch(
      new Request(`${emulator.url}/v1/sessions?user_id=${await adaOf(emulator)}`, {
        headers: { authorization: `Bearer ${emulator.secretKey}` },
      }),
    )
    const sessions = (await response.json()) as Array<{ status: string }>
    expect(sessions.length).toBeGreaterThan(0)
    expect(new Set(sessions.map(({ status }) => status))).toEqual(new Set(['revoked']))
    await emulator.close()
  })

  test.each([
    [
      'of a production instance, it refuses',
      { CLERK_SECRET_KEY: 'sk_live_secret', CLERK_PUBLISHABLE_KEY: 'pk_live_Y2xlcmsuYS5ieiQ=' },
      'production instance',
    ],
    [
      'mixed up, it says which is which',
      {
        CLERK_SECRET_KEY: 'pk_test_Y2xlcmsuYS5ieiQ=',
        CLERK_PUBLISHABLE_KEY: 'pk_test_Y2xlcmsuYS5ieiQ=',
      },
      'starts with "pk_": that is a Publishable Key',
    ],
  ])('%s', async (_, env, message) => {
    const [code, output] = await runDemo(env)
    expect(code).toBe(1)
    expect(output).toContain(message)
    expect(output).not.toContain('sk_live_secret')
  })

  test('of which one is missing, it says so and uses the emulated instance', async () => {
    const other = await startDemo({ CLERK_SECRET_KEY: 'sk_test_alone' })
    expect(other.output()).toContain('CLERK_PUBLISHABLE_KEY is not set')
    expect(other.output()).toContain('emulated')
    await other.stop()
  })
})

async function adaOf(emulator: Awaited<ReturnType<typeof createEmulator>>): Promise<string> {
  const { userId, sessionId } = await emulator.signIn({ email: 'ada@example.com' })
  await emulator.fetch(
    new Request(`${emulator.url}/v1/sessions/${sessionId}/revoke`, {
      method: 'POST',
      headers: { authorization: `Bearer ${emulator.secretKey}` },
    }),
  )
  return userId
}
