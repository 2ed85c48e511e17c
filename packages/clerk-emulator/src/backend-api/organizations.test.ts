import { beforeEach, describe, expect, test } from 'vitest'

import { createAsk, toErrors } from './ask.fixture.ts'

const { emulator, ask } = await createAsk()

beforeEach(() => emulator.reset())

const byEmail = async (email: string): Promise<string> => {
  const { body } = await ask(`GET /users?email_address=${email}`)
  return body[0].id
}

const join = (body: unknown) => ask('POST /organizations/acme/memberships', body)

const addRole = (key: string) => ask('POST /organization_roles', { name: 'X', key })

const addPermission = (key: string) => ask('POST /organization_permissions', { name: 'X', key })

describe('an organization', () => {
  test('is found by id and by slug', async () => {
    const { body } = await ask('GET /organizations/acme')
    expect((await ask(`GET /organizations/${body.id}`)).body).toEqual(body)
    expect(body).toMatchObject({ object: 'organization', name: 'Acme', slug: 'acme' })
    expect(body).not.toHaveProperty('members_count')
    const counted = await ask('GET /organizations/acme?include_members_count=true')
    expect(counted.body.members_count).toBe(2)
  })

  test('gets a slug from its name, and another one when that is taken', async () => {
    const slugs = []
    for (const name of ['Ünï & Co.', 'UNI co', '???']) {
      // oxlint-disable-next-line no-await-in-loop -- the second slug depends on the first
      slugs.push((await ask('POST /organizations', { name })).body.slug)
    }
    expect(slugs).toEqual(['u-ni-co', 'uni-co', 'organization'])
    expect((await ask('POST /organizations', { name: 'Acme' })).body.slug).toBe('acme-2')
  })

  test.each([
    ['no name', {}, [422, 'form_param_missing name']],
    ['an empty name', { name: ' ' }, [422, 'form_param_missing name']],
    ['a long name', { name: 'x'.repeat(257) }, [422, 'form_param_max_length_exceeded name']],
    ['a taken slug', { name: 'X', slug: 'acme' }, [422, 'form_identifier_exists slug']],
    ['a bad slug', { name: 'X', slug: 'A b' }, [422, 'form_param_format_invalid slug']],
    [
      'an unknown creator',
      { name: 'X', created_by: 'user_unknown' },
      [400, 'organization_creator_not_found created_by'],
    ],
  ])('is not made with %s', async (_, body, expected) => {
    expect(toErrors(await ask('POST /organizations', body))).toEqual(expected)
    expect((await ask('GET /organizations')).body.total_count).toBe(2)
  })

  test('is listed by name, size, member and words', async () => {
    const ada = await byEmail('ada@example.com')
    const grace = await byEmail('grace@example.com')
    await ask('POST /organizations', { name: 'Empty' })
    const list = async (query: string): Promise<string[]> => {
      const { body } = await ask(`GET /organizations?${query}`)
      return body.data.map(({ slug }: { slug: string }) => slug)
    }
    expect(await list('')).toEqual(['empty', 'globex', 'acme'])
    expect(await list('order_by=-name')).toEqual(['globex', 'empty', 'acme'])
    expect(await list('order_by=members_count&limit=1')).toEqual(['empty'])
    expect(await list(`user_id=${ada}`)).toEqual(['globex', 'acme'])
    expect(await list(`user_id=${ada}&user_id=-${grace}`)).toEqual(['globex'])
    expect(await list('query=GLO')).toEqual(['globex'])
    expect(await list('organization_id=org_unknown')).toEqual([])
    expect((await ask('GET /organizations?limit=1')).body).toMatchObject({ total_count: 3 })
  })

  test('changes its name and slug, and takes metadata on its own paths only', async () => {
    const { body } = await ask('PATCH /organizations/acme', { name: 'Acme Ltd', slug: 'acme-ltd' })
    expect(body).toMatchObject({ name: 'Acme Ltd', slug: 'acme-ltd' })
    expect(toErrors(await ask(`PATCH /organizations/${body.id}`, { slug: 'globex' }))).toEqual([
      422,
      'form_identifier_exists slug',
    ])
    expect(toErrors(await ask(`PATCH /organizations/${body.id}`, { public_metadata: {} }))).toEqual(
      [422, 'form_param_unknown public_metadata'],
    )
    await ask(`PATCH /organizations/${body.id}/metadata`, { public_metadata: { a: 1, b: 2 } })
    const merged = await ask(`PATCH /organizations/${body.id}/metadata`, {
      public_metadata: { a: null },
    })
    expect(merged.body.public_metadata).toEqual({ b: 2 })
  })

  test('takes its memberships along when it is deleted, and sessions go back to the personal account', async () => {
    const { sessionId, userId } = await emulator.signIn({
      email: 'grace@example.com',
      organization: 'acme',
    })
    const { body } = await ask('DELETE /organizations/acme')
    expect(body).toMatchObject({ object: 'organization', slug: 'acme', deleted: true })
    expect((await ask('GET /organizations/acme')).status).toBe(404)
    const memberships = await ask(`GET /users/${userId}/organization_memberships`)
    expect(memberships.body).toEqual({ data: [], total_count: 0 })
    const session = await ask(`GET /sessions/${sessionId}`)
    expect(session.body.last_active_organization_id).toBeNull()
  })
})

