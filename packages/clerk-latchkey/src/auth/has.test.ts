import { describe, expect, test } from 'vitest'

import { has } from './has.ts'
import type { Grants } from './has.ts'

const nobody: Grants = {
  userId: 'user_1',
  orgId: undefined,
  orgRole: undefined,
  orgPermissions: undefined,
  factorVerificationAge: null,
  features: undefined,
  plans: undefined,
}
const admin: Grants = {
  ...nobody,
  orgId: 'org_1',
  orgRole: 'org:admin',
  orgPermissions: ['org:reports:read'],
}

describe('has()', () => {
  test('is false for nobody, and when nothing is asked', () => {
    expect(has({ ...admin, userId: undefined }, { role: 'admin' })).toBe(false)
    expect(has({ ...admin, userId: '' }, { role: 'admin' })).toBe(false)
    expect(has(admin, {})).toBe(false)
    expect(has(admin, { role: undefined })).toBe(false)
  })

  test.each<[Partial<Grants>, unknown, boolean]>([
    [{}, 'admin', true],
    [{}, 'org:admin', true],
    [{}, 'org:org:admin', true],
    [{ orgRole: 'admin' }, 'org:admin', true],
    [{ orgRole: 'org:org:admin' }, 'admin', true],
    [{}, 'member', false],
    [{}, 'admin:org:', false],
    [{}, 7, false],
    [{}, null, false],
    [{ orgId: undefined }, 'admin', false],
    [{ orgRole: undefined }, 'undefined', false],
    [{ orgRole: '' }, '', false],
    [{ orgRole: 'a:org:b' }, 'a:org:b', true],
  ])('role: %j asked for %j is %s', (grants, role, expected) => {
    expect(has({ ...admin, ...grants }, { role })).toBe(expected)
  })

  test.each<[Partial<Grants>, unknown, boolean]>([
    [{}, 'reports:read', true],
    [{}, 'org:reports:read', true],
    [{}, 'reports:write', false],
    [{}, 7, false],
    [{ orgId: null }, 'reports:read', false],
    [{ orgPermissions: 'org:reports:read' }, 'reports:read', false],
    [{ orgPermissions: ['reports:read'] }, 'reports:read', false],
  ])('permission: %j asked for %j is %s', (grants, permission, expected) => {
    expect(has({ ...admin, ...grants }, { permission })).toBe(expected)
  })

  test.each<[unknown, unknown, boolean]>([
    ['o:reports,u:export', 'reports', true],
    ['o:reports,u:export', 'export', true],
    ['o:reports,u:export', 'o:reports', true],
    ['o:reports,u:export', 'org:reports', true],
    ['o:reports,u:export', 'organization:reports', true],
    ['o:reports,u:export', 'u:reports', false],
    ['o:reports,u:export', 'u:export', true],
    ['o:reports,u:export', 'user:export', true],
    ['o:reports,u:export', 'org:export', false],
    ['o:reports,u:export', 'team:reports', false],
    ['o:reports,u:export', 'team:export', false],
    ['o:reports,u:export', 'other', false],
    ['uo:chat', 'org:chat', true],
    ['ou:chat', 'user:chat', true],
    ['uo:chat', 'user:chat', true],
    [' o:a , u:b ', 'org:a', true],
    [' o:a , u:b ', 'user:b', true],
    ['reports', 'reports', false],
    ['o:o', 'o:', true],
    ['o:x', 'o:', false],
    ['', 'reports', false],
    [undefined, 'reports', false],
    [['o:reports'], 'reports', false],
    ['o:reports', 7, false],
    ['o:', '', true],
  ])('features and plans: %j asked for %j is %s', (claim, asked, expected) => {
    expect(has({ ...nobody, features: claim }, { feature: asked })).toBe(expected)
    expect(has({ ...nobody, plans: claim }, { plan: asked })).toBe(expected)
    expect(has({ ...nobody, features: claim }, { plan: asked })).toBe(false)
    expect(has({ ...nobody, plans: claim }, { feature: asked })).toBe(false)
  })

  test.each<[unknown, unknown, boolean]>([
    ['strict', [0, 9], true],
    ['strict', [99, 9], true],
    ['strict', [0, 10], false],
    ['strict', [9, -1], true],
    ['strict', [10, -1], false],
    ['strict', [-1, 9], true],
    ['strict', [-1, -1], false],
    ['moderate', [99, 59], true],
    ['moderate', [0, 60], false],
    ['lax', [9999, 1439], true],
    ['lax', [0, 1440], false],
    ['strict_mfa', [9, 9], true],
    ['strict_mfa', [10, 9], false],
    ['strict_mfa', [9, 10], false],
    ['strict_mfa', [9, -1], true],
    ['strict_mfa', [10, -1], false],
    ['strict_mfa', [-1, 9], false],
    [{ level: 'first_factor', afterMinutes: 5 }, [4, 99], true],
    [{ level: 'first_factor', afterMinutes: 5 }, [5, 0], false],
    [{ level: 'first_factor', afterMinutes: 5 }, [-1, 0], false],
    [{ level: 'second_factor', afterMinutes: 5 }, [99, 4], true],
    [{ level: 'multi_factor', afterMinutes: 5 }, [4, 4], true],
    [{ level: 'multi_factor', afterMinutes: 0.5 }, [0, 0], true],
    [{ level: 'multi_factor', afterMinutes: 0 }, [0, 0], false],
    [{ level: 'multi_factor', afterMinutes: -1 }, [0, 0], false],
    [{ level: 'multi_factor', afterMinutes: '5' }, [0, 0], false],
    [{ level: 'third_factor', afterMinutes: 5 }, [0, 0], false],
    [{ level: 'first_factor' }, [0, 0], false],
    [null, [0, 0], false],
    [true, [0, 0], false],
    ['none', [0, 0], false],
    ['constructor', [0, 0], false],
    ['lax', null, false],
    ['lax', 'ab', false],
    ['lax', [0], false],
    ['lax', [0, 0, 0], false],
    ['lax', ['0', 0], false],
    ['lax', [0, Number.NaN], false],
    ['lax', [0, Infinity], false],
    ['lax', [0, -2], false],
    ['lax', [-0.5, 0], false],
  ])('reverification %j of %j is %s', (reverification, factorVerificationAge, expected) => {
    expect(has({ ...nobody, factorVerificationAge }, { reverification })).toBe(expected)
  })

  test('everything that is asked must hold', () => {
    const grants = { ...admin, features: 'o:reports', factorVerificationAge: [0, 0] }
    expect(has(grants, { role: 'admin', permission: 'reports:read' })).toBe(true)
    expect(has(grants, { role: 'admin', permission: 'reports:write' })).toBe(false)
    expect(has(grants, { role: 'admin', reverification: 'strict' })).toBe(true)
    expect(has(grants, { role: 'member', reverification: 'strict' })).toBe(false)
    expect(has(grants, { feature: 'reports', plan: 'pro' })).toBe(false)
  })
})
