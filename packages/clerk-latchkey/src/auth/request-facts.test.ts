import { describe, expect, test } from 'vitest'

import { RequestFacts } from './request-facts.ts'
import type { ProxyTrust, RequestCarrier } from './request-facts.ts'

function read(carrier: Partial<RequestCarrier>, trust: ProxyTrust = {}): RequestFacts {
  return new RequestFacts({ headers: {}, ...carrier }, trust)
}

function withHeaders(headers: RequestCarrier['headers'], trust: ProxyTrust = {}): RequestFacts {
  return read({ url: '/', headers }, trust)
}

describe('the token in the header', () => {
  test.each<[string | undefined, string | undefined]>([
    [undefined, undefined],
    ['', undefined],
    ['Bearer abc', 'abc'],
    ['Bearer abc def', 'abc'],
    ['abc', 'abc'],
    ['Bearer', 'Bearer'],
    ['Bearer ', 'Bearer'],
    ['Bearer  abc', 'Bearer'],
    [' abc', undefined],
    ['bearer abc', undefined],
    ['Basic abc', undefined],
  ])('of %j is %j', (authorization, expected) => {
    expect(withHeaders({ authorization }).tokenInHeader).toBe(expected)
  })
})

describe('headers', () => {
  const headers = {
    accept: 'text/html',
    origin: 'https://a.example',
    referer: 'https://b.example/x',
    'sec-fetch-dest': 'document',
    'sec-fetch-site': 'same-origin',
  }
  const expected = {
    accept: 'text/html',
    origin: 'https://a.example',
    referrer: 'https://b.example/x',
    secFetchDest: 'document',
    secFetchSite: 'same-origin',
  }
  const pick = ({ accept, origin, referrer, secFetchDest, secFetchSite }: RequestFacts) => ({
    accept,
    origin,
    referrer,
    secFetchDest,
    secFetchSite,
  })

  test('are read from every kind of carrier', () => {
    expect(pick(withHeaders(headers))).toEqual(expected)
    expect(pick(withHeaders(new Headers(headers)))).toEqual(expected)
    const capitals = Object.entries(headers).map(([name, value]) => [name.toUpperCase(), value])
    expect(pick(withHeaders(Object.fromEntries(capitals)))).toEqual(expected)
    const lists = Object.entries(headers).map(([name, value]) => [name, [value]])
    expect(pick(withHeaders(Object.fromEntries(lists)))).toEqual(expected)
  })

  test('that are missing or empty say nothing', () => {
    const nothing = { accept: '', origin: '', referer: '', 'sec-fetch-dest': '' }
    const empty = pick(read({}))
    expect(Object.values(empty)).toEqual(Array.from({ length: 5 }, () => undefined))
    expect(pick(withHeaders(nothing))).toEqual(empty)
    expect(pick(withHeaders(new Headers(nothing)))).toEqual(empty)
  })

  test('that came several times are one list, cookies with semicolons', () => {
    const facts = withHeaders({ accept: ['a', 'b'], cookie: ['__a=1', '__b=2'] })
    expect(facts.accept).toBe('a, b')
    expect([facts.cookie('__a'), facts.cookie('__b')]).toEqual(['1', '2'])
  })

  test('are listed as the refresh of a session sends them', () => {
    const headers = { 'User-Agent': 'Test', cookie: ['a=1', 'b=2'], accept: undefined }
    const listed = { 'user-agent': ['Test'], cookie: ['a=1', 'b=2'] }
    expect(withHeaders(headers).allHeaders).toEqual(listed)
    expect(withHeaders(new Headers({ 'X-A': '1', b: '2' })).allHeaders).toEqual({
      b: ['2'],
      'x-a': ['1'],
    })
    expect(withHeaders({ get: () => 'x' }).allHeaders).toEqual({})
  })
})

describe('the method', () => {
  test('is GET where nothing is said', () => {
    expect(read({}).method).toBe('GET')
    expect(read({ method: 'POST' }).method).toBe('POST')
  })
})

