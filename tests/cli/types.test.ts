import { existsSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import { createEmulator } from 'clerk-emulator'
import type { Emulator } from 'clerk-emulator'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'

import { callLatchkey, root, runLatchkey } from './latchkey.ts'
import { mistakesIn } from './mistakes-in.ts'

let emulator: Emulator
let env: Record<string, string>
const folder = mkdtempSync(join(tmpdir(), 'latchkey-types-'))
const file = join(folder, 'clerk.d.ts')

beforeAll(async () => {
  emulator = await createEmulator({
    seed: {
      permissions: [{ key: 'org:invoices:read' }, { key: 'org:invoices:manage' }],
      roles: [{ key: 'org:billing_admin', permissions: ['org:invoices:manage'] }],
      plans: [
        { slug: 'gold', payerType: 'org', features: ['export', 'audit_log'] },
        { slug: 'silver', payerType: 'user', features: ['export'] },
      ],
    },
  })
  await emulator.listen()
  env = { CLERK_SECRET_KEY: emulator.secretKey, CLERK_API_URL: emulator.url }
})

afterEach(() => emulator.faults.clear())

afterAll(async () => {
  await emulator.close()
  rmSync(folder, { recursive: true, force: true })
})

test('prints what the instance has, sorted and without system permissions', async () => {
  const { code, stdout, stderr } = await runLatchkey(['types'], { env })
  expect([code, stderr]).toEqual([0, ''])
  expect(stdout).toMatchInlineSnapshot(`
    "// Written by \`latchkey types\`. Run it again when roles, permissions, features or plans change.
    export {}

    declare global {
      interface ClerkAuthorization {
        /** Roles of organizations. */
        role:
          | 'org:admin'
          | 'org:billing_admin'
          | 'org:member'
        /** Custom permissions. System permissions are in no session token. */
        permission:
          | 'org:invoices:manage'
          | 'org:invoices:read'
        /** Features that some plan has. */
        feature:
          | 'audit_log'
          | 'export'
        /** Plans of users and organizations. */
        plan:
          | 'free_org'
          | 'free_user'
          | 'gold'
          | 'silver'
      }
    }
    "
  `)
})

test(
  'writes a file, which is up to date until the instance changes',
  { timeout: 60_000 },
  async () => {
    const write = await callLatchkey(['types', '--output', file, '--json'], env)
    expect(write.code).toBe(0)
    expect(JSON.parse(write.stdout)).toMatchObject({
      output: file,
      isCurrent: false,
      roles: ['org:admin', 'org:billing_admin', 'org:member'],
      features: ['audit_log', 'export'],
    })
    expect((await callLatchkey(['types', '-o', file, '--check'], env)).code).toBe(0)

    const written = readFileSync(file, 'utf8')
    writeFileSync(file, written.replace("| 'org:member'", "| 'org:guest'"))
    const stale = await callLatchkey(['types', '-o', file, '--check'], env)
    expect(stale.code).toBe(1)
    expect(stale.stderr).toContain(`${file} is out of date: run latchkey types --output ${file}.`)
    expect(readFileSync(file, 'utf8')).toContain('org:guest')

    await callLatchkey(['types', '-o', file], env)
    expect(readFileSync(file, 'utf8')).toBe(written)
  },
)

const checks = `
import { createClerkClient } from 'clerk-latchkey'
import type { SignedInAuthObject } from 'clerk-latchkey'
import { requireAuth } from 'clerk-latchkey/express'
import type { SignedInAuthObject as Official } from '@clerk/backend/internal'

declare const auth: SignedInAuthObject
declare const official: Official

auth.has({ role: 'org:billing_admin' })
auth.has({ permission: 'org:invoices:read' })
auth.has({ feature: 'export' })
auth.has({ feature: 'org:audit_log' })
auth.has({ plan: 'user:silver' })
requireAuth({ role: 'org:admin', reverification: 'strict' })
requireAuth({ plan: 'gold' })
official.has({ role: 'org:member' })
createClerkClient().organizations.createOrganizationMembership({
  organizationId: 'org_1',
  userId: 'user_1',
  role: 'org:member',
})

// @ts-expect-error -- no such role
auth.has({ role: 'org:owner' })
// @ts-expect-error -- no such permission
auth.has({ permission: 'org:invoices:delete' })
// @ts-expect-error -- no such feature
auth.has({ feature: 'exports' })
// @ts-expect-error -- no such scope
auth.has({ feature: 'team:export' })
// @ts-expect-error -- no such plan
auth.has({ plan: 'org:platinum' })
// @ts-expect-error -- no such role
requireAuth({ role: 'org:owner' })
// @ts-expect-error -- no such plan
requireAuth({ plan: 'goldd' })
// @ts-expect-error -- the official packages check it, too
official.has({ role: 'org:owner' })
createClerkClient().organizations.createOrganizationMembership({
  organizationId: 'org_1',
  userId: 'user_1',
  // @ts-expect-error -- no such role
  role: 'org:owner',
})
`

test(
  'a wrong role, permission, feature or plan does not compile',
  { timeout: 120_000 },
  async () => {
    await callLatchkey(['types', '--output', file], env)
    symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'))
    writeFileSync(join(folder, 'checks.ts'), checks)
    expect(mistakesIn([join(folder, 'checks.ts')], [file])).toEqual([])
    // Without the file nothing is wrong: any text is taken, as before.
    const mistakes = mistakesIn([join(folder, 'checks.ts')])
    expect(mistakes).toHaveLength(9)
    expect(mistakes.every((mistake) => mistake.includes('Unused'))).toBe(true)
  },
)

test('without billing, plans and features stay any text', async () => {
  emulator.faults.add({
    type: 'error',
    operation: 'GET /billing/plans',
    status: 403,
    code: 'billing_not_enabled',
  })
  const { code, stdout, stderr } = await callLatchkey(['types'], env)
  expect(code).toBe(0)
  expect(stdout).toContain('role:')
  expect(stdout).not.toMatch(/plan:|feature:/)
  expect(stderr).toContain('no billing')
})

test('a file that somebody wrote by hand stays', async () => {
  const own = join(folder, 'own.d.ts')
  writeFileSync(own, 'declare const x: 1\n')
  const { code, stderr } = await callLatchkey(['types', '--output', own], env)
  expect(code).toBe(2)
  expect(stderr).toContain('was not written by latchkey types')
  expect(readFileSync(own, 'utf8')).toBe('declare const x: 1\n')
})

test('an API that fails leaves no file behind, and the key is not shown', async () => {
  emulator.faults.add({ type: 'error', status: 401, code: 'clerk_key_invalid' })
  const target = join(folder, 'none.d.ts')
  const { code, stdout, stderr } = await callLatchkey(['types', '--output', target], env)
  expect([code, stdout]).toEqual([1, ''])
  expect(stderr).toMatch(/^latchkey: .*401/)
  expect(stderr).not.toContain(emulator.secretKey)
  expect(existsSync(target)).toBe(false)
})
