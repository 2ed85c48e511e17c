import { existsSync, mkdtempSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import { createEmulator } from 'clerk-emulator'
import type { Emulator } from 'clerk-emulator'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'

import { envOf, runCli } from './cli.ts'
import { countUsers } from './instance.ts'

let emulator: Emulator
let folder: string

beforeEach(async () => {
  emulator = await (await createEmulator({ seed: { users: [] } })).listen()
  folder = mkdtempSync(join(tmpdir(), 'latchkey-bad-'))
})

afterEach(async () => {
  await emulator.close()
  rmSync(folder, { recursive: true, force: true })
})

const write = (name: string, text: string): string => {
  const file = join(folder, name)
  writeFileSync(file, text)
  return file
}
const run = (...args: readonly string[]) => runCli(['import', ...args], envOf(emulator))
const reportOf = (file: string) =>
  readFileSync(`${file}.report.ndjson`, 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as { row: number; problems: Array<Record<string, string>> })

const secret = 'correct horse battery staple'
const bad = [
  '{"email_address":"ada@example.com"}',
  `{"email_address":"grace@example.com","password_digest":"${secret}","password_hasher":"rot13"}`,
  `{"email_address":"mary@example.com","password":"${secret}"`,
  '{"email_address":"ADA@example.com"}',
  '{"email_address":"joan@example.com","favourite_colour":"red"}',
  '{"email_address":"not an address"}',
  '{"first_name":"Nobody"}',
  '{"email_address":"edith@example.com","created_at":"yesterday"}',
  `{"email_address":"radia@example.com","password_digest":"${secret}","password_hasher":"bcrypt"}`,
  `{"email_address":"hedy@example.com","public_metadata":{"text":"${'x'.repeat(9000)}"}}`,
  '[1,2]',
]

const found = [
  [2, 'unknown_hasher', 'password_hasher'],
  [3, 'invalid_record', undefined],
  [4, 'duplicate_in_input', 'email_address'],
  [5, 'unknown_field', 'favourite_colour'],
  [6, 'invalid_field', 'email_address'],
  [7, 'missing_identifier', undefined],
  [8, 'invalid_field', 'created_at'],
  [9, 'invalid_field', 'password_digest'],
  [10, 'invalid_field', 'public_metadata'],
  [11, 'invalid_record', undefined],
]

describe('an input with bad rows', () => {
  it('is not begun: all of them are reported, each with its reason', async () => {
    const file = write('users.ndjson', bad.join('\n'))
    const { code, stdout, stderr } = await run(file)
    expect({ code, stdout }).toMatchObject({
      code: 3,
      stdout: expect.stringContaining('10 of 11 rows are invalid. Nothing was sent.'),
    })
    const report = reportOf(file)
    expect(
      report.map(({ row, problems: [problem] }) => [row, problem?.['code'], problem?.['field']]),
    ).toEqual(found)
    expect(await countUsers(emulator)).toBe(0)
    expect(existsSync(`${file}.checkpoint`)).toBe(false)
    for (const text of [stdout, stderr, JSON.stringify(report)]) expect(text).not.toContain(secret)
  })

  it('is sent without them when that is asked for', async () => {
    const file = write('users.ndjson', bad.join('\n'))
    const { code, stdout } = await run(file, '--skip-invalid', '--json')
    expect({ code, ...JSON.parse(stdout) }).toMatchObject({ code: 3, done: 1, failed: 10, left: 0 })
    expect(await countUsers(emulator)).toBe(1)
  })

  it('tells nothing of a row whose hasher in an export is unknown but that', async () => {
    const row = { id: 'u1', email: 'ada@example.com', encrypted_password: `$crypt$${secret}` }
    const file = write('supabase.json', JSON.stringify([row]))
    const { code, stdout, stderr } = await run(file, '--format', 'supabase')
    expect(code).toBe(3)
    expect(reportOf(file)[0]?.problems[0]).toMatchObject({ code: 'unknown_hasher' })
    expect(stdout + stderr).not.toContain(secret)
  })

  it('reports what Clerk refuses, and gives a file to retry', async () => {
    const taken = write('taken.ndjson', '{"email_address":"ada@example.com"}\n')
    await run(taken)
    const file = write(
      'users.ndjson',
      '{"email_address":"ada@example.com","first_name":"Ada"}\n{"email_address":"grace@example.com"}\n',
    )
    const { code } = await run(file)
    expect(code).toBe(3)
    expect(reportOf(file)).toMatchObject([
      { row: 1, problems: [{ code: 'form_identifier_exists', field: 'email_address' }] },
    ])
    const retry = readFileSync(`${file}.retry.ndjson`, 'utf8')
    expect(retry).toBe('{"email_address":"ada@example.com","first_name":"Ada"}\n')
    const corrected = write('again.ndjson', retry.replace('ada@', 'countess@'))
    expect(await run(corrected)).toMatchObject({ code: 0 })
    expect(await countUsers(emulator)).toBe(3)
  })
})

describe('a file that is no input', () => {
  it.each([
    ['ndjson', 'users.ndjson', 'Line 1 is longer than 1 MiB'],
    ['CSV', 'users.csv', 'is longer than 1 MiB'],
  ])('of 2 GB in one line of %s is refused at once', async (_, name, message) => {
    const file = write(name, '')
    // Sparse: it has 2 GB and takes no room on the disk.
    truncateSync(file, 2 ** 31)
    const { code, stderr } = await run(file)
    expect({ code, stderr }).toMatchObject({ code: 1, stderr: expect.stringContaining(message) })
  })

  it.each([
    ['users.json', '[{"email_address":"ada@example.com"},', 'is no JSON document'],
    ['users.csv', 'email_address,first_name\n"ada@example.com,Ada\n', 'quotes that do not match'],
    ['users.ndjson', '', 'has no records'],
  ])('such as %s with %j says so', async (name, text, message) => {
    const { code, stderr } = await run(write(name, text))
    expect({ code, stderr }).toMatchObject({ code: 1, stderr: expect.stringContaining(message) })
    expect(await countUsers(emulator)).toBe(0)
  })

  it('that is missing says so', async () => {
    const { code, stderr } = await run(join(folder, 'missing.ndjson'))
    expect({ code, stderr }).toMatchObject({ code: 2, stderr: expect.stringContaining('ENOENT') })
  })
})

describe('a checkpoint', () => {
  it('of another input is not gone on from', async () => {
    const file = write('users.ndjson', '{"email_address":"ada@example.com"}\n')
    await run(file)
    write('users.ndjson', '{"email_address":"grace@example.com"}\n')
    const { code, stderr } = await run(file)
    expect({ code, stderr }).toMatchObject({
      code: 2,
      stderr: expect.stringContaining('is of another input'),
    })
    expect(await countUsers(emulator)).toBe(1)
  })

  it('with half a last line is gone on from', async () => {
    const rows = ['ada', 'grace', 'mary'].map((name) => `{"email_address":"${name}@example.com"}`)
    const file = write('users.ndjson', rows.join('\n'))
    await run(file)
    const checkpoint = `${file}.checkpoint`
    const text = readFileSync(checkpoint, 'utf8')
    writeFileSync(checkpoint, text.slice(0, -8))
    const { code, stdout } = await run(file)
    expect({ code, stdout }).toMatchObject({ code: 0, stdout: expect.stringContaining('3 of 3') })
    expect(await countUsers(emulator)).toBe(3)
  })
})

describe('a key', () => {
  const file = () => write('users.ndjson', '{"email_address":"ada@example.com"}\n')
  const live = 'sk_live_abcdefghijklmnopqrstuvwxyz0123456789'

  it('of a production instance needs --yes', async () => {
    const env = { ...envOf(emulator), CLERK_SECRET_KEY: live }
    const { code, stderr } = await runCli(['import', file()], env)
    expect({ code, stderr }).toMatchObject({ code: 4, stderr: expect.stringContaining('--yes') })
    expect(stderr).not.toContain(live)
  })

  it('is not needed to check a file', async () => {
    expect(await runCli(['import', file(), '--dry-run'])).toMatchObject({ code: 0 })
  })

  it.each([
    [undefined, 2, 'No Secret Key'],
    ['pk_test_abcdefgh', 2, 'is no Secret Key'],
    ['sk_test_wrongwrongwrongwrongwrongwrong', 1, ''],
  ])('that is %j ends the import', async (key, exitCode, message) => {
    const env = { CLERK_API_URL: emulator.url, ...(key && { CLERK_SECRET_KEY: key }) }
    const { code, stderr } = await runCli(['import', file()], env)
    expect({ code, stderr }).toMatchObject({
      code: exitCode,
      stderr: expect.stringContaining(message),
    })
    expect(stderr).not.toContain(key ?? emulator.secretKey)
    expect(await countUsers(emulator)).toBe(0)
  })

  it('can be in a file', async () => {
    const env = write(
      '.env',
      `CLERK_SECRET_KEY=${emulator.secretKey}\nCLERK_API_URL=${emulator.url}\n`,
    )
    expect(await runCli(['import', file(), '--env-file', env])).toMatchObject({ code: 0 })
    expect(await countUsers(emulator)).toBe(1)
  })
})
