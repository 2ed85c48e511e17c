import { describe, expect, test } from 'vitest'

import { firstOf, parseOrigin, toOrigin } from './origin.ts'

describe('an origin', () => {
  test.each([
    ['https', 'a.example', 'https://a.example'],
    ['HTTP', 'A.example:80', 'http://a.example'],
    ['xhttps', 'a.example', undefined],
    ['httpsx', 'a.example', undefined],
    ['javascript', 'a.example', undefined],
    ['https', 'a.example/x', undefined],
    ['https', 'user@a.example', undefined],
    ['https', 'a.example:123456', undefined],
    ['https', '[::1]:3000', 'https://[::1]:3000'],
  ])('of %s and %s is %s', (scheme, host, expected) => {
    expect(toOrigin(scheme, host)).toBe(expected)
    expect(toOrigin(scheme, host)).toBe(expected)
  })

  test.each([
    ['https://a.example/x?y', 'https://a.example'],
    ['http://a.example:80', 'http://a.example'],
    ['ftp://a.example', undefined],
    ['httpx://a.example', undefined],
    ['xhttp://a.example', undefined],
    ['/a', undefined],
  ])('of the URL %s is %s', (url, expected) => {
    expect(parseOrigin(url)).toBe(expected)
  })

  test.each([
    ['a, b', 'a'],
    [' a ', 'a'],
    ['', ''],
    [undefined, undefined],
  ])('the first of the list %j is %j', (value, expected) => {
    expect(firstOf(value)).toBe(expected)
  })
})
