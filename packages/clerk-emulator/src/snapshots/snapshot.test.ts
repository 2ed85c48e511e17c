import { mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'

import { createEmulator } from '../create-emulator.ts'
import type { Emulator } from '../emulator.ts'
import { loadSnapshot, saveSnapshot } from './snapshot-file.ts'

async function ask(emulator: Emulator, operation: string, body?: unknown): Promise<unknown> {
  const [method = '', path = ''] = operation.split(' ')
  const response = await emulator.fetch(
    new Request(`http://emulator.test/v1${path}`, {
      method,
      headers: { authorization: `Bearer ${emulator.secretKey}` },
      ...(body !== undefined && { body: JSON.stringify(body) }),
    }),
  )
  return response.json()
}

test('a snapshot is what the emulator goes back to', async () => {
  const emulator = await createEmulator()
  const before = await ask(emulator, 'GET /users')
  const snapshot = emulator.snapshot()
  await ask(emulator, 'POST /users', { username: 'newcomer' })
  expect(await ask(emulator, 'GET /users')).not.toEqual(before)
  emulator.restore(snapshot)
  expect(await ask(emulator, 'GET /users')).toEqual(before)
})

test('counting ids go on where they were', async () => {
  const emulator = await createEmulator({ countingIds: true })
  const first = (await ask(emulator, 'POST /users', { username: 'first' })) as { id: string }
  emulator.restore(emulator.snapshot())
  const second = (await ask(emulator, 'POST /users', { username: 'second' })) as { id: string }
  expect(second.id > first.id).toBe(true)
})

test('a session outlives a restart, and its next token is signed with the new key', async () => {
  const [before, after] = [await createEmulator(), await createEmulator()]
  const { sessionId } = await before.signIn({ email: 'ada@example.com' })
  after.restore(before.snapshot())
  const { jwt } = (await ask(after, `POST /sessions/${sessionId}/tokens`, {})) as { jwt: string }
  const verified = await ask(after, 'POST /clients/verify', { token: jwt })
  expect(verified).toMatchObject({ last_active_session_id: sessionId })
})

test('a snapshot holds no signing key', async () => {
  const emulator = await createEmulator()
  expect(JSON.stringify(emulator.snapshot())).not.toMatch(/"d":|PRIVATE|"kid"/)
})

test.each([undefined, null, 'text', {}, { format: 'other' }, { format: 'clerk-emulator' }])(
  '%j is no snapshot, and changes nothing',
  async (value) => {
    const emulator = await createEmulator()
    const before = await ask(emulator, 'GET /users')
    // What is read from a file can be anything.
    expect(() => emulator.restore(value as never)).toThrow('no snapshot')
    expect(await ask(emulator, 'GET /users')).toEqual(before)
  },
)

describe('a file', () => {
  let folder: string
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'clerk-emulator-'))
  })
  afterAll(() => rm(folder, { recursive: true }))

  test('keeps the state from one start to the next, for its owner only', async () => {
    const file = join(folder, 'state.json')
    const [before, after] = [await createEmulator(), await createEmulator()]
    await loadSnapshot(before, file)
    await ask(before, 'POST /users', { username: 'newcomer' })
    await saveSnapshot(before, file)
    await loadSnapshot(after, file)
    expect(await ask(after, 'GET /users')).toEqual(await ask(before, 'GET /users'))
    expect((await stat(file)).mode & 0o777).toBe(0o600)
    expect(await readFile(file, 'utf8')).toContain('newcomer')
  })

  test('that is not JSON is refused', async () => {
    const file = join(folder, 'broken.json')
    await writeFile(file, '{')
    const emulator = await createEmulator()
    await expect(loadSnapshot(emulator, file)).rejects.toMatchObject({ code: 'snapshot_invalid' })
  })
})
