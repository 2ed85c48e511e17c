import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { ClerkRequestError } from './errors.ts'
import { toQuery } from './query.ts'

function refusalOr<Result>(run: () => Result): Result | ClerkRequestError {
  try {
    return run()
  } catch (error) {
    if (error instanceof ClerkRequestError) return error
    throw error
  }
}

describe('a query parameter', () => {
  it('is sent as it is, or refused: none is dropped', () => {
    fc.assert(
      fc.property(fc.anything({ withDate: true, withBigInt: true }), (value) => {
        const query = refusalOr(() => toQuery('name', value, false))
        if (query instanceof ClerkRequestError) return
        const sent = new URL(`https://api.test/?${query.slice(1)}`).searchParams.getAll('name')
        const expected = [value]
          .flat()
          .map((item) => String(item instanceof Date ? item.getTime() : item))
        expect(sent).toEqual(expected)
        expect(sent.length).toBeGreaterThan(0)
      }),
      { numRuns: 1000 },
    )
  })

  it.each([
    [false, '&name=false'],
    [0, '&name=0'],
    ['', '&name='],
    ['+created_at', '&name=%2Bcreated_at'],
    ['a b&c=d', '&name=a%20b%26c%3Dd'],
    [new Date(1_700_000_000_000), '&name=1700000000000'],
    [10n, '&name=10'],
    [['a', 'b'], '&name=a&name=b'],
  ])('%s is sent as %s', (value, query) => {
    expect(toQuery('name', value, false)).toBe(query)
  })

  it('is joined with commas where the API wants that', () => {
    expect(toQuery('name', ['a', '-b', 'c,d'], true)).toBe('&name=a,-b,c%2Cd')
  })

  it.each([
    ['null', null],
    ['an empty array', []],
    ['NaN', Number.NaN],
    ['an invalid Date', new Date(Number.NaN)],
    ['an object', {}],
    ['an array in an array', [['a']]],
    ['undefined in an array', ['a', undefined]],
    ['half a surrogate pair', '\udfff'],
    ['a symbol', Symbol('s')],
  ])('that is %s is refused', (_, value) => {
    expect(() => toQuery('name', value, false)).toThrow(
      expect.objectContaining({
        code: 'query_parameter_invalid',
        message: expect.stringMatching(/query parameter name/),
      }),
    )
  })
})
