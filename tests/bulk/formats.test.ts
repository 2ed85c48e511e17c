import { scryptSync } from 'node:crypto'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'

import { createEmulator } from 'clerk-emulator'
import type { Emulator } from 'clerk-emulator'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'

import { envOf, runCli } from './cli.ts'
import { ask } from './instance.ts'

const bcrypt = '$2b$10$vI8aWBnW3fID.ZQ4/zo1G.q1lRps.9cGLcZEiGDMVr5yUP1KUOYTa'
const argon2 = '$argon2id$v=19$m=32,t=3,p=2$SFVpOWJ0eXhjRzVkdGN1RQ$RXnb8rh7LaDcn07xsssqqulZYXOM'

let emulator: Emulator
let folder: string

beforeEach(async () => {
  emulator = await (await createEmulator({ seed: { users: [] } })).listen()
  folder = mkdtempSync(join(tmpdir(), 'latchkey-formats-'))
})

afterEach(async () => {
  await emulator.close()
  rmSync(folder, { recursive: true, force: true })
})

/** Imports a file and gives what was sent of each user, as the emulator keeps it. */
async function importFile(
  name: string,
  content: string | Buffer,
  ...options: readonly string[]
): Promise<Array<Record<string, unknown>>> {
  const file = join(folder, name)
  writeFileSync(file, content)
  const { code, stderr } = await runCli(['import', file, ...options], envOf(emulator))
  expect({ code, stderr }).toMatchObject({ code: 0 })
  const users = await ask<Array<Record<string, unknown>>>(emulator, '/users?limit=100')
  return users.map(({ id, ...user }) => ({ ...user, password: passwordOf(String(id)) }))
}

function passwordOf(id: string): unknown {
  const text = JSON.stringify(emulator.snapshot())
  const [, password] = new RegExp(`"id":"${id}"[^]*?"password":(null|\\{[^}]*\\})`).exec(text) ?? []
  return JSON.parse(password ?? 'null')
}

const verified = { verification: { status: 'verified' } }

