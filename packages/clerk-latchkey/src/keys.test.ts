import fc from 'fast-check'
import { describe, expect, test } from 'vitest'

import {
  isDevelopmentSecretKey,
  parsePublishableKey,
  redact,
  requirePublishableKey,
  requireSecretKey,
  toPublishableKey,
} from './keys.ts'

describe('a Secret Key', () => {
  test.each([
    [undefined, 'secret_key_missing', /set CLERK_SECRET_KEY/],
    ['', 'secret_key_missing', /set CLERK_SECRET_KEY/],
    ['pk_test_Y2xlcmsk', 'secret_key_invalid', /that is a Publishable Key/],
    ['sk_test_a b', 'secret_key_invalid', /white space/],
    ['sk_test_a\r\nx-evil: 1', 'secret_key_invalid', /white space/],
  ])('%j is refused as %s', (value, code, message) => {
    expect(() => requireSecretKey(value)).toThrow(expect.objectContaining({ code }))
    expect(() => requireSecretKey(value)).toThrow(message)
  })

  test('may come with white space around it, as files have it', () => {
    expect(requireSecretKey('sk_test_abc\n')).toBe('sk_test_abc')
  })

  test('never appears in the message that refuses it', () => {
    const secret = 'sk_live_very secret indeed'
    expect(() => requireSecretKey(secret)).toThrow(/sk_live\*\*\*/)
    expect(() => requireSecretKey(secret)).not.toThrow(/secret indeed/)
  })

  test.each([
    ['sk_test_x', true],
    ['test_x', true],
    ['sk_live_x', false],
    ['live_x', false],
  ])('%s belongs to a development instance: %s', (key, development) => {
    expect(isDevelopmentSecretKey(key)).toBe(development)
  })
})

describe('a Publishable Key', () => {
  test('says the instance type and the Frontend API host', () => {
    expect(parsePublishableKey('pk_test_Y2xlcmsuZXhhbXBsZS5jb20k')).toEqual({
      instanceType: 'development',
      frontendApi: 'clerk.example.com',
    })
    expect(parsePublishableKey('pk_live_Y2xlcmsuZXhhbXBsZS5jb20k')?.instanceType).toBe('production')
  })

  test('comes back from the host it was made of', () => {
    const host = fc.stringMatching(/^[a-z0-9-]{1,20}\.[a-z0-9.-]{1,20}[a-z](:[0-9]{2,5})?$/)
    fc.assert(
      fc.property(
        host,
        fc.constantFrom('development', 'production'),
        (frontendApi, instanceType) => {
          const key = toPublishableKey(frontendApi, instanceType)
          expect(parsePublishableKey(key)).toEqual({ frontendApi, instanceType })
        },
      ),
    )
  })

  test.each([
    ['', 'empty'],
    ['pk_test_', 'no host'],
    ['pk_test_!!!!', 'not base64'],
    ['pk_test_A', 'a length that base64 never has'],
    [`pk_test_${btoa('localhost$')}`, 'a host without a dot'],
    [`pk_test_${btoa('clerk.example.com')}`, 'no closing $'],
    [`pk_test_${btoa('clerk.example.com$$')}`, 'two closing $'],
    [`pk_test_${btoa('evil.example/clerk.com$')}`, 'a path in the host'],
    ['sk_test_Y2xlcmsuZXhhbXBsZS5jb20k', 'a Secret Key'],
  ])('%j is none: %s', (value) => {
    expect(parsePublishableKey(value)).toBeUndefined()
    expect(() => requirePublishableKey(value)).toThrow(
      expect.objectContaining({ name: 'ClerkConfigurationError' }),
    )
  })

  test('parsing never throws, whatever it is given', () => {
    fc.assert(
      fc.property(fc.string(), (value) => {
        expect(() => parsePublishableKey(`pk_test_${value}`)).not.toThrow()
      }),
    )
  })
})

test('redaction shows at most seven characters', () => {
  fc.assert(
    fc.property(fc.string({ minLength: 8 }), (secret) => {
      expect(redact(secret)).toBe(`${secret.slice(0, 7)}***`)
    }),
  )
  expect(redact('short')).toBe('***')
})
