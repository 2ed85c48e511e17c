import { beforeEach, describe, expect, test } from 'vitest'

import { createAsk, toErrors } from './ask.fixture.ts'

const { emulator, ask } = await createAsk()

beforeEach(() => emulator.reset())

const byEmail = async (email: string): Promise<string> => {
  const { body } = await ask(`GET /users?email_address=${email}`)
  return body[0].id
}

describe('creating a user', () => {
  test('gives it the identifiers, the first of each kind as primary', async () => {
    const { status, contentType, body } = await ask('POST /users', {
      email_address: ['First@Example.com', 'second@example.com'],
      phone_number: ['+15555550100'],
      username: 'linus_t',
      external_id: 'customer-1',
      public_metadata: { tier: 'gold' },
      created_at: '2020-01-02T03:04:05.678Z',
    })
    expect([status, contentType]).toEqual([200, 'application/json'])
    expect(body).toMatchObject({
      object: 'user',
      id: expect.stringMatching(/^user_\w{27}$/),
      username: 'linus_t',
      external_id: 'customer-1',
      public_metadata: { tier: 'gold' },
      password_enabled: false,
      created_at: Date.parse('2020-01-02T03:04:05.678Z'),
    })
    const [first, second] = body.email_addresses
    expect(first).toMatchObject({
      email_address: 'first@example.com',
      reserved: false,
      verification: { status: 'verified', strategy: 'admin' },
    })
    expect(second.email_address).toBe('second@example.com')
    expect(body.primary_email_address_id).toBe(first.id)
    expect(body.primary_phone_number_id).toBe(body.phone_numbers[0].id)
  })

  test('never shows a password or what the emulator keeps for itself', async () => {
    const { body } = await ask('POST /users', { username: 'linus_t', password: 'a long one' })
    expect(body.password_enabled).toBe(true)
    expect(JSON.stringify(body)).not.toMatch(/a long one|digest|hasher|entitlements/)
  })

  test('makes identifiers reserved where it is said', async () => {
    const { body } = await ask('POST /users', {
      email_address: ['one@example.com', 'two@example.com'],
      email_address_identification_status: ['verified', 'reserved'],
    })
    const states = body.email_addresses.map((own: { reserved: boolean; verification: unknown }) => [
      own.reserved,
      own.verification === null,
    ])
    expect(states).toEqual([
      [false, false],
      [true, true],
    ])
  })

  test.each([
    ['no identifier', {}, [422, 'form_data_missing']],
    [
      'a taken email address',
      { email_address: ['ADA@example.com'] },
      [422, 'form_identifier_exists email_address'],
    ],
    [
      'the same email address twice',
      { email_address: ['a@b.co', 'A@b.co'] },
      [422, 'form_param_duplicate email_address'],
    ],
    [
      'what is no email address',
      { email_address: ['ada'] },
      [422, 'form_param_format_invalid email_address'],
    ],
    [
      'what is no list',
      { email_address: 'a@b.co' },
      [422, 'form_param_format_invalid email_address'],
    ],
    [
      'a list of something else',
      { email_address: [1] },
      [422, 'form_param_format_invalid email_address'],
    ],
    [
      'what is no phone number',
      { phone_number: ['12'] },
      [422, 'form_param_format_invalid phone_number'],
    ],
    [
      'a short password',
      { username: 'linus_t', password: 'short' },
      [422, 'form_password_length_too_short password'],
    ],
    [
      'a digest without its hasher',
      { username: 'linus_t', password_digest: 'x' },
      [422, 'form_param_missing password_hasher'],
    ],
    [
      'an unknown parameter',
      { username: 'linus_t', nickname: 'x' },
      [422, 'form_param_unknown nickname'],
    ],
    [
      'several faults, all of them named',
      { username: 1, first_name: [], shoe_size: 44 },
      [
        422,
        'form_param_format_invalid first_name',
        'form_param_format_invalid username',
        'form_param_unknown shoe_size',
      ],
    ],
    [
      'a status for each address but one',
      {
        email_address: ['a@b.co', 'c@d.co'],
        email_address_identification_status: ['verified'],
      },
      [422, 'form_param_array_length_mismatch email_address_identification_status'],
    ],
    [
      'what is no date',
      { username: 'linus_t', created_at: 'yesterday' },
      [422, 'form_param_invalid_date created_at'],
    ],
    [
      'metadata of more than 8 KB',
      { username: 'linus_t', public_metadata: { text: 'x'.repeat(9000) } },
      [422, 'form_param_exceeds_allowed_size public_metadata'],
    ],
    ['a list for a body', [], [400, 'request_body_invalid']],
  ])('refuses %s', async (_, body, expected) => {
    expect(toErrors(await ask('POST /users', body))).toEqual(expected)
    expect((await ask('GET /users/count')).body.total_count).toBe(4)
  })
})