describe('an export', () => {
  it('of Auth0 keeps id, names, metadata, date and bcrypt digest, also when it is compressed', async () => {
    const rows = [
      {
        user_id: 'auth0|507f1f77bcf86cd799439011',
        email: 'ada@example.com',
        email_verified: true,
        given_name: 'Ada',
        family_name: 'Lovelace',
        user_metadata: { theme: 'dark' },
        app_metadata: { Plan: 'pro' },
        created_at: '2021-03-04T05:06:07.890Z',
        passwordHash: bcrypt,
        logins_count: 3,
      },
    ]
    const content = gzipSync(rows.map((row) => JSON.stringify(row)).join('\n'))
    const [user] = await importFile('users.json.gz', content, '--format', 'auth0')
    expect(user).toMatchObject({
      external_id: 'auth0|507f1f77bcf86cd799439011',
      first_name: 'Ada',
      last_name: 'Lovelace',
      public_metadata: { theme: 'dark' },
      private_metadata: { Plan: 'pro' },
      created_at: Date.UTC(2021, 2, 4, 5, 6, 7, 890),
      email_addresses: [{ email_address: 'ada@example.com', ...verified }],
      password: { hasher: 'bcrypt', digest: bcrypt },
    })
  })

  it('of Firebase gets the parameters of the project into each digest, as JSON and as CSV', async () => {
    const config = join(folder, 'hash.txt')
    writeFileSync(
      config,
      'hash_config {\n  algorithm: SCRYPT,\n  base64_signer_key: jxspr8Ki0RYycVU8zykbdLG==,\n  base64_salt_separator: Bw==,\n  rounds: 8,\n  mem_cost: 14,\n}\n',
    )
    const user = {
      localId: 'fire1',
      email: 'ada@example.com',
      emailVerified: false,
      passwordHash: 'lSrfV15cpx95_sZS2W9c9Kp6i-LVgQ==',
      salt: '42xEC-ixf3L2lw==',
      displayName: 'Ada King Lovelace',
      createdAt: '1614834367890',
      phoneNumber: '+15555550100',
      customAttributes: '{"admin":true}',
    }
    const options = ['--format', 'firebase', '--firebase-hash-config', config]
    const [first] = await importFile('users.json', JSON.stringify({ users: [user] }), ...options)
    expect(first).toMatchObject({
      external_id: 'fire1',
      first_name: 'Ada',
      last_name: 'King Lovelace',
      private_metadata: { admin: true },
      created_at: 1_614_834_367_890,
      phone_numbers: [{ phone_number: '+15555550100' }],
      email_addresses: [{ email_address: 'ada@example.com' }],
      password: {
        hasher: 'scrypt_firebase',
        digest:
          'lSrfV15cpx95/sZS2W9c9Kp6i+LVgQ==$42xEC+ixf3L2lw==$jxspr8Ki0RYycVU8zykbdLG==$Bw==$8$14',
      },
    })
    const cells = [
      'fire2',
      'grace@example.com',
      'true',
      'aGFzaA==',
      'c2FsdA==',
      'Grace',
      ...Array(17),
    ]
    const line = [...cells, '1614834367890', '', '+15555550101', 'true', '', ''].join(',')
    const users = await importFile('users.csv', `${line}\n`, ...options)
    expect(users.find(({ external_id }) => external_id === 'fire2')).toMatchObject({
      first_name: 'Grace',
      banned: true,
      password: { digest: 'aGFzaA==$c2FsdA==$jxspr8Ki0RYycVU8zykbdLG==$Bw==$8$14' },
    })
  })

  it('of Cognito lets Clerk ask Cognito for the password', async () => {
    const user = {
      Username: 'ada',
      Attributes: [
        { Name: 'sub', Value: 'a1b2' },
        { Name: 'email', Value: 'ada@example.com' },
        { Name: 'email_verified', Value: 'true' },
        { Name: 'given_name', Value: 'Ada' },
        { Name: 'custom:tenant', Value: 'north' },
      ],
      UserCreateDate: '2021-03-04T05:06:07.890000+00:00',
      Enabled: true,
    }
    const options = ['--cognito-user-pool', 'eu-west-1_abc', '--cognito-client', 'client1']
    const content = JSON.stringify({ Users: [user] }, undefined, 2)
    const [found] = await importFile('users.json', content, '--format', 'cognito', ...options)
    expect(found).toMatchObject({
      external_id: 'a1b2',
      first_name: 'Ada',
      private_metadata: { tenant: 'north' },
      created_at: Date.UTC(2021, 2, 4, 5, 6, 7, 890),
      password: {
        hasher: 'awscognito',
        digest: 'awscognito#eu-west-1_abc#client1#ada@example.com',
      },
    })
  })

  it('of Supabase as CSV, with the text that PostgreSQL writes', async () => {
    const header =
      'id,email,encrypted_password,email_confirmed_at,phone,raw_user_meta_data,created_at,banned_until'
    const fire = '$fbscrypt$v=1,n=14,r=8,p=1,ss=Bw==,sk=c2lnbmVy$c2FsdA==$aGFzaA=='
    const meta = '"{""full_name"": ""Ada Lovelace"", ""theme"": ""dark""}"'
    const lines = [
      `u1,ada@example.com,"${argon2}",2021-03-04 05:06:07+00,15555550100,${meta},2021-03-04 05:06:07.891234+00,`,
      `u2,grace@example.com,"${fire}",,,,2021-03-04 05:06:07+00,infinity`,
    ]
    const content = [header, ...lines].join('\n')
    const users = await importFile('users.csv', content, '--format', 'supabase')
    expect(users.find(({ external_id }) => external_id === 'u1')).toMatchObject({
      first_name: 'Ada',
      last_name: 'Lovelace',
      public_metadata: { full_name: 'Ada Lovelace', theme: 'dark' },
      phone_numbers: [{ phone_number: '+15555550100' }],
      created_at: Date.UTC(2021, 2, 4, 5, 6, 7, 891),
      password: { hasher: 'argon2id', digest: argon2 },
    })
    expect(users.find(({ external_id }) => external_id === 'u2')).toMatchObject({
      banned: true,
      password: { hasher: 'scrypt_firebase', digest: 'aGFzaA==$c2FsdA==$c2lnbmVy$Bw==$8$14' },
    })
  })

  it('of better-auth has digests that Werkzeug verifies', async () => {
    // As better-auth makes them: the salt is a hexadecimal text, and that text is what is hashed with.
    const salt = '1c50892c354da5b23ec3b5007649bc6e'
    const parameters = { N: 16_384, r: 16, p: 1, maxmem: 128 * 16_384 * 16 * 2 }
    const key = scryptSync('correct horse', salt, 64, parameters).toString('hex')
    const row = {
      id: 'b1',
      name: 'Ada Lovelace',
      email: 'ada@example.com',
      emailVerified: true,
      createdAt: '2021-03-04T05:06:07.890Z',
      accounts: [
        { providerId: 'google', accountId: '1' },
        { providerId: 'credential', password: `${salt}:${key}` },
      ],
    }
    const [user] = await importFile('users.ndjson', JSON.stringify(row), '--format', 'better-auth')
    expect(user).toMatchObject({
      external_id: 'b1',
      first_name: 'Ada',
      last_name: 'Lovelace',
      password: { hasher: 'scrypt_werkzeug', digest: `scrypt:16384:16:1$${salt}$${key}` },
    })
    // What Werkzeug's check_password_hash does with such a digest.
    const { digest = '' } = (user?.['password'] ?? {}) as { digest?: string }
    const [method = '', theirSalt = '', theirKey] = digest.split('$')
    const [N, r, p] = method.split(':').slice(1).map(Number)
    const check = scryptSync('correct horse', theirSalt, 64, { ...parameters, N, r, p })
    expect(check.toString('hex')).toBe(theirKey)
  })
})

