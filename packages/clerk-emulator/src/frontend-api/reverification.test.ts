import { decodeJwt } from 'jose'
import { beforeEach, expect, test } from 'vitest'

import { createAsk } from '../backend-api/ask.fixture.ts'

const { emulator } = await createAsk()

let cookie: string
let sessionId: string

beforeEach(async () => {
  emulator.reset()
  const signedIn = await emulator.signIn({ email: 'ada@example.com' })
  cookie = `__client=${signedIn.clientId}`
  sessionId = signedIn.sessionId
})

async function post(path: string, form: Record<string, string>) {
  const url = `${emulator.url}/v1/client/sessions/${sessionId}${path}`
  const body = new URLSearchParams(form)
  const response = await emulator.fetch(
    new Request(url, { method: 'POST', headers: { cookie }, body }),
  )
  const answer = (await response.json()) as { response?: unknown; jwt?: string }
  return { status: response.status, ...answer }
}

async function readAges(): Promise<unknown> {
  const { jwt } = await post('/tokens', {})
  return decodeJwt(jwt ?? '')['fva']
}

test('whoever proves once more who they are gets a token that says so', async () => {
  emulator.clock.advance(600_000)
  expect(await readAges()).toEqual([10, -1])
  expect(await post('/verify', { level: 'first_factor' })).toMatchObject({
    response: { status: 'needs_first_factor', object: 'session_reverification' },
  })
  const wrong = { strategy: 'password', password: 'wrong' }
  expect((await post('/verify/attempt_first_factor', wrong)).status).toBe(422)
  expect(await readAges()).toEqual([10, -1])
  const right = { ...wrong, password: 'correct horse battery' }
  expect(await post('/verify/attempt_first_factor', right)).toMatchObject({
    response: { status: 'complete' },
  })
  expect(await readAges()).toEqual([0, -1])
})

test('a second factor that nobody has cannot be proved', async () => {
  const form = { strategy: 'totp', code: '424242' }
  expect((await post('/verify/attempt_second_factor', form)).status).toBe(422)
})
