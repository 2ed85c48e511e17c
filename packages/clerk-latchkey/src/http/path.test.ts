import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { ClerkRequestError } from './errors.ts'
import { toSegment } from './path.ts'
import { toWireRequest } from './request.ts'

const getMetadata = { id: 'Test', method: 'GET', path: '/users/{user_id}/metadata' } as const

/** `undefined` where the parameter is refused. */
function pathOf(userId: string): string | undefined {
  try {
    return toWireRequest(getMetadata, { userId }).path
  } catch (error) {
    if (error instanceof ClerkRequestError && error.code.startsWith('path_parameter_'))
      return undefined
    throw error
  }
}

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
          const path = pathOf(value)
          if (path === undefined) return
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