describe('a membership', () => {
  test('shows organization, role, permissions and what is public of the user', async () => {
    const { body } = await ask('GET /organizations/acme/memberships?role=org:admin')
    expect(body.total_count).toBe(1)
    expect(body.data[0]).toMatchObject({
      object: 'organization_membership',
      role: 'org:admin',
      organization: { slug: 'acme' },
      public_user_data: { identifier: 'ada@example.com', first_name: 'Ada' },
    })
    expect(body.data[0].permissions).toContain('org:sys_memberships:manage')
    expect(body.data[0].permissions).toContain('org:billing:manage')
  })

  test('is added, changed and removed', async () => {
    const user_id = await byEmail('alan@example.com')
    const added = await ask('POST /organizations/acme/memberships', { user_id, role: 'org:member' })
    expect(added.body.role).toBe('org:member')
    const path = `/organizations/acme/memberships/${user_id}`
    expect((await ask(`PATCH ${path}`, { role: 'org:admin' })).body.role).toBe('org:admin')
    const { body } = await ask(`PATCH ${path}/metadata`, { public_metadata: { desk: 4 } })
    expect(body.public_metadata).toEqual({ desk: 4 })
    expect((await ask(`DELETE ${path}`)).body.public_user_data.user_id).toBe(user_id)
    expect((await ask(`DELETE ${path}`)).status).toBe(404)
  })

  test('is refused for an unknown role or user, and twice', async () => {
    const user_id = await byEmail('alan@example.com')
    expect(toErrors(await join({ user_id, role: 'org:boss' }))).toEqual([
      422,
      'form_resource_not_found role',
    ])
    expect(toErrors(await join({ user_id: 'user_unknown', role: 'org:member' }))).toEqual([
      404,
      'resource_not_found',
    ])
    expect(toErrors(await join({ user_id }))).toEqual([422, 'form_param_missing role'])
    await join({ user_id, role: 'org:member' })
    expect(toErrors(await join({ user_id, role: 'org:member' }))).toEqual([
      400,
      'already_a_member_in_organization',
    ])
  })

  test('is refused when the organization is full', async () => {
    const user_id = await byEmail('alan@example.com')
    await ask('PATCH /organizations/acme', { max_allowed_memberships: 2 })
    const answer = await ask('POST /organizations/acme/memberships', {
      user_id,
      role: 'org:member',
    })
    expect(toErrors(answer)).toEqual([403, 'organization_membership_quota_exceeded'])
  })

  test('of the last one who can manage the organization stays', async () => {
    const path = `/organizations/acme/memberships/${await byEmail('ada@example.com')}`
    const refusal = [400, 'organization_minimum_permissions_needed']
    expect(toErrors(await ask(`DELETE ${path}`))).toEqual(refusal)
    expect(toErrors(await ask(`PATCH ${path}`, { role: 'org:member' }))).toEqual(refusal)
  })

  test('is listed for the instance and sorted by its user', async () => {
    const { body } = await ask('GET /organization_memberships?order_by=-email_address&limit=2')
    expect(body.total_count).toBe(4)
    const people = body.data.map(
      (own: { public_user_data: { identifier: string } }) => own.public_user_data.identifier,
    )
    expect(people).toEqual(['grace@example.com', 'alan@example.com'])
    const found = await ask('GET /organizations/acme/memberships?query=hopper')
    expect(found.body.total_count).toBe(1)
  })
})

