import * as fc from 'fast-check'
import { expect, test, vi } from 'vitest'

import { createEmulator } from '../create-emulator.ts'
import { operations } from './operations.ts'

const log = vi.fn<(error: unknown) => void>()
const emulator = await createEmulator({ log, countingIds: true })

const { userId, sessionId, clientId } = await emulator.signIn({ email: 'ada@example.com' })

/** Names that mean something, so that the tries reach further than the first check. */
const names = fc.constantFrom(
  ...`name key slug role user_id user_ids permissions email_address username password created_at
  created_by public_metadata expires_in_seconds expired_token refresh_token request_origin token
  format limit order_by query starting_after paginated nonce max_allowed_memberships __proto__`.split(
    /\s+/,
  ),
)
const texts = fc.constantFrom(
  ...`${userId} ${sessionId} ${clientId} acme org:admin org:x a@b.co + - 💥 -created_at 1 -1 true
  2026-01-01T00:00:00Z % .. a.b.c`.split(/\s+/),
  '',
  ' ',
  '\ud800',
)
const values = fc.oneof(texts, fc.jsonValue({ maxDepth: 3 }), fc.array(texts, { maxLength: 3 }))
const bodies = fc.oneof(
  fc.dictionary(names, values, { maxKeys: 6 }).map((body) => JSON.stringify(body)),
  fc.json(),
  fc.string(),
)
const queries = fc
  .array(fc.tuple(names, texts), { maxLength: 4 })
  .map((pairs) => new URLSearchParams(pairs).toString())

const operationNames = Object.keys(operations)

/** Operations that answer with no JSON when they succeed. */
function hasJson(operation: string): boolean {
  return !/interstitial|domain$|^PATCH \/instance$|svix$|revoke_token/.test(operation)
}

async function send(operation: string, ids: readonly string[], query: string, body: string) {
  const [method = '', template = ''] = operation.split(' ')
  let index = 0
  const path = template.replaceAll(/\{\w+\}/g, () => ids[index++ % ids.length] ?? '')
  return emulator.fetch(
    new Request(`http://emulator.test/v1${path}?${query}`, {
      method,
      headers: { authorization: `Bearer ${emulator.secretKey}` },
      ...(method !== 'GET' && { body }),
    }),
  )
}

test('no input whatever makes a 500 or an answer that is not JSON', async () => {
  const ids = fc.array(fc.constantFrom(userId, sessionId, clientId, 'acme', '%', '%2F', 'x y'), {
    minLength: 1,
    maxLength: 2,
  })
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom(...operationNames),
      ids,
      queries,
      bodies,
      async (operation, path, query, body) => {
        const response = await send(operation, path, query, body)
        expect(response.status).toBeLessThan(500)
        // These answer a page, or nothing at all.
        if (response.status < 300 && !hasJson(operation)) return
        expect(response.headers.get('content-type')).toBe('application/json')
        const answer = (await response.json()) as object
        expect(Object.hasOwn(answer, 'errors')).toBe(response.status >= 400)
      },
    ),
    { numRuns: 1500 },
  )
  expect(log).not.toHaveBeenCalled()
})

test.each([
  ['what is not JSON', '{', 400, 'request_body_invalid'],
  ['null', 'null', 400, 'request_body_invalid'],
  ['a list', '[]', 400, 'request_body_invalid'],
  [
    'endless nesting',
    '{"a":'.repeat(100_000) + '1' + '}'.repeat(100_000),
    400,
    'request_body_invalid',
  ],
  ['more than a million characters', `"${'x'.repeat(1_000_001)}"`, 413, 'request_body_too_large'],
])('a body of %s is refused', async (_, body, status, code) => {
  const response = await send('POST /users', [userId], '', body)
  expect(response.status).toBe(status)
  expect(await response.json()).toMatchObject({ errors: [{ code }] })
})

test('a mistake of the emulator itself is a 500 in the shape of Clerk, and is logged', async () => {
  const mistake = new Error('a bug')
  const now = vi.fn<() => number>(() => Date.now())
  const broken = await createEmulator({ log, now })
  const request = new Request('http://emulator.test/v1/users', {
    method: 'POST',
    headers: { authorization: `Bearer ${broken.secretKey}` },
    body: '{"username":"somebody"}',
  })
  log.mockClear()
  now.mockImplementation(() => {
    throw mistake
  })
  const response = await broken.fetch(request)
  expect(response.status).toBe(500)
  expect(await response.json()).toMatchObject({ errors: [{ code: 'internal_clerk_error' }] })
  expect(log).toHaveBeenCalledExactlyOnceWith(mistake)
})

test('a client that goes away while it sends is no mistake of the emulator', async () => {
  log.mockClear()
  const request = new Request('http://emulator.test/v1/users', {
    method: 'POST',
    headers: { authorization: `Bearer ${emulator.secretKey}` },
  })
  vi.spyOn(request, 'text').mockRejectedValue(new Error('aborted'))
  expect((await emulator.fetch(request)).status).toBe(400)
  expect(log).not.toHaveBeenCalled()
})