describe('cookies', () => {
  const cookie = (header: string, name: string) => withHeaders({ cookie: header }).cookie(name)

  test.each<[string, string, string | undefined]>([
    ['__session=a', '__session', 'a'],
    ['x=1; __session=a; y=2', '__session', 'a'],
    ['__session=a;__client_uat=1', '__client_uat', '1'],
    ['__session=a; __session=b', '__session', 'a'],
    ['__session=; __session=b', '__session', undefined],
    ['__session = a ', '__session', 'a'],
    ['\t__session\t=\ta\t', '__session', 'a'],
    ['__session=\u00a0a', '__session', '\u00a0a'],
    ['__session=a=b=', '__session', 'a=b='],
    ['__session', '__session', undefined],
    ['__session=a%2Eb', '__session', 'a.b'],
    ['__session=%E0%A4%A', '__session', '%E0%A4%A'],
    ['__session="a"', '__session', '"a"'],
    ['session=a', 'session', undefined],
    ['_session=a', '_session', undefined],
    [';;__session=a;;', '__session', 'a'],
    ['', '__session', undefined],
    ['__proto__=a', '__proto__', 'a'],
    ['a=1; __toString=x', 'toString', undefined],
    ['y__session=1', '__session', undefined],
    ['a_session=1; __session=b', '__session', 'b'],
    ['__session; __session=b', '__session', 'b'],
    ['__session; a=__client_uat=2', '__session', undefined],
    ['__a; __session', '__session', undefined],
    ['__session= ', '__session', undefined],
    ['__session=a ; __client_uat= 1 ', '__client_uat', '1'],
    [' = ; __session=a', '__session', 'a'],
    ['__x ', '__x', undefined],
  ])('%j: %s is %j', (header, name, expected) => {
    expect(cookie(header, name)).toBe(expected)
  })

  test('of Clerk are there or not', () => {
    expect(withHeaders({ cookie: 'a=1' }).hasClerkCookies).toBe(false)
    expect(withHeaders({ cookie: 'a=1; __b=2' }).hasClerkCookies).toBe(true)
    expect(withHeaders({}).hasClerkCookies).toBe(false)
  })
})

describe('the query', () => {
  test.each<[string, string | null]>([
    ['/?__q=1', '1'],
    ['/?a=b&__q=1&__q=2', '1'],
    ['/?__q', ''],
    ['/?%5F_q=a%20b+c', 'a b c'],
    ['/', null],
    ['/#?__q=1', null],
    ['/?__q=1#x', '1'],
    ['?__q=1', '1'],
    ['https://a.example?__q=1', '1'],
    ['/x?y?__q=1', null],
    ['/x?y=?&__q=1', '1'],
    ['/x', null],
    ['/__q=1', null],
    ['/__q', null],
    ['/#a?__q=1', null],
    ['/?x#?__q=1', null],
  ])('of %s has %j', (url, expected) => {
    expect(read({ url }).query('__q')).toBe(expected)
  })
})

describe('the URL', () => {
  const host = { host: 'a.example' }

  test.each<[string | undefined, string]>([
    ['/x?y=1', 'http://a.example/x?y=1'],
    [undefined, 'http://a.example/'],
    ['', 'http://a.example/'],
    ['*', 'http://a.example/'],
    ['?q', 'http://a.example/?q'],
    ['abc?q', 'http://a.example/'],
    ['/x?u=https://evil.example/y', 'http://a.example/x?u=https://evil.example/y'],
    ['httpsx://b.example/x', 'http://a.example/x'],
    ['xhttps://b.example/x', 'http://a.example/x'],
    ['https://b.example', 'https://a.example/'],
    ['#f', 'http://a.example/#f'],
    ['//evil.example', 'http://a.example//evil.example'],
    ['/\\evil.example', 'http://a.example//evil.example'],
    ['\\\\evil.example', 'http://a.example/'],
    ['@evil.example', 'http://a.example/'],
    ['https://b.example/x', 'https://a.example/x'],
    ['https://b.example', 'https://a.example/'],
    ['HTTPS://b.example/x', 'https://a.example/x'],
    ['ws://b.example/x', 'http://a.example/x'],
    ['javascript:alert(1)', 'http://a.example/'],
    ['x+.-1://b/x', 'http://a.example/x'],
    ['1x://b/x', 'http://a.example/'],
  ])('of %j is %s', (url, expected) => {
    const facts = read({ ...(url === undefined ? {} : { url }), headers: host })
    expect(facts.url.href).toBe(expected)
    expect(facts.urlOrigin).toBe(new URL(expected).origin)
  })

  test('is the one before routers cut it', () => {
    const facts = read({ url: '/cut', originalUrl: '/whole/cut', headers: host })
    expect(facts.url.pathname).toBe('/whole/cut')
  })

  test('has the scheme of the connection', () => {
    const scheme = (socket: object | null) => read({ url: '/', headers: host, socket }).urlOrigin
    expect(scheme({ encrypted: true })).toBe('https://a.example')
    expect(scheme({ encrypted: 'yes' })).toBe('http://a.example')
    expect(scheme({})).toBe('http://a.example')
    expect(scheme(null)).toBe('http://a.example')
  })
})