describe('rows of our own', () => {
  it('as CSV have lists, numbers, yes and no, and JSON in their cells', async () => {
    const content = [
      'external_id,email_address,first_name,public_metadata,create_organizations_limit,delete_self_enabled',
      'c1,ada@example.com;countess@example.com,"Lovelace, Ada","{""Plan"":1}",3,false',
    ].join('\r\n')
    const [user] = await importFile('users.csv', content)
    expect(user).toMatchObject({
      external_id: 'c1',
      first_name: 'Lovelace, Ada',
      public_metadata: { Plan: 1 },
      create_organizations_limit: 3,
      delete_self_enabled: false,
    })
    expect(user?.['email_addresses']).toHaveLength(2)
  })

  it('as a JSON array may have any layout, and names in either spelling', async () => {
    const rows = [
      { emailAddress: ['ada@example.com'], firstName: 'Ada', publicMetadata: { aB: 1 } },
    ]
    const [user] = await importFile('users.json', JSON.stringify(rows, undefined, 2))
    expect(user).toMatchObject({ first_name: 'Ada', public_metadata: { aB: 1 } })
  })

  it('get what --set says where they say nothing', async () => {
    const rows =
      '{"email_address":"ada@example.com"}\n{"email_address":"b@example.com","locale":"fr"}'
    const users = await importFile('users.ndjson', rows, '--set', 'locale=de')
    expect(users.map(({ locale }) => locale).toSorted()).toEqual(['de', 'fr'])
  })
})

describe('organizations, memberships and invitations', () => {
  it(
    'are made of rows, and not made twice after their answers were lost',
    { timeout: 90_000 },
    async () => {
      const write = (name: string, rows: readonly object[]): string => {
        const file = join(folder, name)
        writeFileSync(file, rows.map((row) => JSON.stringify(row)).join('\n'))
        return file
      }
      const run = async (file: string, what: string) => {
        const { code, stdout } = await runCli(
          ['import', file, '--what', what, '--json'],
          envOf(emulator),
        )
        expect({ code, ...JSON.parse(stdout) }).toMatchObject({ code: 0, failed: 0 })
        return readFileSync(`${file}.checkpoint`, 'utf8')
      }
      for (const operation of [
        'POST /organizations',
        'POST /organizations/{organization_id}/memberships',
        'POST /invitations',
        'POST /organizations/{organization_id}/invitations',
      ]) {
        emulator.faults.add({ type: 'cut', operation, times: 1 })
      }
      await run(write('users.ndjson', [{ email_address: 'ada@example.com' }]), 'users')
      const [user] = await ask<Array<{ id: string }>>(emulator, '/users')
      await run(
        write('organizations.ndjson', [
          { name: 'North', public_metadata: { a: 1 } },
          { name: 'South' },
        ]),
        'organizations',
      )
      const { data } = await ask<{ data: Array<{ id: string; name: string }> }>(
        emulator,
        '/organizations',
      )
      expect(data.map(({ name }) => name).toSorted()).toEqual(['North', 'South'])
      const id = data[0]?.id
      const member = { organization_id: id, user_id: user?.id, role: 'org:admin' }
      await run(write('memberships.ndjson', [member]), 'memberships')
      const invited = [
        { email_address: 'grace@example.com' },
        { email_address: 'grace@example.com', organization_id: id, role: 'org:member' },
      ]
      await run(write('invitations.ndjson', invited), 'invitations')
      const members = await ask<{ total_count: number }>(
        emulator,
        `/organizations/${id}/memberships`,
      )
      const guests = await ask<{ total_count: number }>(
        emulator,
        `/organizations/${id}/invitations`,
      )
      const all = await ask<unknown[]>(emulator, '/invitations')
      expect([members.total_count, guests.total_count, all.length]).toEqual([1, 1, 1])
    },
  )
})
