import fc from 'fast-check'
import { describe, expect, test } from 'vitest'

import { hasUrl, toHeaders, toWebRequest } from './web-request.ts'

describe('toWebRequest', () => {
  test('takes the whole path, not what a mounted router left of it', () => {
    const carrier = { method: 'GET', url: '/x', originalUrl: '/api/x?y=1', headers: {} }
    expect(toWebRequest(carrier)?.url).toBe('http://clerk-dummy/api/x?y=1')
  })

  test('has the scheme of the connection', () => {
    const carrier = { url: '/', headers: {}, socket: { encrypted: true } }
    expect(toWebRequest(carrier)?.url).toBe('https://clerk-dummy/')
  })

  test('gives a Request back as it is', () => {
    const request = new Request('https://app.example/x')
    expect(toWebRequest(request)).toBe(request)
  })

  test.each(['//evil.example', '/\\evil.example', '\\\\evil.example'])(
    'gives none for %s, which would be read as a host',
    (url) => expect(toWebRequest({ url, headers: {} })).toBeUndefined(),
  )

  test('gives none for TRACE, which a Request cannot be', () => {
    expect(toWebRequest({ method: 'TRACE', url: '/', headers: {} })).toBeUndefined()
  })

  test('no target changes the host', () => {
    const target = fc.oneof(
      fc.string(),
      fc.webUrl(),
      fc.stringMatching(/^[/\\@:?#.a-z]*$/),
      fc.webPath(),
    )
    fc.assert(
      fc.property(target, (url) => {
        const request = toWebRequest({ method: 'GET', url, headers: {} })
        expect(request === undefined || new URL(request.url).host === 'clerk-dummy').toBe(true)
      }),
    )
  })
})

describe('toHeaders', () => {
  test('joins what Node lists: cookies with semicolons, the rest with commas', () => {
    const headers = toHeaders({ cookie: ['a=1', 'b=2'], accept: ['text/html', '*/*'], host: 'h' })
    expect([...headers]).toEqual([
      ['accept', 'text/html, */*'],
      ['cookie', 'a=1; b=2'],
      ['host', 'h'],
    ])
  })

  test('takes the host of HTTP/2 from :authority, and leaves its other pseudo-headers out', () => {
    const headers = toHeaders({ ':authority': 'app.example', ':path': '/', 'x-none': undefined })
    expect([...headers]).toEqual([['host', 'app.example']])
  })

  test('copies what is like `Headers` and of another make', () => {
    const own = new Map([['cookie', 'a=1']])
    expect([...toHeaders(own as never)]).toEqual([['cookie', 'a=1']])
  })
})

test.each([
  ['/', true],
  ['//x', true],
  ['http://app.example/x', true],
  ['*', false],
  ['app.example:443', false],
  ['http://[', false],
  ['ftp://app.example/', false],
])('hasUrl(%s) is %s', (url, expected) => {
  expect(hasUrl({ url, headers: {} })).toBe(expected)
})
