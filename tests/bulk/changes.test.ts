import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import { createEmulator } from 'clerk-emulator'
import type { Emulator } from 'clerk-emulator'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'

import { envOf, runCli } from './cli.ts'
import { ask, countUsers } from './instance.ts'
import { writePeople } from './people.ts'

interface WireUser {
  readonly id: string
  readonly external_id: string
  readonly first_name: string
  readonly public_metadata: Record<string, unknown>
}

let emulator: Emulator
let folder: string

beforeEach(async () => {
  emulator = await (await createEmulator({ seed: { users: [] } })).listen()
  folder = mkdtempSync(join(tmpdir(), 'latchkey-changes-'))
  const file = join(folder, 'users.ndjson')
  await writePeople(file, 30)
  await run('import', file, '--no-rate-limit')
})

afterEach(async () => {
  await emulator.close()
  rmSync(folder, { recursive: true, force: true })
})

const run = (...args: readonly string[]) => runCli(args, envOf(emulator))
const listUsers = () => ask<WireUser[]>(emulator, '/users?limit=100&order_by=%2Bcreated_at')

describe('latchkey update users', () => {
  it('changes those whom the filters select, and merges their metadata', async () => {
    const change = ['--set', 'public_metadata={"plan":"max"}', '--set', 'last_name=Byron']
    const filter = ['--created-at-before', '2020-01-01T00:00:10Z']
    const { code, stdout } = await run('update', 'users', ...filter, ...change, '--json')
    expect({ code, ...JSON.parse(stdout) }).toMatchObject({ code: 0, done: 10, failed: 0 })
    const users = await listUsers()
    const changed = users.filter(({ public_metadata }) => public_metadata['plan'] === 'max')
    expect(changed.map(({ external_id }) => external_id)).toEqual(
      Array.from({ length: 10 }, (_, index) => `customer-${index}`),
    )
    expect(changed[3]?.public_metadata).toEqual({
      plan: 'max',
      Seats: 3,
      nested: { aB: [3, null] },
    })
  })

  it('changes the users of a file, each as its row says, and reports who is not there', async () => {
    const [first, second] = await listUsers()
    const file = join(folder, 'changes.csv')
    writeFileSync(
      file,
      `user_id,first_name\n${first?.id},Grace\nuser_nobody,Nobody\n${second?.id},Mary\n`,
    )
    const { code, stdout } = await run('update', 'users', file, '--json')
    expect({ code, ...JSON.parse(stdout) }).toMatchObject({ code: 3, done: 2, failed: 1 })
    const names = (await listUsers()).slice(0, 2).map(({ first_name }) => first_name)
    expect(names).toEqual(['Grace', 'Mary'])
  })
})

describe('latchkey delete users', () => {
  const filter = ['--created-at-after', '2020-01-01T00:00:19.500Z']

  it('deletes nobody without --yes, nor with --dry-run', async () => {
    const refused = await run('delete', 'users', ...filter)
    expect(refused).toMatchObject({ code: 4, stderr: expect.stringContaining('add --yes') })
    const tried = await run('delete', 'users', ...filter, '--dry-run')
    expect(tried).toMatchObject({
      code: 0,
      stderr: expect.stringContaining('10 users are selected'),
    })
    expect(await countUsers(emulator)).toBe(30)
  })

  it('deletes those whom the filters select, and nobody else', async () => {
    const { code } = await run('delete', 'users', ...filter, '--yes', '--no-rate-limit')
    expect(code).toBe(0)
    const left = (await listUsers()).map(({ external_id }) => external_id)
    expect(left).toEqual(Array.from({ length: 20 }, (_, index) => `customer-${index}`))
  })

  it.each([[[]], [['ids.ndjson', '--query', 'ada']]])('refuses to guess whom: %j', async (args) => {
    const { code, stderr } = await run('delete', 'users', ...args, '--yes')
    expect({ code, stderr }).toMatchObject({
      code: 2,
      stderr: expect.stringContaining('Say which users'),
    })
    expect(await countUsers(emulator)).toBe(30)
  })

  it('knows a user as deleted whose answer was lost', { timeout: 60_000 }, async () => {
    emulator.faults.add({ type: 'cut', operation: 'DELETE /users/{user_id}', times: 3 })
    const { code, stdout } = await run('delete', 'users', ...filter, '--yes', '--json')
    expect({ code, ...JSON.parse(stdout) }).toMatchObject({ code: 0, done: 10, failed: 0 })
    expect(await countUsers(emulator)).toBe(20)
  })
})
