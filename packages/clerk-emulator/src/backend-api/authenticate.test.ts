import { expect, test } from 'vitest'

import { createEmulator } from '../create-emulator.ts'

const emulator = await createEmulator()

async function ask(path: string, authorization?: string) {
  const headers = authorization === undefined ? {} : { authorization }
  const request = new Request(`http://emulator.test${path}`, { headers })
  const response = await emulator.fetch(request)
  return { response, body: (await response.json()) as ErrorBody }
}

interface ErrorBody {
  readonly errors: ReadonlyArray<{ code: string; message: string; long_message: string }>
  readonly clerk_trace_id: string
}

test.each([
  ['nothing', undefined, 'authorization_header_format_invalid'],
  ['an empty header', '', 'authorization_header_format_invalid'],
  ['a key without a scheme', emulator.secretKey, 'authorization_header_format_invalid'],
  ['another scheme', `Basic ${emulator.secretKey}`, 'authorization_header_format_invalid'],
  ['another key', 'Bearer sk_test_other', 'clerk_key_invalid'],
  ['a part of the key', `Bearer ${emulator.secretKey.slice(0, -1)}`, 'clerk_key_invalid'],
  ['a Publishable Key', `Bearer ${emulator.publishableKey}`, 'clerk_key_invalid'],
])('answers 401 to %s', async (_, authorization, code) => {
  const { response, body } = await ask('/v1/users', authorization)
  expect(response.status).toBe(401)
  expect(response.headers.get('content-type')).toBe('application/json')
  expect(body.errors.map((entry) => entry.code)).toEqual([code])
  expect(body.clerk_trace_id).toMatch(/^[0-9a-f]{32}$/)
})

test('does not repeat the key that was sent', async () => {
  const { body } = await ask('/v1/users', 'Bearer sk_live_very_secret')
  expect(JSON.stringify(body)).not.toContain('very_secret')
})

test('says that a Publishable Key is one', async () => {
  const { body } = await ask('/v1/users', `Bearer ${emulator.publishableKey}`)
  expect(body.errors[0]?.long_message).toContain('Publishable Key')
})

test('asks for the key for the JWKS too, which is open on the Frontend API', async () => {
  expect((await ask('/v1/jwks')).response.status).toBe(401)
  expect((await ask('/.well-known/jwks.json')).response.status).toBe(200)
})

test('answers 404 to an unknown path, with or without a key', async () => {
  for (const authorization of [undefined, `Bearer ${emulator.secretKey}`]) {
    const { response, body } = await ask('/v1/unknown', authorization)
    expect(response.status).toBe(404)
    expect(body.errors[0]?.code).toBe('resource_not_found')
  }
})
