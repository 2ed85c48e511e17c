import { readFileSync } from 'node:fs'

import { describe, expect, it } from 'vitest'

import { systemClock } from '../clock.ts'
import type { Operation } from '../operation.ts'
import { createVirtualClock } from '../virtual-clock.fixture.ts'
import { countedPer, createLimits, limitsOf } from './limits.ts'

const base = { id: 'Test', method: 'PATCH', path: '/users/{user_id}' } as const
const isOpen = (limits: ReturnType<typeof createLimits>, operation: Operation, ids = {}) =>
  limits.gatesFor(operation, ids).every((gate) => gate.admit())

describe('the limits of a key', () => {
  it('know per what the documented rules count', () => {
    const path = new URL('../../../../../spec/bapi-2026-05-12.json', import.meta.url)
    const { rateLimits } = JSON.parse(readFileSync(path, 'utf8')) as {
      rateLimits: Record<string, { per: string[] }>
    }
    const documented = Object.entries(rateLimits).filter(([, { per }]) => per.length > 0)
    expect(countedPer).toEqual(Object.fromEntries(documented.map(([rule, { per }]) => [rule, per])))
  })

  it('close for all calls after a 429 on an operation without rules', () => {
    const limits = createLimits(createVirtualClock())
    for (const gate of limits.gatesToClose(base, {})) gate.close(1000)
    expect(isOpen(limits, base)).toBe(false)
    expect(isOpen(limits, { ...base, id: 'Other' })).toBe(false)
  })

  it('close only for the object of a rule that counts per object', () => {
    const limits = createLimits(createVirtualClock())
    const operation: Operation = { ...base, rules: ['user'] }
    for (const gate of limits.gatesToClose(operation, { user_id: 'user_1' })) gate.close(1000)
    expect(isOpen(limits, operation, { user_id: 'user_1' })).toBe(false)
    expect(isOpen(limits, { ...operation, id: 'Other' }, { user_id: 'user_1' })).toBe(false)
    expect(isOpen(limits, operation, { user_id: 'user_2' })).toBe(true)
    expect(isOpen(limits, base, { user_id: 'user_1' })).toBe(true)
  })

  it('close for all objects of a rule that counts them together', () => {
    const limits = createLimits(createVirtualClock())
    const operation: Operation = { ...base, rules: ['organization-invitations'] }
    for (const gate of limits.gatesToClose(operation, { organization_id: 'org_1' }))
      gate.close(1000)
    expect(isOpen(limits, operation, { organization_id: 'org_2' })).toBe(false)
  })

  it('never close for an operation that has none', () => {
    const limits = createLimits(createVirtualClock())
    for (const gate of limits.gatesToClose(base, {})) gate.close(1000)
    expect(limits.gatesFor({ ...base, rules: [] }, {})).toEqual([])
  })

  it('remember a million objects only while it matters', () => {
    const clock = createVirtualClock()
    const limits = createLimits(clock)
    const operation: Operation = { ...base, rules: ['user'] }
    const close = (id: string) =>
      limits.gatesToClose(operation, { user_id: id }).map((gate) => gate.close(1000))
    close('user_1')
    const [before] = limits.gatesFor(operation, { user_id: 'user_1' }).slice(1)
    clock.advance(60_000)
    close('user_2')
    expect(before?.isIdle).toBe(true)
    expect(limits.gatesFor(operation, { user_id: 'user_1' })).toHaveLength(1)
    expect(limits.gatesFor(operation, { user_id: 'user_2' })).toHaveLength(2)
  })

  it('are shared by all clients with the key, and forgotten after a hundred other keys', () => {
    const first = limitsOf('https://api.test', 'sk_test_first', systemClock)
    expect(limitsOf('https://api.test', 'sk_test_first', systemClock)).toBe(first)
    expect(limitsOf('https://other.test', 'sk_test_first', systemClock)).not.toBe(first)
    for (let key = 0; key < 100; key++) limitsOf('https://api.test', `sk_test_${key}`, systemClock)
    expect(limitsOf('https://api.test', 'sk_test_first', systemClock)).not.toBe(first)
  })
})
