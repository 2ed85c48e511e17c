import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { toSegment } from './path.ts'
import { toWireRequest } from './request.ts'

const getMetadata = { id: 'Test', method: 'GET', path: '/users/{user_id}/metadata' } as const

describe('a path parameter', () => {
  it('stays in its segment, whatever it is, or is refused', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string({ unit: 'binary' }),
          fc.stringMatching(/^[./%\\?#2eE;:@& ]{0,12}$/),
          fc.webPath(),
          fc.constantFrom(
            '.',
            '..',
            '%2e',
            '%2E%2e',
            '.%2e',
            '../..',
            '..%2f',
            '//evil.test',
            '\\..',
          ),
        ),
        (value) => {
          let path: string
          try {
            path = toWireRequest(getMetadata, { userId: value }).path
          } catch (error) {
            expect(error).toMatchObject({ code: /^path_parameter_(missing|invalid)$/ })
            return
          }
          const url = new URL(`https://api.test/v1${path}`)
          const [, version, users, segment, last, ...rest] = url.pathname.split('/')
          expect([version, users, last, rest, url.search, url.hash]).toEqual([
            'v1',
            'users',
            'metadata',
            [],
            '',
            '',
          ])
          expect(decodeURIComponent(segment ?? '')).toBe(value)
        },
      ),
      { numRuns: 2000 },
    )
  })

  it.each([
    ['', 'an empty string'],
    [undefined, 'undefined'],
    [null, 'null'],
  ])('that is %j is refused by its name', (value, words) => {
    expect(() => toWireRequest(getMetadata, { userId: value })).toThrow(
      expect.objectContaining({
        name: 'ClerkRequestError',
        code: 'path_parameter_missing',
        message: `Test needs userId: it is ${words}.`,
      }),
    )
  })

  it.each(['.', '..', '%2e', '.%2E', '\ud800', { id: 'user_1' }, ['user_1'], true])(
    'that is no id is refused: %j',
    (value) => {
      expect(() => toSegment(value, 'userId', 'GetUser')).toThrow(
        expect.objectContaining({ code: 'path_parameter_invalid' }),
      )
    },
  )

  it('is shown in errors by its first characters only', () => {
    expect(() => toSegment('sk_test_secret\ud800', 'userId', 'GetUser')).toThrow(
      'GetUser cannot be called with this userId: "sk_test". It must be an id, as a string.',
    )
  })
})