describe('roles and permissions', () => {
  test('are the two defaults and the eight of the system, with what was seeded', async () => {
    const roles = await ask('GET /organization_roles?order_by=key')
    const shown = roles.body.data.map((role: { key: string; is_creator_eligible: boolean }) => [
      role.key,
      role.is_creator_eligible,
    ])
    expect(shown).toEqual([
      ['org:admin', true],
      ['org:member', false],
    ])
    const permissions = await ask('GET /organization_permissions?limit=50')
    const types = permissions.body.data.map(({ type }: { type: string }) => type)
    expect(types.filter((type: string) => type === 'system')).toHaveLength(8)
    expect(types.filter((type: string) => type === 'user')).toHaveLength(2)
  })

  test('reach the token of a member', async () => {
    const permission = await ask('POST /organization_permissions', {
      name: 'Invite',
      key: 'org:team:invite',
    })
    const role = await ask('POST /organization_roles', { name: 'Host', key: 'org:host' })
    await ask(`POST /organization_roles/${role.body.id}/permissions/${permission.body.id}`)
    const user_id = await byEmail('katherine@example.com')
    await ask('POST /organizations/acme/memberships', { user_id, role: 'org:host' })
    const { token } = await emulator.signIn({ userId: user_id, organization: 'acme' })
    const claims = JSON.parse(Buffer.from(token.split('.')[1] ?? '', 'base64url').toString())
    expect(claims).toMatchObject({
      fea: 'o:team',
      o: { slg: 'acme', rol: 'host', per: 'invite', fpm: '1' },
    })
  })

  test('are refused with a bad or taken key', async () => {
    expect(toErrors(await addRole('boss'))).toEqual([422, 'form_param_format_invalid key'])
    expect(toErrors(await addRole('org:admin'))).toEqual([422, 'form_already_exists key'])
    expect(toErrors(await addPermission('org:sys_x:y'))).toEqual([
      422,
      'form_param_format_invalid key',
    ])
    expect(toErrors(await addPermission('org:billing:manage'))).toEqual([
      422,
      'form_already_exists key',
    ])
  })

  test('are protected where Clerk or a member needs them', async () => {
    const roles = await ask('GET /organization_roles?order_by=key')
    const [admin, member] = roles.body.data.map(({ id }: { id: string }) => id)
    expect(toErrors(await ask(`DELETE /organization_roles/${admin}`))).toEqual([
      422,
      'organization_role_default_creator_role',
    ])
    expect(toErrors(await ask(`DELETE /organization_roles/${member}`))).toEqual([
      422,
      'organization_role_assigned_members',
    ])
    const permissions = await ask('GET /organization_permissions?query=sys_profile:manage')
    const { id } = permissions.body.data[0]
    const change = ask(`PATCH /organization_permissions/${id}`, { name: 'X' })
    expect(toErrors(await change)).toEqual([403, 'organization_system_permission_not_modifiable'])
  })

  test('lose a permission that is deleted', async () => {
    const { body } = await ask('GET /organization_permissions?query=org:billing:manage')
    await ask(`DELETE /organization_permissions/${body.data[0].id}`)
    const roles = await ask('GET /organization_roles?query=org:admin')
    const keys = roles.body.data[0].permissions.map(({ key }: { key: string }) => key)
    expect(keys).toContain('org:reports:read')
    expect(keys).not.toContain('org:billing:manage')
  })
})
