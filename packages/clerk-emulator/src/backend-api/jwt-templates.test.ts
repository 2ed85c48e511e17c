import { decodeJwt, decodeProtectedHeader } from 'jose'
import { beforeEach, describe, expect, test } from 'vitest'

import { createAsk, toErrors } from './ask.fixture.ts'

const { emulator, ask } = await createAsk()

beforeEach(() => emulator.reset())

const create = (body: unknown) => ask('POST /jwt_templates', body)

describe('a JWT template', () => {
  test('is made, listed, changed and deleted', async () => {
    const { body } = await create({ name: 'hasura', claims: { a: 1 }, lifetime: 90 })
    expect(body).toMatchObject({
      object: 'jwt_template',
      name: 'hasura',
      claims: { a: 1 },
      lifetime: 90,
      allowed_clock_skew: 5,
      custom_signing_key: false,
      signing_algorithm: 'RS256',
    })
    expect((await ask('GET /jwt_templates')).body).toEqual([body])
    expect((await ask('GET /jwt_templates?paginated=true')).body.total_count).toBe(1)
    const changed = await ask(`PATCH /jwt_templates/${body.id}`, { name: 'other', claims: {} })
    expect(changed.body).toMatchObject({ id: body.id, name: 'other', claims: {}, lifetime: 90 })
    expect((await ask(`GET /jwt_templates/${body.id}`)).body).toEqual(changed.body)
    expect((await ask(`DELETE /jwt_templates/${body.id}`)).body.deleted).toBe(true)
    expect((await ask(`GET /jwt_templates/${body.id}`)).status).toBe(404)
  })

  test.each([
    [{ claims: {} }, [422, 'form_param_missing name']],
    [{ name: 'a b', claims: {} }, [422, 'form_param_format_invalid name']],
    [{ name: 'taken', claims: {} }, [422, 'form_already_exists name']],
    [{ name: 'x', claims: [] }, [422, 'form_param_format_invalid claims']],
    [{ name: 'x', claims: { sub: 'me' } }, [400, 'jwt_template_reserved_claim claims']],
    [{ name: 'x', claims: {}, lifetime: 1 }, [422, 'form_param_format_invalid lifetime']],
    [
      { name: 'x', claims: {}, custom_signing_key: true },
      [422, 'form_param_value_conflict custom_signing_key'],
    ],
  ])('is not made from %j', async (body, expected) => {
    await create({ name: 'taken', claims: {} })
    expect(toErrors(await create(body))).toEqual(expected)
  })

  test('fills its shortcodes for the session', async () => {
    await create({
      name: 'all',
      claims: {
        email: '{{user.primary_email_address}}',
        greeting: 'Hello {{user.full_name}}, {{ user.username || "no name" }}!',
        verified: '{{user.email_verified}}',
        metadata: '{{user.public_metadata}}',
        deep: [
          '{{user.public_metadata.a.b}}',
          { role: '{{org.role}}', none: '{{user.shoe_size}}' },
        ],
        first: "{{user.nickname || user.username || user.first_name || 'friend'}}",
        proto: '{{user.__proto__}}{{user.constructor}}',
        plain: 42,
      },
    })
    const { userId, sessionId } = await emulator.signIn({
      email: 'ada@example.com',
      organization: 'acme',
    })
    await ask(`PATCH /users/${userId}/metadata`, { public_metadata: { a: { b: 7 } } })
    const { body } = await ask(`POST /sessions/${sessionId}/tokens/all`, {
      expires_in_seconds: 600,
    })
    expect(decodeProtectedHeader(body.jwt)).toMatchObject({ cat: 'cl_B7d4PD222AAA' })
    const claims = decodeJwt(body.jwt)
    expect((claims.exp ?? 0) - (claims.iat ?? 0)).toBe(600)
    expect(claims).toMatchObject({
      sub: userId,
      email: 'ada@example.com',
      greeting: 'Hello Ada Lovelace, no name!',
      verified: true,
      metadata: { a: { b: 7 } },
      deep: [7, { role: 'org:admin', none: null }],
      first: 'Ada',
      proto: '',
      plain: 42,
    })
  })

  test('has to exist for a token to be made', async () => {
    const { sessionId } = await emulator.signIn({ email: 'ada@example.com' })
    expect(toErrors(await ask(`POST /sessions/${sessionId}/tokens/unknown`))).toEqual([
      404,
      'resource_not_found',
    ])
  })

  test('can be seeded', async () => {
    const seeded = await createAsk({
      seed: {
        users: [{ email: 'ada@example.com' }],
        jwtTemplates: [{ name: 'x', claims: { email: '{{user.primary_email_address}}' } }],
      },
    })
    const { sessionId } = await seeded.emulator.signIn({ email: 'ada@example.com' })
    const { body } = await seeded.ask(`POST /sessions/${sessionId}/tokens/x`)
    expect(decodeJwt(body.jwt)['email']).toBe('ada@example.com')
  })
})