describe('changing a user', () => {
  test('changes what is sent and nothing else', async () => {
    const id = await byEmail('ada@example.com')
    const before = (await ask(`GET /users/${id}`)).body
    const { body } = await ask(`PATCH /users/${id}`, { first_name: 'Augusta', username: 'augusta' })
    const { updated_at } = body
    expect(updated_at).toBeGreaterThanOrEqual(before.updated_at)
    expect(body).toEqual({ ...before, first_name: 'Augusta', username: 'augusta', updated_at })
  })

  test('gives an identifier free that it takes away', async () => {
    const id = await byEmail('ada@example.com')
    await ask(`PATCH /users/${id}`, { username: 'augusta', external_id: 'one' })
    expect(
      (await ask(`PATCH /users/${id}`, { username: '', external_id: null })).body,
    ).toMatchObject({ username: null, external_id: null })
    const next = await ask('POST /users', { username: 'Augusta', external_id: 'one' })
    expect(next.status).toBe(200)
  })

  test('refuses the identifier of somebody else, in any case', async () => {
    const [ada, grace] = [await byEmail('ada@example.com'), await byEmail('grace@example.com')]
    await ask(`PATCH /users/${ada}`, { username: 'augusta' })
    const answer = await ask(`PATCH /users/${grace}`, { username: 'AUGUSTA' })
    expect(toErrors(answer)).toEqual([422, 'form_identifier_exists username'])
    expect((await ask(`PATCH /users/${ada}`, { username: 'Augusta' })).status).toBe(200)
  })

  test('makes only an identification of its own the primary one', async () => {
    const id = await byEmail('ada@example.com')
    const other = (await ask(`GET /users/${await byEmail('alan@example.com')}`)).body
    const { email_addresses } = (
      await ask('POST /users', { email_address: ['one@example.com', 'two@example.com'] })
    ).body
    const param = { primary_email_address_id: other.primary_email_address_id }
    expect(toErrors(await ask(`PATCH /users/${id}`, param))).toEqual([
      422,
      'form_resource_not_found primary_email_address_id',
    ])
    const owner = await byEmail('two@example.com')
    const { body } = await ask(`PATCH /users/${owner}`, {
      primary_email_address_id: email_addresses[1].id,
    })
    expect(body.primary_email_address_id).toBe(email_addresses[1].id)
  })

  test('no longer takes metadata with the rest', async () => {
    const id = await byEmail('ada@example.com')
    expect(toErrors(await ask(`PATCH /users/${id}`, { public_metadata: {} }))).toEqual([
      422,
      'form_param_unknown public_metadata',
    ])
  })

  test('merges metadata deeply with PATCH and replaces it with PUT', async () => {
    const id = await byEmail('ada@example.com')
    await ask(`PATCH /users/${id}/metadata`, {
      public_metadata: { a: { b: 1, c: [1, 2] }, d: 1 },
      private_metadata: { kept: true },
    })
    const merged = await ask(`PATCH /users/${id}/metadata`, {
      public_metadata: { a: { b: null, c: [3] }, e: {} },
    })
    expect(merged.body).toMatchObject({
      public_metadata: { a: { c: [3] }, d: 1, e: {} },
      private_metadata: { kept: true },
    })
    expect(merged.body.public_metadata.a).toEqual({ c: [3] })
    const replaced = await ask(`PUT /users/${id}/metadata`, { public_metadata: { z: 1 } })
    expect(replaced.body.public_metadata).toEqual({ z: 1 })
    expect(replaced.body.private_metadata).toEqual({ kept: true })
  })

  test('keeps a metadata key named __proto__ as a key', async () => {
    const id = await byEmail('ada@example.com')
    const response = await emulator.fetch(
      new Request(`http://emulator.test/v1/users/${id}/metadata`, {
        method: 'PATCH',
        headers: { authorization: `Bearer ${emulator.secretKey}` },
        body: '{"public_metadata":{"__proto__":{"polluted":true}}}',
      }),
    )
    expect(await response.text()).toContain('"public_metadata":{"__proto__":{"polluted":true}}')
    expect(({} as { polluted?: boolean }).polluted).toBeUndefined()
  })

  test('signs out who is banned', async () => {
    const { sessionId, userId } = await emulator.signIn({ email: 'ada@example.com' })
    expect((await ask(`POST /users/${userId}/ban`)).body.banned).toBe(true)
    expect((await ask(`GET /sessions/${sessionId}`)).body.status).toBe('revoked')
    expect(toErrors(await ask('POST /sessions', { user_id: userId }))).toEqual([403, 'user_banned'])
    await expect(emulator.signIn({ userId })).rejects.toMatchObject({ code: 'user_banned' })
    expect((await ask(`POST /users/${userId}/unban`)).body.banned).toBe(false)
  })

  test('recognises the password', async () => {
    const id = await byEmail('ada@example.com')
    const verify = (password: string) => ask(`POST /users/${id}/verify_password`, { password })
    expect((await verify('correct horse battery')).body).toEqual({ verified: true })
    expect(toErrors(await verify('wrong'))).toEqual([422, 'incorrect_password password'])
    await ask(`PATCH /users/${id}`, { password: 'another long one' })
    expect((await verify('another long one')).status).toBe(200)
  })
})

describe('deleting a user', () => {
  test('takes identifiers, memberships and sessions along', async () => {
    const { sessionId, userId } = await emulator.signIn({ email: 'grace@example.com' })
    expect((await ask(`DELETE /users/${userId}`)).body).toEqual({
      object: 'user',
      id: userId,
      deleted: true,
    })
    expect((await ask(`GET /users/${userId}`)).status).toBe(404)
    const members = await ask('GET /organizations/acme/memberships')
    expect(members.body.total_count).toBe(1)
    expect((await ask(`GET /sessions/${sessionId}`)).body.status).toBe('removed')
    expect((await ask('POST /users', { email_address: ['grace@example.com'] })).status).toBe(200)
  })

  test.each(['GET', 'PATCH', 'DELETE'])('%s of an unknown user is a 404', async (method) => {
    const answer = await ask(`${method} /users/user_unknown`, method === 'PATCH' ? {} : undefined)
    expect(toErrors(answer)).toEqual([404, 'resource_not_found'])
  })
})