describe('the origin', () => {
  const url = 'http://url.example/x'
  const forwarded = { 'x-forwarded-host': 'f.example', 'x-forwarded-proto': 'https' }

  test.each<[string, Record<string, string>, ProxyTrust, string]>([
    ['of the URL', {}, {}, 'http://url.example'],
    ['of the Host header', { host: 'h.example' }, {}, 'http://h.example'],
    ['of HTTP/2', { ':authority': 'h2.example' }, {}, 'http://h2.example'],
    ['of a proxy', { host: 'h.example', ...forwarded }, {}, 'https://f.example'],
    [
      'of a proxy that says only the scheme',
      { host: 'h.example', 'x-forwarded-proto': 'https' },
      {},
      'https://h.example',
    ],
    [
      'of a proxy that says only the host',
      { 'x-forwarded-host': 'f.example' },
      {},
      'http://f.example',
    ],
    [
      'of the first of several proxies',
      { 'x-forwarded-host': ' f.example , g.example', 'x-forwarded-proto': 'https, http' },
      {},
      'https://f.example',
    ],
    [
      'of a proxy that is not believed',
      { host: 'h.example', ...forwarded },
      { trustProxy: false },
      'http://h.example',
    ],
    [
      'of a proxy with a scheme that is none',
      { ...forwarded, 'x-forwarded-proto': 'ftp' },
      {},
      'http://f.example',
    ],
    [
      'of a proxy with a host that is none',
      { ...forwarded, 'x-forwarded-host': 'a@b', host: 'h.example' },
      {},
      'https://h.example',
    ],
    [
      'that is allowed',
      { host: 'H.example', ...forwarded },
      { allowedHosts: ['h.EXAMPLE'] },
      'https://h.example',
    ],
    [
      'that is allowed although nothing says so',
      { host: 'h.example' },
      { allowedHosts: ['a.example', 'b.example'] },
      'http://a.example',
    ],
    ['when nothing is allowed', { host: 'h.example' }, { allowedHosts: [] }, 'http://localhost'],
    ['when a forbidden URL is left', {}, { allowedHosts: ['url.example'] }, 'http://url.example'],
    ['without the default port', { host: 'h.example:80' }, {}, 'http://h.example'],
    ['with a port', { host: 'h.example:8080' }, {}, 'http://h.example:8080'],
    ['of IPv6', { host: '[::1]:3000' }, {}, 'http://[::1]:3000'],
    ['with an underscore', { host: 'my_app.example' }, {}, 'http://my_app.example'],
  ])('%s', (_, headers, trust, expected) => {
    expect(read({ url, headers }, trust).urlOrigin).toBe(expected)
  })

  test.each([
    'a b',
    'a/b',
    'a\\b',
    'a?b',
    'a#b',
    'a@b',
    'user:pw@b',
    'a:123456',
    'a:',
    'a:x',
    '[::1',
    '[x]',
    'x[::1]',
    'ü.example',
    'a%62',
    'a\r\nb',
    '256.256.256.256',
    'a:65536',
  ])('is not made of %j', (host) => {
    expect(read({ url, headers: { host } }).urlOrigin).toBe('http://url.example')
  })

  test('is right for more hosts than are remembered', () => {
    for (let index = 0; index < 250; index++) {
      const facts = read({ url: '/', headers: { host: `h${index}.example` } })
      expect(facts.urlOrigin).toBe(`http://h${index}.example`)
    }
    expect(read({ url: '/', headers: { host: 'h0.example' } }).urlOrigin).toBe('http://h0.example')
  })

  test('is localhost where nothing says anything', () => {
    expect(read({ url: '/' }).url.href).toBe('http://localhost/')
    expect(read({ url: '/', headers: new Headers() }).url.href).toBe('http://localhost/')
  })
})
