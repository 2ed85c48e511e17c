import { describe, expect, test } from 'vitest'

import { RemoteKeys } from './jwks.ts'
import { credentialsOf, keysFor } from './key-registry.ts'

const create = () => new RemoteKeys(async () => [], { singleFlight: true })

describe('the keys of credentials', () => {
  test('are made once', () => {
    const registry = new Map<string, RemoteKeys>()
    const first = keysFor('a', create, registry)
    expect(keysFor('a', create, registry)).toBe(first)
    expect(keysFor('b', create, registry)).not.toBe(first)
  })

  test('are kept for a thousand credentials, the oldest go first', () => {
    const registry = new Map<string, RemoteKeys>()
    const made = Array.from({ length: 1000 }, (_, index) => keysFor(`${index}`, create, registry))
    expect(keysFor('0', create, registry)).toBe(made[0])
    keysFor('one more', create, registry)
    expect(registry.size).toBe(1000)
    expect(keysFor('1', create, registry)).toBe(made[1])
    expect(keysFor('999', create, registry)).toBe(made[999])
    expect(keysFor('0', create, registry)).not.toBe(made[0])
  })

  test('are those of one address and one Secret Key', () => {
    const all = [
      credentialsOf(undefined, undefined, 'a'),
      credentialsOf('https://a.example', undefined, 'a'),
      credentialsOf(undefined, 'v1', 'a'),
      credentialsOf(undefined, undefined, 'b'),
      credentialsOf(),
    ]
    expect(new Set(all).size).toBe(5)
  })
})
