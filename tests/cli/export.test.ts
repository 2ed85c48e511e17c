import { mkdtempSync, existsSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import { createEmulator } from 'clerk-emulator'
import type { Emulator } from 'clerk-emulator'
import { createBackendApiClient } from 'clerk-latchkey/api'
import { parse } from 'csv-parse/sync'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'

import { callLatchkey, runLatchkey, startLatchkey } from './latchkey.ts'

const people = 1_234
const folder = mkdtempSync(join(tmpdir(), 'latchkey-export-'))
let emulator: Emulator
let env: Record<string, string>

beforeAll(async () => {
  emulator = await createEmulator({ seed: seed() })
  await emulator.listen()
  env = { CLERK_SECRET_KEY: emulator.secretKey, CLERK_API_URL: emulator.url }
})

afterEach(() => emulator.faults.clear())

afterAll(async () => {
  await emulator.close()
  rmSync(folder, { recursive: true, force: true })
})

function seed() {
  const users = Array.from({ length: people }, (_, index) => ({
    email: [`user${index}@example.com`, `second${index}@example.com`],
    firstName: `Name, "${index}"`,
    externalId: `ext_${index}`,
    publicMetadata: { index },
    privateMetadata: { note: 'line one\nline two' },
    createdAt: new Date(1_700_000_000_000 + index * 1_000).toISOString(),
  }))
  const organizations = Array.from({ length: 3 }, (_, index) => ({
    name: `Organization ${index}`,
    members: users.slice(index * 300, index * 300 + 300).map(({ email }) => ({ user: email[0] })),
  }))
  return { users, organizations }
}

let files = 0
const newFile = (): string => join(folder, `file-${files++}`)

type Row = Record<string, unknown>

function readRows(file: string): Row[] {
  const lines = readFileSync(file, 'utf8').trimEnd().split('\n')
  return lines.map((line) => JSON.parse(line) as Row)
}

const idsOf = (file: string, name = 'user_id') => readRows(file).map((row) => row[name])

describe('NDJSON', () => {
  test('has every user once, oldest first, and nothing but the owner of the file can read it', async () => {
    const file = newFile()
    const { code, stdout, stderr } = await runLatchkey(['export', 'users', '-o', file], { env })
    expect([code, stdout, stderr]).toEqual([0, `${file}: ${people} users\n`, ''])
    const rows = readRows(file)
    expect(rows).toHaveLength(people)
    expect(rows.map(({ external_id: id }) => id)).toEqual(
      Array.from({ length: people }, (_, index) => `ext_${index}`),
    )
    expect(rows[7]).toMatchObject({
      user_id: expect.stringMatching(/^user_/),
      email_address: ['user7@example.com', 'second7@example.com'],
      first_name: 'Name, "7"',
      public_metadata: { index: 7 },
      private_metadata: { note: 'line one\nline two' },
      created_at: '2023-11-14T22:13:27.000Z',
      last_sign_in_at: null,
    })
    expect(statSync(file).mode & 0o777).toBe(0o600)
    expect(existsSync(`${file}.checkpoint`)).toBe(false)
  })

  test.each([
    ['organizations', 'organization_id', 3],
    ['memberships', 'membership_id', 900],
  ])('has all %s', async (what, id, count) => {
    const file = newFile()
    const { code } = await callLatchkey(['export', what, '-o', file], env)
    expect([code, new Set(idsOf(file, id)).size, readRows(file).length]).toEqual([0, count, count])
  })
})

test('CSV has the same, with quotes where they are needed', async () => {
  const file = newFile()
  await callLatchkey(['export', 'users', '-o', file, '--format', 'csv'], env)
  const rows = parse<Record<string, string>>(readFileSync(file), { columns: true })
  expect(rows).toHaveLength(people)
  expect(rows[7]).toMatchObject({
    email_address: 'user7@example.com;second7@example.com',
    first_name: 'Name, "7"',
    private_metadata: '{"note":"line one\\nline two"}',
  })
})

test.each(['ndjson', 'csv'])(
  '%s comes back with latchkey import',
  { timeout: 120_000 },
  async (format) => {
    const file = newFile()
    await callLatchkey(['export', 'users', '--for-import', '-f', format, '-o', file], env)
    const copy = await createEmulator({ seed: { users: [] } })
    await copy.listen()
    try {
      const there = { CLERK_SECRET_KEY: copy.secretKey, CLERK_API_URL: copy.url }
      const named = `${file}.${format}`
      writeFileSync(named, readFileSync(file))
      const { code, stderr } = await callLatchkey(['import', named, '--no-rate-limit'], there)
      expect([code, stderr]).toEqual([0, expect.any(String)])
      const again = newFile()
      await callLatchkey(['export', 'users', '--for-import', '-f', format, '-o', again], there)
      const sorted = (path: string) => readFileSync(path, 'utf8').split('\n').toSorted()
      expect(sorted(again)).toEqual(sorted(file))
    } finally {
      await copy.close()
    }
  },
)

/** The emulator behind a server that first does something. */
async function behind(before: (count: number) => void | Promise<void>) {
  let count = 0
  const server = createServer(async (request, response) => {
    await before(count++)
    const answer = await emulator.fetch(
      new Request(`${emulator.url}${request.url}`, {
        headers: { authorization: request.headers.authorization ?? '' },
      }),
    )
    response.writeHead(answer.status, { 'content-type': answer.headers.get('content-type') ?? '' })
    response.end(await answer.text())
  }).listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  return { server, env: { ...env, CLERK_API_URL: `http://127.0.0.1:${port}` } }
}

describe('an export that is killed', () => {
  test('goes on with --resume, without a gap or a double', { timeout: 60_000 }, async () => {
    const whole = newFile()
    await callLatchkey(['export', 'users', '-o', whole], env)
    const file = newFile()
    const killed: { child?: ReturnType<typeof startLatchkey> } = {}
    const proxy = await behind((count) => {
      if (count === 2) killed.child?.kill('SIGKILL')
    })
    try {
      killed.child = startLatchkey(['export', 'users', '-o', file], { env: proxy.env })
      await once(killed.child, 'close')
      expect(existsSync(`${file}.checkpoint`)).toBe(true)
      // What a crash in the middle of a write leaves.
      writeFileSync(file, `${readFileSync(file, 'utf8')}{"user_id":"us`)
      const { code } = await callLatchkey(['export', 'users', '-o', file, '--resume'], proxy.env)
      expect(code).toBe(0)
      expect(readFileSync(file, 'utf8')).toBe(readFileSync(whole, 'utf8'))
      expect(existsSync(`${file}.checkpoint`)).toBe(false)
    } finally {
      proxy.server.close()
    }
  })

  test('does not go on as another one', async () => {
    const file = newFile()
    writeFileSync(file, '')
    writeFileSync(`${file}.checkpoint`, '{"job":"users csv false x","bytes":0,"place":{}}')
    const { code, stderr } = await callLatchkey(['export', 'users', '-o', file, '--resume'], env)
    expect([code, stderr]).toEqual([2, expect.stringContaining('belongs to another export')])
  })
})

describe('while the instance changes', () => {
  test.each(['users', 'memberships'])(
    '%s that stay are there once each, though others go, and new ones are there',
    { timeout: 60_000 },
    async (what) => {
      const clerk = createBackendApiClient({ secretKey: emulator.secretKey, apiUrl: emulator.url })
      const before = newFile()
      await callLatchkey(['export', what, '-o', before], env)
      const ids = idsOf(before) as string[]
      const snapshot = emulator.snapshot()
      let added = ''
      const proxy = await behind(async (count) => {
        if (count !== 1) return
        // The last of the first page, on which the next one stands, and some before it.
        for (const id of [...ids.slice(0, 20), ...ids.slice(495, 500)])
          await clerk.users.deleteUser(id)
        const { id } = await clerk.users.createUser({ emailAddress: [`new-${what}@example.com`] })
        added = id
        const [organization] = (await clerk.organizations.getOrganizationList()).data
        await clerk.organizations.createOrganizationMembership({
          organizationId: organization?.id ?? '',
          userId: id,
          role: 'org:member',
        })
      })
      try {
        const file = newFile()
        const { code } = await callLatchkey(['export', what, '-o', file], proxy.env)
        expect(code).toBe(0)
        const found = idsOf(file) as string[]
        expect(new Set(found).size).toBe(found.length)
        // The first page was read before anything changed.
        expect(found).toEqual([...ids, added])
      } finally {
        proxy.server.close()
        emulator.restore(snapshot)
      }
    },
  )
})

describe('a file that is there', () => {
  test('is not written over without --overwrite', async () => {
    const file = newFile()
    writeFileSync(file, 'mine')
    const refused = await callLatchkey(['export', 'organizations', '-o', file], env)
    expect([refused.code, refused.stderr]).toEqual([2, expect.stringContaining('--overwrite')])
    expect(readFileSync(file, 'utf8')).toBe('mine')
    const { code } = await callLatchkey(['export', 'organizations', '-o', file, '--overwrite'], env)
    expect([code, readRows(file).length]).toEqual([0, 3])
  })
})

test('--json has the count, a failure its reason, neither the key', async () => {
  const file = newFile()
  const { stdout } = await callLatchkey(['export', 'organizations', '-o', file, '--json'], env)
  expect(JSON.parse(stdout)).toEqual({ what: 'organizations', file, rows: 3, isComplete: true })
  emulator.faults.add({ type: 'error', status: 401, code: 'clerk_key_invalid' })
  const failed = await callLatchkey(['export', 'users', '-o', newFile(), '--json'], env)
  expect([failed.code, failed.stdout]).toEqual([1, ''])
  expect(JSON.parse(failed.stderr)).toEqual({ error: expect.stringContaining('401') })
  expect(failed.stderr).not.toContain(emulator.secretKey)
})

test('--help has examples', async () => {
  const { code, stdout } = await callLatchkey(['export', '--help'], env)
  expect([code, stdout]).toEqual([0, expect.stringContaining('latchkey export users --output')])
})
