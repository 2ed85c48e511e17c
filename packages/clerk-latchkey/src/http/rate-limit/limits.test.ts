import { readFileSync } from 'node:fs'

import { describe, expect, it } from 'vitest'

import { systemClock } from '../clock.ts'
import type { Operation } from '../operation.ts'
import { createVirtualClock } from '../virtual-clock.fixture.ts'
import { documented } from './documented.ts'
import type { Gate } from './gate.ts'
import { createLimits, limitsOf } from './limits.ts'

const base = { id: 'Test', method: 'PATCH', path: '/users/{user_id}' } as const

/** How many calls a gate lets through at once. */
function countPlaces(gate: Gate | undefined): number {
  let places = 0
  while (gate?.admit('high')) places++
  return places
}

describe('the limits of a key', () => {
  it('are the documented ones', () => {
    const path = new URL('../../../../../spec/bapi-2026-05-12.json', import.meta.url)
    const { rateLimits } = JSON.parse(readFileSync(path, 'utf8')) as {
      rateLimits: Record<string, { per: string[] }>
    }
    const ours = Object.entries(documented).map(([name, rule]) => [name, { per: [], ...rule }])
    expect(Object.fromEntries(ours)).toEqual(rateLimits)
  })

  it.each([
    ['sk_test_1', undefined, 100],
    ['test_1', undefined, 100],
    ['sk_live_1', undefined, 1000],
    ['ak_1', undefined, 1000],
    ['sk_live_1', 0.25, 250],
    ['sk_test_1', 0.001, 1],
  ])('let calls with %s and a share of %s through %i times', (key, share, places) => {
    const limits = createLimits(createVirtualClock(), key, share)
    expect(limits.gatesFor(base, {})).toEqual([limits.instance])
    expect(countPlaces(limits.instance)).toBe(places)
  })

  it('count per object where the rule does, and all of them for the instance', () => {
    const limits = createLimits(createVirtualClock(), 'sk_test_1')
    const operation: Operation = { ...base, rules: ['user'] }
    const gatesOf = (id: string) => limits.gatesFor(operation, { user_id: id })
    expect(gatesOf('user_1')[1]).toBe(limits.instance)
    expect(countPlaces(gatesOf('user_1')[0])).toBe(10)
    expect(countPlaces(gatesOf('user_1')[0])).toBe(0)
    expect(countPlaces(gatesOf('user_2')[0])).toBe(10)
  })

  it('count all objects together where the rule does', () => {
    const limits = createLimits(createVirtualClock())
    const operation: Operation = { ...base, rules: ['organization-invitations'] }
    const [gate] = limits.gatesFor(operation, { organization_id: 'org_1' })
    expect(limits.gatesFor(operation, { organization_id: 'org_2' })[0]).toBe(gate)
    expect(countPlaces(gate)).toBe(250)
  })

  it('are none for an operation that has none', () => {
    expect(createLimits(createVirtualClock()).gatesFor({ ...base, rules: [] }, {})).toEqual([])
  })

  it('remember a million objects only while it matters', () => {
    const clock = createVirtualClock()
    const limits = createLimits(clock)
    const gateOf = (id: string) => {
      const [gate] = limits.gatesFor({ ...base, rules: ['user'] }, { user_id: id })
      return gate as Gate
    }
    const first = gateOf('user_1')
    first.admit('normal')
    first.send()
    first.settle(true)
    gateOf('user_2')
    expect(gateOf('user_1')).toBe(first)
    clock.advance(60_000)
    gateOf('user_3')
    expect(gateOf('user_1')).not.toBe(first)
  })

  it('are shared by all clients with the key, and forgotten after a hundred other keys', () => {
    const first = limitsOf('https://api.test', 'sk_test_first', systemClock)
    expect(limitsOf('https://api.test', 'sk_test_first', systemClock)).toBe(first)
    expect(limitsOf('https://other.test', 'sk_test_first', systemClock)).not.toBe(first)
    expect(limitsOf('https://api.test', 'sk_test_first', systemClock, 0.5)).not.toBe(first)
    for (let key = 0; key < 100; key++) limitsOf('https://api.test', `sk_test_${key}`, systemClock)
    expect(limitsOf('https://api.test', 'sk_test_first', systemClock)).not.toBe(first)
  })

  it('are one where both module formats are loaded, and no key can be read there', () => {
    limitsOf('https://api.test', 'sk_test_registry', systemClock)
    const shared = Reflect.get(globalThis, Symbol.for('clerk-latchkey.limits.1')) as Map<
      string,
      unknown
    >
    expect([...shared.keys()].join()).not.toContain('sk_test')
    expect([...shared.keys()].at(-1)).toContain('https://api.test')
  })
})
