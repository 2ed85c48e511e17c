import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'

import { createAsk } from '../backend-api/ask.fixture.ts'
import { createEmulator } from '../create-emulator.ts'
import { readSeedFile } from './read-seed-file.ts'
import { SeedError } from './seed-error.ts'
import type { Seed } from './seed.ts'

const folder = await mkdtemp(join(tmpdir(), 'clerk-emulator-'))

afterAll(() => rm(folder, { recursive: true }))

const yaml = `
users:
  - id: user_ada
    email: [Ada@example.com, ada@work.example]
    phone: "+15555550100"
    username: ada_l
    firstName: Ada
    password: pw
    externalId: ext-1
    publicMetadata: { role: pioneer }
    plan: pro
    features: [exports]
    createdAt: 2026-01-01T00:00:00Z
  - email: grace@example.com
organizations:
  - name: Acme
    slug: acme
    plan: team
    members:
      - { user: ada_l, role: biller }
      - { email: grace@example.com }
roles:
  - { key: org:biller, name: Biller, permissions: [org:billing:manage, org:sys_memberships:read] }
permissions:
  - { key: org:billing:manage, name: Manage billing }
`

async function toFile(content: string, name = 'seed.yaml'): Promise<string> {
  const path = join(folder, name)
  await writeFile(path, content)
  return path
}

describe('a seed', () => {
  test('in YAML makes people, organizations, roles and permissions', async () => {
    const seed = await readSeedFile(await toFile(yaml))
    const { emulator, ask } = await createAsk({ seed })
    expect((await ask('GET /users/user_ada')).body).toMatchObject({
      username: 'ada_l',
      external_id: 'ext-1',
      password_enabled: true,
      public_metadata: { role: 'pioneer' },
      created_at: Date.parse('2026-01-01'),
      email_addresses: [
        { email_address: 'ada@example.com' },
        { email_address: 'ada@work.example' },
      ],
    })
    const { token } = await emulator.signIn({ userId: 'user_ada', organization: 'acme' })
    const claims = JSON.parse(Buffer.from(token.split('.')[1] ?? '', 'base64url').toString())
    expect(claims).toMatchObject({
      pla: 'u:pro,o:team',
      fea: 'o:billing,u:exports',
      o: { rol: 'biller', per: 'manage', fpm: '1' },
    })
    const members = await ask('GET /organizations/acme/memberships?role=org:member')
    expect(members.body.total_count).toBe(1)
  })

  test('in JSON is read as well, and an empty file is an empty seed', async () => {
    expect(
      await readSeedFile(await toFile('{"users":[{"username":"ada_l"}]}', 'seed.json')),
    ).toEqual({
      users: [{ username: 'ada_l' }],
    })
    expect(await readSeedFile(await toFile(''))).toEqual({})
  })

  test.each([
    [{ people: [] }, 'seed_field_unknown', 'people', 'Known fields: users, organizations'],
    [{ users: {} }, 'seed_value_invalid', 'users', 'must be a list'],
    [{ users: ['ada'] }, 'seed_value_invalid', 'users', 'must be an object'],
    [{ users: [{}] }, 'seed_field_missing', 'users[0]', 'email'],
    [{ users: [{ mail: 'x' }] }, 'seed_field_unknown', 'users[0].mail', 'Known fields: id, email'],
    [{ users: [{ email: 'x' }] }, 'seed_value_invalid', 'users[0]', 'must look like'],
    [{ users: [{ email: 5 }] }, 'seed_value_invalid', 'users[0].email', 'must be a list'],
    [
      { users: [{ email: 'a@b.co' }, { email: 'A@b.co', id: 'user_x' }] },
      'seed_duplicate',
      'users[1]',
      'email_address',
    ],
    [
      {
        users: [
          { email: 'a@b.co', id: 'user_x' },
          { email: 'c@b.co', id: 'user_x' },
        ],
      },
      'seed_duplicate',
      'users[1]',
      'user_x',
    ],
    [
      { users: [{ email: 'a@b.co', createdAt: 'today' }] },
      'seed_value_invalid',
      'users[0].createdAt',
      'RFC 3339',
    ],
    [{ organizations: [{}] }, 'seed_field_missing', 'organizations[0].name', 'must be included'],
    [
      {
        organizations: [
          { name: 'A', slug: 'a' },
          { name: 'B', slug: 'a' },
        ],
      },
      'seed_duplicate',
      'organizations[1]',
      'slug',
    ],
    [
      { organizations: [{ name: 'A', members: [{ role: 'org:admin' }] }] },
      'seed_field_missing',
      'organizations[0].members[0]',
      'needs a user',
    ],
    [
      { organizations: [{ name: 'A', members: [{ user: 'x' }] }] },
      'seed_unknown_user',
      'organizations[0].members[0].user',
      'Add one under users',
    ],
    [
      {
        users: [{ email: 'a@b.co' }],
        organizations: [{ name: 'A', members: [{ user: 'a@b.co', role: 'org:boss' }] }],
      },
      'seed_unknown_role',
      'organizations[0].members[0].role',
      'Known roles: org:admin, org:member',
    ],
    [
      { roles: [{ key: 'org:x', permissions: ['org:a:b'] }] },
      'seed_unknown_permission',
      'roles[0].permissions[0]',
      'Known permissions: org:sys_profile:manage',
    ],
    [{ roles: [{ key: 'A b' }] }, 'seed_value_invalid', 'roles[0]', 'must be org:'],
    [
      { roles: [{ key: 'org:x' }, { key: 'x' }] },
      'seed_duplicate',
      'roles[1]',
      'the key of another role',
    ],
    [{ permissions: [{ key: 'org:sys_a:b' }] }, 'seed_value_invalid', 'permissions[0]', 'org:sys_'],
  ])('like %j is refused as %s at %s', async (seed, code, path, hint) => {
    const error = await createEmulator({ seed: seed as Seed }).catch((cause: unknown) => cause)
    expect(error).toBeInstanceOf(SeedError)
    expect(error).toMatchObject({ code, path, message: expect.stringContaining(hint) })
  })

  test('that is no object is refused', async () => {
    await expect(createEmulator({ seed: 'x' as Seed })).rejects.toMatchObject({
      code: 'seed_value_invalid',
      path: '',
    })
  })

  test('that cannot be read or is not YAML is refused with the name of its file', async () => {
    await expect(readSeedFile(join(folder, 'missing.yaml'))).rejects.toMatchObject({
      code: 'seed_not_readable',
      message: expect.stringContaining('missing.yaml'),
    })
    await expect(readSeedFile(await toFile('users: [', 'broken.yaml'))).rejects.toMatchObject({
      code: 'seed_syntax',
      message: expect.stringContaining('broken.yaml'),
    })
  })
})
