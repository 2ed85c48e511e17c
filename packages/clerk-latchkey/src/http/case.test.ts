import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { caseOf, opaqueMaps, toCamelCase, toSnakeCase } from './case.ts'

const { toCamel, toSnake } = caseOf({})

/** Anything that JSON can say, with keys of all kinds. */
const metadata = fc.object({
  key: fc.oneof(
    fc.string(),
    fc.constantFrom('__proto__', 'constructor', 'snake_case', 'camelCase', 'public_metadata', ''),
  ),
  values: [fc.string(), fc.integer(), fc.boolean(), fc.constant(null)],
  maxDepth: 5,
  withNullPrototype: false,
})

const snakeName = fc.stringMatching(/^[a-z][a-z0-9]*(_[a-z][a-z0-9]*){0,4}$/)

const asJson = (value: unknown): unknown => JSON.parse(JSON.stringify(value))

describe('names', () => {
  it.each([
    ['first_name', 'firstName'],
    ['id', 'id'],
    ['web3_wallets', 'web3Wallets'],
    ['a__b', 'aB'],
    ['_private', '_private'],
    ['', ''],
  ])('%j is %j in camelCase', (wire, camel) => {
    expect(toCamelCase(wire)).toBe(camel)
  })

  it('come back as they were', () => {
    fc.assert(
      fc.property(snakeName, (name) => {
        expect(toSnakeCase(toCamelCase(name))).toBe(name)
      }),
    )
  })

  it('that are in snake_case already can be used as parameters', () => {
    fc.assert(
      fc.property(snakeName, (name) => {
        expect(toSnakeCase(name)).toBe(name)
      }),
    )
  })
})

describe('opaque maps', () => {
  it.each(opaqueMaps)('%s arrives with each of its keys, at any depth', (map) => {
    fc.assert(
      fc.property(metadata, (value) => {
        const wire = asJson({ data: [{ nested_object: { [map]: value } }] })
        const expected = JSON.stringify(value)
        const { data } = toCamel(wire) as { data: Array<{ nestedObject: Record<string, unknown> }> }
        expect(JSON.stringify(data[0]?.nestedObject[toCamelCase(map)])).toBe(expected)
      }),
    )
  })

  it.each(opaqueMaps)('%s is sent with each of its keys, and comes back the same', (map) => {
    fc.assert(
      fc.property(metadata, (value) => {
        const sent = toSnake({ someObject: { [toCamelCase(map)]: value } })
        const { someObject } = toCamel(asJson(sent)) as { someObject: Record<string, unknown> }
        expect(JSON.stringify(someObject[toCamelCase(map)])).toBe(JSON.stringify(value))
      }),
    )
  })

  it('are chosen per operation, in both directions', () => {
    const own = caseOf({ opaque: ['attribute_mapping'], structured: ['actor'] })
    const wire = { attribute_mapping: { a_b: 1 }, actor: { c_d: 1 }, claims: { e_f: 1 } }
    const camel = { attributeMapping: { a_b: 1 }, actor: { cD: 1 }, claims: { e_f: 1 } }
    expect(own.toSnake(camel)).toEqual(wire)
    expect(own.toCamel(asJson(wire))).toEqual(camel)
    expect(toCamel({ attribute_mapping: { a_b: 1 } })).toEqual({ attributeMapping: { aB: 1 } })
  })
})

describe('answers', () => {
  it('keep fields that nobody knows, and give each its name in camelCase', () => {
    expect(toCamel({ some_new_field: [{ inner_field: 1 }] })).toEqual({
      someNewField: [{ innerField: 1 }],
    })
  })

  it('lose no value', () => {
    fc.assert(
      fc.property(fc.jsonValue({ maxDepth: 4 }), (value) => {
        // Two names that become one are the only loss there can be; numbering the keys excludes them.
        let number = 0
        const numbered = JSON.parse(JSON.stringify(value), (_, inner: unknown) =>
          typeof inner === 'object' && inner !== null && !Array.isArray(inner)
            ? Object.fromEntries(Object.values(inner).map((item) => [`key_n${number++}`, item]))
            : inner,
        ) as unknown
        const leaves = JSON.stringify(numbered).replaceAll(/key_n(\d+)/g, 'keyN$1')
        expect(JSON.stringify(toCamel(numbered))).toBe(leaves)
      }),
    )
  })

  it.each(['__proto__', 'constructor', 'prototype', 'toString'])(
    'with the key %s change no prototype',
    (key) => {
      const converted = toCamel(JSON.parse(`{"${key}": {"is_admin": true}}`)) as object
      expect(Object.getPrototypeOf(converted)).toBe(Object.prototype)
      expect('isAdmin' in converted).toBe(false)
      expect(Object.keys(converted)).toHaveLength(1)
      expect('isAdmin' in {}).toBe(false)
    },
  )

  it.each([null, 1, 'text', true, undefined])(
    'that are no objects stay what they are: %s',
    (value) => {
      expect(toCamel(value)).toBe(value)
    },
  )
})

describe('parameters', () => {
  it('are converted at every depth, and left alone', () => {
    const params = { samlConnection: { attributeMapping: [{ emailAddress: 'a' }] } }
    const before = structuredClone(params)
    expect(toSnake(params)).toEqual({
      saml_connection: { attribute_mapping: [{ email_address: 'a' }] },
    })
    expect(params).toEqual(before)
  })

  it('may be frozen, without a prototype, or of another realm', () => {
    const bare = Object.assign(Object.create(null) as object, { aB: 1 })
    expect(toSnake(Object.freeze({ someList: Object.freeze([bare]) }))).toEqual({
      some_list: [{ a_b: 1 }],
    })
  })

  it('that write themselves as JSON do so', () => {
    const at = new Date('2026-01-02T03:04:05.678Z')
    expect(JSON.stringify(toSnake({ createdAt: at, link: new URL('https://a.test/') }))).toBe(
      '{"created_at":"2026-01-02T03:04:05.678Z","link":"https://a.test/"}',
    )
  })

  it('send a key __proto__ as any other', () => {
    const params: unknown = JSON.parse('{"aB": {"__proto__": {"isAdmin": true}}}')
    expect(JSON.stringify(toSnake(params))).toBe('{"a_b":{"__proto__":{"is_admin":true}}}')
  })

  it.each([Number.NaN, Infinity, -Infinity, new Date(Number.NaN)])(
    'that JSON would turn into null are refused: %s',
    (value) => {
      expect(() => toSnake({ outer: [{ inner: value }] })).toThrow(
        expect.objectContaining({ name: 'ClerkRequestError', code: 'body_invalid' }),
      )
    },
  )
})
