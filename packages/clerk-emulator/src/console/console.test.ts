import { once } from 'node:events'
import { get } from 'node:http'
import type { IncomingMessage } from 'node:http'
import { decodeJwt } from 'jose'
import { chromium } from 'playwright-core'
import type { Browser } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'

import { createEmulator } from '../create-emulator.ts'
import type { Emulator } from '../emulator.ts'

let emulator: Emulator

beforeEach(async () => {
  emulator = await createEmulator()
  await emulator.listen()
})

afterEach(() => emulator.close())

function act(form: Record<string, string>, headers: Record<string, string> = {}) {
  return fetch(`${emulator.url}/console`, {
    method: 'POST',
    headers: { origin: emulator.url, ...headers },
    body: new URLSearchParams(form),
    redirect: 'manual',
  })
}

async function read(): Promise<string> {
  return (await fetch(`${emulator.url}/console`)).text()
}

describe('the console', () => {
  test('shows people, organizations, sessions, and requests without their query', async () => {
    const { sessionId } = await emulator.signIn({ email: 'ada@example.com', organization: 'acme' })
    await fetch(`${emulator.url}/v1/client?__clerk_db_jwt=secret`)
    const text = await read()
    for (const part of ['Ada Lovelace', 'globex', sessionId, 'GET /v1/client']) {
      expect(text).toContain(part)
    }
    expect(text).not.toContain('secret')
  })

  test('gives a token of a session', async () => {
    const { sessionId } = await emulator.signIn({ email: 'ada@example.com' })
    const response = await fetch(`${emulator.url}/console/token?session_id=${sessionId}`)
    expect(decodeJwt(await response.text())).toMatchObject({ sid: sessionId })
    expect((await fetch(`${emulator.url}/console/token?session_id=x`)).status).toBe(404)
  })

  test('revokes sessions, rotates keys, moves the clock, and injects faults', async () => {
    const { sessionId } = await emulator.signIn({ email: 'ada@example.com' })
    expect((await act({ action: 'revoke', session_id: sessionId })).status).toBe(303)
    expect(await read()).toContain('revoked')
    const key = emulator.jwtKey
    await act({ action: 'rotate_keys' })
    expect(emulator.jwtKey).not.toBe(key)
    const before = emulator.clock.now()
    await act({ action: 'advance', minutes: '60' })
    expect(emulator.clock.now()).toBeGreaterThanOrEqual(before + 3_600_000)
    await act({ action: 'add_fault', type: 'error', amount: '503', times: '1' })
    expect((await fetch(`${emulator.url}/v1/environment`)).status).toBe(503)
    expect((await fetch(`${emulator.url}/v1/environment`)).status).toBe(200)
    await act({ action: 'reset' })
    expect(emulator.clock.now()).toBeLessThan(before + 3_600_000)
  })

  test('replays webhooks and makes their signatures wrong', async () => {
    const received: string[] = []
    emulator.webhooks.add({
      url: 'https://app.example/',
      fetch: (request) => {
        received.push(request.headers.get('svix-id') ?? '')
        return new Response()
      },
    })
    emulator.webhooks.send('user.created', {})
    await emulator.webhooks.settled()
    const [delivery] = emulator.webhooks.deliveries
    await act({ action: 'replay', delivery_id: delivery?.id ?? '' })
    expect(received).toEqual([delivery?.id, delivery?.id])
    await act({ action: 'wrong_signatures', on: 'true' })
    expect(emulator.webhooks.wrongSignatures).toBe(true)
  })

  test.each<[string, Record<string, string>]>([
    ['another page', { origin: 'https://evil.example' }],
    ['another port', { origin: 'http://127.0.0.1:1' }],
    ['a page that hides where it is', { origin: 'null' }],
    ['a form of another site', { 'sec-fetch-site': 'cross-site' }],
  ])('takes no change from %s', async (_, headers) => {
    const { sessionId } = await emulator.signIn({ email: 'ada@example.com' })
    const response = await act({ action: 'revoke', session_id: sessionId }, headers)
    expect(response.status).toBe(403)
    expect(await read()).not.toContain('revoked')
  })

  test('is not there under another name, which a page may have pointed at this machine', async () => {
    const sent = get(`${emulator.url}/console`, { headers: { host: 'evil.example' } })
    const [response] = (await once(sent, 'response')) as [IncomingMessage]
    response.resume()
    expect(response.statusCode).toBe(403)
  })

  test('has no action that objects have anyway', async () => {
    expect((await act({ action: 'constructor' })).status).toBe(400)
    expect((await fetch(`${emulator.url}/console/nothing`)).status).toBe(404)
  })

  test('is not there where other machines can reach it', async () => {
    const open = await createEmulator()
    await open.listen(0, { hostname: '0.0.0.0' })
    const response = await fetch(`${open.url}/console`)
    await open.close()
    expect(response.status).toBe(404)
  })
})

describe('in Chromium', () => {
  let browser: Browser

  beforeAll(async () => {
    browser = await chromium.launch({
      executablePath: '/usr/bin/chromium',
      args: [
        '--no-sandbox',
        '--disable-gpu',
        '--disable-quic',
        '--no-first-run',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
      ],
    })
  })

  afterAll(() => browser?.close())

  test('the console follows live, and signs in with a click', { timeout: 30_000 }, async () => {
    const page = await browser.newPage()
    const problems: string[] = []
    page.on('pageerror', ({ message }) => problems.push(message))
    page.on('console', (message) => message.type() === 'error' && problems.push(message.text()))
    await page.goto(`${emulator.url}/console`)
    const sessions = page.locator('#live-sessions')
    expect(await sessions.textContent()).toContain('Nobody has signed in yet.')
    await page
      .getByRole('row', { name: /Grace Hopper/ })
      .getByRole('button')
      .click()
    await sessions.getByText('grace@example.com').waitFor()
    // What happens elsewhere shows up without anybody doing anything.
    const form = new URLSearchParams({ action: 'as', identifier: 'alan@example.com' })
    await fetch(`${emulator.url}/sign-in`, { method: 'POST', body: form, redirect: 'manual' })
    await sessions.getByText('alan@example.com').waitFor()
    await page.locator('#live-requests').getByText('POST /sign-in').waitFor()
    await page.goto(`${emulator.url}/user`)
    expect(await page.textContent('h1')).toBe('Grace Hopper')
    await page.close()
    expect(problems).toEqual([])
  })
})
